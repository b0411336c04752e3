import type { StepForm } from '../../../domain/referral/step-form.ts';
import { choiceKey, type Vocabulary } from '../../collections/kit/choice.ts';
import type { JsonObject } from '../../collections/kit/json.ts';
import { REFUSAL_REASON } from '../../collections/vocabulary/cooperation.ts';
import { LEGAL_BASIS } from '../../collections/vocabulary/law.ts';

type Translate = (key: string) => string;

const input = (
  field: string,
  name: string,
  type: string,
  meta: JsonObject,
  { required = false, width = 'half' } = {},
): JsonObject => ({ field, name, type, meta: { width, required, ...meta } });

const day = (field: string, name: string, required = false, note: string | null = null): JsonObject =>
  input(field, name, 'date', { interface: 'datetime', note }, { required });

const pick = (field: string, name: string, { name: vocabulary, labels }: Vocabulary, t: Translate, required = false) =>
  input(
    field,
    name,
    'string',
    {
      interface: 'select-dropdown',
      options: {
        allowNone: !required,
        choices: Object.keys(labels).map((value) => ({ value, text: t(choiceKey(vocabulary, value)) })),
      },
    },
    { required },
  );

const YES_NO = [
  { value: true, text: 'ja' },
  { value: false, text: 'nein, oder sie ist falsch' },
];

/** An authority that can be responsible instead. */
export type Authority = { readonly id: string; readonly name: string };

/** The form that a button opens when its step takes details with it. */
export function detailFields(form: StepForm, authorities: readonly Authority[], t: Translate): JsonObject[] {
  const basis = pick('basis', 'Rechtsgrundlage', LEGAL_BASIS, t);
  switch (form) {
    case 'shown':
      return [
        day('shown_on', 'Der Person gezeigt am', true),
        input('language', 'In der Sprache', 'string', { interface: 'input' }, { required: true }),
        input(
          'interpreter',
          'Sprachmittlung',
          'string',
          { interface: 'input', note: 'Wer übersetzt hat; leer heißt: niemand.' },
          { width: 'full' },
        ),
      ];
    case 'ask':
      return [
        input(
          'missing',
          'Was fehlt',
          'text',
          { interface: 'input-multiline', note: 'Eine Sache je Zeile.' },
          { width: 'full' },
        ),
        day('answer_by', 'Bis wann'),
      ];
    case 'grant':
      return [
        basis,
        input('other_title', 'Oder anderer Titel', 'string', { interface: 'input' }),
        day('decided_on', 'Entschieden am'),
        day('valid_until', 'Gilt bis'),
      ];
    case 'refuse':
      return [
        pick('reason', 'Grund', REFUSAL_REASON, t, true),
        day('notified_on', 'Bekannt gegeben am', true, 'Ab diesem Tag läuft die Rechtsmittelfrist.'),
        input('instructed', 'Mit Rechtsbehelfsbelehrung', 'boolean', {
          interface: 'select-dropdown',
          note: 'Ohne sie, oder wenn sie falsch ist, läuft die Frist ein Jahr (§ 58 Abs. 2 VwGO).',
          options: { choices: YES_NO },
        }),
        basis,
      ];
    case 'promise':
      return [
        input('condition', 'Bedingung', 'text', { interface: 'input-multiline' }, { required: true, width: 'full' }),
        day('valid_until', 'Erfüllt bis', true),
        basis,
      ];
    case 'transfer':
      return [
        input(
          'authority',
          'Jetzt zuständig',
          'string',
          {
            interface: 'select-dropdown',
            note: 'Leer heißt: keine Behörde dieser Kooperation.',
            options: { allowNone: true, choices: authorities.map(({ id, name }) => ({ value: id, text: name })) },
          },
          { width: 'full' },
        ),
      ];
  }
}
