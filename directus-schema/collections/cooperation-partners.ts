import { collection } from './kit/collection.ts';
import { m2o } from './kit/relation.ts';
import { date, select } from './kit/scalar.ts';
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
    date('valid_from', ['Von', 'From']),
    date('valid_to', ['Bis', 'To'], { note: 'Letzter Tag. Leer: auf Dauer.' }),
  ],
});
