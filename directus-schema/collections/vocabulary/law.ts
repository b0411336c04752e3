import type * as L from '../../../domain/law/schema.ts';
import type { FACT_TYPES } from '../../../domain/facts/definition.ts';
import type { Label } from '../kit/types.ts';

type Labels<List extends readonly string[]> = Record<List[number], Label>;

export const BINDING = {
  name: 'binding',
  labels: {
    mandatory: ['zwingend', 'Mandatory'],
    rule: ['in der Regel', 'As a rule'],
    bar: ['Ausschluss', 'Bar'],
    bar_rule: ['soll versagt werden', 'Bar as a rule'],
    discretion: ['Ermessen', 'Discretion'],
    judgement: ['Wertung durch eine Person', 'Judgement'],
  } satisfies Labels<typeof L.BINDINGS>,
} as const;

export const SUBJECT = {
  name: 'subject',
  labels: {
    self: ['die Person selbst', 'The person'],
    partner: ['Partnerin oder Partner', 'Partner'],
    principal: ['Person, von der sich das Recht ableitet', 'Principal'],
    each_child: ['jedes Kind', 'Each child'],
    each_adult: ['jede erwachsene Person', 'Each adult'],
    any_adult: ['mindestens eine erwachsene Person', 'At least one adult'],
  } satisfies Labels<typeof L.SUBJECTS>,
} as const;

export const LEGAL_EFFECT = {
  name: 'legal_effect',
  labels: {
    must: ['ist zu erteilen', 'Must be granted'],
    shall: ['soll erteilt werden', 'Shall be granted'],
    may: ['kann erteilt werden', 'May be granted'],
    petition: ['Härtefallersuchen', 'Hardship petition'],
    none: ['keine Erteilung', 'None'],
  } satisfies Labels<typeof L.LEGAL_EFFECTS>,
} as const;

export const OUTCOME = {
  name: 'outcome',
  labels: {
    not_in_force: ['nicht in Kraft', 'Not in force'],
    barred: ['ausgeschlossen', 'Barred'],
    not_met: ['nicht erfüllt', 'Not met'],
    later: ['später möglich', 'Later'],
    open: ['Angaben fehlen', 'Open'],
    discretion: ['im Ermessen', 'Discretion'],
    met: ['erfüllt', 'Met'],
  } satisfies Labels<typeof L.OUTCOMES>,
} as const;

export const FACT_TYPE = {
  name: 'fact_type',
  labels: {
    date: ['Datum', 'Date'],
    boolean: ['Ja/Nein', 'Yes/no'],
    integer: ['Zahl', 'Number'],
    percent: ['Prozent', 'Percent'],
    cents: ['Betrag in Cent', 'Amount in cents'],
    text: ['Text', 'Text'],
  } satisfies Labels<typeof FACT_TYPES>,
} as const;

export const EXCEPTION_EFFECT = {
  name: 'exception_effect',
  labels: {
    exempt: ['Voraussetzung entfällt', 'Exempt'],
    discretion: ['Ermessen der Behörde', 'Discretion'],
  } satisfies Record<'exempt' | 'discretion', Label>,
} as const;
