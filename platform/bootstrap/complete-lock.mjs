// After `npm install` has changed a lock file: node platform/bootstrap/complete-lock.mjs [FOLDER]
// A registry mirror may lack optional packages of other operating systems. npm then leaves them out of the lock
// file, and `npm ci` refuses that lock. This adds the missing entries; they are never fetched on Linux x64 or arm64.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(process.argv[2] ?? '.', 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const systems = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  openharmony: 'openharmony',
  win32: 'win32',
  windows: 'win32',
};
const processors = ['arm', 'arm64', 'ia32', 'x64', 'ppc64', 'riscv64', 's390x', 'loong64', 'wasm32'];

let added = 0;
for (const [at, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (found(at, name)) continue;
    const words = name.split(/[-/]/);
    const os = words.map((word) => systems[word]).find((system) => system !== undefined);
    const cpu = words.map((word) => word.replace(/^armv[67]$/, 'arm')).find((word) => processors.includes(word));
    if (os === undefined && cpu === undefined) {
      console.error(`left alone: ${name} (no operating system in its name)`);
      continue;
    }
    lock.packages[`node_modules/${name}`] = {
      version: range.replace(/^[\^~]/, ''),
      ...(cpu === undefined ? {} : { cpu: [cpu] }),
      optional: true,
      ...(os === undefined ? {} : { os: [os] }),
    };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.error(`${added} entries added to ${file}`);

/** Node's own way of looking: in the package's node_modules, then in those above it. */
function found(from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (`${at === '' ? '' : `${at}/`}node_modules/${name}` in lock.packages) return true;
    if (at === '') return false;
  }
}
