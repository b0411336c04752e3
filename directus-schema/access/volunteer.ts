import { grants, useApp } from './grant-sets.ts';
import { ACCOMPANIED, CASE_OF_ACCOMPANIED, MY_TASKS } from './rules.ts';
import type { RoleSpec } from './types.ts';

const CONTACT = [
  'id',
  'organisation',
  'first_name',
  'last_name',
  'language',
  'contact_channel',
  'phone',
  'mail',
  'interpreter_needed',
  'contact_note',
  'volunteer',
  'pages',
  'pages_basics',
  'contact',
];

const TASK = ['id', 'organisation', 'case', 'title', 'kind', 'state', 'owner', 'due_on', 'done_on', 'note'];

export const volunteer: RoleSpec = {
  key: 'volunteer',
  label: ['Ehrenamtliche Begleitung', 'Volunteer'],
  icon: 'volunteer_activism',
  description:
    'Hilft bei Aufgaben. Sieht Namen, Sprache und Kontakt der begleiteten Menschen, sonst nichts aus der Akte.',
  app: true,
  grants: [
    ...useApp(),
    ...grants('persons', ['read'], ACCOMPANIED, CONTACT),
    ...grants('cases', ['read'], CASE_OF_ACCOMPANIED, ['id', 'organisation', 'number', 'person', 'state']),
    ...grants('tasks', ['read'], MY_TASKS, TASK),
    // When it was done the guard writes beside the state.
    ...grants('tasks', ['update'], MY_TASKS, ['state', 'done_on', 'note']),
  ],
};
