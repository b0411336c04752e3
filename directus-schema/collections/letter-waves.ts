import { collection } from './kit/collection.ts';
import { labels } from './kit/labels.ts';
import { notice } from './kit/layout.ts';
import { m2o } from './kit/relation.ts';
import { date, integer, select, text } from './kit/scalar.ts';
import type { FieldSpec } from './kit/types.ts';
import { WAVE_STATE } from './vocabulary/casework.ts';

/** The button that makes the letters; the interface comes with the guard. */
const lettersPrint: FieldSpec = {
  field: 'letters_print',
  type: 'alias',
  schema: null,
  meta: {
    interface: 'bleiberecht-letters',
    special: ['alias', 'no-data'],
    width: 'full',
    translations: labels(['Briefe', 'Letters']),
  },
};

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
    lettersPrint,
    select('state', ['Stand', 'State'], WAVE_STATE, { required: true, default: 'planned' }),
    date('sent_on', ['Verschickt am', 'Sent on']),
    integer('letters', ['Briefe', 'Letters'], { readonly: true }),
    integer('withheld', ['Ohne Brief (keine Post möglich)', 'Withheld'], {
      readonly: true,
      note: 'Keine Post an die Unterkunft, oder keine Anschrift: bitte beim nächsten Termin ansprechen.',
    }),
    date('codes_valid_until', ['Codes gelten bis', 'Codes valid until'], { readonly: true }),
    text('responses_shown', ['Eingelöste Codes', 'Responses'], {
      readonly: true,
      max: 32,
      note: 'Nur zum Ende eines Monats, und kleine Zahlen nie.',
    }),
    date('responses_as_of', ['Gezählt bis', 'Counted until'], { readonly: true }),
  ],
});
