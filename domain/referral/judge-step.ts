import type { ProcessStep } from './process.ts';
import type { StepSide } from './vocabulary.ts';

export type Actor = {
  /** Side of the referral that the actor's office is on; null: neither. */
  readonly side: StepSide | null;
  /** A machine's account: steps that the law leaves to a human are closed to it. */
  readonly service: boolean;
};

export type StepWish = { readonly step?: string | undefined; readonly to_state?: string | undefined };

export type Refusal = {
  readonly code: 'STEP_NOT_ALLOWED' | 'HUMAN_REQUIRED';
  readonly de: string;
  readonly en: string;
  readonly allowed: readonly ProcessStep[];
};

export type Verdict = { readonly step: ProcessStep } | { readonly refusal: Refusal };

const mayTake = (step: ProcessStep, actor: Actor): boolean =>
  step.side === actor.side && (step.kind === 'any' || (step.kind === 'service') === actor.service);

/** The steps that this actor may take from this state, in the order of the process. */
export const allowedSteps = (steps: readonly ProcessStep[], state: string, actor: Actor): readonly ProcessStep[] =>
  steps.filter((step) => step.from_state === state && mayTake(step, actor));

/** Decides whether a wish, by step or by target state, is a step that this actor may take now. */
export function judgeStep(steps: readonly ProcessStep[], state: string, actor: Actor, wish: StepWish): Verdict {
  const allowed = allowedSteps(steps, state, actor);
  const matches = (step: ProcessStep): boolean =>
    (wish.step === undefined || step.key === wish.step) &&
    (wish.to_state === undefined || step.to_state === wish.to_state) &&
    (wish.step !== undefined || wish.to_state !== undefined);
  const found = allowed.find(matches);
  if (found) return { step: found };

  const closed = steps.find((step) => step.from_state === state && matches(step));
  if (closed && closed.side === actor.side && closed.kind === 'human')
    return {
      refusal: {
        code: 'HUMAN_REQUIRED',
        de: `„${closed.label_de}“ muss ein Mensch tun. Ein Dienstkonto darf das nicht.`,
        en: `Step "${closed.key}" is reserved to a human.`,
        allowed,
      },
    };
  const names = allowed.map((step) => `„${step.label_de}“`).join(', ');
  const now = allowed.length ? `Jetzt möglich: ${names}.` : 'Für Sie ist jetzt kein Schritt möglich.';
  const why = closed ? 'Dieser Schritt ist Sache der anderen Organisation.' : 'Dieser Schritt ist jetzt nicht möglich.';
  return {
    refusal: {
      code: 'STEP_NOT_ALLOWED',
      de: `${why} ${now}`,
      en: `Not allowed from "${state}". Allowed: ${allowed.map((step) => step.key).join(', ') || 'none'}.`,
      allowed,
    },
  };
}
