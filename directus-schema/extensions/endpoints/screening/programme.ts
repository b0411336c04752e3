import { z } from 'zod';
import { conditionSchema } from '../../../../domain/eligibility/condition-schema.ts';
import { thresholdSchema, type Threshold } from '../../../../domain/screening/threshold.ts';
import type { Database } from '../../guard/directus.ts';
import { GuardError } from '../../guard/errors.ts';
import { first, query } from '../../guard/query.ts';

const day = z.string().nullish();
const programmeSchema = z.object({
  id: z.string(),
  closed: z.boolean(),
  thresholds: z.array(thresholdSchema.extend({ valid_from: day, valid_to: day })).nullable(),
  exclusions: z.array(z.object({ de: z.string(), condition: conditionSchema.nullish() })).nullable(),
});

export type Programme = z.infer<typeof programmeSchema>;

const SQL = `SELECT k.id, k.thresholds, k.exclusions, coalesce(k.closes_on <= :today OR k.valid_to < :today, false) AS closed
  FROM cooperations k WHERE EXISTS (SELECT 1 FROM cooperation_partners p
    WHERE p.cooperation = k.id AND p.organisation = :authority AND p.role = 'abh'
    AND (p.valid_from IS NULL OR p.valid_from <= :today) AND (p.valid_to IS NULL OR p.valid_to >= :today))`;

/** The cooperations of an authority that take new people today. */
export const programmesOf = async (database: Database, authority: string, today: string): Promise<Programme[]> =>
  (await query(database, programmeSchema, `${SQL} ORDER BY k.key`, { authority, today })).filter(
    ({ closed }) => !closed,
  );

/**
 * A cooperation in which an authority takes part today.
 * @throws GuardError 422 when it does not, or when the programme takes nobody new any more
 */
export async function programmeOf(
  database: Database,
  id: string,
  authority: string,
  today: string,
): Promise<Programme> {
  const found = await first(database, programmeSchema, `${SQL} AND k.id::text = :id`, { id, authority, today });
  const refuse = (de: string, en: string): GuardError =>
    new GuardError(422, 'INVALID_ROW', de, en, { field: 'cooperation' });
  if (!found)
    throw refuse(
      'In dieser Kooperation ist Ihre Ausländerbehörde heute nicht beteiligt. Bitte eine eigene Kooperation wählen.',
      'cooperation: the authority is no partner of it today.',
    );
  if (found.closed)
    throw refuse(
      'Diese Kooperation nimmt niemanden mehr auf: sie ist beendet oder wird abgewickelt.',
      'cooperation: takes nobody new any more.',
    );
  return found;
}

/** The thresholds of a programme that hold on a day. */
export const thresholdsOn = ({ thresholds }: Programme, today: string): Threshold[] =>
  (thresholds ?? [])
    .filter(({ valid_from, valid_to }) => (valid_from ?? today) <= today && today <= (valid_to ?? today))
    .map(({ kind, years }) => ({ kind, years }));
