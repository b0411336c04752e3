import { collection } from './kit/collection.ts';
import { code, longText, rows, text } from './kit/scalar.ts';

const column = (field: string, name: string, width = 'half') => ({
  field,
  name,
  type: 'string',
  meta: { interface: 'input', width },
});

export const readings = collection('readings', {
  kind: 'common',
  icon: 'forum',
  folder: 'law',
  sort: 4,
  key: { field: 'key', label: ['Kennung', 'Key'] },
  singular: ['Auslegung', 'Reading'],
  plural: ['Auslegungen', 'Readings'],
  note: 'Umstrittene Rechtsfragen und die Wege, sie zu lesen. Welche gilt, wählt die zuständige Ausländerbehörde.',
  template: '{{label_de}}',
  fields: [
    text('label_de', ['Name (deutsch)', 'Label (German)'], { required: true, max: 200 }),
    text('label_en', ['Name (englisch)', 'Label (English)'], { required: true, max: 200 }),
    text('citation', ['Fundstelle', 'Citation'], { max: 300, width: 'full' }),
    longText('question_de', ['Frage (deutsch)', 'Question (German)']),
    longText('question_en', ['Frage (englisch)', 'Question (English)']),
    rows(
      'options',
      ['Auslegungen', 'Options'],
      [
        column('value', 'Kennung'),
        column('citation', 'Fundstelle'),
        column('label_de', 'Name (deutsch)'),
        column('label_en', 'Name (englisch)'),
      ],
      '{{value}}: {{label_de}}',
    ),
    code('default_by_land', ['Üblich im Land', 'Default by Land'], { note: 'Zum Beispiel {"BY": "break"}.' }),
  ],
});
