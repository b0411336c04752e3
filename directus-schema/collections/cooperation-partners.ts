import { collection } from './kit/collection.ts';
import { m2o } from './kit/relation.ts';
import { date, field, integer, select, text, tick } from './kit/scalar.ts';
import { PARTNER_ROLE } from './vocabulary/cooperation.ts';

export const cooperationPartners = collection('cooperation_partners', {
  kind: 'common',
  icon: 'groups',
  hidden: true,
  singular: ['Beteiligte Organisation', 'Partner'],
  plural: ['Beteiligte Organisationen', 'Partners'],
  template: '{{organisation.name}}',
  fields: [
    m2o('cooperation', ['Kooperation', 'Cooperation'], 'cooperations', {
      required: true,
      reverse: 'partners',
      onDelete: 'CASCADE',
      template: '{{name}}',
    }),
    m2o('organisation', ['Organisation', 'Organisation'], 'organisations', { required: true, template: '{{name}}' }),
    select('role', ['Aufgabe', 'Role'], PARTNER_ROLE, { required: true }),
    text('place', ['Ort', 'Place'], { max: 120 }),
    field(
      'languages',
      ['Sprachen', 'Languages'],
      'json',
      { interface: 'tags', display: 'labels', special: ['cast-json'], options: { alphabetize: true } },
      { width: 'full' },
    ),
    integer('capacity', ['Plätze im Monat', 'Capacity a month'], {
      note: 'So viele neue Menschen kann die Stelle im Monat aufnehmen. Leer: ohne Grenze.',
    }),
    tick('fallback', ['Berät, wo es keine andere Stelle gibt', 'Fallback']),
    date('valid_from', ['Von', 'From']),
    date('valid_to', ['Bis', 'To'], { note: 'Letzter Tag. Leer: auf Dauer.' }),
  ],
});
