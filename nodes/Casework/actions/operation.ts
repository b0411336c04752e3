import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { Directus } from '../../shared/directus.ts';

export type Run = { readonly context: IExecuteFunctions; readonly client: Directus; readonly today: string };

/** What became of an item: thin rows, ids and counts, or what staff have to complete first. */
export type Made = { readonly done: readonly IDataObject[] } | { readonly notPossible: IDataObject };

export type Operation = {
  readonly description: INodeProperties[];
  execute(run: Run, item: number): Promise<Made>;
};
