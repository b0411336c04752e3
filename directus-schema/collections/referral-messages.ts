import { collection } from './kit/collection.ts';
import { m2o } from './kit/relation.ts';
import { date, integer, longText, rows, tick } from './kit/scalar.ts';

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
    rows(
      'missing',
      ['Was fehlt', 'What is missing'],
      [{ field: 'item', name: 'Was fehlt', type: 'string', meta: { interface: 'input', width: 'full' } }],
      '{{item}}',
      { readonly: true },
    ),
    date('answer_by', ['Antwort bis', 'Answer by'], { readonly: true }),
    m2o('authority', ['Jetzt zuständig', 'Authority now responsible'], 'organisations', {
      readonly: true,
      template: '{{name}}',
    }),
    tick('visible_to_sender', ['Für die abgebende Organisation sichtbar', 'Visible to the sending side'], {
      readonly: true,
    }),
  ],
});
