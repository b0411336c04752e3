import { collection } from './kit/collection.ts';
import { notice, section, shown, tabs } from './kit/layout.ts';
import { partialDate } from './kit/partial-date.ts';
import { m2o, o2m } from './kit/relation.ts';
import { cents, integer, longText, multi, select, text, tick, timestamp, yesNo } from './kit/scalar.ts';
import type { FieldSpec } from './kit/types.ts';
import { CONTACT_CHANNEL } from './vocabulary/casework.ts';
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
  timestamp('restricted_at', ['Verarbeitung eingeschränkt seit (Art. 18 DSGVO)', 'Restricted since'], {
    readonly: true,
    hidden: true,
  }),
];

const aliasList = o2m('aliases', ['Andere Namen und Schreibweisen', 'Aliases'], {
  template: '{{last_name}}, {{first_name}} {{source}}',
});

const duplicates = shown('duplicates', 'bleiberecht-duplicates', ['Schon bekannt?', 'Known already?']);

const contact = section(
  'contact',
  ['Sicher erreichen', 'Safe contact'],
  [
    select('contact_channel', ['Am besten über', 'Contact by'], CONTACT_CHANNEL),
    text('phone', ['Telefon', 'Phone'], { max: 60 }),
    text('mail', ['E-Mail', 'Mail'], { max: 200 }),
    yesNo('interpreter_needed', ['Braucht Sprachmittlung', 'Needs an interpreter']),
    tick('no_post', ['Keine Post an die Unterkunft', 'No post'], {
      note: 'In Gemeinschaftsunterkünften öffnen oft andere die Post.',
    }),
    longText('address', ['Anschrift', 'Address']),
    text('contact_note', ['Was zu beachten ist', 'Contact note'], { max: 500, width: 'full' }),
    m2o('volunteer', ['Ehrenamtliche Begleitung', 'Volunteer'], 'directus_users', {
      template: '{{first_name}} {{last_name}}',
      note: 'Sieht nur Name, Sprache, Kontakt und die eigenen Aufgaben.',
    }),
  ],
  'closed',
);

const asylum = section(
  'asylum',
  ['Asylverfahren', 'Asylum procedure'],
  [
    select('asylum_state', ['Stand', 'State'], C.ASYLUM_STATE),
    select('asylum_rejection_ground', ['Ablehnung als', 'Rejection ground'], C.REJECTION_GROUND),
    ...partialDate('asylum_decision_on', ['Entscheidung am', 'Decision on']),
    ...partialDate('asylum_applied_on', ['Asylantrag gestellt am', 'Applied on']),
    yesNo(
      'asylum_withdrawal_excused',
      ['Rücknahme oder kein Antrag entschuldigt', 'Withdrawal or no application excused'],
      { note: 'Nach Beratung beim BAMF, oder bei unbegleiteten Minderjährigen zum Kindeswohl.' },
    ),
    select('asylum_origin_list', ['Liste sicherer Herkunftsstaaten', 'List of safe countries'], C.ORIGIN_LIST),
    yesNo('asylum_work_permit_on_2026_06_11', ['Arbeitserlaubnis am 11.06.2026', 'Work permit on 11 Jun 2026']),
    yesNo(
      'asylum_work_permitted_before_2020',
      ['Arbeit schon bis 31.12.2019 erlaubt', 'Work permitted by 31 Dec 2019'],
      {
        note: 'Für diese Arbeit oder Ausbildung gilt das Arbeitsverbot in der alten Fassung (§ 104 Abs. 16 AufenthG).',
      },
    ),
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
    yesNo('identity_measures_taken_in_time', ['Zumutbares in der Frist unternommen', 'Measures taken in time'], {
      note: 'Frist: § 60c Abs. 2 Nr. 3, § 16g Abs. 2 Nr. 3, § 60d Abs. 1 Nr. 1.',
    }),
    yesNo('identity_delay_own_fault', ['Späte Klärung selbst verschuldet', 'Delay own fault']),
    yesNo('identity_has_passport', ['Hat einen Pass', 'Has a passport']),
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
    yesNo('conduct_entered_for_benefits', [
      'Eingereist, um Leistungen zu erhalten (§ 60a Abs. 6)',
      'Entered for benefits',
    ]),
    yesNo('conduct_removal_blocked_own_fault', [
      'Abschiebung aus selbst zu vertretenden Gründen unmöglich (§ 60a Abs. 6)',
      'Removal blocked by own fault',
    ]),
    yesNo('conduct_extremist_links', ['Bezüge zu extremistischen Organisationen', 'Extremist links']),
    yesNo('conduct_expulsion_order', ['Ausweisungsverfügung', 'Expulsion order']),
    yesNo('conduct_deceived_authority', ['Behörde je vorsätzlich getäuscht (§ 19d)', 'Ever deceived the authority']),
    yesNo('conduct_obstructed_removal', ['Abschiebung je vorsätzlich behindert (§ 19d)', 'Ever obstructed removal']),
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
    yesNo('livelihood_secured_by_work', ['Eigener Bedarf durch eigene Arbeit gesichert', 'Secured by own work']),
    yesNo('livelihood_secured_by_work_last_year', [
      'Ebenso in den zwölf Monaten vor dem Antrag',
      'Also in the twelve months before the application',
    ]),
    yesNo('livelihood_independent_last_year', [
      'Letztes Jahr vor Antrag keine öffentlichen Mittel nötig (außer Unterkunft)',
      'No public funds needed in the last year',
    ]),
    yesNo('livelihood_health_insured', ['Krankenversichert', 'Health insured']),
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
    yesNo('living_family_community', ['Familiäre Lebensgemeinschaft', 'Family community']),
    yesNo('living_custody', ['Personensorge', 'Custody']),
    yesNo('living_minor_at_entry', ['Bei der Einreise minderjährig', 'Minor at entry']),
    yesNo('living_single_parent', ['Alleinerziehend', 'Single parent']),
    yesNo('living_sufficient_housing', ['Ausreichender Wohnraum', 'Sufficient housing']),
    evidence('living'),
  ],
);

