import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { Directus } from '../../shared/directus.ts';

export type Run = { readonly context: IExecuteFunctions; readonly client: Directus; readonly today: string };

/** One operation: its fields in the editor, and what it puts out for an item. Ids, numbers and days; never a name. */
export type Operation = {
  readonly description: INodeProperties[];
  execute(run: Run, item: number): Promise<readonly IDataObject[]>;
};
