import { z } from 'zod';
import { collections } from '../../../collections/index.ts';
import { childrenFirst } from '../../../../domain/rights/children-first.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { Database, Schema } from '../directus.ts';
import { query } from '../query.ts';

const STAYS = ['referrals', 'referral_steps'];

/** Collections that hang on a referral and say something about its person. */
const CHILDREN = collections([]).filter(({ kind, name }) => kind === 'bridge' && !STAYS.includes(name));

/** Of a referral these words stay: numbers and closed lists that the software sets, for the chain of steps and the counts. */
export const KEPT_WORDS = ['id', 'number', 'title', 'status', 'sender_status', 'process', 'bases'] as const;

const WORDS = (collections([]).find(({ name }) => name === 'referrals')?.fields ?? [])
  .filter(({ type, schema, relation }) => schema !== null && !relation && ['string', 'text', 'json'].includes(type))
  .map(({ field }) => field)
  .filter((field) => !KEPT_WORDS.some((kept) => kept === field));

const rowSchema = z.object({ id: z.string(), sender: z.boolean(), held: z.boolean() });

async function drop(
  database: Database,
  schema: Schema,
  referrals: readonly string[],
  pick: (name: string) => string | null,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const pointers = schema.relations.map((one) => ({ from: one.collection, to: one.related_collection ?? '' }));
  for (const name of childrenFirst(
    CHILDREN.map((one) => one.name),
    pointers,
  )) {
    const only = pick(name);
    if (only === null || referrals.length === 0) continue;
    const { rows } = await database.raw(`DELETE FROM ?? WHERE referral::text = ANY (?) AND ${only} RETURNING 1`, [
      name,
      [...referrals],
    ]);
    if (rows.length > 0) counts.set(name, rows.length);
  }
  return counts;
}

const has = (name: string, field: string): boolean =>
  CHILDREN.some((one) => one.name === name && one.fields.some((each) => each.field === field));

/** What only the sending side keeps: the frozen copy, and that it was shown to the person. */
const OF_SENDER = new Set(['dossiers', 'dossier_showings']);

/** What one side takes with it while the other still keeps its own file: its own view, and what only it could see. */
const ownPart =
  (sender: boolean) =>
  (name: string): string | null => {
    if (OF_SENDER.has(name)) return sender ? 'true' : null;
    if (has(name, 'side')) return `side = '${sender ? 'sender' : 'recipient'}'`;
    return !sender && has(name, 'visible_to_sender') ? 'visible_to_sender IS NOT TRUE' : null;
  };

/**
 * Takes one office off its bridges. What the other side still keeps in its file stays on its side and is closed to this
 * one; when neither keeps anything, all that speaks about the person goes. The row of the referral and its chain of steps
 * stay: numbers, days and states, nobody in them.
 * @returns how many rows of which collection were deleted.
 */
export async function eraseBridges(
  { database, schema }: { database: Database; schema: Schema },
  office: string,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const bridges = await query(
    database,
    rowSchema,
    `SELECT id::text, from_org = ? AS sender, CASE WHEN from_org = ?
       THEN received_at IS NOT NULL AND recipient_case IS NOT NULL AND recipient_erased_on IS NULL
       ELSE "case" IS NOT NULL AND sender_erased_on IS NULL END AS held
     FROM referrals WHERE id::text = ANY (?) ORDER BY id FOR UPDATE`,
    [office, office, [...ids]],
  );
  const counts = new Map<string, number>();
  const add = (more: Map<string, number>): void =>
    more.forEach((rows, name) => counts.set(name, (counts.get(name) ?? 0) + rows));
  for (const sender of [true, false]) {
    const mine = bridges.filter((one) => one.sender === sender);
    const held = mine.filter((one) => one.held).map(({ id }) => id);
    const free = mine.filter((one) => !one.held).map(({ id }) => id);
    add(await drop(database, schema, held, ownPart(sender)));
    add(await drop(database, schema, free, () => 'true'));
    if (free.length > 0 && WORDS.length > 0)
      await database.raw(`UPDATE referrals SET ${WORDS.map(() => '?? = NULL').join(', ')} WHERE id::text = ANY (?)`, [
        ...WORDS,
        free,
      ]);
    await database.raw(
      sender
        ? `UPDATE referrals SET "case" = NULL, consent = NULL, secrecy_release = NULL, sender_erased_on = ? WHERE id::text = ANY (?)`
        : `UPDATE referrals SET recipient_case = NULL, recipient_erased_on = ? WHERE id::text = ANY (?)`,
      [todayInBerlin(), mine.map(({ id }) => id)],
    );
  }
  return counts;
}
