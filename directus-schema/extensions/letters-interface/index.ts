import { defineInterface } from '@directus/extensions-sdk';
import { component } from './component.ts';

/** Makes the letters of a wave and opens them for printing. */
export default defineInterface({
  id: 'bleiberecht-letters',
  name: 'Briefe drucken',
  icon: 'print',
  description: 'Briefe eines Versands mit Codes erzeugen und drucken',
  component,
  types: ['alias'],
  localTypes: ['presentation'],
  group: 'presentation',
  options: null,
});
