import { z } from 'zod';
import type { Database } from '../../guard/directus.ts';
import { query } from '../../guard/query.ts';
import type { Wave } from './wave-row.ts';

const recipientSchema = z.object({
  hit: z.string(),
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  address: z.string().nullable(),
  /** A letter may reach the person without others opening it. */
  deliverable: z.boolean(),
});

export type Recipient = z.infer<typeof recipientSchema>;

/**
 * Whom a wave writes to: those its screening found, neither excluded nor unclear, and nobody whom another wave of the
 * cooperation has written to before: a second wave reaches only who newly qualifies. The rows are locked.
 */
export const recipientsOf = (trx: Database, office: string, wave: Wave): Promise<Recipient[]> =>
  query(
    trx,
    recipientSchema,
    `SELECT h.id AS hit, p.first_name, p.last_name, p.address,
       NOT coalesce(p.no_post, false) AND coalesce(trim(p.address), '') <> '' AS deliverable
     FROM screening_hits h JOIN cases c ON c.id = h."case" JOIN persons p ON p.id = c.person
     WHERE h.organisation = :office AND h.screening = :screening AND NOT coalesce(h.excluded, false)
       AND NOT coalesce(h.unclear, false) AND c.state = 'open' AND NOT coalesce(c.restricted, false)
       AND NOT EXISTS (SELECT 1 FROM screening_hits b JOIN letter_waves w ON w.id = b.wave
         WHERE b."case" = h."case" AND w.cooperation = :cooperation AND w.id <> :wave)
     ORDER BY c.number, h.id FOR UPDATE OF h`,
    { office, screening: wave.screening, cooperation: wave.cooperation, wave: wave.id },
  );
