// Bill of materials (CycloneDX 1.6) of what is shipped: the handler's packages as restored, the front end's as locked. Needs no network.
// node infra/sbom.mjs > sbom.json        after: dotnet restore api/Api
import { readFileSync } from 'node:fs';

const root = new URL('..', import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const component = (type, name, version, hash) => ({
  type: 'library',
  name,
  version,
  purl: `pkg:${type}/${type === 'npm' ? name.replace('@', '%40') : name}@${version}`,
  'bom-ref': `${type}:${name}@${version}`,
  ...(hash && { hashes: [{ alg: 'SHA-512', content: Buffer.from(hash, 'base64').toString('hex') }] }),
});

const nuget = Object.entries(read('api/Api/obj/project.assets.json').libraries)
  .filter(([, library]) => library.type === 'package')
  .map(([name, library]) => component('nuget', ...name.split('/'), library.sha512));
const npm = Object.entries(read('web/package-lock.json').packages)
  .filter(([path, one]) => path && !one.dev && !one.optional)
  .map(([path, one]) =>
    component('npm', path.slice(path.lastIndexOf('node_modules/') + 13), one.version, one.integrity?.replace(/^sha512-/, '')),
  );
const components = [...new Map([...nuget, ...npm].map((c) => [c['bom-ref'], c])).values()].sort((a, b) =>
  a['bom-ref'] < b['bom-ref'] ? -1 : 1,
);
console.log(JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, components }, null, 1));
