import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { Directus, Self } from '../../shared/directus.ts';
import type { NotPossible } from '../referral/not-possible.ts';
import type { ThinReferral } from '../referral/thin-referral.ts';

export type Run = {
  readonly context: IExecuteFunctions;
  readonly client: Directus;
  readonly self: Self;
  readonly today: string;
};

/** A result belongs to the items it came from; several items about one case give one referral. */
export type Found = { readonly items: readonly number[] } & (
  | { readonly referral: ThinReferral }
  | { readonly notPossible: NotPossible }
  | { readonly failure: unknown }
);

export type Operation = {
  readonly description: INodeProperties[];
  /** Never rejects for the sake of one item: its failure is one of the results. */
  execute(run: Run, items: readonly number[]): Promise<readonly Found[]>;
};
