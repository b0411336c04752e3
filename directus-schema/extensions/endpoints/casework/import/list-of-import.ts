import { mappingProblem } from '../../../../../domain/casework/import/check-rows.ts';
import { invalidRow } from '../../../guard/errors.ts';
import { uploadedList, type List, type Parts } from './uploaded-list.ts';

/** The list of an import with a mapping by which it can be read. @throws GuardError in German */
export async function listOfImport(parts: Parts, office: string, id: string): Promise<List> {
  const list = await uploadedList(parts, office, id);
  const problem = mappingProblem(list.table.headers, list.mapping);
  if (problem !== null) throw invalidRow('mapping', problem, 'The mapping cannot be used.');
  return list;
}
