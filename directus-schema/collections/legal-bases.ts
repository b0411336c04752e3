import { collection } from './kit/collection.ts';
import { o2m } from './kit/relation.ts';
import { rows, text } from './kit/scalar.ts';

export const legalBases = collection('legal_bases', {
  kind: 'common',
  icon: 'menu_book',
  folder: 'law',
  sort: 1,
  key: { field: 'id', label: ['Kennung', 'ID'], note: 'Zum Beispiel 25b-1.' },
  singular: ['Rechtsgrundlage', 'Legal basis'],
  plural: ['Rechtsgrundlagen', 'Legal bases'],
  template: '{{citation}}',
  fields: [
    text('citation', ['Fundstelle', 'Citation'], { required: true, max: 300 }),
    text('title_de', ['Name (deutsch)', 'Title (German)'], { required: true, max: 300, width: 'full' }),
    text('title_en', ['Name (englisch)', 'Title (English)'], { required: true, max: 300, width: 'full' }),
    rows(
      'sources',
      ['Quellen', 'Sources'],
      [{ field: 'source', name: 'Quelle', type: 'string', meta: { interface: 'input', width: 'full' } }],
      '{{source}}',
    ),
    o2m('versions', ['Fassungen', 'Versions'], {
      template: '{{valid_from}} – {{valid_to}} {{amending_act}}',
      sort: '-valid_from',
    }),
  ],
});
