import type { LAENDER } from '../case-file/vocabulary.ts';
import type { Band } from './dice.ts';
import type { Path } from './life/path.ts';

type Land = (typeof LAENDER)[number];

/** Published figures. Tests hold the generated people to them. Shares are parts of one. */
export const MARGINS = {
  toleratedInGermany: {
    value: 201_084,
    source: 'BT-Drs. 20/9931; AZR am 31.10.2023 (so auch Deutscher Bundestag, hib, Januar 2024)',
  },
  toleratedInSaxony: { value: 10_567, source: 'BT-Drs. 20/9931' },
  longerThanFiveYears: { value: 0.45, source: 'BT-Drs. 20/9931, rund 45 %' },
  longerThanTenYears: {
    value: 0.085,
    source: 'AZR, Ende Januar 2019: über 15.400 von 182.169 (dpa, ZDF, Februar 2019)',
  },
  minors: { value: 0.28, source: 'AZR, Ende Januar 2019: 50.870 von 182.169 (dpa, ZDF, Februar 2019)' },
  duldung60b: { value: 0.075, source: 'AZR am 31.03.2021: 17.988 von rund 240.000 (Flüchtlingsrat NRW)' },
} as const;

/**
 * Where people live. Published are Saxony (above), North Rhine-Westphalia 29 %, Baden-Württemberg 13 %, Bavaria 12 % (AZR am
 * 31.03.2021, Flüchtlingsrat NRW); assumption: the rest roughly as the Königstein key distributes asylum seekers.
 */
export const LAND_WEIGHTS: Readonly<Record<Land, number>> = {
  NW: 29,
  BW: 13,
  BY: 12,
  SN: (100 * MARGINS.toleratedInSaxony.value) / MARGINS.toleratedInGermany.value,
  NI: 10,
  BE: 6.5,
  HE: 6,
  RP: 4,
  SH: 3.2,
  BB: 3,
  HH: 2.4,
  ST: 2,
  TH: 1.8,
  MV: 1.3,
  HB: 1.4,
  SL: 0.8,
};

/** Years in the country. The sums above 5 and above 10 are the margins; the spread inside the bands is an assumption. */
export const STAY_YEARS: readonly Band[] = [
  [0.3, 1, 0.09],
  [1, 3, 0.24],
  [3, 5, 0.22],
  [5, 8, 0.25],
  [8, 10, 0.115],
  [10, 20, 0.085],
];

/** Assumption: years of age on the day of entry; 0 is born here. Chosen so that the share of minors is the margin. */
export const AGE_AT_ENTRY: readonly Band[] = [
  [0, 0, 0.12],
  [0, 6, 0.08],
  [6, 14, 0.1],
  [14, 18, 0.1],
  [18, 27, 0.32],
  [27, 40, 0.2],
  [40, 60, 0.07],
  [60, 72, 0.01],
];

/**
 * Where a life has led. The weight of § 60b is a margin; all others are assumptions that let every status occur. The days are
 * the law's: when the status came, and for § 104c went.
 */
export const PATHS: readonly Path[] = [
  { status: 'duldung', weight: 0.66 },
  { status: 'duldung_60b', weight: 0.1, fortune: 'ill', since: '2019-08-21', ages: [16, 99] },
  { status: 'duldung_60c', weight: 0.055, fortune: 'good', since: '2020-01-01', ages: [16, 35], months: 60 },
  { status: 'duldung_60d', weight: 0.045, fortune: 'good', since: '2020-01-01', ages: [20, 60], years: 2, months: 72 },
  { status: 'duldung_claim', weight: 0.015, months: 12 },
  { status: 'border_crossing_certificate', weight: 0.02, fortune: 'ill', months: 6 },
  { status: 'none', weight: 0.01, fortune: 'ill', months: 3 },
  {
    status: 'permit_104c',
    weight: 0.16,
    since: '2022-12-31',
    until: '2025-12-30',
    months: 18,
    enteredBy: '2017-10-31',
  },
  {
    status: 'fiktion_81_4_104c',
    weight: 0.05,
    since: '2024-06-30',
    until: '2027-06-29',
    months: 10,
    enteredBy: '2017-10-31',
    follows: { status: 'permit_104c', months: 18 },
  },
  { status: 'permit_25_5', weight: 0.015, years: 2 },
  { status: 'permit_25a', weight: 0.04, fortune: 'good', since: '2015-08-01', ages: [14, 26], years: 3 },
  { status: 'permit_25b', weight: 0.025, fortune: 'good', since: '2015-08-01', years: 4 },
  { status: 'permit_16g', weight: 0.06, fortune: 'good', since: '2024-03-01', ages: [16, 35], months: 60 },
  { status: 'permit_19d', weight: 0.01, fortune: 'good', since: '2020-03-01', ages: [20, 60], years: 3 },
];

/** Assumption: how principals, whose right a family's derives from, stand: mostly with the titles that carry a family. */
export const PATHS_OF_PRINCIPALS: readonly Path[] = PATHS.map((path) => ({
  ...path,
  weight: path.weight * (['permit_25a', 'permit_25b', 'permit_104c', 'duldung_60d'].includes(path.status) ? 12 : 1),
}));

