import { z } from 'zod';
import { chainProblem, type ChainProblem } from '../../domain/referral/chain-problem.ts';
import { PlatformError } from '../stack/platform-error.ts';
import type { PgClient } from '../stack/pg-client.ts';

const PAGE = 500;
const ONE = 'SELECT 1 FROM cooperations WHERE key = $1';

const referralSchema = z.object({
  id: z.string(),
  number: z.string(),
  status: z.string(),
  initial: z.string().nullable(),
});
const stepSchema = z.object({
  id: z.string(),
  referral: z.string(),
  sequence: z.number(),
  step: z.string(),
  from_state: z.string().nullable(),
  to_state: z.string(),
  acted_by: z.string().nullable(),
  acting_org: z.string().nullable(),
  acted_at: z.string(),
  visible_to_sender: z.boolean(),
  previous_hash: z.string().nullable(),
  hash: z.string().nullable(),
});

/** A referral whose chain does not hold, with the row of the step where it breaks; null: there is no such row. */
export type BrokenChain = ChainProblem & { readonly number: string; readonly row: string | null };
export type Verified = { readonly referrals: number; readonly steps: number; readonly broken: readonly BrokenChain[] };

/**
 * Recomputes the chain of every referral from the database, on one view of it, a page at a time.
 * @param cooperation key of the one cooperation that is looked at; without it all are
 * @throws PlatformError when there is no cooperation of that key
 */
export async function verifyChains(client: PgClient, cooperation?: string): Promise<Verified> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    const known = cooperation === undefined ? null : await client.query(ONE, [cooperation]);
    if (known?.rows.length === 0) throw new PlatformError(`There is no cooperation "${cooperation}".`);
    let [after, referrals, count] = ['00000000-0000-0000-0000-000000000000', 0, 0];
    const broken: BrokenChain[] = [];
    for (;;) {
      const page = referralSchema.array().parse(
        (
          await client.query(
            `SELECT r.id::text, r.number, r.status, (SELECT s.key FROM process_states s WHERE s.cooperation = r.cooperation
               AND s.process = r.process AND s.initial ORDER BY s.sort LIMIT 1) AS initial
             FROM referrals r LEFT JOIN cooperations c ON c.id = r.cooperation
             WHERE r.id > $1::uuid AND ($2::text IS NULL OR c.key = $2) ORDER BY r.id LIMIT ${PAGE}`,
            [after, cooperation ?? null],
          )
        ).rows,
      );
      if (page.length === 0) return { referrals, steps: count, broken };
      const found = stepSchema.array().parse(
        (
          await client.query(
            `SELECT id::text, referral::text, sequence, step, from_state, to_state, acted_by::text, acting_org::text,
               to_char(acted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS acted_at, visible_to_sender,
               previous_hash, hash FROM referral_steps WHERE referral = ANY ($1::uuid[]) ORDER BY referral, sequence`,
            [page.map(({ id }) => id)],
          )
        ).rows,
      );
      const byReferral = Map.groupBy(found, ({ referral }) => referral);
      for (const { id, number, status, initial } of page) {
        const own = byReferral.get(id) ?? [];
        const problem = chainProblem(status, initial, own);
        const row = own.find(({ sequence }) => sequence === problem?.sequence)?.id ?? null;
        if (problem) broken.push({ ...problem, number, row });
      }
      referrals += page.length;
      count += found.length;
      after = page.at(-1)?.id ?? after;
    }
  } finally {
    await client.query('ROLLBACK');
  }
}
