import { mkdir, writeFile } from 'node:fs/promises';
import { contracts } from './contracts/contracts.ts';

/** Writes the contracts of case file and facts as JSON Schema to domain/contracts; a test refuses drift. */
const folder = new URL('../domain/contracts/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const [name, text] of Object.entries(await contracts())) {
  await writeFile(new URL(name, folder), text);
  process.stdout.write(`domain/contracts/${name}\n`);
}
