// Looks for personal data in what a test run let be overheard (logs, addresses, bus messages, mails, row keys, blob names, browser storage): there must be none.
// usage: node tests/overheard.mjs FOLDER; exit code 1 when something was found, or when a kind was never heard, which would prove nothing.
import { readdirSync, createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

const folder = process.argv[2];
const kinds = ['log', 'url', 'message', 'mail', 'key', 'blob', 'storage'];
const lines = Object.fromEntries(kinds.map((kind) => [kind, 0]));
const persons = new Set();
const told = [];
const patterns = [/(?<![0-9A-Za-z])[1-9]\d{16}[\dXx](?![0-9A-Za-z])/, /(?<![0-9A-Za-z])1[3-9]\d{9}(?![0-9A-Za-z])/];

for (const file of readdirSync(folder))
  for await (const line of createInterface({ input: createReadStream(`${folder}/${file}`) })) {
    const [kind, text = ''] = line.split('\t');
    if (kind === 'person') persons.add(text);
    else if (kind in lines) lines[kind]++, told.push([kind, text]);
  }

const found = told.filter(([, text]) => patterns.some((p) => p.test(text)));
// A name alone may also be a clerk's; in a log, an address, a key or a message no name belongs.
const names = [...persons].filter((name) => name.length > 2);
const named = told.filter(([kind, text]) => kind !== 'mail' && /[\u4e00-\u9fff]/.test(text) && names.some((name) => text.includes(name)));
for (const [kind, text] of [...found, ...named].slice(0, 20)) console.log(`${kind}: ${text.slice(0, 300)}`);
const silent = kinds.filter((kind) => lines[kind] === 0);
if (silent.length > 0) console.log(`never heard: ${silent.join(', ')}`);
console.log(`figure overheard: ${kinds.map((k) => `${k} ${lines[k]}`).join(', ')}; ${persons.size} persons; ${found.length + named.length} hits`);
process.exit(found.length + named.length + silent.length > 0 ? 1 : 0);
