import { collection } from './kit/collection.ts';
import { o2m } from './kit/relation.ts';
import { date, text } from './kit/scalar.ts';

export const cooperations = collection('cooperations', {
  kind: 'common',
  icon: 'handshake',
  folder: 'cooperation',
  sort: 2,
  singular: ['Kooperation', 'Cooperation'],
  plural: ['Kooperationen', 'Cooperations'],
  template: '{{name}}',
  fields: [
    text('name', ['Name', 'Name'], { required: true, max: 200 }),
    text('key', ['Kurzname', 'Key'], { required: true, unique: true, max: 64 }),
    date('valid_from', ['Beginn', 'From']),
    date('valid_to', ['Ende', 'To']),
    o2m('partners', ['Beteiligte', 'Partners'], { template: '{{organisation.name}} {{role}}' }),
    o2m('states', ['Stände', 'States'], { template: '{{label_de}}', sort: 'sort' }),
    o2m('steps', ['Schritte', 'Steps'], {
      template: '{{label_de}}: {{from_state.label_de}} → {{to_state.label_de}} {{side}}',
      sort: 'sort',
    }),
  ],
});
