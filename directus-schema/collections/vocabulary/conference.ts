import type * as C from '../../../domain/conference/vocabulary.ts';
import type { StepSide } from '../../../domain/referral/vocabulary.ts';
import type { Label } from '../kit/types.ts';

type Labels = Record<string, Label>;
type Of<List extends readonly string[]> = Record<List[number], Label>;

export const CONFERENCE_KIND = {
  name: 'conference_kind',
  labels: {
    case: ['Fallbesprechung', 'Case conference'],
    exchange: ['Austausch über Hindernisse', 'Exchange'],
  } satisfies Of<typeof C.CONFERENCE_KINDS>,
} as const;

export const CONFERENCE_STATE = {
  name: 'conference_state',
  labels: {
    planned: ['geplant', 'Planned'],
    agenda_closed: ['Tagesordnung geschlossen', 'Agenda closed'],
    held: ['hat stattgefunden', 'Held'],
    cancelled: ['fällt aus', 'Cancelled'],
  } satisfies Of<typeof C.CONFERENCE_STATES>,
} as const;

export const CONFERENCE_ITEM_STATE = {
  name: 'conference_item_state',
  labels: {
    proposed: ['vorgeschlagen', 'Proposed'],
    on_agenda: ['auf der Tagesordnung', 'On the agenda'],
    minutes: ['Niederschrift wartet auf Bestätigung', 'Minutes to confirm'],
    discussed: ['besprochen', 'Discussed'],
    postponed: ['vertagt', 'Postponed'],
    removed: ['von der Tagesordnung genommen', 'Removed'],
  } satisfies Of<typeof C.ITEM_STATES>,
} as const;

export const CONFERENCE_ITEM_REASON = {
  name: 'conference_item_reason',
  labels: {
    by_hand: ['von Hand', 'By hand'],
    overdue: ['Frist überschritten', 'Overdue'],
    question: ['Rückfrage offen', 'Open question'],
    refused: ['abgelehnt, Rechtsmittelfrist läuft', 'Refused'],
    promise: ['Zusicherung offen', 'Open promise'],
  } satisfies Of<typeof C.ITEM_REASONS>,
} as const;

export const CONFERENCE_ITEM_ROUTE = {
  name: 'conference_item_route',
  labels: {
    regular: ['im üblichen Verfahren', 'Regular'],
    hardship: ['Härtefallersuchen (§ 23a AufenthG)', 'Hardship petition'],
    offences: ['eigene Absprache: Straftaten', 'Separate agreement: offences'],
    identity: ['eigene Absprache: Identität', 'Separate agreement: identity'],
  } satisfies Of<typeof C.ITEM_ROUTES>,
} as const;

/** The two sides, as the form of a case names them. */
export const CONFERENCE_SIDE = {
  name: 'conference_side',
  labels: {
    sender: ['Beratung', 'Counselling'],
    recipient: ['Ausländerbehörde', 'Authority'],
  } satisfies Record<StepSide, Label>,
} as const;

export const OBSTACLE_CATEGORY = {
  name: 'obstacle_category',
  labels: {
    identity: ['Identität und Pass', 'Identity'],
    language: ['Sprache und Kurse', 'Language'],
    work: ['Arbeit und Ausbildung', 'Work'],
    procedure: ['Verfahren der Behörde', 'Procedure'],
    law: ['Rechtsauslegung', 'Law'],
    counselling: ['Zugang zur Beratung', 'Counselling'],
    other: ['anderes', 'Other'],
  } satisfies Labels,
} as const;

export const OBSTACLE_STATE = {
  name: 'obstacle_state',
  labels: {
    open: ['offen', 'Open'],
    in_progress: ['in Arbeit', 'In progress'],
    solved: ['behoben', 'Solved'],
  } satisfies Labels,
} as const;
