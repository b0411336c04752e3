import { z } from 'zod';
import { provenBy } from '../../../../domain/casework/proven-by.ts';
import type { Database, Payload } from '../directus.ts';
import { first, query } from '../query.ts';

type Accepted = { readonly kind: string; readonly issued_on: string | null; readonly original_seen: boolean | null };

const evidenceSchema = z.object({ evidence: z.string().nullable() });
const listSchema = evidenceSchema.extend({ id: z.string(), day: z.string().nullable() });

/**
 * What an accepted document proves, as a change of its person: "seen", or "verified" when the original was seen; what is
 * verified stays. Of a list, the row of the same day, or the only row there is: the software does not guess which of several
 * is meant. Null: nothing changes.
 */
export async function provenChanges(
  database: Database,
  person: string,
  { kind, issued_on, original_seen }: Accepted,
): Promise<Payload | null> {
  const proven = provenBy(kind);
  if (proven === null) return null;
  const evidence = original_seen === true ? 'verified' : 'seen';
  const stronger = (now: string | null): boolean => now !== 'verified' && now !== evidence;
  if ('group' in proven) {
    const column = `${proven.group}_evidence`;
    const row = await first(database, evidenceSchema, 'SELECT ?? AS evidence FROM persons WHERE id::text = ?', [
      column,
      person,
    ]);
    return row && stronger(row.evidence) ? { [column]: evidence } : null;
  }
  const rows = await query(
    database,
    listSchema,
    `SELECT id, ??::text AS day, evidence FROM ?? WHERE person::text = ?${proven.kinds ? ' AND kind = ANY (?)' : ''}`,
    [proven.day, proven.list, person, ...(proven.kinds ? [proven.kinds] : [])],
  );
  const sameDay = rows.filter(({ day }) => day !== null && day === issued_on);
  const [meant] = sameDay.length === 1 ? sameDay : rows.length === 1 ? rows : [];
  if (!meant || !stronger(meant.evidence)) return null;
  return { [proven.list]: { create: [], update: [{ id: meant.id, evidence }], delete: [] } };
}
