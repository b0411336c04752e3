import { collection } from './kit/collection.ts';
import { m2o } from './kit/relation.ts';
import { date, longText, select, text, tick } from './kit/scalar.ts';
import { TASK_KIND, TASK_ORIGIN, TASK_STATE } from './vocabulary/casework.ts';

export const tasks = collection('tasks', {
  kind: 'file',
  icon: 'task_alt',
  folder: 'casework',
  sort: 8,
  singular: ['Aufgabe', 'Task'],
  plural: ['Aufgaben', 'Tasks'],
  note: 'Alle Aufgaben eines Falls zusammen sind sein Perspektivplan.',
  template: '{{title}} bis {{due_on}}',
  fields: [
    m2o('case', ['Fall', 'Case'], 'cases', {
      required: true,
      reverse: 'tasks',
      onDelete: 'CASCADE',
      template: '{{number}}',
    }),
    text('title', ['Was zu tun ist', 'Title'], { required: true, max: 300, width: 'full' }),
    select('kind', ['Art', 'Kind'], TASK_KIND, { required: true, default: 'other' }),
    select('state', ['Stand', 'State'], TASK_STATE, { required: true, default: 'open', index: true }),
    m2o('owner', ['Zuständig', 'Owner'], 'directus_users', { template: '{{first_name}} {{last_name}}' }),
    m2o('stands_in_for', ['In Vertretung für', 'Stands in for'], 'directus_users', {
      readonly: true,
      template: '{{first_name}} {{last_name}}',
    }),
    tick('for_person', ['Aufgabe der Person selbst', 'For the person'], { default: false }),
    date('due_on', ['Bis', 'Due on'], { index: true }),
    date('done_on', ['Erledigt am', 'Done on'], { readonly: true }),
    text('criterion', ['Kriterium', 'Criterion'], { max: 64, readonly: true }),
    select('origin', ['Woher', 'Origin'], TASK_ORIGIN, { readonly: true, default: 'hand' }),
    text('plan_key', ['Schritt des Plans', 'Plan key'], { max: 255, readonly: true, hidden: true }),
    longText('note', ['Notiz', 'Note']),
  ],
});
