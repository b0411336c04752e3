import { m2o } from './kit/relation.ts';
import type { FieldSpec } from './kit/types.ts';

/** What we add to Directus' own files: the office whose file it is. The database sets it from whoever uploads. */
export const fileFields: readonly FieldSpec[] = [
  m2o('organisation', ['Organisation', 'Organisation'], 'organisations', {
    template: '{{name}}',
    readonly: true,
    hidden: true,
    onDelete: 'RESTRICT',
  }),
];
