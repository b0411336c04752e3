import type * as V from '../../../domain/case-file/vocabulary.ts';
import type { Label } from '../kit/types.ts';

type Labels<List extends readonly string[]> = Record<List[number], Label>;

/** Labels of the closed lists of the case file; a value without a label does not compile. */
export const RESIDENCE_STATUS = {
  name: 'residence_status',
  labels: {
    proof_of_arrival: ['Ankunftsnachweis', 'Proof of arrival'],
    aufenthaltsgestattung: ['Aufenthaltsgestattung', 'Permission to stay during asylum'],
    duldung: ['Duldung', 'Duldung'],
    duldung_60b: ['Duldung „ungeklärte Identität“ (§ 60b)', 'Duldung, identity not clarified (§ 60b)'],
    duldung_60c: ['Ausbildungsduldung (§ 60c)', 'Duldung for training (§ 60c)'],
    duldung_60d: ['Beschäftigungsduldung (§ 60d)', 'Duldung for employment (§ 60d)'],
    duldung_claim: ['Anspruch auf Duldung ohne Papier', 'Entitled to a Duldung, no paper'],
    permit_104c: ['Chancen-Aufenthaltsrecht (§ 104c)', 'Opportunity residence (§ 104c)'],
    permit_25_5: ['Aufenthaltserlaubnis § 25 Abs. 5', 'Residence permit § 25 (5)'],
    permit_23a: ['Aufenthaltserlaubnis § 23a', 'Residence permit § 23a'],
    permit_25a: ['Aufenthaltserlaubnis § 25a', 'Residence permit § 25a'],
    permit_25b: ['Aufenthaltserlaubnis § 25b', 'Residence permit § 25b'],
    permit_16g: ['Aufenthaltserlaubnis § 16g', 'Residence permit § 16g'],
    permit_16g_8: ['Aufenthaltserlaubnis § 16g Abs. 8', 'Residence permit § 16g (8)'],
    permit_19d: ['Aufenthaltserlaubnis § 19d', 'Residence permit § 19d'],
    permit_other: ['andere Aufenthaltserlaubnis', 'Other residence permit'],
    fiktion_81_3_1: ['Fiktion § 81 Abs. 3 Satz 1', 'Fictional permit § 81 (3) 1'],
    fiktion_81_3_2: ['Fiktion § 81 Abs. 3 Satz 2 (Duldungsfiktion)', 'Fictional Duldung § 81 (3) 2'],
    fiktion_81_4: ['Fiktion § 81 Abs. 4', 'Fictional continuation § 81 (4)'],
    fiktion_81_4_104c: ['Fiktion § 81 Abs. 4 nach § 104c', 'Fictional continuation after § 104c'],
    visa: ['Visum', 'Visa'],
    visa_free: ['visumfreier Aufenthalt', 'Visa-free stay'],
    settlement_permit: ['Niederlassungserlaubnis', 'Settlement permit'],
    blue_card: ['Blaue Karte EU', 'EU Blue Card'],
    eu_free_movement: ['Freizügigkeit EU', 'EU free movement'],
    border_crossing_certificate: ['Grenzübertrittsbescheinigung', 'Border crossing certificate'],
    none: ['ohne Titel und ohne Duldung', 'Neither permit nor Duldung'],
  } satisfies Labels<typeof V.RESIDENCE_STATUSES>,
} as const;

export const EVIDENCE = {
  name: 'evidence',
  labels: {
    none: ['kein Nachweis', 'None'],
    claimed: ['Angabe der Person', 'Claimed'],
    seen: ['Nachweis gesehen', 'Seen'],
    verified: ['Nachweis geprüft', 'Verified'],
    expired: ['Nachweis abgelaufen', 'Expired'],
    contradicted: ['widersprochen', 'Contradicted'],
  } satisfies Labels<typeof V.EVIDENCE_STATES>,
} as const;

export const LAND = {
  name: 'land',
  labels: {
    BW: ['Baden-Württemberg', 'Baden-Württemberg'],
    BY: ['Bayern', 'Bavaria'],
    BE: ['Berlin', 'Berlin'],
    BB: ['Brandenburg', 'Brandenburg'],
    HB: ['Bremen', 'Bremen'],
    HH: ['Hamburg', 'Hamburg'],
    HE: ['Hessen', 'Hesse'],
    MV: ['Mecklenburg-Vorpommern', 'Mecklenburg-Western Pomerania'],
    NI: ['Niedersachsen', 'Lower Saxony'],
    NW: ['Nordrhein-Westfalen', 'North Rhine-Westphalia'],
    RP: ['Rheinland-Pfalz', 'Rhineland-Palatinate'],
    SL: ['Saarland', 'Saarland'],
    SN: ['Sachsen', 'Saxony'],
    ST: ['Sachsen-Anhalt', 'Saxony-Anhalt'],
    SH: ['Schleswig-Holstein', 'Schleswig-Holstein'],
    TH: ['Thüringen', 'Thuringia'],
  } satisfies Labels<typeof V.LAENDER>,
} as const;

