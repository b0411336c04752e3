import { collection } from './kit/collection.ts';
import { notice, shown } from './kit/layout.ts';
import { m2o } from './kit/relation.ts';
import { date, rows, select, text, timestamp } from './kit/scalar.ts';
import { RIGHTS_GROUND, RIGHTS_KIND, RIGHTS_STATE } from './vocabulary/rights.ts';

const fixed = { readonly: true } as const;
const person = { ...fixed, template: '{{first_name}} {{last_name}}' } as const;

/** What a person asked for under Art. 15 to 18 DSGVO, and what came of it. It goes with the person. */
export const rightsRequests = collection('rights_requests', {
  kind: 'file',
  icon: 'verified_user',
  folder: 'casework',
  sort: 12,
  audited: false,
  singular: ['Betroffenenrecht', 'Request of a person'],
  plural: ['Betroffenenrechte', 'Requests of persons'],
  note: 'Auskunft, Berichtigung, Einschränkung und Löschung: wer wann was verlangt hat und bis wann es zu erledigen ist.',
  template: '{{kind}} {{state}} bis {{due_on}}',
  fields: [
    notice(
      'rights_notice',
      'Die Frist ist ein Monat (Art. 12 Abs. 3 DSGVO). Eine Löschung auf Wunsch bestätigt eine zweite Person; danach ist auch diese Zeile weg, und es bleibt das Löschprotokoll.',
    ),
    shown('request_actions', 'bleiberecht-actions', ['Was jetzt geht', 'Actions']),
    m2o('person', ['Person', 'Person'], 'persons', {
      ...fixed,
      reverse: 'rights_requests',
      // Under restriction the person is hidden, and a form that asks for them is refused. The numbers say whose row it is.
      hidden: true,
      nullable: false,
      onDelete: 'CASCADE',
      template: '{{last_name}}, {{first_name}}',
    }),
    select('kind', ['Art', 'Kind'], RIGHTS_KIND, { ...fixed, nullable: false }),
    select('state', ['Stand', 'State'], RIGHTS_STATE, { ...fixed, nullable: false, default: 'open', index: true }),
    date('received_on', ['Verlangt am', 'Received on'], { ...fixed, nullable: false }),
    date('due_on', ['Zu erledigen bis', 'Due on'], { ...fixed, nullable: false, index: true }),
    text('numbers', ['Aktenzeichen', 'Case numbers'], { ...fixed, max: 500 }),
    select('ground', ['Grund', 'Ground'], RIGHTS_GROUND, fixed),
    text('reason', ['Begründung', 'Reason'], { ...fixed, max: 1000, width: 'full' }),
    m2o('requested_by', ['Aufgenommen von', 'Recorded by'], 'directus_users', person),
    m2o('confirmed_by', ['Bestätigt von', 'Confirmed by'], 'directus_users', person),
    timestamp('done_at', ['Erledigt am', 'Done at'], fixed),
    rows(
      'recipients',
      ['Empfänger (Art. 19)', 'Recipients (Art. 19)'],
      [
        {
          field: 'name',
          name: 'Organisation',
          type: 'string',
          meta: { interface: 'input', width: 'full', readonly: true },
        },
      ],
      '{{name}}',
      { ...fixed, note: 'Diese Organisationen haben Angaben bekommen und sind zu unterrichten.' },
    ),
    rows(
      'reads',
      ['Gelesen trotz Einschränkung', 'Reads while restricted'],
      [
        { field: 'on', name: 'Am', type: 'date', meta: { interface: 'datetime', width: 'half', readonly: true } },
        { field: 'reason', name: 'Grund', type: 'string', meta: { interface: 'input', width: 'full', readonly: true } },
      ],
      '{{on}}: {{reason}}',
      fixed,
    ),
  ],
});