const training = section(
  'training',
  ['Berufsausbildung (§§ 60c, 16g, 19d)', 'Vocational training'],
  [
    select('training_kind', ['Art', 'Kind'], C.TRAINING_KIND),
    integer('training_regular_months', ['Regeldauer in Monaten', 'Regular length in months']),
    ...partialDate('training_starts_on', ['Beginn', 'Starts on']),
    yesNo('training_begun_in_asylum_procedure', ['Im Asylverfahren erlaubt begonnen', 'Begun in the asylum procedure']),
    yesNo('training_follow_up_promised', [
      'Anschlussausbildung im Engpassberuf zugesagt',
      'Follow-up training in a shortage occupation promised',
    ]),
    select('training_registration', ['Ausbildungsvertrag', 'Training contract'], C.TRAINING_REGISTRATION),
    yesNo('training_obvious_abuse', ['Offensichtlicher Missbrauch', 'Obvious abuse']),
    cents('training_means_cents', ['Monatliche Mittel', 'Monthly means']),
    yesNo('training_with_parents', ['Wohnt bei den Eltern', 'Lives with the parents']),
    yesNo('training_training_grant', ['Bezieht Berufsausbildungsbeihilfe', 'Receives a training grant']),
    yesNo('training_search_phase', ['Sucht neuen Platz (§ 16g Abs. 5)', 'Looks for another place']),
    yesNo('training_completed', ['Erfolgreich abgeschlossen', 'Completed']),
    ...partialDate('training_completed_on', ['Abgeschlossen am', 'Completed on']),
    evidence('training'),
  ],
  'closed',
);

const qualification = section(
  'qualification',
  ['Qualifikation und Arbeitsplatz (§§ 16g Abs. 8, 19d)', 'Qualification'],
  [
    select('qualification_kind', ['Qualifikation', 'Qualification'], C.QUALIFICATION),
    yesNo('qualification_adequate_job_offer', ['Passendes Arbeitsplatzangebot', 'Adequate job offer']),
    yesNo('qualification_job_assured', ['Tatsächliche Beschäftigung versichert', 'Job assured']),
    yesNo('qualification_agency_consent', ['Bundesagentur stimmt zu oder nicht nötig', 'Agency consents']),
    yesNo('qualification_licence_missing', ['Nötige Berufsausübungserlaubnis fehlt', 'Licence missing']),
    evidence('qualification'),
  ],
  'closed',
);

