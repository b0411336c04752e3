import { z } from 'zod';
import { InputError } from '../../../domain/input-error.ts';
import type { Directus } from '../../shared/directus.ts';
import { isUuid } from '../../shared/is-uuid.ts';
import { NO_COOPERATION, NO_RECIPIENT, type NotPossible } from './not-possible.ts';

const caseSchema = z.object({
  id: z.string(),
  number: z.string().nullable(),
  responsible_abh: z.string().nullable(),
  cooperation: z.string().nullable(),
});
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
): Promise<CaseForReferral | NotPossible> => {
  if (!isUuid(caseId)) throw new InputError('caseId', 'is no ID of a case');
  const fields = ['id', 'number', 'responsible_abh', 'cooperation'];
  const [row] = await client.read('cases', { fields, filter: { id: { _eq: caseId } }, limit: 1 }, caseSchema);
  if (!row) throw new InputError('caseId', 'there is no such case in this office');

  const recipient = chosen.recipient || row.responsible_abh;
  const cooperation = chosen.cooperation || row.cooperation;
  const about = { caseId: row.id, caseNumber: row.number, recipient };
  if (recipient === null) return { ...about, ...NO_RECIPIENT };
  if (cooperation === null) return { ...about, ...NO_COOPERATION };
  return { id: row.id, number: row.number, recipient, cooperation };
};
