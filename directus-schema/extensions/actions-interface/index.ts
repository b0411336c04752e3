import { defineInterface } from '@directus/extensions-sdk';
import { component } from './component.ts';

/** Buttons for what the software can do with this row now. The guard says which; nothing here knows one. */
export default defineInterface({
  id: 'bleiberecht-actions',
  name: 'Was jetzt geht',
  icon: 'bolt',
  description: 'Schaltflächen für das, was die Software mit diesem Eintrag tun kann',
  component,
  types: ['alias'],
  localTypes: ['presentation'],
  group: 'presentation',
  options: null,
});
