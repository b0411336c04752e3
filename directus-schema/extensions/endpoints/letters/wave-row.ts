import { z } from 'zod';
import type { Database } from '../../guard/directus.ts';
import { GuardError } from '../../guard/errors.ts';
import { first } from '../../guard/query.ts';

const waveSchema = z.object({
  id: z.string(),
  state: z.string(),
  cooperation: z.string(),
  screening: z.string().nullable(),
  cooperation_name: z.string(),
  office_name: z.string(),
  office_place: z.string().nullable(),
  subject: z.string().nullable(),
  body: z.string().nullable(),
});

export type Wave = z.infer<typeof waveSchema>;

/** A letter wave of an authority, locked until the transaction ends. @throws GuardError 404 for one of another office */
export async function lockWave(trx: Database, office: string, id: string): Promise<Wave> {
  const wave = await first(
    trx,
    waveSchema,
    `SELECT w.id, w.state, w.cooperation, w.screening, k.name AS cooperation_name, o.name AS office_name,
       o.place AS office_place, t.subject, t.body
     FROM letter_waves w JOIN cooperations k ON k.id = w.cooperation JOIN organisations o ON o.id = w.organisation
     LEFT JOIN LATERAL (SELECT subject, body FROM templates t WHERE t.active AND t.kind = 'letter'
       ORDER BY t.id = w.template DESC NULLS LAST, t.cooperation = w.cooperation DESC NULLS LAST, t.key LIMIT 1) t ON true
     WHERE w.id::text = ? AND w.organisation = ? FOR UPDATE OF w`,
    [id, office],
  );
  if (!wave)
    throw new GuardError(404, 'NOT_FOUND', 'Diesen Briefversand gibt es nicht.', 'There is no such letter wave.');
  return wave;
}
