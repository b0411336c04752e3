import { collection } from './kit/collection.ts';
import { m2o } from './kit/relation.ts';
import { longText, select, text, tick } from './kit/scalar.ts';
import { TEMPLATE_KIND } from './vocabulary/casework.ts';

export const templates = collection('templates', {
  kind: 'common',
  icon: 'mail',
  folder: 'process',
  sort: 4,
  singular: ['Vorlage', 'Template'],
  plural: ['Vorlagen', 'Templates'],
  note: 'Texte der Erinnerungen und Briefe. Platzhalter wie {{ case.number }} füllt die Software; in E-Mails stehen keine Namen von Betroffenen.',
  template: '{{name}}',
  fields: [
    text('name', ['Name', 'Name'], { required: true, max: 200 }),
    text('key', ['Kennung', 'Key'], { required: true, unique: true, max: 64 }),
    select('kind', ['Art', 'Kind'], TEMPLATE_KIND, { required: true }),
    text('language', ['Sprache', 'Language'], { required: true, max: 16, default: 'de' }),
    m2o('cooperation', ['Nur in der Kooperation', 'Cooperation'], 'cooperations', { template: '{{name}}' }),
    text('subject', ['Betreff', 'Subject'], { max: 300, width: 'full' }),
    longText('body', ['Text', 'Body'], { required: true }),
    tick('active', ['In Gebrauch', 'Active'], { default: true }),
  ],
});
