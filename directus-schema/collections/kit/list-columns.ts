import type { JsonObject } from './json.ts';

/** Columns of a list inside a field that is only read. */
const readonly = (field: string, name: string, type: string, meta: JsonObject): JsonObject => ({
  field,
  name,
  type,
  meta: { width: 'half', readonly: true, ...meta },
});

export const shown = (field: string, name: string, width = 'half'): JsonObject =>
  readonly(field, name, 'string', { interface: 'input', width });

export const shownText = (field: string, name: string): JsonObject =>
  readonly(field, name, 'text', { interface: 'input-multiline', width: 'full' });

export const chosen = (field: string, name: string, options: JsonObject[]): JsonObject =>
  readonly(field, name, 'string', {
    interface: 'select-dropdown',
    options: { choices: options },
    display: 'labels',
    display_options: { choices: options },
  });

export const day = (field: string, name: string): JsonObject =>
  readonly(field, name, 'date', {
    interface: 'datetime',
    display: 'datetime',
    display_options: { format: 'dd.MM.yyyy' },
  });