/** Assumptions on a life. Where a share is multiplied with fortune, that is said where it is used. */
export const LIFE = {
  /** How people came; only the first of them with an asylum procedure. */
  arrivals: { asylum: 0.88, visa: 0.05, visa_free: 0.03, unnoticed: 0.04 },
  /** Months from asylum application to the end of the Gestattung, and the most of a stay that it takes. */
  procedureMonths: [
    [3, 12, 0.35],
    [12, 30, 0.45],
    [30, 60, 0.2],
  ],
  procedureShare: 0.7,
  asylumStates: { rejected: 0.8, subsequent_pending: 0.07, inadmissible: 0.07, withdrawn: 0.06 },
  rejectionGrounds: { simple: 0.76, manifestly_unfounded_other: 0.14, asylg_30_3_nr_1_6_until_2024_02_27: 0.1 },
  /** A gap without status between Gestattung and Duldung, or inside the Duldung: how often, and how many days. */
  gap: 0.12,
  gapDays: [
    [1, 8, 0.6],
    [8, 90, 0.3],
    [90, 200, 0.1],
  ],
  formerly60b: 0.06,
  absence: 0.07,
  absenceDays: [
    [4, 60, 0.7],
    [60, 95, 0.15],
    [95, 200, 0.15],
  ],
  originLists: { none: 0.74, annex_ii: 0.12, georgia_moldova: 0.04, eu_list: 0.07, eu_list_104_18: 0.03 },
  workBeginsAfterMonths: [
    [9, 24, 0.5],
    [24, 60, 0.5],
  ],
  jobDays: [
    [90, 700, 0.5],
    [700, 2_500, 0.5],
  ],
  jobGapDays: [
    [1, 60, 0.5],
    [60, 300, 0.5],
  ],
  hours: { 10: 0.12, 15: 0.05, 20: 0.13, 25: 0.08, 30: 0.14, 35: 0.13, 38: 0.2, 40: 0.15 },
  /** Net cents a month for each weekly hour, and the need of the first, the second adult and a child. */
  centsPerHour: [
    [3_600, 4_600, 0.6],
    [4_600, 6_200, 0.4],
  ],
  needCents: { first: 98_000, partner: 45_000, child: 42_000 },
  offence: 0.16,
  penaltiesUnder21: { youth_measure: 0.6, youth_prison: 0.06, fine: 0.34 },
  penalties: { fine: 0.86, prison: 0.135, confinement: 0.005 },
  dayFines: [
    [10, 45, 0.6],
    [45, 95, 0.3],
    [95, 180, 0.1],
  ],
  custodyMonths: [
    [3, 12, 0.6],
    [12, 40, 0.4],
  ],
  /** Of adults; `principal`: the right derives from the partner. */
  partner: { none: 0.6, known: 0.23, principal: 0.1, unknown: 0.07 },
  relationsOfMinors: { child: 0.55, sibling: 0.06, none: 0.29, unknown: 0.1 },
  children: { 0: 0.5, 1: 0.2, 2: 0.17, 3: 0.09, 4: 0.04 },
} as const satisfies Readonly<Record<string, number | readonly Band[] | Readonly<Record<string, number>>>>;

/** Assumption: how often a statement against the person is true, for average fortune. */
export const AGAINST = {
  deceives_now: 0.04,
  deceived_repeatedly: 0.05,
  refuses_cooperation_now: 0.05,
  entry_ban_in_force: 0.03,
  indications_against_democratic_order: 0.005,
  deportation_order_58a: 0.001,
  other_interests_impaired: 0.01,
  entered_for_benefits: 0.01,
  removal_blocked_own_fault: 0.05,
  extremist_links: 0.004,
  expulsion_order: 0.01,
  deceived_authority: 0.06,
  obstructed_removal: 0.04,
} as const;

/** Judgements that an office may have recorded, by criterion: assumption on how often. */
export const FINDINGS = {
  '25A1-02b': 0.03,
  '25A1-06': 0.3,
  '25B-05b': 0.1,
  '25B-09b': 0.05,
  '23A-02': 0.12,
  '23A-03': 0.12,
  '23A-09': 0.12,
} as const;

/**
 * Assumption: what an office knows after a first talk, in the middle of the work, and of a case that it knows well: whether a
 * group or list was spoken of, a statement in it, whether a list is complete, and whether a date is only half known.
 */
export const KNOWLEDGE = {
  firstTalk: { weight: 0.2, spokenOf: 0.35, statement: 0.6, complete: 0.15, halfKnown: 0.25, nothingKnown: 0.1 },
  partly: { weight: 0.4, spokenOf: 0.85, statement: 0.9, complete: 0.65, halfKnown: 0.08, nothingKnown: 0.4 },
  well: { weight: 0.4, spokenOf: 1, statement: 0.995, complete: 0.98, halfKnown: 0.01, nothingKnown: 0.7 },
} as const;

/** Assumption: how far statements are proven. */
export const PROOF = {
  none: 0.05,
  claimed: 0.4,
  seen: 0.33,
  verified: 0.2,
  expired: 0.01,
  contradicted: 0.01,
} as const;
