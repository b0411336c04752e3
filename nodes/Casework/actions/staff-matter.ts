import type { IDataObject } from 'n8n-workflow';
import { directusFailure } from '../../shared/directus-error.ts';

/** What staff complete in Directus: the guard's code, the field, and its German sentence; undefined: a fault. */
export const staffMatter = (error: unknown, fields: readonly string[]): IDataObject | undefined => {
  const failure = directusFailure(error);
  if (failure?.code !== 'INVALID_ROW' || !fields.includes(failure.field ?? '')) return undefined;
  return { code: failure.code, field: failure.field, reason: failure.message };
};
