import type { BasisId, LegalEffect } from '../law/schema.ts';
import type { ResidenceStatus } from './status-of-basis.ts';
import type { NamedCriterion, ToDo } from './to-do.ts';

/** What the transition graph says, with its source. */
export type Note = {
  readonly key: string;
  readonly citation: string;
  readonly text: string;
  /** Where the point is contested: its source. */
  readonly contested: string | null;
  /** Set where the law closes the way: what to do instead, if there is something. */
  readonly closed: { readonly wayOut: string | null } | null;
};

/** A way that the person has, and loses with a change of status. */
export type LostWay = Note & { readonly basis: BasisId; readonly possibleFrom: string };

/**
 * The way to one legal basis. Days are `YYYY-MM-DD`.
 * - `possible`: there is a day on which no criterion definitely fails when everything unknown turns out in the person's
 *   favour and nothing else changes.
 * - `change`: on no such day; but there is one if the criteria of the `change` items change.
 * - `closed`: as `change`, and the law closes the way from the present status by its wording.
 * - `never`: something that nobody can change any more keeps it from ever being met; `blockers` names it. Empty: the law does
 *   not grant it any more.
 */
export type NextStep = {
  readonly basis: BasisId;
  readonly citation: string;
  /** The day from which the law grants it, where that is after the day asked about. */
  readonly inForceFrom: string | null;
  readonly state: 'possible' | 'change' | 'closed' | 'never';
  /** The first day on which it could be met once everything listed is done; what has to change, if it did on the day asked about. */
  readonly possibleFrom: string | null;
  /** Last day of that time, as things are today. */
  readonly possibleUntil: string | null;
  /** The best that the list leads to. */
  readonly legalEffect: LegalEffect | null;
  readonly toDo: readonly ToDo[];
  /** Each unknown thing can turn out well, but not all of them at once: one answer helps here and harms there. */
  readonly conflicting: boolean;
  readonly blockers: readonly NamedCriterion[];
  /** Legal bases that lie between the present status and this one. */
  readonly through: readonly BasisId[];
  /** What the graph says of the way from the present status. */
  readonly notes: readonly Note[];
  /** To be said before the change: the ways that the person has and that this one closes. */
  readonly loses: readonly LostWay[];
};

/** The best next steps of a case, the present status with its end, and the ways beyond our legal bases. */
export type NextSteps = {
  readonly status: {
    readonly code: ResidenceStatus;
    readonly since: string;
    /** Last day, as the file or the law says; the earlier of both. */
    readonly until: string | null;
    readonly notes: readonly Note[];
  } | null;
  readonly steps: readonly NextStep[];
  readonly beyond: readonly Note[];
};
