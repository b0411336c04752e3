import { shown } from './kit/layout.ts';
import { m2o } from './kit/relation.ts';
import { date } from './kit/scalar.ts';
import type { FieldSpec } from './kit/types.ts';

/** What we add to Directus' own users: the office a person works for. */
export const userFields: readonly FieldSpec[] = [
  m2o('organisation', ['Organisation', 'Organisation'], 'organisations', {
    template: '{{name}}',
    onDelete: 'RESTRICT',
    note: 'Bestimmt, welche Akten diese Person sehen kann. Nur der Betrieb kann das ändern.',
  }),
  m2o('deputy', ['Vertretung', 'Deputy'], 'directus_users', {
    template: '{{first_name}} {{last_name}}',
    note: 'Bekommt Erinnerungen, wenn diese Person abwesend ist.',
  }),
  date('absent_from', ['Abwesend ab', 'Absent from']),
  date('absent_until', ['Abwesend bis', 'Absent until']),
  shown('colleague_actions', 'bleiberecht-actions', ['Abwesenheit und Übergabe', 'Absence and hand-over']),
];
