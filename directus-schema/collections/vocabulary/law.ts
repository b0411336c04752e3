import type * as L from '../../../domain/law/schema.ts';
import type { VERSION_ORIGINS, VERSION_STATES } from '../../../domain/law/version-state.ts';
import type { FACT_TYPES } from '../../../domain/facts/definition.ts';
import { LEGAL_EFFECT_LABELS, OUTCOME_LABELS, STATUS_LABELS } from '../../../domain/eligibility/labels.ts';
import type { Status } from '../../../domain/eligibility/status.ts';
import type { TRANSITION_KINDS } from '../../../domain/next-steps/transition.ts';
import type { Label } from '../kit/types.ts';

type Labels<List extends readonly string[]> = Record<List[number], Label>;

/** What is on offer, as lawyers write it; the ids are those of the law files. */
export const LEGAL_BASIS = {
  name: 'legal_basis',
  labels: {
    '25a-1': ['§ 25a Abs. 1', '§ 25a(1)'],
    '25a-2': ['§ 25a Abs. 2', '§ 25a(2)'],
    '25b-1': ['§ 25b Abs. 1', '§ 25b(1)'],
    '25b-4': ['§ 25b Abs. 4', '§ 25b(4)'],
    '25b-6': ['§ 25b Abs. 6', '§ 25b(6)'],
    '104c-1': ['§ 104c Abs. 1', '§ 104c(1)'],
    '104c-2': ['§ 104c Abs. 2', '§ 104c(2)'],
    '25-5': ['§ 25 Abs. 5', '§ 25(5)'],
    '23a': ['§ 23a', '§ 23a'],
    '60c': ['§ 60c', '§ 60c'],
    '16g': ['§ 16g', '§ 16g'],
    '16g-8': ['§ 16g Abs. 8', '§ 16g(8)'],
    '19d-1': ['§ 19d Abs. 1', '§ 19d(1)'],
    '19d-1a': ['§ 19d Abs. 1a', '§ 19d(1a)'],
    '60d': ['§ 60d', '§ 60d'],
  } satisfies Labels<typeof L.BASIS_IDS>,
} as const;

export const BINDING = {
  name: 'binding',
  labels: {
    mandatory: ['zwingend', 'Mandatory'],
    rule: ['in der Regel', 'As a rule'],
    bar: ['Ausschluss', 'Bar'],
    bar_rule: ['soll versagt werden', 'Bar as a rule'],
    discretion: ['Ermessen', 'Discretion'],
    judgement: ['Feststellung durch einen Menschen', 'Judgement'],
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
    must: [LEGAL_EFFECT_LABELS.must, 'Must be granted'],
    shall: [LEGAL_EFFECT_LABELS.shall, 'Shall be granted'],
    may: [LEGAL_EFFECT_LABELS.may, 'May be granted'],
    petition: [LEGAL_EFFECT_LABELS.petition, 'Hardship petition'],
    none: [LEGAL_EFFECT_LABELS.none, 'None'],
  } satisfies Labels<typeof L.LEGAL_EFFECTS>,
} as const;

export const OUTCOME = {
  name: 'outcome',
  labels: {
    not_in_force: [OUTCOME_LABELS.not_in_force, 'Not in force'],
    barred: [OUTCOME_LABELS.barred, 'Barred'],
    not_met: [OUTCOME_LABELS.not_met, 'Not met'],
    later: [OUTCOME_LABELS.later, 'Later'],
    open: [OUTCOME_LABELS.open, 'Open'],
    discretion: [OUTCOME_LABELS.discretion, 'Discretion'],
    met: [OUTCOME_LABELS.met, 'Met'],
  } satisfies Labels<typeof L.OUTCOMES>,
} as const;

export const CRITERION_STATUS = {
  name: 'criterion_status',
  labels: {
    met: [STATUS_LABELS.met, 'Met'],
    not_met: [STATUS_LABELS.not_met, 'Not met'],
    unknown: [STATUS_LABELS.unknown, 'Unknown'],
    exempt: [STATUS_LABELS.exempt, 'Exempt'],
    not_applicable: [STATUS_LABELS.not_applicable, 'Not applicable'],
  } satisfies Record<Status, Label>,
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
    exempt: ['Kriterium entfällt', 'Exempt'],
    discretion: ['Ermessen der Behörde', 'Discretion'],
  } satisfies Record<'exempt' | 'discretion', Label>,
} as const;

export const VERSION_STATE = {
  name: 'version_state',
  labels: {
    draft: ['Entwurf', 'Draft'],
    published: ['veröffentlicht', 'Published'],
    superseded: ['ersetzt', 'Superseded'],
  } satisfies Labels<typeof VERSION_STATES>,
} as const;

export const VERSION_ORIGIN = {
  name: 'version_origin',
  labels: {
    shipped: ['mitgeliefert', 'Shipped'],
    office: ['selbst geändert', 'Changed here'],
  } satisfies Labels<typeof VERSION_ORIGINS>,
} as const;

export const TRANSITION_KIND = {
  name: 'transition_kind',
  labels: {
    leads: ['führt zu', 'Leads to'],
    closes: ['sperrt', 'Closes'],
    ends: ['endet von selbst', 'Ends by itself'],
  } satisfies Labels<typeof TRANSITION_KINDS>,
} as const;
