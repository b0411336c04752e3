import { defineInterface } from '@directus/extensions-sdk';
import { component } from './component.ts';

/** The dossier of a referral, for reading. */
export default defineInterface({
  id: 'bleiberecht-dossier',
  name: 'Dossier',
  icon: 'inventory_2',
  description: 'Das Dossier einer Weiterleitung in Worten',
  component,
  types: ['alias'],
  localTypes: ['presentation'],
  group: 'presentation',
  options: null,
});
