import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { Directus } from '../../shared/directus.ts';

export type Run = { readonly context: IExecuteFunctions; readonly client: Directus };

export type Operation = {
  readonly description: INodeProperties[];
  /** What one item leads to: counts and ids, nothing about a person. */
  execute(run: Run, item: number): Promise<readonly IDataObject[]>;
};
