import { Command } from 'commander';
import { readLaw } from '../directus-schema/law/read-law.ts';
import { checkCase } from '../domain/eligibility/check-case.ts';
import { InputError } from '../domain/input-error.ts';
import { nextSteps } from '../domain/next-steps/next-steps.ts';
import { renderCheck } from './check/render-check.ts';
import { readInput } from './check/read-input.ts';
import { todayInBerlin } from '../domain/time/today-in-berlin.ts';
import { dayOption } from './check/day-option.ts';
import { endWithReader } from './stack/end-with-reader.ts';

type Options = { readonly asOf: string; readonly basis?: string; readonly json?: boolean };

const program = new Command('check')
  .description('Checks one case file, or facts, against the law, without any server')
  .argument('<file>', 'a case file or {"facts": {...}} as JSON; - reads standard input')
  .option('--as-of <day>', 'day asked about, YYYY-MM-DD, from 2005 to 2100', dayOption, todayInBerlin())
  .option('--basis <ids>', 'legal bases, comma-separated; a prefix names all of it, such as 25b')
  .option('--json', 'print JSON instead of a table')
  .showHelpAfterError('(npm run -s check -- --help names everything that can be asked.)')
  .action(check);

/** Exit code 0: checked. 1: the input cannot be used, one line says why. */
async function check(file: string, { asOf, basis, json }: Options): Promise<void> {
  const law = await readLaw();
  const today = todayInBerlin();
  const input = await readInput(file, law.factDefinitions);
  const request = {
    input,
    law: law.versions,
    factDefinitions: law.factDefinitions,
    readings: law.readings,
    asOf,
    today,
    bases: basis?.split(',').map((id) => id.trim()),
  };
  const checked = checkCase(request);
  const { results, contradictions } = checked;
  const next = nextSteps(request, checked, law.transitions);
  process.stdout.write(
    json
      ? `${JSON.stringify({ asOf, contradictions, results, nextSteps: next }, null, 2)}\n`
      : renderCheck({ asOf, today }, contradictions, results, next, law.factDefinitions),
  );
}

endWithReader(process.stdout);
try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  process.stderr.write(`check: ${error.message}\n`);
  process.exitCode = 1;
}
