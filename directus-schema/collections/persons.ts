import { collection } from './kit/collection.ts';
import { notice, section, tabs } from './kit/layout.ts';
import { partialDate } from './kit/partial-date.ts';
import { o2m } from './kit/relation.ts';
import { cents, multi, select, text, tick, yesNo } from './kit/scalar.ts';
import type { FieldSpec } from './kit/types.ts';
import * as C from './vocabulary/case-file.ts';
import { IN_EDUCATION, TEMPORARY_BENEFIT_REASON } from './vocabulary/statements.ts';

const evidence = (group: string): FieldSpec => select(`${group}_evidence`, ['Nachweisstand', 'Evidence'], C.EVIDENCE);

const complete = (list: string): FieldSpec =>
  tick(`${list}_complete`, ['Vollständig erfasst', 'Complete'], {
    width: 'full',
    note: 'Ankreuzen, wenn hier nichts fehlt. Erst dann zählt „keine“ als „keine“ und nicht als „unbekannt“.',
  });

const basics: FieldSpec[] = [
  text('first_name', ['Vorname', 'First name'], { max: 120 }),
  text('last_name', ['Nachname', 'Last name'], { max: 120, index: true }),
  ...partialDate('birth_date', ['Geburtsdatum', 'Birth date']),
  text('nationality', ['Staatsangehörigkeit', 'Nationality'], { max: 80 }),
  text('language', ['Sprache', 'Language'], { max: 80 }),
  ...partialDate('first_entry_on', ['Erste Einreise', 'First entry']),
  yesNo('single', ['Ledig', 'Single']),
  tick('nothing_known', ['Angaben der Person: nichts davon bekannt', 'Nothing known'], {
    width: 'full',
    note: 'Die Person sagt: keine Straftaten, keine Täuschung, keine Ausschlussgründe. Gilt als Angabe der Person.',
  }),
];

const asylum = section(
  'asylum',
  ['Asylverfahren', 'Asylum procedure'],
  [
    select('asylum_state', ['Stand', 'State'], C.ASYLUM_STATE),
    select('asylum_rejection_ground', ['Ablehnung als', 'Rejection ground'], C.REJECTION_GROUND),
    ...partialDate('asylum_decision_on', ['Entscheidung am', 'Decision on']),
    evidence('asylum'),
  ],
);

const identity = section(
  'identity',
  ['Identität und Papiere', 'Identity'],
  [
    yesNo('identity_clarified', ['Identität geklärt', 'Identity clarified']),
    ...partialDate('identity_clarified_on', ['Identität geklärt am', 'Identity clarified on']),
    yesNo('identity_nationality_clarified', ['Staatsangehörigkeit geklärt', 'Nationality clarified']),
    yesNo('identity_right_to_return_elsewhere', ['Rückkehrrecht in einen anderen Staat', 'Right to return elsewhere']),
    yesNo('identity_reasonable_measures_taken', ['Zumutbares unternommen', 'Reasonable measures taken']),
    ...partialDate('identity_passport_valid_until', ['Pass gültig bis', 'Passport valid until']),
    yesNo('identity_substitute_document', ['Ausweisersatz (§ 48)', 'Substitute document (§ 48)']),
    evidence('identity'),
  ],
);

const conduct = section(
  'conduct',
  ['Mitwirkung und Ausschlussgründe', 'Conduct'],
  [
    yesNo('conduct_deceives_now', ['Täuscht gegenwärtig und verhindert so die Ausreise', 'Deceives now']),
    yesNo('conduct_deceived_repeatedly', ['Wiederholt getäuscht', 'Deceived repeatedly']),
    yesNo('conduct_refuses_cooperation_now', ['Verweigert gegenwärtig die Mitwirkung', 'Refuses cooperation now']),
    yesNo('conduct_entry_ban_in_force', ['Einreise- und Aufenthaltsverbot (§ 11)', 'Entry ban (§ 11)']),
    yesNo('conduct_indications_against_democratic_order', [
      'Anhaltspunkte gegen die freiheitliche demokratische Grundordnung',
      'Indications against the democratic order',
    ]),
    multi(
      'conduct_expulsion_interest',
      ['Ausweisungsinteresse ohne Verurteilung', 'Expulsion interest'],
      C.EXPULSION_INTEREST,
      { note: 'Nur ausfüllen, wenn bekannt. Alles leer lassen heißt: unbekannt.' },
    ),
    yesNo('conduct_deportation_order_58a', ['Abschiebungsanordnung (§ 58a)', 'Deportation order (§ 58a)']),
    yesNo('conduct_other_interests_impaired', [
      'Sonst Interessen beeinträchtigt (§ 5 Abs. 1 Nr. 3)',
      'Other interests',
    ]),
    yesNo('conduct_visa_procedure_unreasonable', ['Visumverfahren unzumutbar', 'Visa procedure unreasonable']),
    evidence('conduct'),
  ],
  'closed',
);

