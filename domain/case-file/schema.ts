import { z } from 'zod';
import { partialDateSchema } from '../time/partial-date.ts';
import * as V from './vocabulary.ts';

const evidence = z.enum(V.EVIDENCE_STATES).optional().describe('How far this is proven; default: claimed');
const date = partialDateSchema.optional();
const from = partialDateSchema;
const flag = z.boolean().optional();

/** A list with the tick "vollständig erfasst": without it, counts, sums and "none" stay unknown. */
const list = <T extends z.ZodTypeAny>(row: T) =>
  z.strictObject({ complete: z.boolean().default(false), rows: z.array(row).default([]) });

export const residencePeriodSchema = z.strictObject({
  from,
  to: date.describe('Last day; absent while it lasts. The expiry printed on a paper belongs in document_valid_until'),
  status: z.enum(V.RESIDENCE_STATUSES),
  document_valid_until: date,
  evidence,
});

export const absenceSchema = z.strictObject({
  from,
  to: date,
  centre_of_life_moved: flag,
  agreed_with_abh: flag,
  evidence,
});

export const applicationSchema = z.strictObject({ basis: z.string(), filed_on: partialDateSchema, evidence });

export const offenceSchema = z.strictObject({
  final_on: date.describe('Day on which the judgment became final; absent: not known'),
  final: flag,
  intentional: flag,
  domestic: flag.describe('Committed in Germany'),
  immigration_specific: flag.describe('Under AufenthG or AsylG, only foreigners can commit it'),
  penalty: z.enum(V.PENALTIES).optional(),
  day_fines: z.number().int().min(0).optional(),
  months: z.number().int().min(0).optional().describe('Months of prison or youth custody of one judgment'),
  suspended: flag.describe('Suspended on probation'),
  catalogue_54_1: z
    .enum(V.OFFENCE_CATALOGUES)
    .optional()
    .describe('Number of § 54 Abs. 1 that the offence falls under; none: looked up, none of them'),
  drug_trafficking: flag.describe('§ 29 Abs. 1 S. 1 Nr. 1 BtMG'),
  erased_on: date.describe('Day from which the register entry is erased or must be (§§ 45, 46 BZRG)'),
  evidence,
});

export const employmentSchema = z.strictObject({
  from,
  to: date,
  hours_per_week: z.number().min(0).max(80).optional(),
  net_income_cents: z.number().int().min(0).optional(),
  social_insurance: flag,
  qualified: flag,
  adequate: flag.describe('Fits the foreign university degree, § 19d Abs. 1 Nr. 1 b AufenthG'),
  evidence,
});

export const educationSchema = z.strictObject({
  kind: z.enum(V.EDUCATION_KINDS),
  from: date,
  to: date,
  in_germany: flag,
  successful: flag.describe('Attended successfully, so far'),
  degree: flag.describe('Recognised degree obtained; false for a pupil without one'),
  degree_on: date.describe('Day of a recognised degree, if there is one'),
  evidence,
});

export const certificateSchema = z.strictObject({
  kind: z.enum(V.CERTIFICATE_KINDS),
  level: z.enum(V.LANGUAGE_LEVELS).optional(),
  issued_on: partialDateSchema,
  evidence,
});

export const findingSchema = z.strictObject({
  criterion: z.string().describe('Key of the criterion that the finding decides'),
  result: z.enum(V.FINDING_RESULTS),
  on: partialDateSchema,
});

