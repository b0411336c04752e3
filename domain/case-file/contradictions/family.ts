import { shift } from '../../time/calendar.ts';
import { spanOf } from '../../time/span-of.ts';
import type { CaseFile, PersonFile } from '../schema.ts';
import type { Clash } from './person-rule.ts';

/** A parent is older by at least this many years. */
const YEARS = 12;

/** What the people of a case say against each other. */
export function family({ person, partner, principal, relation_to_principal: relation, children }: CaseFile): Clash[] {
  const found: Clash[] = [];
  const generations = (parent: PersonFile, child: PersonFile, paths: readonly string[], de: string, en: string) => {
    if (parent.birth_date === undefined || child.birth_date === undefined) return;
    if (shift(spanOf(parent.birth_date).min, YEARS, 'years') > spanOf(child.birth_date).max)
      found.push({ paths: paths.map((path) => `${path}.birth_date`), de, en });
  };
  const tooYoung = `wäre bei der Geburt des Kindes jünger als ${YEARS} Jahre gewesen.`;
  (children?.rows ?? []).forEach((child, index) =>
    generations(
      person,
      child,
      ['person', `children.rows.${index}`],
      `Kind ${index + 1}: Die Person ${tooYoung}`,
      `Child ${index + 1}: the person would have been younger than ${YEARS} at its birth.`,
    ),
  );
  if (principal && (relation === 'parent' || relation === 'child')) {
    const [parent, child] = relation === 'parent' ? [person, principal] : [principal, person];
    const who = relation === 'parent' ? 'Die Person' : 'Die Person, von der sich das Recht ableitet,';
    const en = `The parent would have been younger than ${YEARS} at the birth of the child.`;
    generations(parent, child, ['person', 'principal'], `${who} ${tooYoung}`, en);
  }
  if (person.single === true && partner)
    found.push({
      paths: ['person.single', 'partner'],
      de: 'Die Person ist ledig, aber eine Ehe- oder Lebenspartnerschaft ist eingetragen.',
      en: 'The person is unmarried, but a spouse or civil partner is entered.',
    });
  if ((relation === 'none' && principal) || (principal === null && relation !== undefined && relation !== 'none'))
    found.push({
      paths: ['relation_to_principal', 'principal'],
      de: 'Ob sich das Recht von einer anderen Person ableitet, ist widersprüchlich eingetragen.',
      en: 'It is contradictory whether the right derives from another person.',
    });
  return found;
}
