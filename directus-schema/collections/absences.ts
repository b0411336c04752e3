import { collection } from './kit/collection.ts';
import { partialDate } from './kit/partial-date.ts';
import { yesNo } from './kit/scalar.ts';
import { evidence, ofPerson } from './kit/of-person.ts';

export const absences = collection('absences', {
  kind: 'file',
  icon: 'flight_takeoff',
  hidden: true,
  singular: ['Abwesenheit', 'Absence'],
  plural: ['Abwesenheiten', 'Absences'],
  template: '{{from}} – {{to}}',
  fields: [
    ofPerson('absences'),
    ...partialDate('from', ['Von', 'From'], { required: true }),
    ...partialDate('to', ['Bis (letzter Tag)', 'To (last day)']),
    yesNo('centre_of_life_moved', ['Lebensmittelpunkt verlegt', 'Centre of life moved']),
    yesNo('agreed_with_abh', ['Mit der Ausländerbehörde abgestimmt', 'Agreed with the authority']),
    evidence(),
  ],
});
