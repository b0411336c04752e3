import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { Directus, Self } from '../../shared/directus.ts';

export type Run = {
  readonly context: IExecuteFunctions;
  readonly client: Directus;
  readonly self: Self;
  readonly today: string;
};

/** What came of one item. `notPossible`: staff have to complete something in Directus first. */
export type Found = { readonly item: number } & (
  | { readonly done: IDataObject }
  | { readonly notPossible: IDataObject }
  | { readonly failure: unknown }
);

export type Operation = {
  readonly description: INodeProperties[];
  /** Never rejects for the sake of one item: its failure is one of the results. */
  execute(run: Run, items: readonly number[]): Promise<readonly Found[]>;
};
