import { defineInterface } from '@directus/extensions-sdk';
import { component } from './component.ts';

/** The button with which a new city starts from a cooperation that is there. */
export default defineInterface({
  id: 'bleiberecht-copy',
  name: 'Kooperation kopieren',
  icon: 'content_copy',
  description: 'Eine neue Kooperation mit demselben Ablauf und anderen Beteiligten',
  component,
  types: ['alias'],
  localTypes: ['presentation'],
  group: 'presentation',
  options: null,
});
