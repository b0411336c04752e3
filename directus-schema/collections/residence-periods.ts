import { collection } from './kit/collection.ts';
import { partialDate } from './kit/partial-date.ts';
import { select } from './kit/scalar.ts';
import { RESIDENCE_STATUS } from './vocabulary/case-file.ts';
import { evidence, ofPerson } from './kit/of-person.ts';

export const residencePeriods = collection('residence_periods', {
  kind: 'file',
  icon: 'timeline',
  hidden: true,
  singular: ['Aufenthaltszeit', 'Residence period'],
  plural: ['Aufenthaltszeiten', 'Residence periods'],
  template: '{{from}} – {{to}} {{status}}',
  fields: [
    ofPerson('residence_periods'),
    ...partialDate('from', ['Von', 'From'], { required: true }),
    ...partialDate('to', ['Bis (letzter Tag)', 'To (last day)'], { note: 'Leer, solange der Status dauert.' }),
    select('status', ['Status', 'Status'], RESIDENCE_STATUS, { required: true }),
    ...partialDate('document_valid_until', ['Papier gültig bis', 'Document valid until']),
    evidence(),
  ],
});