/** Statements about one person that are no lists. Every one may be absent: absent means unknown, never no. */
const statements = {
  birth_date: date,
  first_entry_on: date,
  single: flag.describe('Unmarried and not in a civil partnership'),
  asylum: z
    .strictObject({
      state: z.enum(V.ASYLUM_STATES).optional(),
      decision_on: date,
      rejection_ground: z.enum(V.REJECTION_GROUNDS).optional(),
      applied_on: date,
      withdrawal_excused: flag.describe(
        'Withdrawn, or never applied, after official advice or in the interest of an unaccompanied minor',
      ),
      origin_list: z.enum(V.ORIGIN_LISTS).optional(),
      work_permit_on_2026_06_11: flag.describe('Held a permission to work on 2026-06-11, § 104 Abs. 18 Nr. 2'),
      work_permitted_before_2020: flag.describe('This work or training was permitted by 2019-12-31, § 104 Abs. 16'),
      evidence,
    })
    .optional(),
  identity: z
    .strictObject({
      clarified: flag,
      clarified_on: date,
      nationality_clarified: flag,
      right_to_return_elsewhere: flag,
      reasonable_measures_taken: flag,
      measures_taken_in_time: flag.describe(
        'All necessary and reasonable measures taken within the statutory deadline',
      ),
      delay_own_fault: flag.describe('It is the own fault that the identity was clarified late'),
      has_passport: flag,
      passport_valid_until: date,
      substitute_document: flag.describe('Ausweisersatz, § 48 Abs. 2 and 4 AufenthG'),
      evidence,
    })
    .optional(),
  conduct: z
    .strictObject({
      deceives_now: flag.describe('Own false statements or deception that block the departure now'),
      deceived_repeatedly: flag,
      refuses_cooperation_now: flag,
      entry_ban_in_force: flag.describe('Einreise- und Aufenthaltsverbot, § 11 AufenthG'),
      indications_against_democratic_order: flag,
      expulsion_interest: z.array(z.enum(V.EXPULSION_INTERESTS)).optional(),
      deportation_order_58a: flag,
      other_interests_impaired: flag.describe('§ 5 Abs. 1 Nr. 3 AufenthG'),
      visa_procedure_unreasonable: flag,
      entered_for_benefits: flag.describe('§ 60a Abs. 6 S. 1 Nr. 1 AufenthG'),
      removal_blocked_own_fault: flag.describe(
        'Removal impossible for reasons of the own making, § 60a Abs. 6 S. 1 Nr. 2',
      ),
      extremist_links: flag,
      expulsion_order: flag.describe('Ausweisungsverfügung'),
      deceived_authority: flag.describe('Ever deceived the authority on purpose, § 19d Abs. 1 Nr. 4 AufenthG'),
      obstructed_removal: flag.describe('Ever delayed or hindered removal on purpose, § 19d Abs. 1 Nr. 5 AufenthG'),
      evidence,
    })
    .optional(),
  livelihood: z
    .strictObject({
      earned_income_cents: z.number().int().min(0).optional().describe('Monthly net income from work that counts'),
      need_cents: z.number().int().min(1).optional().describe('Monthly need under § 2 Abs. 3 AufenthG'),
      secured: flag,
      secured_by_work: flag.describe('By the own employment alone, § 60d Abs. 1 Nr. 5 AufenthG'),
      secured_by_work_last_year: flag.describe('In the twelve months before the application, § 60d Abs. 1 Nr. 4'),
      independent_last_year: flag.describe('No public funds needed but for housing, § 19d Abs. 1 Nr. 1 c AufenthG'),
      health_insured: flag,
      temporary_benefit_reason: z.enum(['studies', 'family_with_children', 'single_parent', 'care', 'none']).optional(),
      evidence,
    })
    .optional(),
  declaration: z
    .strictObject({ democratic_order_on: date, understood: flag, evidence })
    .optional()
    .describe('Bekenntnis zur freiheitlichen demokratischen Grundordnung'),
  impairments: z
    .strictObject({
      prevents_school: flag,
      prevents_livelihood: flag,
      prevents_language: flag,
      age_prevents_livelihood: flag,
      age_prevents_language: flag,
      evidence,
    })
    .optional(),
  living: z
    .strictObject({
      in_education: z.enum(['none', 'school', 'vocational', 'university', 'vocational_preparation']).optional(),
      domestic_community: flag,
      school_age: flag,
      school_attendance_proven: flag,
      family_community: flag.describe('Familiäre Lebensgemeinschaft with the person whose right it derives from'),
      custody: flag.describe('Personensorge for that person'),
      minor_at_entry: flag,
      single_parent: flag,
      sufficient_housing: flag.describe('§ 2 Abs. 4 AufenthG'),
      evidence,
    })
    .optional(),
  training: z
    .strictObject({
      kind: z.enum(V.TRAINING_KINDS).optional(),
      regular_months: z.number().int().min(0).optional().describe('Length that the law sets for the training'),
      starts_on: date,
      begun_in_asylum_procedure: flag.describe('Begun with permission while the asylum application was pending'),
      follow_up_promised: flag.describe('Promise of a follow-up training in a shortage occupation'),
      registration: z.enum(V.TRAINING_REGISTRATIONS).optional(),
      obvious_abuse: flag,
      means_cents: z.number().int().min(0).optional().describe('Monthly means during training'),
      with_parents: flag,
      training_grant: flag.describe('Receives Berufsausbildungsbeihilfe (SGB III)'),
      search_phase: flag.describe('Looks for another place, § 16g Abs. 5 AufenthG'),
      completed_on: date.describe('Day on which this training was completed successfully'),
      completed: flag,
      evidence,
    })
    .optional()
    .describe('Berufsausbildung, §§ 60c, 16g, 19d Abs. 1a AufenthG'),
  qualification: z
    .strictObject({
      kind: z.enum(V.QUALIFICATIONS).optional(),
      adequate_job_offer: flag,
      job_assured: flag.describe('Person and employer assure that the work will be done, § 18 Abs. 2 Nr. 4a'),
      agency_consent: flag.describe('Consent of the Bundesagentur für Arbeit, or not needed'),
      licence_missing: flag.describe('A licence to practise is needed and neither granted nor promised'),
      evidence,
    })
    .optional(),
  removal_measures: z
    .strictObject({
      imminent: z.array(z.enum(V.REMOVAL_MEASURES)).optional().describe('Imminent when the application was filed'),
      unconnected: flag.describe('No sufficient connection in substance and time with the end of the stay'),
      comparable_hopeless: flag.describe('It was clear from the start that the comparable measure would fail'),
      evidence,
    })
    .optional(),
  integration_course: z
    .strictObject({ state: z.enum(V.INTEGRATION_COURSE_STATES).optional(), possible: flag, evidence })
    .optional(),
  departure: z
    .strictObject({
      enforceable: flag.describe('Vollziehbar ausreisepflichtig'),
      impossible: flag.describe('Departure, also voluntary, impossible in law or in fact'),
      obstacle_ends_soon: flag,
      own_fault: flag,
      evidence,
    })
    .optional()
    .describe('Ausreisehindernis, § 25 Abs. 5 AufenthG'),
  hardship: z
    .strictObject({
      removal_date_fixed: flag,
      serious_offences: flag,
      excluded_by_land: flag.describe('Ground of exclusion in the regulation of the Land'),
      sponsor: flag.describe('Verpflichtungserklärung, § 68 AufenthG'),
      evidence,
    })
    .optional()
    .describe('Härtefall, § 23a AufenthG'),
  nothing_known: flag.describe(
    '"Angaben der Person: nichts davon bekannt": sets the negative facts to false, as claimed',
  ),
};

