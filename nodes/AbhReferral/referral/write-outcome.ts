import { z } from 'zod';
import { InputError } from '../../../domain/input-error.ts';
import type { Run } from '../../shared/operation.ts';

const outcomeSchema = z.object({
  id: z.string(),
  case: z.string(),
  result: z.string(),
  remedy_until: z.string().nullable(),
});
const FIELDS = ['id', 'case', 'result', 'remedy_until'];
const caseSchema = z.object({ case: z.string().nullable() });

type Values = { readonly result: string } & Readonly<Record<string, string | null>>;

/** Writes the one outcome of a referral: the row that came with the receipt, or a new one. */
export const writeOutcome = async (
  { client }: Run,
  referral: string,
  values: Values,
): Promise<{ outcomeId: string; caseId: string; result: string; remedyUntil: string | null }> => {
  const find = { fields: FIELDS, filter: { referral: { _eq: referral } }, limit: 1 };
  const [before] = await client.read('outcomes', find, outcomeSchema);
  if (before) await client.update('outcomes', before.id, values);
  else {
    const [row] = await client.read(
      'referrals',
      { fields: ['case'], filter: { id: { _eq: referral } }, limit: 1 },
      caseSchema,
    );
    if (!row?.case) throw new InputError('referralId', 'its case is no longer in this office');
    await client.create('outcomes', { ...values, case: row.case, referral }, z.unknown());
  }
  const [after] = await client.read('outcomes', find, outcomeSchema);
  if (!after) throw new InputError('referralId', 'its outcome cannot be read');
  return { outcomeId: after.id, caseId: after.case, result: after.result, remedyUntil: after.remedy_until };
};
