import { defineInterface } from '@directus/extensions-sdk';
import { component } from './component.ts';

/** A small object inside one field, filled in as a form: the collection's definition says which parts it has. */
export default defineInterface({
  id: 'bleiberecht-part',
  name: 'Teil mit eigenem Formular',
  icon: 'dashboard_customize',
  description: 'Ein zusammengesetzter Wert, als Formular statt als JSON',
  component,
  types: ['json'],
  group: 'other',
  options: null,
});