const lists = {
  residence_periods: list(residencePeriodSchema).optional(),
  absences: list(absenceSchema).optional(),
  applications: list(applicationSchema).optional(),
  offences: list(offenceSchema).optional(),
  employments: list(employmentSchema).optional(),
  education: list(educationSchema).optional(),
  certificates: list(certificateSchema).optional(),
  findings: z.array(findingSchema).optional(),
};

export const personFileSchema = z.strictObject({ ...statements, ...lists });

/** One case: the person and the people whose situation counts. Plain JSON, dates as far as they are known. */
export const caseFileSchema = z.strictObject({
  number: z.string().optional().describe("The office's own number of the case"),
  land: z.enum(V.LAENDER).optional().describe('Land of the responsible ABH; it decides the default readings'),
  readings: z.record(z.string(), z.string()).optional().describe('Readings that the responsible ABH has chosen'),
  person: personFileSchema,
  partner: personFileSchema.nullable().optional().describe('null: known to have none; absent: unknown'),
  principal: personFileSchema.nullable().optional().describe('The person whose right this one derives from'),
  relation_to_principal: z
    .enum(V.RELATIONS_TO_PRINCIPAL)
    .optional()
    .describe('What the person is to the one whose right it derives from'),
  children: list(personFileSchema).optional(),
});

export type CaseFile = z.infer<typeof caseFileSchema>;
export type CaseFileInput = z.input<typeof caseFileSchema>;
export type PersonFile = z.infer<typeof personFileSchema>;
