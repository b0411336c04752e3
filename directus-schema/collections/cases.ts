import { collection } from './kit/collection.ts';
import { notice, shown, tabs } from './kit/layout.ts';
import { m2o, o2m } from './kit/relation.ts';
import { date, field, select, text, tick, timestamp } from './kit/scalar.ts';
import { CASE_LANE } from './vocabulary/casework.ts';
import { CASE_STATE, ENTRY_CHANNEL } from './vocabulary/cooperation.ts';
import { LAND, RELATION_TO_PRINCIPAL } from './vocabulary/case-file.ts';

/** What the last check found contradictory in the case file; shown only while there is something to clear up. */
const contradictions = field(
  'contradictions',
  ['Widersprüche', 'Contradictions'],
  'json',
  { interface: 'bleiberecht-contradictions', special: ['cast-json'] },
  {
    width: 'full',
    readonly: true,
    hidden: true,
    conditions: [{ name: 'there are some', rule: { _and: [{ contradictions: { _nnull: true } }] }, hidden: false }],
  },
);

export const cases = collection('cases', {
  kind: 'file',
  icon: 'folder_shared',
  folder: 'casework',
  sort: 1,
  singular: ['Fall', 'Case'],
  plural: ['Fälle', 'Cases'],
  template: '{{number}} {{person.last_name}}, {{person.first_name}}',
  fields: tabs('pages', [
    {
      key: 'case',
      label: ['Fall', 'Case'],
      fields: [
        contradictions,
        text('number', ['Aktenzeichen', 'Number'], { required: true, max: 64, index: true }),
        select('state', ['Stand', 'State'], CASE_STATE, { required: true, default: 'open' }),
        m2o('person', ['Person', 'Person'], 'persons', {
          required: true,
          template: '{{last_name}}, {{first_name}}',
          onDelete: 'CASCADE',
        }),
        m2o('counsellor', ['Zuständig', 'Responsible'], 'directus_users', { template: '{{first_name}} {{last_name}}' }),
        m2o('responsible_abh', ['Zuständige Ausländerbehörde', 'Responsible authority'], 'organisations', {
          template: '{{name}}',
          options: { filter: { kind: { _eq: 'abh' } } },
        }),
        select('land', ['Land (nur wenn abweichend)', 'Land (only if different)'], LAND),
        m2o('cooperation', ['Kooperation', 'Cooperation'], 'cooperations', { template: '{{name}}' }),
        select('lane', ['Beratung', 'Lane'], CASE_LANE),
        select('entry_channel', ['Zugang', 'Entry channel'], ENTRY_CHANNEL),
        m2o('triage', ['Triage', 'Triage'], 'triage_categories', { template: '{{label_de}}' }),
        date('triage_target_on', ['Entscheidung bis', 'Target'], { readonly: true, index: true }),
        text('triage_reason', ['Grund der Einstufung', 'Triage reason'], {
          max: 300,
          width: 'full',
          note: 'Jede Einstufung braucht einen eigenen Grund. Bis wann etwas geschehen soll, rechnet die Software aus.',
        }),
        date('triaged_on', ['Eingestuft am', 'Triaged on'], { readonly: true }),
        m2o('triaged_by', ['Eingestuft von', 'Triaged by'], 'directus_users', {
          readonly: true,
          template: '{{first_name}} {{last_name}}',
        }),
        text('triage_rules', ['Nach diesen Fassungen', 'Rule versions'], {
          readonly: true,
          max: 500,
          width: 'full',
          note: 'Die Fassungen des Rechts, nach denen der Fall zuletzt geprüft war, als er eingestuft wurde.',
        }),
        date('opened_on', ['Eröffnet am', 'Opened on']),
        date('closed_on', ['Abgeschlossen am', 'Closed on']),
        timestamp('checked_at', ['Zuletzt geprüft', 'Last checked'], { readonly: true }),
        date('check_due_on', ['Nächste Prüfung am', 'Next check on'], {
          readonly: true,
          index: true,
          note: 'Der nächste Tag, an dem sich ein Ergebnis ändern kann.',
        }),
        text('checked_law', ['Geprüft nach dem Stand des Rechts', 'Checked by the law of stamp'], {
          readonly: true,
          hidden: true,
        }),
        date('consent_withdrawn_on', ['Einwilligung widerrufen am', 'Consent withdrawn on'], {
          readonly: true,
          note: 'Steht hier ein Datum, darf zu diesem Fall nichts mehr zurückgemeldet werden.',
        }),
        tick('restricted', ['Verarbeitung eingeschränkt (Art. 18 DSGVO)', 'Restricted'], {
          readonly: true,
          note: 'Folgt der Person: dann wird nichts geprüft, nichts erinnert und nichts weitergegeben, nur aufbewahrt.',
        }),
        date('delete_on', ['Löschen am', 'Delete on'], { readonly: true, index: true }),
      ],
    },
    {
      key: 'family',
      label: ['Familie', 'Family'],
      fields: [
        o2m('family_links', ['Angehörige', 'Family'], {
          template: '{{role}} {{person.last_name}}, {{person.first_name}}',
        }),
        tick('children_complete', ['Kinder vollständig erfasst', 'Children complete']),
        tick('partner_known_none', ['Bekannt: keine Ehe oder Lebenspartnerschaft', 'Known: no partner']),
        select(
          'relation_to_principal',
          ['Verhältnis zur Person, von der sich das Recht ableitet', 'Relation to the principal'],
          RELATION_TO_PRINCIPAL,
        ),
        tick('principal_known_none', ['Bekannt: leitet kein Recht von anderen ab', 'Known: no principal']),
      ],
    },
    {
      key: 'work',
      label: ['Beratung und Plan', 'Counselling and plan'],
      fields: [
        shown('case_actions', 'bleiberecht-actions', ['Was jetzt geht', 'Actions']),
        o2m('consultations', ['Beratungen', 'Consultations'], {
          template: '{{held_on}} {{kind}} {{mode}}',
          sort: '-held_on',
        }),
        o2m('tasks', ['Perspektivplan', 'Perspective plan'], {
          template: '{{title}} bis {{due_on}} {{state}}',
          sort: 'due_on',
        }),
        o2m('documents', ['Nachweise', 'Documents'], {
          template: '{{kind}} {{issued_on}}, gültig bis {{expires_on}} {{state}}',
          sort: '-issued_on',
        }),
        o2m('outcomes', ['Ausgang', 'Outcome'], {
          template: '{{result}} {{basis}} bekannt seit {{known_on}}, Rechtsmittel bis {{remedy_until}}',
          sort: '-known_on',
        }),
      ],
    },
    {
      key: 'check',
      label: ['Prüfung', 'Check'],
      fields: [
        notice(
          'check_notice',
          'Die Prüfung ist ein Vorschlag. Sie gilt erst, wenn eine Person sie in der einzelnen Zeile bestätigt hat.',
        ),
        field(
          'next_steps',
          ['Die besten nächsten Schritte', 'Best next steps'],
          'json',
          { interface: 'bleiberecht-next-steps', special: ['cast-json'] },
          { readonly: true, width: 'full' },
        ),
        o2m('assessments', ['Ergebnisse', 'Assessments'], {
          template: '{{as_of}} {{basis.citation}} {{outcome}} {{confirmed}}',
          sort: '-as_of',
          create: false,
        }),
        o2m('facts', ['Abgeleitete Fakten', 'Facts'], { template: '{{role}} {{derived_on}}', create: false }),
      ],
    },
    {
      key: 'bridge',
      label: ['Einwilligung und Weiterleitung', 'Consent and referral'],
      fields: [
        o2m('consents', ['Einwilligungen', 'Consents'], {
          template: '{{purpose}} an {{recipient.name}}, gilt bis {{valid_until}}, widerrufen am {{withdrawn_at}}',
          sort: '-valid_until',
        }),
        o2m('secrecy_releases', ['Entbindungen von der Schweigepflicht', 'Releases from secrecy'], {
          template: '{{purpose}} an {{recipient.name}}, gilt bis {{valid_until}}, widerrufen am {{withdrawn_at}}',
          sort: '-valid_until',
        }),
        o2m('authorisations', ['Vollmachten', 'Powers of attorney'], {
          template:
            '{{purpose}} gegenüber {{recipient.name}}, gilt bis {{valid_until}}, widerrufen am {{withdrawn_at}}',
          sort: '-valid_until',
        }),
        o2m('referrals', ['Weiterleitungen', 'Referrals'], {
          template: '{{number}} {{sender_status}} vorgeschlagen am {{proposed_at}}',
          sort: '-proposed_at',
        }),
        o2m('received_referrals', ['Eingegangen mit', 'Received with'], {
          template: '{{number}} {{status}} eingegangen am {{received_at}}',
          create: false,
        }),
      ],
    },
  ]),
});
