import type { Label } from '../kit/types.ts';

type Labels = Record<string, Label>;

export const CONFERENCE_STATE = {
  name: 'conference_state',
  labels: {
    planned: ['geplant', 'Planned'],
    agenda_closed: ['Tagesordnung geschlossen', 'Agenda closed'],
    held: ['hat stattgefunden', 'Held'],
    cancelled: ['fällt aus', 'Cancelled'],
  } satisfies Labels,
} as const;

export const CONFERENCE_ITEM_STATE = {
  name: 'conference_item_state',
  labels: {
    on_agenda: ['auf der Tagesordnung', 'On the agenda'],
    discussed: ['besprochen', 'Discussed'],
    postponed: ['vertagt', 'Postponed'],
    removed: ['von der Tagesordnung genommen', 'Removed'],
  } satisfies Labels,
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
