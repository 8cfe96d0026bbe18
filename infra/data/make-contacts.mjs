// Writes contacts.csv of a data folder: the staff of the directory with invented numbers, and an invented leader for each department. Usage:
// node infra/data/make-contacts.mjs infra/data/kazuo
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
if (!folder) throw new Error('Usage: node make-contacts.mjs <data folder>');

// The files it reads hold no quoted fields.
const table = (name) => {
  const [header, ...lines] = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n').map((line) => line.split(','));
  return lines.map((line) => Object.fromEntries(header.map((column, i) => [column, line[i]])));
};

const staff = table('staff.csv');
const named = (id) => staff.find((s) => s.id === id)?.name;
const dice = (text) => createHash('sha256').update(text).digest();
const leaderOf = (id) => {
  const d = dice(`leader#${id}`);
  return '王李张刘陈杨赵孙周吴'[d[0] % 10] + '文国志建春永瑞佳宏思'[d[1] % 10] + '涛琳军梅勇洋丽刚颖超'[d[2] % 10];
};

const rows = [];
// No number of this form is given to anybody.
const line = (id, group, ownerId, level, no, post, name) =>
  rows.push([id, group, ownerId, level, no, post, name, `0421-555${String(rows.length + 100).padStart(4, '0')}`, '']);

for (const d of table('departments.csv')) {
  line(`d-${d.id}-1`, 'department', d.id, 1, 1, '股长（业务联系人）', named(`d-${d.id}`));
  line(`d-${d.id}-2`, 'department', d.id, 2, 2, '分管领导', leaderOf(d.id));
}
const stations = table('stations.csv');
for (const unit of table('units.csv').filter((u) => u.kind !== 'County')) {
  line(`h-${unit.id}-1`, 'hall', unit.id, 2, 1, '分管领导', named(`l${unit.id}`));
  line(`h-${unit.id}-2`, 'hall', unit.id, 1, 2, '便民服务中心主任', named(`c${unit.id}`));
  for (const s of stations.filter((s) => s.unitId === unit.id)) line(`s-${s.id}-1`, 'station', s.id, 1, 1, '驿站工作人员', named(`s${s.id}`));
}
line('supervision-1', 'supervision', 'supervision', 3, 1, '营商环境建设监督股', named('v02'));

const header = ['id', 'group', 'ownerId', 'level', 'no', 'post', 'name', 'phone', 'note'];
writeFileSync(join(folder, 'contacts.csv'), [header, ...rows].map((row) => row.join(',')).join('\n') + '\n');
console.log(`${rows.length} contacts`);
