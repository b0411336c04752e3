/** The closed lists of the case file: the values staff choose from, the same in Directus, in JSON and in conditions. */

/**
 * Residence status of a period. Codes keep the paragraph; `duldung_60b` is a Duldung with the note "ungeklärte Identität".
 * `duldung` is every other one under § 60a (Abs. 1, 2 S. 1 to 4, 2a, 2b) and `duldung_60c` also the search under § 60c Abs. 6:
 * no rule tells them apart. The search under § 16g Abs. 5 is `training.search_phase`.
 */
export const RESIDENCE_STATUSES = [
  'proof_of_arrival',
  'aufenthaltsgestattung',
  'duldung',
  'duldung_60b',
  'duldung_60c',
  'duldung_60d',
  'duldung_claim',
  'permit_104c',
  'permit_25_5',
  'permit_23a',
  'permit_25a',
  'permit_25b',
  'permit_16g',
  'permit_16g_8',
  'permit_19d',
  'permit_other',
  'fiktion_81_3_1',
  'fiktion_81_3_2',
  'fiktion_81_4',
  'fiktion_81_4_104c',
  'visa',
  'visa_free',
  'settlement_permit',
  'blue_card',
  'eu_free_movement',
  'border_crossing_certificate',
  'none',
] as const;

/** How far a statement is proven. `claimed`: the person says so; `contradicted`: another source says otherwise. */
export const EVIDENCE_STATES = ['none', 'claimed', 'seen', 'verified', 'expired', 'contradicted'] as const;

export const LAENDER = [
  'BW',
  'BY',
  'BE',
  'BB',
  'HB',
  'HH',
  'HE',
  'MV',
  'NI',
  'NW',
  'RP',
  'SL',
  'SN',
  'ST',
  'SH',
  'TH',
] as const;

export const LANGUAGE_LEVELS = ['none', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;

/** `confinement`: preventive detention (Sicherungsverwahrung) or confinement under § 63 StGB. */
export const PENALTIES = ['fine', 'prison', 'youth_prison', 'youth_measure', 'confinement'] as const;

/** Number of § 54 Abs. 1 AufenthG that an offence falls under; `none`: looked up, none of them. */
export const OFFENCE_CATALOGUES = ['none', '1', '1a', '1b', '1c', '1d'] as const;

export const ASYLUM_STATES = [
  'never',
  'pending',
  'subsequent_pending',
  'rejected',
  'withdrawn',
  'inadmissible',
  'recognised',
] as const;

/**
 * Which rejection as manifestly unfounded: only the listed numbers carry the bar of § 10 Abs. 3 S. 2 AufenthG.
 * `none`: nothing was rejected, because no decision came yet or the application was withdrawn.
 */
export const REJECTION_GROUNDS = [
  'none',
  'simple',
  'manifestly_unfounded_other',
  'asylg_30_3_nr_1_6_until_2024_02_27',
  'asylg_30_1_nr_3_7',
  'regulation_2024_1348_art_42',
] as const;

export const EDUCATION_KINDS = [
  'school',
  'vocational_preparation',
  'vocational',
  'assistant_training',
  'university',
] as const;

export const CERTIFICATE_KINDS = [
  'german_oral',
  'german_written',
  'life_in_germany_test',
  'integration_course',
] as const;

/** Expulsion interests that need no conviction, § 54 Abs. 1 AufenthG. */
export const EXPULSION_INTERESTS = ['54_1_2', '54_1_2a', '54_1_3', '54_1_4', '54_1_5', '54_2_other'] as const;

export const FINDING_RESULTS = ['yes', 'no'] as const;

/** What the person is to the one whose right it derives from. */
export const RELATIONS_TO_PRINCIPAL = ['parent', 'sibling', 'spouse', 'child', 'none'] as const;

/** Lists of safe countries of origin, by when a country came on them; § 60a Abs. 6 S. 1 Nr. 3, § 104 Abs. 18 AufenthG. */
export const ORIGIN_LISTS = ['none', 'annex_ii', 'georgia_moldova', 'eu_list', 'eu_list_104_18'] as const;

/** Kind of vocational training; `preparation`: Einstiegsqualifizierung and the like. */
export const TRAINING_KINDS = ['qualified', 'assistant', 'preparation', 'none'] as const;

/**
 * State of the training contract, § 60c Abs. 3 S. 3, § 16g Abs. 3 S. 3 AufenthG. `consent_instead_of_registration`: an institution
 * consents although the contract would have to be registered; that is enough for § 16g only.
 */
export const TRAINING_REGISTRATIONS = [
  'requested',
  'registered',
  'contract_without_registration',
  'institution_consents',
  'consent_instead_of_registration',
  'missing',
] as const;

/** Concrete measures to end the stay, § 60c Abs. 2 Nr. 5, § 16g Abs. 2 Nr. 5 AufenthG. */
export const REMOVAL_MEASURES = ['medical_examination', 'return_funding', 'booking', 'comparable', 'dublin'] as const;

/** Qualification that § 19d Abs. 1 Nr. 1 AufenthG names. */
export const QUALIFICATIONS = ['vocational', 'nursing_assistant', 'university', 'foreign_university', 'none'] as const;

/** § 60d Abs. 1 Nr. 11 AufenthG. */
export const INTEGRATION_COURSE_STATES = ['no_duty', 'passed', 'stopped_excused', 'open'] as const;
