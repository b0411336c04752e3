import type { CriterionProblem } from '../../../../domain/law/check/criterion-problem.ts';
import type { Finding } from '../../../../domain/law/check/finding.ts';
import { GuardError } from '../errors.ts';

/** Refuses law that could not be evaluated: the first fault in full, how many more there are, all of them beside it. */
export function lawError(problems: readonly (Finding & Partial<CriterionProblem>)[]): GuardError {
  const [first, ...others] = problems;
  const more = others.length
    ? ` (Dazu ${others.length === 1 ? 'eine weitere Stelle' : `${others.length} weitere Stellen`}.)`
    : '';
  return new GuardError(422, 'INVALID_ROW', `${first?.de ?? ''}${more}`, first?.en ?? '', {
    field: first?.place?.split('.')[0] ?? 'criteria',
    ...(first?.criterion === undefined ? {} : { criterion: first.criterion, place: first.place }),
    problems: problems.map(({ de }) => de),
  });
}
