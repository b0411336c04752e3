import { collection } from './kit/collection.ts';
import { code, text, timestamp } from './kit/scalar.ts';

export const outboxConsumers = collection('outbox_consumers', {
  kind: 'file',
  icon: 'sensors',
  hidden: true,
  audited: false,
  singular: ['Abholender Workflow', 'Consumer'],
  plural: ['Abholende Workflows', 'Consumers'],
  template: '{{consumer}}',
  fields: [
    text('consumer', ['Workflow', 'Consumer'], { readonly: true, nullable: false, max: 128 }),
    code('types', ['Ereignisse', 'Types'], { readonly: true }),
    timestamp('seen_at', ['Zuletzt da', 'Seen at'], { readonly: true }),
  ],
});
