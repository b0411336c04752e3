import { choices, type Vocabulary } from './kit/choice.ts';
import { collection } from './kit/collection.ts';
import { section } from './kit/layout.ts';
import { date, field, integer, longText, rows, select, text, tick, type FieldOptions } from './kit/scalar.ts';
import type { FieldSpec, Label } from './kit/types.ts';
import { RESIDENCE_STATUS } from './vocabulary/case-file.ts';
import { LEGAL_BASIS, LEGAL_EFFECT, TRANSITION_KIND } from './vocabulary/law.ts';
import type { JsonObject } from './kit/json.ts';

const column = (field: string, name: string, width = 'half'): JsonObject => ({
  field,
  name,
  type: 'string',
  meta: { interface: width === 'full' ? 'input-multiline' : 'input', width },
});

/** Several values of a list that is too long for boxes. */
const several = (name: string, label: Label, vocabulary: Vocabulary, options: FieldOptions = {}): FieldSpec =>
  field(
    name,
    label,
    'json',
    {
      interface: 'select-multiple-dropdown',
      display: 'labels',
      displayOptions: { choices: choices(vocabulary), showAsDot: false },
      special: ['cast-json'],
      options: { choices: choices(vocabulary), previewThreshold: 6 },
    },
    { width: 'full', ...options },
  );

/** Shown only for entries of some kinds. */
const onlyFor = (...kinds: string[]): { hidden: boolean; conditions: JsonObject[] } => ({
  hidden: true,
  conditions: [{ name: 'kind', rule: { kind: { _in: kinds } }, hidden: false }],
});

const way = onlyFor('leads', 'closes');

export const transitions = collection('transitions', {
  kind: 'common',
  icon: 'fork_right',
  folder: 'law',
  sort: 5,
  key: { field: 'key', label: ['Kennung', 'Key'] },
  singular: ['Übergang', 'Transition'],
  plural: ['Übergänge', 'Transitions'],
  note: 'Welche Wege das Recht von einem Stand aus öffnet und welche es sperrt. Daraus entstehen die besten nächsten Schritte.',
  template: '{{kind}} {{citation}}',
  fields: [
    select('kind', ['Art', 'Kind'], TRANSITION_KIND, { required: true, default: 'leads' }),
    several('from_statuses', ['Wer das hat', 'From'], RESIDENCE_STATUS, { required: true }),
    several('to_bases', ['Rechtsgrundlagen', 'To'], LEGAL_BASIS, way),
    text('beyond_de', ['oder etwas anderes (deutsch)', 'Or beyond (German)'], { ...way, max: 200 }),
    text('beyond_en', ['oder etwas anderes (englisch)', 'Or beyond (English)'], { ...way, max: 200 }),
    select('effect', ['Rechtsfolge', 'Legal effect'], LEGAL_EFFECT, onlyFor('leads')),
    integer('months', ['Endet nach so vielen Monaten', 'Ends after months'], onlyFor('ends')),
    tick('tell_before', ['Vor dem Wechsel zu sagen', 'To be told before'], {
      ...onlyFor('closes'),
      note: 'Die Person muss es hören, bevor sie in diesen Stand wechselt.',
    }),
    text('citation', ['Fundstelle', 'Citation'], { required: true, max: 300, width: 'full' }),
    longText('note_de', ['Anmerkung (deutsch)', 'Note (German)'], { required: true }),
    longText('note_en', ['Anmerkung (englisch)', 'Note (English)']),
    rows(
      'blocked_by',
      ['Was dem oft entgegensteht', 'Blocked by'],
      [
        column('citation', 'Fundstelle'),
        column('note_de', 'Anmerkung (deutsch)', 'full'),
        column('note_en', 'Anmerkung (englisch)', 'full'),
      ],
      '{{citation}}',
      onlyFor('leads'),
    ),
    longText('way_out_de', ['Ausweg (deutsch)', 'Way out (German)'], onlyFor('closes')),
    longText('way_out_en', ['Ausweg (englisch)', 'Way out (English)'], onlyFor('closes')),
    text('contested', ['Streitig, weil', 'Contested'], {
      max: 300,
      width: 'full',
      note: 'Leer: unstreitig. Sonst die Quelle des Streits.',
    }),
    ...section(
      'time',
      ['Geltung', 'In force'],
      [
        date('valid_from', ['In Kraft ab', 'In force from'], { note: 'Leer: schon immer.' }),
        date('valid_to', ['In Kraft bis (letzter Tag)', 'In force until'], { note: 'Leer: gilt weiter.' }),
        integer('sort', ['Reihenfolge', 'Order'], {
          note: 'In dieser Reihenfolge wird geprüft; sie entscheidet zwischen Wegen, die am selben Tag möglich sind.',
        }),
      ],
      'closed',
    ),
  ],
});
