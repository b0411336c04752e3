import { CASE_DEEP, CASE_QUERY } from '../../../domain/case-file/case-query.ts';
import { caseFileFromRows } from '../../../domain/case-file/from-rows.ts';
import { InputError } from '../../../domain/input-error.ts';
import type { CaseFileInput } from '../../../domain/case-file/schema.ts';
import { z } from 'zod';
import type { Directus } from '../../shared/directus.ts';
import { isUuid } from '../../shared/is-uuid.ts';
import { caseHeadSchema, type CaseHead } from './case-row.ts';

/** A case of the office's own organisation, as Directus shows it to the service account. */
export const readCase = async (client: Directus, caseId: string): Promise<{ head: CaseHead; file: CaseFileInput }> => {
  if (!isUuid(caseId)) throw new InputError('caseId', 'is no ID of a case');
  const query = {
    fields: [...new Set(['id', 'check_due_on', ...CASE_QUERY])],
    filter: { id: { _eq: caseId } },
    deep: CASE_DEEP,
    limit: 1,
  };
  const [row] = await client.read('cases', query, z.unknown());
  if (row === undefined) throw new InputError('caseId', 'there is no such case in this office');
  return { head: caseHeadSchema.parse(row), file: caseFileFromRows(row) };
};
