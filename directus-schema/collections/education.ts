import { collection } from './kit/collection.ts';
import { partialDate } from './kit/partial-date.ts';
import { select, yesNo } from './kit/scalar.ts';
import { EDUCATION_KIND } from './vocabulary/case-file.ts';
import { evidence, ofPerson } from './kit/of-person.ts';

export const education = collection('education', {
  kind: 'file',
  icon: 'school',
  hidden: true,
  singular: ['Schule oder Ausbildung', 'Education'],
  plural: ['Schule und Ausbildung', 'Education'],
  template: '{{kind}} {{from}}',
  fields: [
    ofPerson('education'),
    select('kind', ['Art', 'Kind'], EDUCATION_KIND, { required: true }),
    ...partialDate('from', ['Von', 'From']),
    ...partialDate('to', ['Bis (letzter Tag)', 'To (last day)']),
    yesNo('in_germany', ['In Deutschland', 'In Germany']),
    yesNo('successful', ['Bisher erfolgreich', 'Successful so far']),
    yesNo('degree', ['Abschluss erworben', 'Degree obtained']),
    ...partialDate('degree_on', ['Anerkannter Abschluss am', 'Recognised degree on']),
    evidence(),
  ],
});
