import { defineInterface } from '@directus/extensions-sdk';
import { component } from './component.ts';

/** The best next steps of a case, for reading. */
export default defineInterface({
  id: 'bleiberecht-next-steps',
  name: 'Nächste Schritte',
  icon: 'checklist',
  description: 'Was für jeden Weg noch zu tun ist',
  component,
  types: ['json'],
  group: 'other',
  options: null,
});