export const LANGUAGE_LEVEL = {
  name: 'language_level',
  labels: {
    none: ['keine', 'None'],
    A1: ['A1', 'A1'],
    A2: ['A2', 'A2'],
    B1: ['B1', 'B1'],
    B2: ['B2', 'B2'],
    C1: ['C1', 'C1'],
    C2: ['C2', 'C2'],
  } satisfies Labels<typeof V.LANGUAGE_LEVELS>,
} as const;

export const PENALTY = {
  name: 'penalty',
  labels: {
    fine: ['Geldstrafe', 'Fine'],
    prison: ['Freiheitsstrafe', 'Prison'],
    youth_prison: ['Jugendstrafe', 'Youth custody'],
    youth_measure: ['Maßnahme nach JGG', 'Youth measure'],
    confinement: ['Sicherungsverwahrung oder Unterbringung (§ 63 StGB)', 'Preventive detention or confinement'],
  } satisfies Labels<typeof V.PENALTIES>,
} as const;

export const ASYLUM_STATE = {
  name: 'asylum_state',
  labels: {
    never: ['nie beantragt', 'Never applied'],
    pending: ['läuft', 'Pending'],
    subsequent_pending: ['Folgeantrag läuft', 'Subsequent application pending'],
    rejected: ['abgelehnt', 'Rejected'],
    withdrawn: ['zurückgenommen', 'Withdrawn'],
    inadmissible: ['unzulässig', 'Inadmissible'],
    recognised: ['anerkannt', 'Recognised'],
  } satisfies Labels<typeof V.ASYLUM_STATES>,
} as const;

export const REJECTION_GROUND = {
  name: 'rejection_ground',
  labels: {
    none: ['nichts abgelehnt (noch keine Entscheidung oder zurückgenommen)', 'Nothing rejected'],
    simple: ['einfach unbegründet', 'Unfounded'],
    manifestly_unfounded_other: ['offensichtlich unbegründet, anderer Grund', 'Manifestly unfounded, other ground'],
    asylg_30_3_nr_1_6_until_2024_02_27: [
      '§ 30 Abs. 3 Nr. 1–6 AsylG (bis 27.02.2024)',
      '§ 30 (3) no. 1–6 AsylG (until 27 Feb 2024)',
    ],
    asylg_30_1_nr_3_7: ['§ 30 Abs. 1 Nr. 3–7 AsylG', '§ 30 (1) no. 3–7 AsylG'],
    regulation_2024_1348_art_42: ['Art. 42 VO (EU) 2024/1348', 'Art. 42 Regulation (EU) 2024/1348'],
  } satisfies Labels<typeof V.REJECTION_GROUNDS>,
} as const;

export const EDUCATION_KIND = {
  name: 'education_kind',
  labels: {
    school: ['Schule', 'School'],
    vocational_preparation: ['Berufsvorbereitung', 'Vocational preparation'],
    vocational: ['Berufsausbildung', 'Vocational training'],
    assistant_training: ['Assistenz- oder Helferausbildung', 'Assistant training'],
    university: ['Hochschule', 'University'],
  } satisfies Labels<typeof V.EDUCATION_KINDS>,
} as const;

export const CERTIFICATE_KIND = {
  name: 'certificate_kind',
  labels: {
    german_oral: ['Deutsch mündlich', 'German, oral'],
    german_written: ['Deutsch schriftlich', 'German, written'],
    life_in_germany_test: ['Test „Leben in Deutschland“', 'Test “Life in Germany”'],
    integration_course: ['Integrationskurs', 'Integration course'],
  } satisfies Labels<typeof V.CERTIFICATE_KINDS>,
} as const;

export const EXPULSION_INTEREST = {
  name: 'expulsion_interest',
  labels: {
    '54_1_2': ['§ 54 Abs. 1 Nr. 2', '§ 54 (1) no. 2'],
    '54_1_2a': ['§ 54 Abs. 1 Nr. 2a', '§ 54 (1) no. 2a'],
    '54_1_3': ['§ 54 Abs. 1 Nr. 3', '§ 54 (1) no. 3'],
    '54_1_4': ['§ 54 Abs. 1 Nr. 4', '§ 54 (1) no. 4'],
    '54_1_5': ['§ 54 Abs. 1 Nr. 5', '§ 54 (1) no. 5'],
    '54_2_other': ['§ 54 Abs. 2, ohne Verurteilung', '§ 54 (2), without conviction'],
  } satisfies Labels<typeof V.EXPULSION_INTERESTS>,
} as const;

export const FINDING_RESULT = {
  name: 'finding_result',
  labels: { yes: ['ja, erfüllt', 'Yes'], no: ['nein, nicht erfüllt', 'No'] } satisfies Labels<typeof V.FINDING_RESULTS>,
} as const;

