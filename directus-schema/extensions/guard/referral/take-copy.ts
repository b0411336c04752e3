import { z } from 'zod';
import { caseFileSchema } from '../../../../domain/case-file/schema.ts';
import { caseFileToRows } from '../../../../domain/case-file/to-rows.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { Context, Schema, Services } from '../directus.ts';
import { GuardError } from '../errors.ts';
import { first } from '../query.ts';
import type { ReferralRow } from './referral-row.ts';

const contentSchema = z.object({
  case_file: caseFileSchema,
  name: z
    .object({ first_name: z.string().nullish(), last_name: z.string().nullish(), nationality: z.string().nullish() })
    .optional(),
});

/**
 * The authority takes its own copy into its own file on receipt (§ 86 AufenthG). From then on the copy is kept and
 * deleted by the authority's rules; what the centre's people judged stays with the centre.
 */
export async function takeCopy(
  { ItemsService }: Services,
  { database, schema }: Context & { schema: Schema },
  referral: ReferralRow,
): Promise<string> {
  const row = await first(
    database,
    z.object({ content: z.unknown() }),
    'SELECT content FROM dossiers WHERE referral = ?',
    [referral.id],
  );
  const parsed = contentSchema.safeParse(row?.content);
  if (!parsed.success)
    throw new GuardError(422, 'DOSSIER_UNREADABLE', 'Das Dossier ist nicht mehr lesbar.', 'The dossier is unreadable.');
  const { case_file: file, name } = parsed.data;
  const { findings: _findings, ...person } = file.person;
  const cases = new ItemsService('cases', { knex: database, schema, accountability: null });
  return cases.createOne(
    caseFileToRows(
      { ...file, person },
      {
        number: referral.number,
        organisation: referral.to_org,
        // Between centres the authority of the case stays the one it was.
        responsible_abh: referral.process === 'referral' ? referral.to_org : null,
        cooperation: referral.cooperation,
        opened_on: todayInBerlin(),
        state: 'open',
        person: {
          first_name: name?.first_name ?? null,
          last_name: name?.last_name ?? null,
          nationality: name?.nationality ?? null,
        },
      },
    ),
  );
}
