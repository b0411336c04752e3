import { z } from 'zod';
import { programmeOf } from '../../endpoints/screening/programme.ts';
import { runScreening } from '../../endpoints/screening/run-screening.ts';
import type { Context, CreateFilter, ExtensionContext, Payload, UpdateFilter } from '../directus.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import { invalidRow } from '../errors.ts';
import { first, query } from '../query.ts';
import { targetKey } from '../target-key.ts';

/** What the software writes into a wave. */
const COUNTED = ['letters', 'withheld', 'codes_valid_until', 'responses_shown', 'responses_as_of'];

const without = (payload: Payload, names: readonly string[]): Payload =>
  Object.fromEntries(Object.entries(payload).filter(([name]) => !names.includes(name)));

/** A stock is looked through as it is, not as it will be, and for a programme that the authority takes part in. */
export const checkScreening: CreateFilter = async (payload, _meta, { database }) => {
  const { run_on, cooperation, organisation } = payload;
  if (typeof run_on === 'string' && run_on > todayInBerlin())
    throw invalidRow(
      'run_on',
      '„Stand vom“ liegt in der Zukunft. Bitte heute oder einen früheren Tag eintragen.',
      'run_on: is in the future.',
    );
  await programmeOf(database, targetKey(cooperation, 'id') ?? '', String(organisation), todayInBerlin());
  return without(payload, ['found', 'hits']);
};

/** What a clerk has saved is looked through at once. */
export const screenNew =
  (logger: ExtensionContext['logger']) =>
  async ({ key }: { key?: string }, { database }: Context): Promise<void> => {
    const row = await first(
      database,
      z.object({ organisation: z.string() }),
      'SELECT organisation FROM screenings WHERE id::text = ?',
      [key ?? ''],
    );
    if (!row || key === undefined) return;
    await runScreening(database, row.organisation, key, todayInBerlin()).catch((error: unknown) =>
      logger.warn(`The screening ${key} could not be run: ${error instanceof Error ? error.name : 'unknown'}`),
    );
  };

/** A wave begins as a plan, whatever was sent. */
export const planWave: CreateFilter = async (payload) => ({
  ...without(payload, [...COUNTED, 'sent_on']),
  state: 'planned',
});

/** By hand a wave is only ever set to sent, once its letters are made; a sent one stays as it is. */
export const changeWave: UpdateFilter = async (payload, { keys }, { accountability, database }) => {
  if (accountability === null) return payload;
  const change = without(payload, COUNTED);
  const rows = await query(
    database,
    z.object({ state: z.string() }),
    'SELECT state FROM letter_waves WHERE id::text = ANY (?)',
    [keys.map(String)],
  );
  if (rows.some(({ state }) => state === 'sent') && Object.keys(change).length > 0)
    throw invalidRow(
      'state',
      'Ein verschickter Briefversand ändert sich nicht mehr.',
      'state: a sent wave never changes.',
    );
  if (!('state' in change)) return without(change, ['sent_on']);
  if (change['state'] !== 'sent' || rows.some(({ state }) => state !== 'prepared'))
    throw invalidRow(
      'state',
      'Erst „Briefe erzeugen“, dann drucken, dann auf „verschickt“ setzen. Zurück geht es nicht.',
      'state: only from prepared to sent.',
    );
  const { sent_on } = change;
  if (typeof sent_on === 'string' && sent_on > todayInBerlin())
    throw invalidRow('sent_on', '„Verschickt am“ liegt in der Zukunft.', 'sent_on: is in the future.');
  return { ...change, sent_on: sent_on ?? todayInBerlin() };
};
