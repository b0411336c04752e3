import { caseFileToRows } from '../../../domain/case-file/to-rows.ts';
import type { CaseFileInput } from '../../../domain/case-file/schema.ts';
import { demoPeople } from '../../../domain/cohort/demo-people.ts';
import { todayInBerlin } from '../../../domain/time/today-in-berlin.ts';

let counter = 0;

/** A case as the form in Directus would send it: the first person of the demo under a number of its own. */
export const aCase = (extra: Record<string, string> = {}, caseFile?: CaseFileInput) => {
  counter += 1;
  const [person] = demoPeople(todayInBerlin());
  if (!person) throw new Error('the demo has no people');
  const given = caseFile ?? person.caseFile;
  // Findings are made by humans; most tests create their cases with a service account.
  const { findings: _made, ...known } = given.person;
  const row = caseFileToRows(
    { ...given, person: known },
    {
      ...extra,
      number: `TEST-${Date.now()}-${counter}`,
      state: 'open',
    },
  );
  const nested = row['person'] as Record<string, unknown>;
  return { ...row, person: { ...nested, first_name: 'Probe', last_name: `Person ${counter}` } };
};
