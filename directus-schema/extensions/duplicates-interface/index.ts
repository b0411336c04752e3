import { defineInterface } from '@directus/extensions-sdk';
import { component } from './component.ts';

/** People of the own office that may be the one on this form, while it is filled in. */
export default defineInterface({
  id: 'bleiberecht-duplicates',
  name: 'Schon bekannt?',
  icon: 'group',
  description: 'Ähnliche Personen der eigenen Organisation',
  component,
  types: ['alias'],
  localTypes: ['presentation'],
  group: 'presentation',
  options: null,
});
