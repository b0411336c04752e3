import { defineInterface } from '@directus/extensions-sdk';
import { component } from './component.ts';

/** What each side disclosed for a conference, and where both differ. */
export default defineInterface({
  id: 'bleiberecht-difference',
  name: 'Unterschiede',
  icon: 'compare_arrows',
  description: 'Worin sich die beiden Seiten einer Fallbesprechung unterscheiden',
  component,
  types: ['alias'],
  localTypes: ['presentation'],
  group: 'presentation',
  options: null,
});
