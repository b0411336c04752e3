import type { LAENDER } from '../case-file/vocabulary.ts';
import type { Band } from './dice.ts';
import type { Path } from './life/path.ts';

type Land = (typeof LAENDER)[number];

/** Published figures. A test holds the generated people to them. Shares are parts of one. */
export const MARGINS = {
  toleratedInGermany: {
    value: 201_084,
    source: 'BT-Drs. 20/9931: Ausländerzentralregister (AZR) am 31.10.2023, nach Deutscher Bundestag, hib, Januar 2024',
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
  NI: 9.5,
  BE: 6.3,
  HE: 5.8,
  RP: 3.9,
  SH: 3.1,
  BB: 3,
  HH: 2.4,
  ST: 2,
  TH: 1.8,
  MV: 1.2,
  HB: 1.1,
  SL: 0.6,
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
  {
    status: 'duldung_60d',
    weight: 0.05,
    fortune: 'good',
    since: '2020-01-01',
    ages: [20, 60],
    years: 2,
    months: 72,
    enteredBy: '2022-12-31',
  },
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
  { status: 'permit_16g', weight: 0.04, fortune: 'good', since: '2024-03-01', ages: [16, 35], months: 60 },
  {
    status: 'permit_16g',
    weight: 0.03,
    fortune: 'good',
    since: '2024-03-01',
    ages: [18, 35],
    months: 60,
    follows: { status: 'duldung_60c', months: 20 },
  },
  { status: 'permit_19d', weight: 0.01, fortune: 'good', since: '2020-03-01', ages: [20, 60], years: 3 },
];

/** Assumption: how principals, whose right a family's derives from, stand: mostly with the titles that carry a family. */
export const PATHS_OF_PRINCIPALS: readonly Path[] = PATHS.map((path) => ({
  ...path,
  weight: path.weight * (['permit_25a', 'permit_25b', 'permit_104c', 'duldung_60d'].includes(path.status) ? 12 : 1),
}));

/**
 * Assumptions on lives, all of them: nobody publishes such figures. They are chosen so that lives make sense and every outcome of
 * every basis occurs. A single figure is a share, `[worst, best]` a share that fortune moves, a table holds weights, a band is
 * `[from, to, share]`.
 */
export const ASSUMPTIONS = {
  residence: {
    /** How people came; only the first of them with an asylum procedure. */
    arrivals: { asylum: 0.88, visa: 0.05, visa_free: 0.03, unnoticed: 0.04 },
    /** Months from the asylum application to the end of the Gestattung, and the most of a stay that it takes. */
    procedureMonths: [
      [3, 12, 0.35],
      [12, 30, 0.45],
      [30, 60, 0.2],
    ],
    procedureShare: 0.7,
    /** A gap without status between Gestattung and Duldung, or inside the Duldung: how often, and how many days. */
    gap: 0.12,
    gapDays: [
      [1, 8, 0.6],
      [8, 90, 0.3],
      [90, 200, 0.1],
    ],
    /** Had § 60b for a while, before a Duldung that counts again. */
    formerly60b: 0.06,
    absence: 0.07,
    absenceDays: [
      [4, 60, 0.7],
      [60, 95, 0.15],
      [95, 200, 0.15],
    ],
    centreOfLifeMoved: 0.1,
    absenceAgreed: 0.2,
  },
  asylum: {
    states: { rejected: 0.8, subsequent_pending: 0.07, inadmissible: 0.07, withdrawn: 0.06 },
    grounds: { simple: 0.76, manifestly_unfounded_other: 0.14, asylg_30_3_nr_1_6_until_2024_02_27: 0.1 },
    withdrawalExcused: 0.3,
    /** Kept the Gestattung before a court after the decision. */
    wentToCourt: 0.6,
    origins: { none: 0.74, annex_ii: 0.12, georgia_moldova: 0.04, eu_list: 0.07, eu_list_104_18: 0.03 },
    workPermit: 0.3,
  },
  identity: {
    clarified: [0.25, 0.9],
    clarifiedUnder60b: 0.04,
    clarifiedOfHolders: 0.93,
    /** Shown in the first half year, as § 60c Abs. 2 Nr. 3 AufenthG asks; the others some day. */
    early: 0.35,
    measuresOnly: [0.15, 0.55],
    measuresUnder60b: 0.02,
    inTime: 0.4,
    ownFault: 0.5,
    nationalityOnly: 0.4,
    returnElsewhere: 0.02,
    passport: [0.6, 0.95],
    substitute: 0.12,
  },
  /** What speaks against a person. */
  against: {
    deceives_now: [0.08, 0],
    deceived_repeatedly: [0.1, 0],
    refuses_cooperation_now: [0.1, 0],
    entry_ban_in_force: [0.06, 0],
    indications_against_democratic_order: [0.01, 0],
    deportation_order_58a: [0.002, 0],
    other_interests_impaired: [0.02, 0],
    entered_for_benefits: [0.02, 0],
    removal_blocked_own_fault: [0.1, 0],
    extremist_links: [0.008, 0],
    expulsion_order: [0.02, 0],
    deceived_authority: [0.12, 0],
    obstructed_removal: [0.08, 0],
  },
  conduct: {
    refusesUnder60b: 0.7,
    blocksUnder60b: 0.6,
    expulsionInterest: [0.04, 0],
    visaUnreasonable: 0.4,
  },
  removal: {
    measure: 0.08,
    unconnected: 0.1,
    hopeless: 0.1,
    enforceable: 0.96,
    enforceableOfTitles: 0.02,
    impossible: 0.45,
    endsSoon: 0.25,
    ownFault: [0.4, 0],
    dateFixed: 0.05,
    seriousOffences: [0.06, 0],
    excludedByLand: [0.1, 0],
    sponsor: 0.1,
  },
  health: {
    prevents_school: [0.06, 0],
    prevents_livelihood: [0.14, 0],
    prevents_language: [0.1, 0],
    oldFrom: 62,
    age_prevents_livelihood: 0.7,
    age_prevents_language: 0.5,
  },
  offences: {
    any: [0.32, 0],
    onlyOne: 0.75,
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
    suspended: 0.7,
    intentional: 0.93,
    domestic: 0.97,
    immigrationSpecific: 0.4,
    catalogued: 0.15,
    trafficking: 0.04,
    /** The day of erasure has been worked out. */
    erasureKnown: 0.6,
  },
  school: {
    successful: [0.7, 0.95],
    degree: [0.4, 0.9],
    attendanceProven: 0.85,
  },
  training: {
    /** Between 16 and 35 with a Duldung: has begun one or has the promise of one. */
    hopeful: [0.04, 0.12],
    kinds: { qualified: 0.85, assistant: 0.12, preparation: 0.03 },
    months: { 24: 0.35, 36: 0.5, 42: 0.15 },
    passed: 0.85,
    begunInAsylum: 0.15,
    followUp: 0.7,
    registrations: {
      registered: 0.6,
      requested: 0.2,
      institution_consents: 0.1,
      contract_without_registration: 0.05,
      missing: 0.05,
    },
    abuse: 0.01,
    withParents: 0.3,
    grant: [0.3, 0],
    search: 0.02,
    meansCents: [[60_000, 110_000, 1]],
  },
  qualification: {
    kinds: { none: 0.82, vocational: 0.06, nursing_assistant: 0.04, university: 0.02, foreign_university: 0.06 },
    offerWithout: 0.05,
    offer: [0.5, 0.95],
    assured: 0.9,
    consent: 0.9,
    licenceMissing: 0.05,
  },
  work: {
    beginsAfterMonths: [
      [9, 24, 0.5],
      [24, 60, 0.5],
    ],
    /** Whoever holds a status for work, or has learned a trade. Net cents are a month's for each weekly hour. */
    holders: {
      works: [0.95, 1],
      hours: { 30: 0.25, 38: 0.5, 40: 0.25 },
      jobDays: [[400, 4_000, 1]],
      gapDays: [[1, 60, 1]],
      centsPerHour: [[4_200, 6_500, 1]],
    },
    others: {
      works: [0.15, 0.9],
      hours: { 10: 0.12, 15: 0.05, 20: 0.13, 25: 0.08, 30: 0.14, 35: 0.13, 38: 0.2, 40: 0.15 },
      jobDays: [
        [60, 700, 0.5],
        [700, 3_000, 0.5],
      ],
      gapDays: [
        [1, 60, 0.5],
        [60, 300, 0.5],
      ],
      centsPerHour: [
        [3_600, 4_600, 0.6],
        [4_600, 6_200, 0.4],
      ],
    },
    qualified: 0.2,
    adequate: 0.05,
  },
  livelihood: {
    /** Monthly need in cents of the first and the second adult and of each child. */
    need: { first: 98_000, partner: 45_000, child: 42_000 },
    partnerEarns: 0.4,
    partnerCents: [[40_000, 150_000, 1]],
    insuredWithoutWork: 0.8,
    benefits: { none: 0.85, family_with_children: 0.2, single_parent: 0.1, care: 0.02 },
  },
  language: {
    /** Steps on the scale of levels: by fortune, and for each five years. */
    stepsByFortune: 3.4,
    yearsPerStep: 5,
    oral: 0.8,
    written: 0.75,
    civicTest: [0.15, 0.55],
    course: { no_duty: 0.6, passed: 0.2, stopped_excused: 0.05, open: 0.15 },
    coursePossible: 0.5,
    declared: [0.3, 0.8],
    understood: 0.93,
  },
  living: {
    domesticCommunity: 0.9,
    familyCommunity: 0.9,
    custody: 0.85,
    housing: [0.45, 0.95],
  },
  applications: { pending: 0.08, ofAdults: { '25b': 0.5, '60d': 0.25, '25-5': 0.25 } },
  family: {
    /** Of adults; `principal`: the right derives from the partner. */
    partner: { none: 0.6, known: 0.23, principal: 0.1, unknown: 0.07 },
    childrenAlone: 0.15,
    children: { 0: 0.5, 1: 0.2, 2: 0.17, 3: 0.09, 4: 0.04 },
    /** Of minors, and whether a parent's right derives from a child of 14 or more. */
    relations: { child: 0.55, sibling: 0.06, none: 0.29, unknown: 0.1 },
    fromChild: 0.7,
    principalAsked: 0.8,
    cameTogether: 0.6,
  },
  /** Judgements that an office has recorded, by criterion; and whether they speak for the person. */
  findings: {
    '25A1-02b': 0.03,
    '25A1-06': 0.3,
    '25B-05b': 0.1,
    '25B-09b': 0.05,
    '23A-02': 0.12,
    '23A-03': 0.12,
    '23A-09': 0.12,
  },
  findingForThem: [0.25, 0.95],
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
