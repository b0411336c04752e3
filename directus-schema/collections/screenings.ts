import { collection } from './kit/collection.ts';
import { notice } from './kit/layout.ts';
import { m2o, o2m } from './kit/relation.ts';
import { date, decimal, integer, longText, select } from './kit/scalar.ts';
import { THRESHOLD_KIND } from './vocabulary/cooperation.ts';

export const screenings = collection('screenings', {
  kind: 'file',
  icon: 'manage_search',
  folder: 'casework',
  sort: 20,
  singular: ['Bestandsdurchsicht', 'Screening'],
  plural: ['Bestandsdurchsichten', 'Screenings'],
  template: '{{run_on}} {{cooperation.name}}',
  fields: [
    notice(
      'screening_notice',
      'Die Liste bleibt in der Ausländerbehörde. Der Weg zur Beratung ist allein der Brief an die Person.',
      'warning',
    ),
    m2o('cooperation', ['Kooperation', 'Cooperation'], 'cooperations', { required: true, template: '{{name}}' }),
    date('run_on', ['Stand vom', 'Run on'], { required: true }),
    select('kind', ['Gezählt wird', 'Kind'], THRESHOLD_KIND, { required: true, default: 'stay' }),
    decimal('years', ['Ab Jahren', 'Years'], { required: true }),
    integer('found', ['Gefunden', 'Found'], { readonly: true }),
    longText('note', ['Notiz', 'Note']),
    o2m('hits', ['Gefundene Fälle', 'Hits'], {
      template: '{{case.number}} seit {{since}} {{reason}} {{excluded_because}}',
      create: false,
    }),
  ],
});