const livelihood = section(
  'livelihood',
  ['Lebensunterhalt', 'Livelihood'],
  [
    cents('livelihood_earned_income_cents', ['Anrechenbares Einkommen im Monat', 'Earned income per month']),
    cents('livelihood_need_cents', ['Bedarf im Monat (§ 2 Abs. 3)', 'Need per month']),
    yesNo('livelihood_secured', ['Lebensunterhalt gesichert', 'Livelihood secured']),
    select(
      'livelihood_temporary_benefit_reason',
      ['Grund für vorübergehende Leistungen', 'Reason for temporary benefits'],
      TEMPORARY_BENEFIT_REASON,
    ),
    evidence('livelihood'),
  ],
);

const declaration = section(
  'declaration',
  ['Bekenntnis zur Grundordnung', 'Declaration'],
  [
    ...partialDate('declaration_democratic_order_on', ['Bekenntnis abgegeben am', 'Declared on']),
    yesNo('declaration_understood', ['Inhalt verstanden', 'Understood']),
    evidence('declaration'),
  ],
);

const impairments = section(
  'impairments',
  ['Krankheit, Behinderung, Alter', 'Impairments'],
  [
    yesNo('impairments_prevents_school', ['hindert am Schulbesuch', 'Prevents school']),
    yesNo('impairments_prevents_livelihood', ['hindert an der Sicherung des Lebensunterhalts', 'Prevents livelihood']),
    yesNo('impairments_prevents_language', ['hindert am Spracherwerb', 'Prevents language']),
    yesNo('impairments_age_prevents_livelihood', ['Alter hindert am Lebensunterhalt', 'Age prevents livelihood']),
    yesNo('impairments_age_prevents_language', ['Alter hindert am Spracherwerb', 'Age prevents language']),
    evidence('impairments'),
  ],
  'closed',
);

const living = section(
  'living',
  ['Lebenslage', 'Living'],
  [
    select('living_in_education', ['In Ausbildung', 'In education'], IN_EDUCATION),
    yesNo('living_domestic_community', ['Häusliche Gemeinschaft', 'Domestic community']),
    yesNo('living_school_age', ['Schulpflichtiges Alter', 'School age']),
    yesNo('living_school_attendance_proven', ['Schulbesuch nachgewiesen', 'School attendance proven']),
    evidence('living'),
  ],
);

export const persons = collection('persons', {
  kind: 'file',
  icon: 'person',
  folder: 'casework',
  sort: 2,
  singular: ['Person', 'Person'],
  plural: ['Personen', 'Persons'],
  template: '{{last_name}}, {{first_name}}',
  fields: tabs('pages', [
    { key: 'basics', label: ['Person', 'Person'], fields: [...basics, ...asylum, ...identity] },
    {
      key: 'stay',
      label: ['Aufenthalt', 'Residence'],
      fields: [
        notice(
          'stay_notice',
          'Alle Papiere lückenlos eintragen. „Bis“ bleibt leer, solange der Status dauert; das Ablaufdatum auf dem Papier kommt in „Papier gültig bis“.',
        ),
        o2m('residence_periods', ['Aufenthaltszeiten', 'Residence periods'], {
          template: '{{from}} – {{to}} {{status}} {{evidence}}',
          sort: '-from',
        }),
        complete('residence_periods'),
        o2m('absences', ['Abwesenheiten', 'Absences'], { table: ['from', 'to', 'centre_of_life_moved'] }),
        complete('absences'),
        o2m('applications', ['Anträge', 'Applications'], { table: ['basis', 'filed_on'] }),
        complete('applications'),
      ],
    },
    {
      key: 'work',
      label: ['Arbeit und Ausbildung', 'Work and education'],
      fields: [
        ...livelihood,
        o2m('employments', ['Beschäftigungen', 'Employments'], { table: ['from', 'to', 'hours_per_week'] }),
        complete('employments'),
        o2m('education', ['Schule und Ausbildung', 'Education'], {
          template: '{{kind}} {{from}} – {{to}}',
          sort: '-from',
        }),
        complete('education'),
        ...living,
      ],
    },
    {
      key: 'language',
      label: ['Sprache und Bekenntnis', 'Language'],
      fields: [
        o2m('certificates', ['Zeugnisse', 'Certificates'], { template: '{{kind}} {{level}} {{issued_on}}' }),
        complete('certificates'),
        ...declaration,
      ],
    },
    {
      key: 'conditions',
      label: ['Hindernisse', 'Obstacles'],
      fields: [
        ...conduct,
        notice(
          'offences_notice',
          'Nur eintragen, was eine Regel braucht, und nur nach Angabe der Person (Art. 10 DSGVO).',
          'warning',
        ),
        o2m('offences', ['Straftaten', 'Offences'], {
          template: '{{final_on}} {{penalty}} Tagessätze: {{day_fines}}, Monate: {{months}}',
        }),
        complete('offences'),
        ...impairments,
        o2m('findings', ['Feststellungen', 'Findings'], { template: '{{criterion}} {{result}} {{on}}' }),
      ],
    },
  ]),
});
