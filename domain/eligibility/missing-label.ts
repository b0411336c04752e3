import type { FactDefinition } from '../facts/definition.ts';

const PEOPLE: Readonly<Record<string, string>> = {
  partner: 'Angaben zur Partnerin oder zum Partner',
  principal: 'Angaben zur Hauptperson',
  children: 'Kinder vollständig erfassen',
};

/** What is missing, in words for staff: a fact's label, a finding to record, a person to enter. */
export function missingLabel(missing: string, definitions: readonly FactDefinition[]): string {
  if (missing.startsWith('finding:')) return `Feststellung zu ${missing.slice('finding:'.length)}`;
  return PEOPLE[missing] ?? definitions.find(({ key }) => key === missing)?.label.de ?? missing;
}
