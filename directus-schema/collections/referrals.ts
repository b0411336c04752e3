import { choices } from './kit/choice.ts';
import { collection } from './kit/collection.ts';
import { field } from './kit/scalar.ts';
import { labels } from './kit/labels.ts';
import { tabs } from './kit/layout.ts';
import { m2o, o2m } from './kit/relation.ts';
import { date, select, text, timestamp } from './kit/scalar.ts';
import type { FieldSpec } from './kit/types.ts';
import { PROCESS, REFERRAL_STATUS } from './vocabulary/cooperation.ts';
import { LEGAL_BASIS } from './vocabulary/law.ts';

/** The buttons of the steps that are allowed now; the interface comes with the guard. */
const stepButtons: FieldSpec = {
  field: 'next_steps',
  type: 'alias',
  schema: null,
  meta: {
    interface: 'bleiberecht-steps',
    special: ['alias', 'no-data'],
    width: 'full',
    translations: [
      { language: 'de-DE', translation: 'Nächste Schritte' },
      { language: 'en-US', translation: 'Next steps' },
    ],
  },
};

/** The deadline for a remedy, in large red letters, while there is one. */
const remedy: FieldSpec = {
  field: 'remedy',
  type: 'alias',
  schema: null,
  meta: {
    interface: 'bleiberecht-remedy',
    special: ['alias', 'no-data'],
    width: 'full',
    translations: labels(['Rechtsmittel', 'Remedy']),
  },
};

/** The dossier in words; the row itself is for machines. */
const dossierView: FieldSpec = {
  field: 'dossier_view',
  type: 'alias',
  schema: null,
  meta: {
    interface: 'bleiberecht-dossier',
    special: ['alias', 'no-data'],
    width: 'full',
    translations: labels(['Dossier', 'Dossier']),
  },
};

const hidden = (field: FieldSpec): FieldSpec => ({ ...field, meta: { ...field.meta, hidden: true } });

const status = (name: string, label: readonly [string, string], note: string): FieldSpec =>
  select(name, label, REFERRAL_STATUS, { index: true, note });

export const referrals = collection('referrals', {
  kind: 'bridge',
  icon: 'send',
  folder: 'bridge',
  sort: 1,
  singular: ['Weiterleitung', 'Referral'],
  plural: ['Weiterleitungen', 'Referrals'],
  template: '{{number}}',
  fields: [
    remedy,
    stepButtons,
    ...tabs('pages', [
      {
        key: 'referral',
        label: ['Weiterleitung', 'Referral'],
        fields: [
          text('number', ['Nummer', 'Number'], { readonly: true, unique: true, max: 32 }),
          text('title', ['Karte', 'Card'], { readonly: true, hidden: true, max: 64 }),
          status('status', ['Stand', 'Status'], 'Ändert sich nur durch einen Schritt.'),
          status('sender_status', ['Stand', 'Status'], 'Ändert sich nur durch einen Schritt.'),
          m2o('case', ['Fall', 'Case'], 'cases', {
            reverse: 'referrals',
            template: '{{number}} {{person.last_name}}, {{person.first_name}}',
            note: 'Die Einwilligung wird, wenn keine gewählt ist, beim Speichern aus dem Fall genommen.',
            onDelete: 'SET NULL',
          }),
          m2o('consent', ['Einwilligung', 'Consent'], 'consents', { onDelete: 'SET NULL' }),
          m2o('secrecy_release', ['Entbindung von der Schweigepflicht', 'Release from secrecy'], 'secrecy_releases', {
            onDelete: 'SET NULL',
          }),
          m2o('from_org', ['Von', 'From'], 'organisations', {
            nullable: false,
            readonly: true,
            template: '{{name}}',
            onDelete: 'RESTRICT',
          }),
          m2o('to_org', ['An', 'To'], 'organisations', { required: true, template: '{{name}}', onDelete: 'RESTRICT' }),
          m2o('cooperation', ['Kooperation', 'Cooperation'], 'cooperations', {
            required: true,
            template: '{{name}}',
            onDelete: 'RESTRICT',
          }),
          select('process', ['Vorgang', 'Process'], PROCESS, { required: true, default: 'referral' }),
          field(
            'bases',
            ['Rechtsgrundlagen', 'Legal bases'],
            'json',
            {
              interface: 'select-multiple-dropdown',
              display: 'labels',
              displayOptions: { choices: choices(LEGAL_BASIS) },
              special: ['cast-json'],
              options: { choices: choices(LEGAL_BASIS) },
            },
            { width: 'full' },
          ),
          m2o('recipient_case', ['Eigene Akte', 'Own file'], 'cases', {
            readonly: true,
            reverse: 'received_referrals',
            template: '{{number}} {{person.last_name}}, {{person.first_name}}',
            onDelete: 'SET NULL',
          }),
          date('due_on', ['Frist', 'Due on'], { readonly: true, index: true }),
          timestamp('proposed_at', ['Vorgeschlagen', 'Proposed at'], { readonly: true }),
          timestamp('sent_at', ['Weitergeleitet', 'Sent at'], { readonly: true }),
          timestamp('received_at', ['Eingegangen', 'Received at'], { readonly: true }),
          timestamp('decided_at', ['Entschieden', 'Decided at'], { readonly: true }),
          date('consent_withdrawn_on', ['Einwilligung widerrufen am', 'Consent withdrawn on'], { readonly: true }),
          date('sender_erased_on', ['Akte der abgebenden Seite gelöscht am', 'Erased by the sender on'], {
            readonly: true,
            hidden: true,
          }),
          date('recipient_erased_on', ['Akte der empfangenden Seite gelöscht am', 'Erased by the recipient on'], {
            readonly: true,
            hidden: true,
          }),
        ],
      },
      {
        key: 'dossier',
        label: ['Dossier', 'Dossier'],
        fields: [
          o2m('showings', ['Der Person gezeigt', 'Shown to the person'], {
            template:
              '{{shown_on}} auf {{language}} durch {{shown_by.first_name}} {{shown_by.last_name}}, Sprachmittlung: {{interpreter}}',
            sort: '-shown_on',
          }),
          dossierView,
          hidden(o2m('dossiers', ['Dossier', 'Dossier'], { create: false })),
        ],
      },
      {
        key: 'history',
        label: ['Verlauf', 'History'],
        fields: [
          o2m('decisions', ['Entscheidungen', 'Decisions'], {
            template:
              '{{result}} {{basis}} {{other_title}} {{reason}}, bekannt gegeben am {{notified_on}}, Rechtsmittel bis {{remedy_until}}',
            sort: '-sequence',
            create: false,
          }),
          o2m('promises', ['Zusicherungen', 'Promises'], {
            template: 'bis {{valid_until}}: {{condition}}',
            sort: '-sequence',
            create: false,
          }),
          o2m('conference_items', ['Fallbesprechungen', 'Conferences'], {
            template: '{{conference.held_on}} {{state}}: {{question}}',
          }),
          o2m('messages', ['Nachrichten', 'Messages'], {
            template: '{{author_org.name}}: {{text}}',
            sort: 'sequence',
            create: false,
          }),
          o2m('steps', ['Schritte', 'Steps'], {
            template: '{{sequence}}. {{from_state}} → {{to_state}} {{acted_at}} {{acting_org.name}}',
            sort: 'sequence',
            create: false,
          }),
        ],
      },
    ]),
  ],
});
