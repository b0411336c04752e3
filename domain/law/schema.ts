import { z } from 'zod';
import { conditionSchema } from '../eligibility/condition-schema.ts';
import { localeTextSchema } from './locale-text.ts';

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day YYYY-MM-DD');

export const BASIS_IDS = [
  '25a-1',
  '25a-2',
  '25b-1',
  '25b-4',
  '25b-6',
  '104c-1',
  '104c-2',
  '25-5',
  '23a',
  '60c',
  '16g',
  '16g-8',
  '19d-1',
  '19d-1a',
  '60d',
] as const;

export const BINDINGS = ['mandatory', 'rule', 'bar', 'bar_rule', 'discretion', 'judgement'] as const;
export const SUBJECTS = ['self', 'partner', 'principal', 'each_child', 'each_adult', 'any_adult'] as const;
export const LEGAL_EFFECTS = ['must', 'shall', 'may', 'petition', 'none'] as const;
export const OUTCOMES = ['not_in_force', 'barred', 'not_met', 'later', 'open', 'discretion', 'met'] as const;

const binding = z.enum(BINDINGS);

/** A lawful way round a failed `rule`: names the norm that lets the authority deviate. */
export const deviationSchema = z.strictObject({ citation: z.string(), note: localeTextSchema.optional() });

/** `effect: exempt` drops the criterion; `effect: discretion` leaves the decision to the authority. */
export const exceptionSchema = z.strictObject({
  condition: conditionSchema,
  citation: z.string(),
  effect: z.enum(['exempt', 'discretion']),
  note: localeTextSchema.optional(),
});

/** The result of another basis, for the person that the criterion speaks of. */
export const resultSchema = z.strictObject({ basis: z.enum(BASIS_IDS), outcomes: z.array(z.enum(OUTCOMES)).min(1) });

export const alternativeSchema = z.strictObject({
  key: z.string(),
  title: localeTextSchema,
  binding,
  citation: z.string(),
  /** Absent for `judgement`, which a recorded finding decides, and where `ref` leans on another basis. */
  condition: conditionSchema.optional(),
  ref: resultSchema.optional(),
  deviation: deviationSchema.optional(),
  evidence: z.array(localeTextSchema).default([]),
});

/** Leans on another basis or on the subject's result there. */
export const refSchema = resultSchema.extend({ subject: z.enum(SUBJECTS).default('self') });

const criterionShape = {
  title: localeTextSchema,
  citation: z.string(),
  binding,
  subject: z.enum(SUBJECTS).default('self'),
  applies_when: conditionSchema.optional(),
  condition: conditionSchema.optional(),
  alternatives: z.array(alternativeSchema).optional(),
  ref: refSchema.optional(),
  exceptions: z.array(exceptionSchema).default([]),
  deviation: deviationSchema.optional(),
  evidence: z.array(localeTextSchema).default([]),
  if_missing: localeTextSchema.optional(),
  note: localeTextSchema.optional(),
};

/** A criterion as a version holds it, complete. */
export const criterionSchema = z.strictObject({ key: z.string(), ...criterionShape });

/**
 * A criterion as the YAML writes it: once, with the days on which parts of it change.
 * A change takes over everything it does not name. `null` removes a part.
 */
export const datedCriterionSchema = z.strictObject({
  key: z.string(),
  /** Taken from shared.yaml; own parts win. */
  shared: z.string().optional(),
  from: isoDay.optional(),
  to: isoDay.optional(),
  ...z.object(criterionShape).partial().shape,
  changes: z.array(z.strictObject({ from: isoDay, set: z.record(z.string(), z.unknown()) })).default([]),
});

export const versionSchema = z.strictObject({
  valid_from: isoDay,
  /** Last day; absent while in force. */
  valid_to: isoDay.optional(),
  amending_act: z.string(),
  legal_effect: z.enum(LEGAL_EFFECTS),
  permit: localeTextSchema,
  note: localeTextSchema.optional(),
});

/** One file of directus-schema/law/: a basis with its versions and criteria. */
export const lawFileSchema = z.strictObject({
  basis: z.enum(BASIS_IDS),
  /** Written and tested, but not yet read a second time: it does not ship. */
  draft: z.boolean().default(false),
  title: localeTextSchema,
  citation: z.string(),
  sources: z.array(z.string()).default([]),
  versions: z.array(versionSchema).min(1),
  criteria: z.array(datedCriterionSchema),
});

/** shared.yaml: criteria written once and referred to by `shared:`. */
export const sharedCriteriaSchema = z.strictObject({ criteria: z.array(datedCriterionSchema) });

export type Binding = (typeof BINDINGS)[number];
export type Subject = (typeof SUBJECTS)[number];
export type LegalEffect = (typeof LEGAL_EFFECTS)[number];
export type Outcome = (typeof OUTCOMES)[number];
export type BasisId = (typeof BASIS_IDS)[number];
export type Criterion = z.infer<typeof criterionSchema>;
export type DatedCriterion = z.infer<typeof datedCriterionSchema>;
export type Alternative = z.infer<typeof alternativeSchema>;
export type LawFile = z.infer<typeof lawFileSchema>;
export type VersionHead = z.infer<typeof versionSchema>;
