import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { Directus } from './directus.ts';

/** What an operation works with. */
export type Run = {
  readonly context: IExecuteFunctions;
  readonly client: Directus;
  /** Today in Berlin, `YYYY-MM-DD`. */
  readonly today: string;
};

/**
 * What came of an item: a thin row (ids, numbers, days and counts, never a name), or what staff have to complete in
 * Directus first.
 */
export type Made = { readonly done: IDataObject } | { readonly notPossible: IDataObject };

/** A result belongs to the items it came from; several items about one case give one referral. */
export type Found = { readonly items: readonly number[] } & (Made | { readonly failure: unknown });

/** One operation of a node: its fields in the editor, and what it does with the items. */
export type Operation = {
  readonly description: INodeProperties[];
  /** Never rejects for the sake of one item: its failure is one of the results. */
  execute(run: Run, items: readonly number[]): Promise<readonly Found[]>;
};
