import { z } from 'zod';
import type { ReportRecipient } from '../../../../domain/rights/access-report.ts';
import type { Database } from '../directus.ts';
import { query } from '../query.ts';
import type { Rows } from './person-rows.ts';

const rowSchema = z.object({
  organisation: z.string(),
  id: z.string(),
  sent: z.boolean(),
  since: z.string(),
  categories: z.string().array().nullable().catch(null),
});

export type Partner = ReportRecipient & { readonly id: string };

/** The offices to which this one gave something of the person, or from which it got it, since when and which kinds. */
export async function recipientsOf(
  database: Database,
  office: string,
  rows: Rows,
  words: (category: string) => string,
): Promise<Partner[]> {
  const found = await query(
    database,
    rowSchema,
    `SELECT o.name AS organisation, o.id::text, r.from_org = ? AS sent,
       to_char(min(CASE WHEN r.from_org = ? THEN r.sent_at ELSE r.received_at END) AT TIME ZONE 'Europe/Berlin', 'YYYY-MM-DD') AS since,
       array_agg(DISTINCT c.category) FILTER (WHERE c.category IS NOT NULL) AS categories
     FROM referrals r JOIN organisations o ON o.id = CASE WHEN r.from_org = ? THEN r.to_org ELSE r.from_org END
     LEFT JOIN dossiers d ON d.referral = r.id
     LEFT JOIN LATERAL jsonb_array_elements_text(coalesce(d.categories::jsonb, '[]')) AS c (category) ON true
     WHERE r.id::text = ANY (?) AND CASE WHEN r.from_org = ? THEN r.sent_at ELSE r.received_at END IS NOT NULL
     GROUP BY o.name, o.id, r.from_org ORDER BY o.name`,
    [office, office, office, [...(rows.get('referrals') ?? [])], office],
  );
  return found.map(({ organisation, id, sent, since, categories }) => ({
    organisation,
    id,
    direction: sent ? ('to' as const) : ('from' as const),
    since,
    categories: (categories ?? []).map(words).sort(),
  }));
}
