import { defineInterface } from '@directus/extensions-sdk';
import { component } from './component.ts';

/** The deadline for a remedy against a refusal, for reading. */
export default defineInterface({
  id: 'bleiberecht-remedy',
  name: 'Rechtsmittelfrist',
  icon: 'gavel',
  description: 'Bis wann ein Rechtsmittel möglich ist, und wer dafür zuständig ist',
  component,
  types: ['alias'],
  localTypes: ['presentation'],
  group: 'presentation',
  options: null,
});
