import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { readLaw } from '../directus-schema/law/read-law.ts';
import { readOpenPoints } from '../directus-schema/law/read-open-points.ts';
import { todayInBerlin } from '../domain/time/today-in-berlin.ts';
import { dayOption } from './check/day-option.ts';
import { lawDocument } from './law-docs/law-document.ts';

/** Writes docs/recht.md: the law for lawyers, from the data that the check uses; a test refuses drift. */
const program = new Command('docs:law')
  .description('Writes the law as a German document to docs/recht.md')
  .option('--as-of <day>', 'day whose versions are shown in full, YYYY-MM-DD', dayOption, todayInBerlin())
  .action(async ({ asOf }: { readonly asOf: string }) => {
    const text = lawDocument(await readLaw({ drafts: true }), await readOpenPoints(), asOf);
    await writeFile(new URL('../docs/recht.md', import.meta.url), text);
    process.stdout.write('docs/recht.md\n');
  });

await program.parseAsync();
