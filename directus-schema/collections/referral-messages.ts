import { collection } from './kit/collection.ts';
import { m2o } from './kit/relation.ts';
import { integer, longText, tick } from './kit/scalar.ts';

export const referralMessages = collection('referral_messages', {
  kind: 'bridge',
  via: 'referral',
  icon: 'chat',
  hidden: true,
  audited: false,
  singular: ['Nachricht', 'Message'],
  plural: ['Nachrichten', 'Messages'],
  note: 'Der Text zu einem Schritt, zum Beispiel die Rückfrage. Getrennt vom Verlauf, damit er löschbar bleibt.',
  template: '{{text}}',
  fields: [
    m2o('referral', ['Weiterleitung', 'Referral'], 'referrals', {
      nullable: false,
      readonly: true,
      reverse: 'messages',
      onDelete: 'CASCADE',
      template: '{{number}}',
    }),
    integer('sequence', ['Zu Schritt', 'Of step'], { readonly: true }),
    m2o('author_org', ['Organisation', 'Organisation'], 'organisations', { readonly: true, template: '{{name}}' }),
    longText('text', ['Text', 'Text'], { readonly: true }),
    tick('visible_to_sender', ['Für die abgebende Organisation sichtbar', 'Visible to the sending side'], {
      readonly: true,
    }),
  ],
});
