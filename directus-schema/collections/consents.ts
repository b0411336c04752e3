import { agreement } from './kit/agreement.ts';
import { collection } from './kit/collection.ts';
import { m2o } from './kit/relation.ts';
import { longText } from './kit/scalar.ts';

export const consents = collection('consents', {
  kind: 'file',
  icon: 'approval_delegation',
  folder: 'casework',
  sort: 4,
  singular: ['Einwilligung', 'Consent'],
  plural: ['Einwilligungen', 'Consents'],
  template: '{{purpose}} {{recipient.name}} bis {{valid_until}}',
  fields: [
    ...agreement(
      'consents',
      'Eine Einwilligung gilt für eine Richtung, einen Zweck und die angekreuzten Angaben. Ein Widerruf wirkt sofort. Danach ist außer dem Widerruf nichts mehr änderbar: für andere Angaben bitte eine neue anlegen.',
    ),
    m2o('template', ['Erklärt mit dem Text', 'Text'], 'templates', {
      template: '{{name}}',
      options: { filter: { kind: { _eq: 'consent' } } },
      onDelete: 'SET NULL',
      note: 'Die mitgelieferten Texte gibt es auf Deutsch, Englisch, Französisch, Arabisch und Farsi/Dari. Sie sind fachlich zu prüfen.',
    }),
    longText('explained', ['Was erklärt wurde, Wort für Wort', 'Explained'], {
      readonly: true,
      note: 'Steht nach dem Speichern hier, zum Vorlesen und Ausdrucken, und ändert sich nicht mehr.',
    }),
  ],
});
