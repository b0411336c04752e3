/** `exchange`: both sides talk about obstacles, never about a person. */
export const CONFERENCE_KINDS = ['case', 'exchange'] as const;
export const CONFERENCE_STATES = ['planned', 'agenda_closed', 'held', 'cancelled'] as const;

/** `minutes`: at least one side has written, and not both have confirmed the same words yet. */
export const ITEM_STATES = ['proposed', 'on_agenda', 'minutes', 'discussed', 'postponed', 'removed'] as const;

/** Why a case is to be discussed. */
export const ITEM_REASONS = ['by_hand', 'overdue', 'question', 'refused', 'promise'] as const;

/**
 * How a hard case goes on. `hardship`: a petition to the hardship commission (§ 23a AufenthG), never a decision here.
 * `offences`, `identity`: the two sides agree on it separately.
 */
export const ITEM_ROUTES = ['regular', 'hardship', 'offences', 'identity'] as const;

export type ConferenceKind = (typeof CONFERENCE_KINDS)[number];
export type ConferenceState = (typeof CONFERENCE_STATES)[number];
export type ItemState = (typeof ITEM_STATES)[number];
export type ItemReason = (typeof ITEM_REASONS)[number];
export type ItemRoute = (typeof ITEM_ROUTES)[number];