export const RELATION_TO_PRINCIPAL = {
  name: 'relation_to_principal',
  labels: {
    parent: ['Mutter oder Vater', 'Parent'],
    sibling: ['Bruder oder Schwester', 'Sibling'],
    spouse: ['Ehe- oder Lebenspartnerschaft', 'Spouse or civil partner'],
    child: ['Kind', 'Child'],
    none: ['leitet kein Recht von anderen ab', 'None'],
  } satisfies Labels<typeof V.RELATIONS_TO_PRINCIPAL>,
} as const;

export const ORIGIN_LIST = {
  name: 'origin_list',
  labels: {
    none: ['auf keiner Liste', 'On no list'],
    annex_ii: ['sicherer Herkunftsstaat schon vor 2023 (Anlage II AsylG)', 'Safe country before 2023 (Annex II)'],
    georgia_moldova: ['Georgien oder Moldau (seit 23.12.2023)', 'Georgia or Moldova (since 23 Dec 2023)'],
    eu_list: ['nur EU-Liste (seit 29.07.2026)', 'EU list only (since 29 Jul 2026)'],
    eu_list_104_18: [
      'EU-Liste mit Übergangsregel (Ägypten, Bangladesch, Indien, Kolumbien, Marokko, Tunesien, Türkei)',
      'EU list with transitional rule (Egypt, Bangladesh, India, Colombia, Morocco, Tunisia, Türkiye)',
    ],
  } satisfies Labels<typeof V.ORIGIN_LISTS>,
} as const;

export const TRAINING_KIND = {
  name: 'training_kind',
  labels: {
    qualified: ['qualifizierte Berufsausbildung', 'Qualified training'],
    assistant: ['Assistenz- oder Helferausbildung', 'Assistant training'],
    preparation: ['Einstiegsqualifizierung oder Vorbereitung', 'Preparation'],
    none: ['keine', 'None'],
  } satisfies Labels<typeof V.TRAINING_KINDS>,
} as const;

export const TRAINING_REGISTRATION = {
  name: 'training_registration',
  labels: {
    requested: ['Eintragung beantragt', 'Registration requested'],
    registered: ['eingetragen', 'Registered'],
    contract_without_registration: [
      'Eintragung nicht nötig, Vertrag mit Bildungseinrichtung',
      'No registration needed, contract with an institution',
    ],
    institution_consents: [
      'Eintragung nicht nötig, staatliche Bildungseinrichtung stimmt zu',
      'No registration needed, state institution consents',
    ],
    consent_instead_of_registration: [
      'Eintragung nötig, aber nur die staatliche Bildungseinrichtung stimmt zu',
      'Registration needed, but only a state institution consents',
    ],
    missing: ['nichts davon', 'None of these'],
  } satisfies Labels<typeof V.TRAINING_REGISTRATIONS>,
} as const;

export const REMOVAL_MEASURE = {
  name: 'removal_measure',
  labels: {
    medical_examination: ['ärztliche Untersuchung der Reisefähigkeit veranlasst', 'Medical examination ordered'],
    return_funding: ['Förderung der freiwilligen Ausreise beantragt', 'Funding of voluntary return requested'],
    booking: ['Buchung der Abschiebung eingeleitet', 'Booking of removal begun'],
    comparable: ['vergleichbar konkrete Vorbereitung', 'Comparable concrete preparation'],
    dublin: ['Dublin-Verfahren (seit 12.06.2026: AMM-Verordnung)', 'Dublin procedure'],
  } satisfies Labels<typeof V.REMOVAL_MEASURES>,
} as const;

export const QUALIFICATION = {
  name: 'qualification',
  labels: {
    vocational: ['Berufsausbildung in Deutschland, mindestens zwei Jahre', 'Vocational training in Germany, two years'],
    nursing_assistant: ['staatlich anerkannte Pflegehilfe', 'Nursing assistant, state-recognised'],
    university: ['Hochschulabschluss in Deutschland', 'University degree in Germany'],
    foreign_university: ['ausländischer Hochschulabschluss, anerkannt', 'Foreign university degree, recognised'],
    none: ['nichts davon', 'None of these'],
  } satisfies Labels<typeof V.QUALIFICATIONS>,
} as const;

export const INTEGRATION_COURSE_STATE = {
  name: 'integration_course_state',
  labels: {
    no_duty: ['keine Pflicht', 'No duty'],
    passed: ['erfolgreich abgeschlossen', 'Passed'],
    stopped_excused: ['abgebrochen, nicht zu vertreten', 'Stopped, not at fault'],
    open: ['Pflicht, noch nicht abgeschlossen', 'Duty, not completed'],
  } satisfies Labels<typeof V.INTEGRATION_COURSE_STATES>,
} as const;
