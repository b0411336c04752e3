import { collection } from './kit/collection.ts';
import { notice } from './kit/layout.ts';
import { m2o } from './kit/relation.ts';
import { date, integer, select } from './kit/scalar.ts';
import { WAVE_STATE } from './vocabulary/casework.ts';

export const letterWaves = collection('letter_waves', {
  kind: 'file',
  icon: 'outgoing_mail',
  folder: 'casework',
  sort: 21,
  singular: ['Briefversand', 'Letter wave'],
  plural: ['Briefversände', 'Letter waves'],
  template: '{{sent_on}} {{cooperation.name}}',
  fields: [
    notice(
      'wave_notice',
      'Jeder Brief trägt einen Code. Wer ihn bei der Beratung nennt, wird gezählt; wer das war, erfährt die Behörde nicht. Kleine Zahlen werden nicht gezeigt.',
    ),
    m2o('cooperation', ['Kooperation', 'Cooperation'], 'cooperations', { required: true, template: '{{name}}' }),
    m2o('screening', ['Bestandsdurchsicht', 'Screening'], 'screenings', { template: '{{run_on}}' }),
    m2o('template', ['Briefvorlage', 'Template'], 'templates', { template: '{{name}}' }),
    select('state', ['Stand', 'State'], WAVE_STATE, { required: true, default: 'planned' }),
    date('sent_on', ['Verschickt am', 'Sent on']),
    integer('letters', ['Briefe', 'Letters'], { readonly: true }),
    integer('responses', ['Eingelöste Codes', 'Responses'], {
      readonly: true,
      note: 'Erst ab fünf, und nur zum Ende eines Monats.',
    }),
    date('responses_as_of', ['Gezählt bis', 'Counted until'], { readonly: true }),
  ],
});
