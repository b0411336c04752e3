import { collection } from './kit/collection.ts';
import { partialDate } from './kit/partial-date.ts';
import { integer, select, yesNo } from './kit/scalar.ts';
import { PENALTY } from './vocabulary/case-file.ts';
import { OFFENCE_CATALOGUE } from './vocabulary/statements.ts';
import { evidence, ofPerson } from './kit/of-person.ts';

export const offences = collection('offences', {
  kind: 'file',
  icon: 'gavel',
  hidden: true,
  singular: ['Straftat', 'Offence'],
  plural: ['Straftaten', 'Offences'],
  template: '{{final_on}} {{penalty}}',
  fields: [
    ofPerson('offences'),
    yesNo('final', ['Rechtskräftig', 'Final']),
    ...partialDate('final_on', ['Rechtskräftig am', 'Final on']),
    yesNo('intentional', ['Vorsätzlich', 'Intentional']),
    yesNo('domestic', ['Im Bundesgebiet begangen', 'Committed in Germany']),
    yesNo('immigration_specific', [
      'Nach AufenthG oder AsylG, nur für Menschen ohne deutschen Pass',
      'Under AufenthG or AsylG, only foreigners can commit it',
    ]),
    select('penalty', ['Strafe', 'Penalty'], PENALTY),
    integer('day_fines', ['Tagessätze', 'Day fines']),
    integer('months', ['Monate', 'Months']),
    yesNo('suspended', ['Zur Bewährung ausgesetzt', 'Suspended']),
    select('catalogue_54_1', ['§ 54 Abs. 1', '§ 54 (1)'], OFFENCE_CATALOGUE),
    yesNo('drug_trafficking', ['§ 29 Abs. 1 S. 1 Nr. 1 BtMG', '§ 29 (1) no. 1 BtMG']),
    ...partialDate('erased_on', ['Getilgt oder zu tilgen ab', 'Erased from']),
    evidence(),
  ],
});
