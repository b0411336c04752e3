import type { Day } from '../../time/day.ts';
import type { PartialDate } from '../../time/partial-date.ts';
import { spanOf } from '../../time/span-of.ts';
import type { PersonFile } from '../schema.ts';
import type { EVIDENCE_STATES } from '../vocabulary.ts';

/** Something that happened to a person on a day. */
export type DatedStatement = {
  readonly path: string;
  /** First and last day that its date can mean. */
  readonly min: Day;
  readonly max: Day;
  readonly de: string;
  readonly en: string;
  /** It can only happen in Germany, so not before the first entry. */
  readonly inGermany: boolean;
  /** Nobody can have proof of it before it happens. */
  readonly evidence?: (typeof EVIDENCE_STATES)[number] | undefined;
};

/** A permit for entering is given abroad, and `none` says nothing of where somebody is. */
const ABROAD: readonly string[] = ['visa', 'none'];

/** All that the file dates, but birth and the ends of periods. */
export function datedStatements(person: PersonFile): readonly DatedStatement[] {
  const found: DatedStatement[] = [];
  const add = (
    path: string,
    date: PartialDate | undefined,
    [de, en]: readonly [string, string],
    more: Partial<DatedStatement> = {},
  ) => {
    if (date !== undefined) found.push({ path, ...spanOf(date), de, en, inGermany: false, ...more });
  };
  const { asylum, identity, declaration, training } = person;
  const german = (evidence?: DatedStatement['evidence']) => ({ inGermany: true, evidence });
  add('first_entry_on', person.first_entry_on, ['erste Einreise', 'first entry']);
  add('asylum.applied_on', asylum?.applied_on, ['Asylantrag', 'asylum application'], german(asylum?.evidence));
  add('asylum.decision_on', asylum?.decision_on, ['Asylbescheid', 'asylum decision'], german(asylum?.evidence));
  add('identity.clarified_on', identity?.clarified_on, ['Klärung der Identität', 'clarification of the identity']);
  add('identity.passport_valid_until', identity?.passport_valid_until, ['Gültigkeit des Passes', 'passport validity']);
  const declared = declaration?.democratic_order_on;
  add('declaration.democratic_order_on', declared, ['Bekenntnis', 'declaration'], german(declaration?.evidence));
  add('training.starts_on', training?.starts_on, ['Beginn der Ausbildung', 'start of the training'], german());
  const completed = training?.completed_on;
  add('training.completed_on', completed, ['Ende der Ausbildung', 'end of the training'], german(training?.evidence));

  const rows = <Row>(list: string, of: { rows: Row[] } | undefined, each: (row: Row, path: string) => void) =>
    of?.rows.forEach((row, index) => each(row, `${list}.rows.${index}`));
  rows('residence_periods', person.residence_periods, ({ from, status }, path) =>
    add(`${path}.from`, from, ['Aufenthaltszeit', 'residence period'], { inGermany: !ABROAD.includes(status) }),
  );
  rows('absences', person.absences, ({ from }, path) => add(`${path}.from`, from, ['Abwesenheit', 'absence']));
  rows('applications', person.applications, ({ filed_on, evidence }, path) =>
    add(`${path}.filed_on`, filed_on, ['Antrag', 'application'], german(evidence)),
  );
  rows('offences', person.offences, ({ final_on, evidence }, path) =>
    add(`${path}.final_on`, final_on, ['Rechtskraft eines Urteils', 'final judgment'], { evidence }),
  );
  rows('employments', person.employments, ({ from }, path) =>
    add(`${path}.from`, from, ['Beschäftigung', 'employment']),
  );
  rows('education', person.education, ({ from, degree_on, in_germany, evidence }, path) => {
    const where = { inGermany: in_germany === true };
    add(`${path}.from`, from, ['Schule oder Ausbildung', 'education'], where);
    add(`${path}.degree_on`, degree_on, ['Abschluss', 'degree'], { ...where, evidence });
  });
  rows('certificates', person.certificates, ({ issued_on, evidence }, path) =>
    add(`${path}.issued_on`, issued_on, ['Zertifikat', 'certificate'], { evidence }),
  );
  return found;
}
