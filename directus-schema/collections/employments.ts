import { collection } from './kit/collection.ts';
import { partialDate } from './kit/partial-date.ts';
import { cents, decimal, yesNo } from './kit/scalar.ts';
import { evidence, ofPerson } from './kit/of-person.ts';

export const employments = collection('employments', {
  kind: 'file',
  icon: 'work',
  hidden: true,
  singular: ['Beschäftigung', 'Employment'],
  plural: ['Beschäftigungen', 'Employments'],
  template: '{{from}} – {{to}}',
  fields: [
    ofPerson('employments'),
    ...partialDate('from', ['Von', 'From'], { required: true }),
    ...partialDate('to', ['Bis (letzter Tag)', 'To (last day)']),
    decimal('hours_per_week', ['Stunden je Woche', 'Hours per week']),
    cents('net_income_cents', ['Netto im Monat', 'Net income per month']),
    yesNo('social_insurance', ['Sozialversicherungspflichtig', 'Social insurance']),
    yesNo('qualified', ['Qualifizierte Beschäftigung', 'Qualified']),
    yesNo('adequate', ['Passt zum ausländischen Hochschulabschluss', 'Fits the foreign degree']),
    evidence(),
  ],
});
