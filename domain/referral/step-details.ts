import { z } from 'zod';
import { BASIS_IDS } from '../law/schema.ts';
import { dayOf } from '../time/calendar.ts';
import type { StepForm } from './step-form.ts';

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

/** The person saw the dossier: on which day, in which language, with whose help. */
export const showingSchema = z.strictObject({
  shown_on: day,
  language: z.string().trim().min(1).max(80),
  interpreter: z.string().trim().max(200).optional(),
});

const questionSchema = z.strictObject({
  /** What is missing, one thing a line. */
  missing: z.array(z.string().trim().min(1).max(300)).max(20).optional(),
  /** Last day for the answer. */
  answer_by: day.optional(),
});

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
  /** Whether the notice says which remedy there is (§ 58 VwGO). */
  instructed: z.boolean().default(true),
  basis: z.enum(BASIS_IDS).optional(),
});

const promiseSchema = z.strictObject({
  /** What must happen (§ 38 VwVfG). */
  condition: z.string().trim().min(1).max(2000),
  valid_until: day,
  basis: z.enum(BASIS_IDS).optional(),
});

const transferSchema = z.strictObject({
  /** The organisation that is responsible now, when it is one of the cooperation. */
  authority: z.string().uuid().optional(),
});

const DETAILS = {
  shown: showingSchema,
  ask: questionSchema,
  grant: grantSchema,
  refuse: refusalSchema,
  promise: promiseSchema,
  transfer: transferSchema,
} as const satisfies Record<StepForm, z.ZodTypeAny>;

export type StepDetails = {
  readonly [Form in StepForm]: { readonly form: Form; readonly details: z.output<(typeof DETAILS)[Form]> };
}[StepForm];

/** What was given is not what the step needs: which field, and why. */
export class StepDetailsProblem extends Error {
  readonly field: string;

  constructor(field: string, reason: string) {
    super(`details.${field} ${reason}`);
    this.field = field;
  }
}

/**
 * Reads what a step takes with it; `null` where it takes nothing.
 * @param form the form of the step, if it has one; `shown` may be left out: then a record made before must be there
 * @param today `YYYY-MM-DD`: promise and answer end later than that; notification and showing are no later
 * @throws StepDetailsProblem naming the field.
 */
export function readStepDetails(form: StepForm | undefined, given: unknown, today: string): StepDetails | null {
  const nothing = given === undefined || given === null;
  if (form === undefined || (form === 'shown' && nothing)) {
    if (nothing) return null;
    throw new StepDetailsProblem('', 'are not part of this step');
  }
  const parsed = DETAILS[form].safeParse(given ?? {});
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0];
    throw new StepDetailsProblem(String(name ?? ''), issue?.message ?? 'is not valid');
  }
  const found = { form, details: parsed.data } as StepDetails;
  checkDays(found, today);
  return found;
}

function checkDays(found: StepDetails, today: string): void {
  const future = (field: string, on: string | undefined): void => {
    if (on !== undefined && on <= today) throw new StepDetailsProblem(field, 'must lie in the future');
  };
  const past = (field: string, on: string | undefined): void => {
    if (on !== undefined && on > today) throw new StepDetailsProblem(field, 'must not lie in the future');
  };
  if (found.form === 'promise') future('valid_until', found.details.valid_until);
  if (found.form === 'ask') future('answer_by', found.details.answer_by);
  if (found.form === 'refuse') past('notified_on', found.details.notified_on);
  if (found.form === 'shown') past('shown_on', found.details.shown_on);
  if (found.form === 'grant') past('decided_on', found.details.decided_on);
}
