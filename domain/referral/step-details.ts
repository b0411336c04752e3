import { z } from 'zod';
import { BASIS_IDS } from '../law/schema.ts';
import { dayOf } from '../time/calendar.ts';
import type { StepEffect } from './vocabulary.ts';

const day = z.string().refine(
  (text) => {
    try {
      dayOf(text);
      return true;
    } catch {
      return false;
    }
  },
  { message: 'must be a day YYYY-MM-DD' },
);

/** Why the ABH refused, roughly enough for statistics without small cells; the reasons themselves are in the notice. */
export const REFUSAL_REASONS = [
  'requirements_not_met',
  'identity',
  'livelihood',
  'language',
  'offences',
  'no_cooperation',
  'no_longer_responsible',
  'other',
] as const;

const grantSchema = z.strictObject({
  basis: z.enum(BASIS_IDS).optional(),
  /** Another title than those that the check knows. */
  other_title: z.string().min(1).max(200).optional(),
  decided_on: day.optional(),
  valid_until: day.optional(),
});

const refusalSchema = z.strictObject({
  reason: z.enum(REFUSAL_REASONS),
  /** Bekanntgabe, § 41 VwVfG: the day from which the time for a remedy runs. */
  notified_on: day,
  basis: z.enum(BASIS_IDS).optional(),
});

const promiseSchema = z.strictObject({
  /** What must happen (§ 38 VwVfG). */
  condition: z.string().trim().min(1).max(2000),
  valid_until: day,
  basis: z.enum(BASIS_IDS).optional(),
});

const DETAILS = { grant: grantSchema, refuse: refusalSchema, promise: promiseSchema } as const;

export type DetailedEffect = keyof typeof DETAILS;
export type StepDetails =
  | { readonly effect: 'grant'; readonly details: z.infer<typeof grantSchema> }
  | { readonly effect: 'refuse'; readonly details: z.infer<typeof refusalSchema> }
  | { readonly effect: 'promise'; readonly details: z.infer<typeof promiseSchema> };

/** What was given is not what the step needs: which field, and why. */
export class StepDetailsProblem extends Error {
  readonly field: string;

  constructor(field: string, reason: string) {
    super(`details.${field} ${reason}`);
    this.field = field;
  }
}

/** The effect of a step that takes details with it, if any. */
export const detailedEffect = (effects: readonly StepEffect[]): DetailedEffect | undefined =>
  effects.find((effect): effect is DetailedEffect => effect in DETAILS);

/**
 * Reads what a step's effect takes with it; `null` where it takes nothing.
 * @param today `YYYY-MM-DD`: a promise ends later than that, a notification is no later.
 * @throws StepDetailsProblem naming the field.
 */
export function readStepDetails(effects: readonly StepEffect[], given: unknown, today: string): StepDetails | null {
  const effect = detailedEffect(effects);
  if (effect === undefined) {
    if (given === undefined || given === null) return null;
    throw new StepDetailsProblem('', 'are not part of this step');
  }
  const parsed = DETAILS[effect].safeParse(given ?? {});
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.join('.');
    throw new StepDetailsProblem(name ?? '', issue?.message ?? 'is not valid');
  }
  const found = { effect, details: parsed.data } as StepDetails;
  if (found.effect === 'promise' && found.details.valid_until <= today)
    throw new StepDetailsProblem('valid_until', 'must lie in the future');
  if (found.effect === 'refuse' && found.details.notified_on > today)
    throw new StepDetailsProblem('notified_on', 'must not lie in the future');
  return found;
}
