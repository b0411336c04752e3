import type { FactDefinition } from '../../../domain/facts/definition.ts';
import type { NextSteps } from '../../../domain/next-steps/next-step.ts';
import { planItems, type PlanItem } from '../../../domain/next-steps/plan-items.ts';
import { stepLines, type StepLine } from '../../../domain/next-steps/step-lines.ts';

/** A step as the form of the case shows it; days `YYYY-MM-DD`. */
export type StepRow = {
  readonly basis: string;
  readonly in_force_from: string | null;
  readonly state: string;
  readonly possible_from: string | null;
  readonly possible_until: string | null;
  readonly legal_effect: string | null;
  readonly to_do: readonly StepLine[];
  /** The same as tasks could say it. */
  readonly plan: readonly PlanItem[];
  /** How many things there are to do. */
  readonly things: number;
};

/** The best next steps as rows of the case, best first. */
export const stepRows = ({ steps }: NextSteps, definitions: readonly FactDefinition[]): readonly StepRow[] =>
  steps.map((step) => ({
    basis: step.basis,
    in_force_from: step.inForceFrom,
    state: step.state,
    possible_from: step.possibleFrom,
    possible_until: step.possibleUntil,
    legal_effect: step.legalEffect,
    to_do: stepLines(step, definitions),
    plan: planItems(step.toDo, definitions),
    things: step.toDo.length,
  }));