const integrationCourse = section(
  'integration_course',
  ['Integrationskurs', 'Integration course'],
  [
    select('integration_course_state', ['Stand', 'State'], C.INTEGRATION_COURSE_STATE),
    yesNo('integration_course_possible', ['Teilnahme war möglich', 'Was possible']),
    evidence('integration_course'),
  ],
  'closed',
);

const removalMeasures = section(
  'removal_measures',
  ['Konkrete Maßnahmen zur Aufenthaltsbeendigung', 'Removal measures'],
  [
    multi('removal_measures_imminent', ['Bei Antragstellung bevorstehend', 'Imminent'], C.REMOVAL_MEASURE, {
      note: 'Nur ausfüllen, wenn bekannt. Alles leer lassen heißt: unbekannt.',
    }),
    yesNo('removal_measures_unconnected', ['Ohne hinreichenden Zusammenhang', 'Unconnected']),
    yesNo('removal_measures_comparable_hopeless', ['Von vornherein aussichtslos', 'Hopeless from the start']),
    evidence('removal_measures'),
  ],
  'closed',
);

const departure = section(
  'departure',
  ['Ausreise (§ 25 Abs. 5)', 'Departure'],
  [
    yesNo('departure_enforceable', ['Vollziehbar ausreisepflichtig', 'Enforceable obligation to leave']),
    yesNo('departure_impossible', ['Ausreise unmöglich, auch freiwillig', 'Departure impossible']),
    yesNo('departure_obstacle_ends_soon', ['Wegfall des Hindernisses absehbar', 'Obstacle ends soon']),
    yesNo('departure_own_fault', ['Hindernis verschuldet', 'Own fault']),
    evidence('departure'),
  ],
  'closed',
);

const hardship = section(
  'hardship',
  ['Härtefall (§ 23a)', 'Hardship'],
  [
    yesNo('hardship_removal_date_fixed', ['Rückführungstermin steht fest', 'Removal date fixed']),
    yesNo('hardship_serious_offences', ['Straftaten von erheblichem Gewicht', 'Serious offences']),
    yesNo('hardship_excluded_by_land', ['Ausschlussgrund nach Landesrecht', 'Excluded by the Land']),
    yesNo('hardship_sponsor', ['Verpflichtungserklärung (§ 68)', 'Sponsor']),
    evidence('hardship'),
  ],
  'closed',
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
    {
      key: 'basics',
      label: ['Person', 'Person'],
      fields: [duplicates, ...basics, aliasList, ...contact, ...asylum, ...identity],
    },
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
        ...training,
        ...qualification,
        ...living,
      ],
    },
    {
      key: 'language',
      label: ['Sprache und Bekenntnis', 'Language'],
      fields: [
        o2m('certificates', ['Zeugnisse', 'Certificates'], { template: '{{kind}} {{level}} {{issued_on}}' }),
        complete('certificates'),
        ...integrationCourse,
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
        ...removalMeasures,
        ...departure,
        ...hardship,
        ...impairments,
        o2m('findings', ['Feststellungen', 'Findings'], { template: '{{criterion}} {{result}} {{on}}' }),
      ],
    },
    {
      key: 'rights',
      label: ['Rechte', 'Rights'],
      fields: [
        notice(
          'rights_notice',
          'Die Person kann jederzeit Auskunft, Berichtigung, Einschränkung oder Löschung verlangen, auch mündlich. Zu antworten ist innerhalb eines Monats.',
        ),
        shown('person_actions', 'bleiberecht-actions', ['Was jetzt geht', 'Actions']),
        o2m('rights_requests', ['Was verlangt und getan wurde', 'Requests so far'], {
          template: '{{kind}} {{state}} verlangt am {{received_on}}, zu erledigen bis {{due_on}}',
          sort: '-received_on',
          create: false,
        }),
      ],
    },
  ]),
});
