import { m2o } from './kit/relation.ts';
import { tick } from './kit/scalar.ts';
import type { FieldSpec } from './kit/types.ts';

/**
 * What we add to Directus' own files: the office whose file it is, and whether it is a paper of somebody whose data are only
 * kept (Art. 18 DSGVO). The database sets both.
 */
export const fileFields: readonly FieldSpec[] = [
  m2o('organisation', ['Organisation', 'Organisation'], 'organisations', {
    template: '{{name}}',
    readonly: true,
    hidden: true,
    onDelete: 'RESTRICT',
  }),
  tick('restricted', ['Eingeschränkt', 'Restricted'], { default: false, readonly: true, hidden: true }),
];
