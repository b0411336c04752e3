import { defineInterface } from '@directus/extensions-sdk';
import { component } from './component.ts';

/** The buttons of the steps that are open now: they follow `process_steps`, nothing here knows a step. */
export default defineInterface({
  id: 'bleiberecht-steps',
  name: 'Nächste Schritte',
  icon: 'conversion_path',
  description: 'Schaltflächen für die Schritte, die jetzt möglich sind',
  component,
  types: ['alias'],
  localTypes: ['presentation'],
  group: 'presentation',
  options: null,
});
