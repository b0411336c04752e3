import type { IDataObject } from 'n8n-workflow';
import type { Made } from './operation.ts';

/** Rows that are done. */
export const done = (rows: readonly IDataObject[]): Made[] => rows.map((row) => ({ done: row }));
