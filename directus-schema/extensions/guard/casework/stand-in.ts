import { z } from 'zod';
import { hearers, type Colleague } from '../../../../domain/deadlines/hearers.ts';
import type { Database } from '../directus.ts';
import { query } from '../query.ts';

const colleagueSchema = z.object({
  id: z.string(),
  active: z.boolean(),
  deputy: z.string().nullable(),
  absent_from: z.string().nullable(),
  absent_until: z.string().nullable(),
});

/** Everybody of an office, with deputies and absences. */
export const colleaguesOf = async (database: Database, office: string): Promise<ReadonlyMap<string, Colleague>> =>
  new Map(
    (
      await query(
        database,
        colleagueSchema,
        `SELECT id, status = 'active' AS active, deputy, absent_from::text, absent_until::text
         FROM directus_users WHERE organisation = ?`,
        [office],
      )
    ).map((one) => [one.id, one]),
  );

/** Who acts for somebody on a day: the person, while away the deputy, and theirs in turn; null when nobody is there. */
export const standInFor = (user: string, office: ReadonlyMap<string, Colleague>, day: string): string | null =>
  hearers(user, office, [], { escalated: false, today: day })[0]?.user ?? null;
