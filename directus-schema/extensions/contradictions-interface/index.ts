import { defineInterface } from '@directus/extensions-sdk';
import { component } from './component.ts';

/** What a case file says against itself, for reading. */
export default defineInterface({
  id: 'bleiberecht-contradictions',
  name: 'Widersprüche',
  icon: 'warning',
  description: 'Was sich in der Fallakte widerspricht',
  component,
  types: ['json'],
  group: 'presentation',
  options: null,
});
