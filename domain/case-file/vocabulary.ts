/** The closed lists of the case file: the values staff choose from, the same in Directus, in JSON and in conditions. */

/** Residence status of a period. Codes keep the paragraph; `duldung_60b` is a Duldung with the note "ungeklärte Identität". */
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

export const PENALTIES = ['fine', 'prison', 'youth_prison', 'youth_measure'] as const;

export const ASYLUM_STATES = [
  'never',
  'pending',
  'subsequent_pending',
  'rejected',
  'withdrawn',
  'inadmissible',
  'recognised',
] as const;

/** Which rejection as manifestly unfounded: only the listed numbers carry the bar of § 10 Abs. 3 S. 2 AufenthG. */
export const REJECTION_GROUNDS = [
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
