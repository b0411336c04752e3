import { BINDING_LABELS, OUTCOME_LABELS } from '../../domain/eligibility/labels.ts';
import type { LocaleText } from '../../domain/law/locale-text.ts';
import type { Alternative, Binding, Criterion, Outcome, Subject } from '../../domain/law/schema.ts';
import { listed } from '../../domain/listed.ts';
import type { Part } from './part.ts';
import type { Words } from './words.ts';

/** A condition always says what speaks for the person. */
const HOLDS: Readonly<Record<Binding, string>> = {
  mandatory: 'Erfüllt, wenn',
  rule: 'Erfüllt, wenn',
  bar: 'Der Ausschluss greift nicht, wenn',
  bar_rule: 'Die Versagung greift nicht, wenn',
  discretion: 'Erfüllt (sonst Ermessen), wenn',
  judgement: 'Ein Mensch stellt es fest; ohne Feststellung gilt es als erfüllt, wenn',
};
const EXCEPT = { exempt: 'Das Kriterium entfällt', discretion: 'Ermessen der Behörde' } as const;
const BY_A_PERSON: Part = { what: 'Bedingung', lead: 'Offener Rechtsbegriff', text: 'ein Mensch stellt es fest' };

/** All that a criterion says, part by part. */
export function criterionParts(criterion: Criterion, words: Words): readonly Part[] {
  const { citation, binding, subject, applies_when, condition, alternatives, ref, exceptions } = criterion;
  const found: (Part | undefined)[] = [
    { what: 'Voraussetzung', text: criterion.title.de },
    { what: 'Fundstelle', text: citation },
    { what: 'Bindung', text: BINDING_LABELS[binding] },
    subject === 'self' ? undefined : { what: 'Für wen', text: words.subject(subject) },
    applies_when && { what: 'Gilt nur, wenn', condition: words.condition(applies_when) },
    condition && { what: 'Bedingung', lead: HOLDS[binding], condition: words.condition(condition) },
    ref && resultPart(ref, binding, ref.subject, words),
    condition || ref || alternatives ? undefined : BY_A_PERSON,
    alternatives && {
      what: 'Wege',
      lead: 'Einer dieser Wege genügt',
      parts: alternatives.map((one) => way(one, subject, words)),
    },
    ...exceptions.map((one, index) => ({
      what: `Ausnahme ${index + 1}`,
      lead: `${EXCEPT[one.effect]} (${withNote(one)}), wenn`,
      condition: words.condition(one.condition),
    })),
    ...more(criterion),
    textPart('Wenn es fehlt', textOf(criterion.if_missing)),
    textPart('Anmerkung', textOf(criterion.note)),
  ];
  return found.flatMap((part) => (part ? [part] : []));
}

function way(one: Alternative, subject: Subject, words: Words): Part {
  const { key, title, binding, citation, condition, ref } = one;
  const parts = [
    condition && { what: 'Bedingung', lead: HOLDS[binding], condition: words.condition(condition) },
    ref && resultPart(ref, binding, subject, words),
    condition || ref ? undefined : BY_A_PERSON,
    ...more(one),
  ];
  return {
    what: `Weg ${key}`,
    lead: `${key} ${title.de}`,
    text: `${BINDING_LABELS[binding]}, ${citation}`,
    parts: parts.flatMap((part) => (part ? [part] : [])),
  };
}

/** What a criterion and a way have in common. */
function more({ deviation, evidence }: Pick<Alternative, 'deviation' | 'evidence'>): (Part | undefined)[] {
  return [
    textPart('Erlaubte Abweichung', deviation && withNote(deviation)),
    textPart('Nachweise', evidence.length > 0 ? evidence.map(({ de }) => de).join('; ') : undefined),
  ];
}

function resultPart(
  { basis, outcomes }: { readonly basis: string; readonly outcomes: readonly Outcome[] },
  binding: Binding,
  subject: Subject,
  words: Words,
): Part {
  const results = outcomes.map((outcome) => `„${OUTCOME_LABELS[outcome]}“`);
  const condition = `die Prüfung von ${words.basis(basis)} (${words.subject(subject)}) ergibt ${listed(results, 'oder')}`;
  return { what: 'Ergebnis', lead: HOLDS[binding], condition };
}

function withNote({ citation, note }: { readonly citation: string; readonly note?: LocaleText | undefined }): string {
  const said = textOf(note);
  return said === undefined ? citation : `${citation}: ${said.replace(/\.$/, '')}`;
}

const textPart = (what: string, text: string | undefined): Part | undefined => (text ? { what, text } : undefined);
const textOf = (text: LocaleText | undefined): string | undefined => text?.de.trim().replaceAll(/\s+/g, ' ');
