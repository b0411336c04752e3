import type { INodeProperties } from 'n8n-workflow';

/** The fields of all operations of a node, each once. */
export const descriptionsOf = (
  operations: Readonly<Record<string, { readonly description: INodeProperties[] }>>,
): INodeProperties[] => [...new Set(Object.values(operations))].flatMap(({ description }) => description);
