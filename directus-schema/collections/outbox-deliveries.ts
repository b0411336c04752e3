import { collection } from './kit/collection.ts';
import { m2o } from './kit/relation.ts';
import { integer, select, text, timestamp } from './kit/scalar.ts';
import { DELIVERY_STATE } from './vocabulary/events.ts';

const fixed = { readonly: true } as const;

export const outboxDeliveries = collection('outbox_deliveries', {
  kind: 'file',
  icon: 'local_shipping',
  folder: 'events',
  sort: 4,
  audited: false,
  singular: ['Zustellung', 'Delivery'],
  plural: ['Zustellungen', 'Deliveries'],
  template: '{{consumer}} {{state}}',
  fields: [
    m2o('event', ['Ereignis', 'Event'], 'outbox_events', {
      ...fixed,
      nullable: false,
      reverse: 'deliveries',
      onDelete: 'CASCADE',
    }),
    text('consumer', ['Workflow', 'Consumer'], { ...fixed, nullable: false, max: 128 }),
    select('state', ['Stand', 'State'], DELIVERY_STATE, { ...fixed, nullable: false, default: 'pending' }),
    integer('token', ['Zählmarke', 'Fencing token'], { ...fixed, nullable: false, default: 0 }),
    integer('attempts', ['Versuche', 'Attempts'], { ...fixed, nullable: false, default: 0 }),
    timestamp('available_at', ['Abholbar ab', 'Available at'], fixed),
    timestamp('lease_until', ['Vergeben bis', 'Lease until'], fixed),
    timestamp('done_at', ['Erledigt', 'Done at'], fixed),
    text('last_reason', ['Letzter Grund', 'Last reason'], { ...fixed, max: 200 }),
  ],
});
