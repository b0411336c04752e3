import { z } from 'zod';
import { missingLabel } from '../domain/eligibility/missing-label.ts';
import { todayInBerlin } from '../domain/time/today-in-berlin.ts';
import { drainOutbox, readOutbox } from './outbox.ts';
import { countOutcomes, printResults } from './report/print-results.ts';
import { type CaseResult, readResults } from './report/read-results.ts';
import { loadRooms } from './rooms.ts';
import { type DirectusClient, directusClient } from './seed/directus-client.ts';
import { officeOf } from './seed/seed-demo.ts';
import { PlatformError } from './stack/platform-error.ts';
import type { Say } from './stack/say.ts';
import type { Stack } from './stack/start-stack.ts';
import { waitFor } from './stack/wait-for.ts';

const seconds = 300;

/** What the main job found, and what went wrong on the way. */
export interface MainJob {
  readonly report: string;
  readonly problems: readonly string[];
}

/**
 * Waits until n8n has checked every demo case and proposed what can be proposed: the workflows take the events from
 * the outbox by themselves.
 */
export async function runMainJob(stack: Stack, say: Say): Promise<MainJob> {
  const directus = directusClient(stack.access.directus);
  const before = await readOutbox(directus);
  const cases = await untilChecked(directus, stack, say);
  const after = await drainOutbox(directus, stack);
  const waiting = await directus.get(
    '/items/referrals?limit=-1&fields=id&filter[status][_eq]=proposed',
    z.array(z.object({ id: z.string() })),
  );
  const logs = `See ${stack.paths.logs}/n8n.log`;
  return {
    report: [
      printResults(cases, await labels(directus), todayInBerlin()),
      `${cases.length} Fälle geprüft. Ergebnisse, je Fall und Rechtsgrundlage: ${countOutcomes(cases).line}`,
      `${waiting.length} Weiterleitungen an die Ausländerbehörde sind vorgeschlagen und warten auf die Bestätigung durch eine Person. Vorgeschlagen wird nur, wo eine Einwilligung vorliegt.`,
    ].join('\n'),
    problems: [
      ...(after.waiting > 0 ? [`n8n has not finished ${after.waiting} events. ${logs}`] : []),
      ...(after.dead > before.dead ? [`n8n gave up ${after.dead - before.dead} events. ${logs}`] : []),
    ],
  };
}

async function untilChecked(directus: DirectusClient, stack: Stack, say: Say): Promise<CaseResult[]> {
  const { demoPeople } = await loadRooms();
  const numbers = (demoPeople?.(todayInBerlin()) ?? []).map((person) => person.number);
  const { organisation } = officeOf(stack.access, 'beratung-nord');
  let checked = 0;
  let told = Date.now();
  const probe = async (): Promise<CaseResult[] | undefined> => {
    const all = await readResults(directus, organisation, numbers);
    checked = all.filter((one) => one.checked && one.results.length > 0).length;
    if (checked < all.length && Date.now() - told > 5000) {
      say(`n8n: ${checked} of ${all.length} cases checked`);
      told = Date.now();
    }
    return checked === all.length ? all : undefined;
  };
  say('n8n: checking the cases of the demo');
  // A slow machine may take its time; one that checks no further case in it has come to a stop.
  for (let before = -1; ; before = checked)
    try {
      return await waitFor(probe, { what: 'The check of the demo cases', seconds, everyMs: 1000, unless: stack.died });
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      if (checked > before) continue;
      throw new PlatformError(`${error.message} Checked: ${checked}. See ${stack.paths.logs}/n8n.log`);
    }
}

/** German labels of missing facts, as staff have them in Directus. */
async function labels(directus: DirectusClient): Promise<(missing: string) => string> {
  const row = z.object({ key: z.string(), label_de: z.string().nullable() });
  const facts = await directus.get('/items/fact_definitions?limit=-1&fields=key,label_de', z.array(row));
  const known = new Map(facts.map((fact) => [fact.key, fact.label_de ?? fact.key]));
  return (missing) => known.get(missing) ?? missingLabel(missing, []);
}
