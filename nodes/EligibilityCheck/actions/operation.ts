import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { Directus } from '../../shared/directus.ts';
import type { HeldLaw } from '../check/held-law.ts';
import type { ForPerson, SimulatedCase } from '../check/simulated-results.ts';
import type { Replayed, ThinResult } from '../check/thin-result.ts';

/** What an operation works with. */
export type Run = {
  readonly context: IExecuteFunctions;
  readonly client: Directus;
  /** The law as it stands in Directus, the same for the whole execution. */
  law(): Promise<HeldLaw>;
  /** The same, and Directus keeps it, so that assessments can refer to it. */
  keptLaw(): Promise<HeldLaw>;
  readonly today: string;
  /** When the execution began, before it read any law. */
  readonly began: string;
};

/** A result, or the failure of one case among many. */
export type Found =
  | ThinResult
  | Replayed
  | SimulatedCase
  | ForPerson
  | { readonly caseId: string; readonly failure: unknown };

export type Operation = {
  readonly description: INodeProperties[];
  execute(run: Run, item: number): Promise<readonly Found[]>;
};
