import { z } from 'zod';
import { missingLabel } from '../domain/eligibility/missing-label.ts';
import { countOutcomes, printResults } from './report/print-results.ts';
import { type CaseResult, readResults } from './report/read-results.ts';
import { directusClient } from './seed/directus-client.ts';
import { officeOf } from './seed/seed-demo.ts';
import { PlatformError } from './stack/platform-error.ts';
import type { Say } from './stack/say.ts';
import type { Stack } from './stack/start-stack.ts';
import { waitFor } from './stack/wait-for.ts';

const seconds = 300;

/**
 * Waits until n8n has checked every demo case: the workflow takes the events from the outbox by itself.
 * Returns the report; fails when a case stays unchecked.
 */
export async function runMainJob(stack: Stack, say: Say): Promise<string> {
  const directus = directusClient(stack.access.directus);
  const office = officeOf(stack.access, 'beratung-nord');
  let told = -1;
  const cases = await waitFor<CaseResult[]>(
    async () => {
      const all = await readResults(directus, office.organisation);
      const done = all.filter((one) => one.checked && one.results.length > 0).length;
      if (done !== told) say(`n8n: ${done} of ${all.length} cases checked`);
      told = done;
      return all.length > 0 && done === all.length ? all : undefined;
    },
    { what: 'The check of the demo cases', seconds, everyMs: 1000, unless: stack.died },
  ).catch((error: unknown) => {
    if (told < 0 || !(error instanceof PlatformError)) throw error;
    throw new PlatformError(
      `${error.message} Checked: ${told}. See ${stack.paths.logs}/n8n.log and ${stack.paths.logs}/directus.log`,
    );
  });

  const facts = await directus.get(
    '/items/fact_definitions?limit=-1&fields=key,label_de',
    z.array(z.object({ key: z.string(), label_de: z.string().nullable() })),
  );
  const labels = new Map(facts.map((fact) => [fact.key, fact.label_de ?? fact.key]));
  const waiting = await directus.get(
    '/items/referrals?limit=-1&fields=id&filter[status][_eq]=proposed',
    z.array(z.object({ id: z.string() })),
  );
  return [
    printResults(cases, (missing) => labels.get(missing) ?? missingLabel(missing, [])),
    `${cases.length} Fälle geprüft. Ergebnisse: ${countOutcomes(cases).line}`,
    `${waiting.length} Übergaben an die Ausländerbehörde sind vorgeschlagen und warten auf die Bestätigung durch eine Person.`,
  ].join('\n');
}
