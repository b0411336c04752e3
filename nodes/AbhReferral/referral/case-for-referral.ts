import { z } from 'zod';
import { InputError } from '../../../domain/input-error.ts';
import type { Directus } from '../../shared/directus.ts';
import { isUuid } from '../../shared/is-uuid.ts';

const caseSchema = z.object({
  id: z.string(),
  number: z.string().nullable(),
  responsible_abh: z.string().nullable(),
  cooperation: z.string().nullable(),
});
const given = (parameter: string, own: string | null, field: string, wayOut: string): string => {
  if (parameter !== '') return parameter;
  if (own !== null) return own;
  throw new InputError(field, wayOut);
};

export type CaseForReferral = {
  readonly id: string;
  readonly number: string | null;
  readonly recipient: string;
  readonly cooperation: string;
};

/** The case with the ABH and the cooperation to use: what the node names, else what the case says. */
export const caseForReferral = async (
  client: Directus,
  caseId: string,
  chosen: { readonly recipient: string; readonly cooperation: string },
): Promise<CaseForReferral> => {
  if (!isUuid(caseId)) throw new InputError('caseId', 'is no ID of a case');
  const fields = ['id', 'number', 'responsible_abh', 'cooperation'];
  const [row] = await client.read('cases', { fields, filter: { id: { _eq: caseId } }, limit: 1 }, caseSchema);
  if (!row) throw new InputError('caseId', 'there is no such case in this office');
  return {
    id: row.id,
    number: row.number,
    recipient: given(
      chosen.recipient,
      row.responsible_abh,
      'recipient',
      'is missing: choose one in the node, or enter the responsible authority in the case',
    ),
    cooperation: given(
      chosen.cooperation,
      row.cooperation,
      'cooperation',
      'is missing: choose one in the node, or enter the cooperation in the case',
    ),
  };
};
