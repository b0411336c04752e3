import { agreement } from './kit/agreement.ts';
import { collection } from './kit/collection.ts';

export const consents = collection('consents', {
  kind: 'file',
  icon: 'approval_delegation',
  folder: 'casework',
  sort: 4,
  singular: ['Einwilligung', 'Consent'],
  plural: ['Einwilligungen', 'Consents'],
  template: '{{purpose}} {{recipient.name}} bis {{valid_until}}',
  fields: agreement(
    'consents',
    'Eine Einwilligung gilt für eine Richtung, einen Zweck und die angekreuzten Angaben. Ein Widerruf wirkt sofort. Danach ist außer dem Widerruf nichts mehr änderbar: für andere Angaben bitte eine neue anlegen.',
  ),
});
