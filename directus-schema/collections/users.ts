import { m2o } from './kit/relation.ts';
import type { FieldSpec } from './kit/types.ts';

/** What we add to Directus' own users: the office a person works for. */
export const userFields: readonly FieldSpec[] = [
  m2o('organisation', ['Organisation', 'Organisation'], 'organisations', {
    template: '{{name}}',
    onDelete: 'RESTRICT',
    note: 'Bestimmt, welche Akten diese Person sehen kann. Nur der Betrieb kann das ändern.',
  }),
];
