import { defineInterface } from '@directus/extensions-sdk';
import { component } from './component.ts';

/** What can be done with a version of the law: copy it as a draft, simulate the draft, publish it. */
export default defineInterface({
  id: 'bleiberecht-law',
  name: 'Fassung ändern',
  icon: 'history_edu',
  description: 'Als Entwurf kopieren, simulieren, veröffentlichen',
  component,
  types: ['alias'],
  localTypes: ['presentation'],
  group: 'presentation',
  options: null,
});
