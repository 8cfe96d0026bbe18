// Writes staff.csv of a data folder: invented people, the same ones every time. Usage: node infra/data/make-staff.mjs infra/data/kazuo
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
if (!folder) throw new Error('Usage: node make-staff.mjs <data folder>');

// The three files it reads hold no quoted fields.
const table = (name) => {
  const [header, ...lines] = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n').map((line) => line.split(','));
  return lines.map((line) => Object.fromEntries(header.map((column, i) => [column, line[i]])));
};

const surnames = [...'王李张刘陈杨赵孙周吴徐于马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤包鲍宝齐席佟'];
const given = [
  { firsts: [...'晓志文海春玉建国立金明永红宏振宝广洪景树福庆成家俊长德瑞子佳凤'], seconds: [...'峰杰军伟强涛超勇平辉东宇博洋鑫岩民山林才旺利丰阳帆刚'] },
  { firsts: [...'晓文海春秀玉丽艳凤桂金明红雪佳思淑雅婷润若亚'], seconds: [...'梅兰芳霞敏静玲英慧颖莹娟萍云华丹琪楠雨杰平'] },
];

const hash = (text) => createHash('sha256').update(text).digest();
const taken = new Set();
function inventedName(id) {
  for (let round = 0; ; round++) {
    const dice = hash(`${id}#${round}`);
    const surname = surnames[Math.floor((dice.readUInt16BE(0) / 65536) ** 2 * surnames.length)];
    const { firsts, seconds } = given[dice[3] % 2];
    const first = dice[4] % 5 === 0 ? '' : firsts[dice.readUInt16BE(6) % firsts.length];
    const second = seconds[dice.readUInt16BE(10) % seconds.length];
    const name = surname + first + second;
    if (taken.has(name) || first === second) continue;
    taken.add(name);
    return name;
  }
}

const rows = [];
function person(id, role, unitId, { placeId = unitId, departmentId = '', office = '', post = '' } = {}) {
  const account = `aad|${hash(id).toString('hex').slice(0, 32)}`;
  rows.push([id, account, inventedName(id), role, unitId, placeId, departmentId, office, post, `${id}@example.org`]);
}

const offices = { jisheng: '计生', nongye: '农业', nongjing: '农经', laodong: '劳动', minzheng: '民政', tuiyi: '退役军人' };
const stations = table('stations.csv');
for (const unit of table('units.csv').filter((u) => u.kind !== 'County')) {
  person(`w${unit.id}a`, 'integratedWindow', unit.id, { post: 'A' });
  person(`w${unit.id}b`, 'integratedWindow', unit.id, { post: 'B' });
  for (const [key, office] of Object.entries(offices)) person(`o${unit.id}-${key}`, 'townshipOffice', unit.id, { office });
  person(`i${unit.id}a`, 'issuingWindow', unit.id);
  person(`i${unit.id}b`, 'issuingWindow', unit.id);
  person(`l${unit.id}`, 'leader', unit.id, { office: '分管领导' });
  for (const station of stations.filter((s) => s.unitId === unit.id)) person(`s${station.id}`, 'stationClerk', unit.id, { placeId: station.id });
}
const county = '0000';
for (const n of ['01', '02', '03', '04']) person(`z${n}`, 'countyZeroWindow', county);
for (const department of table('departments.csv')) person(`d-${department.id}`, 'countyDepartment', county, { departmentId: department.id });
person('l0000', 'countyLeader', county, { office: '分管领导' });
person('v01', 'supervisor', county, { departmentId: 'ducha', office: '督查室' });
person('v02', 'supervisor', county, { departmentId: 'yingshang', office: '营商环境建设监督股' });
person('v03', 'supervisor', county, { office: '分管县领导' });
person('adm', 'administrator', county);
// Appended last, so that nobody above changes the name.
for (const unit of table('units.csv').filter((u) => u.kind !== 'County')) {
  person(`a${unit.id}a`, 'caseAgent', unit.id);
  person(`a${unit.id}b`, 'caseAgent', unit.id);
  person(`c${unit.id}`, 'centreDirector', unit.id, { office: '便民服务中心主任' });
  person(`e${unit.id}`, 'itemEditor', unit.id, { office: '事项与投诉专干' });
  person(`t${unit.id}`, 'dataOfficer', unit.id, { office: '数据专员' });
}
person('k01', 'catalogueKeeper', county, { office: '县数据局' });
person('k02', 'catalogueKeeper', county, { office: '县数据局' });
person('p01', 'countyDistributor', county);
person('r01', 'ratingManager', county);

const header = ['id', 'account', 'name', 'role', 'unitId', 'placeId', 'departmentId', 'office', 'post', 'mail'];
writeFileSync(join(folder, 'staff.csv'), [header, ...rows].map((row) => row.join(',')).join('\n') + '\n');
console.log(`${rows.length} people`);
