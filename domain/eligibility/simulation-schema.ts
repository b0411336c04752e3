import { z } from 'zod';
import { BASIS_IDS, OUTCOMES, type Outcome } from '../law/schema.ts';
import { STATUS_LABELS } from './labels.ts';
import type { Status } from './status.ts';

const outcome = z.enum(OUTCOMES);
const status = z.enum(Object.keys(STATUS_LABELS) as [Status, ...Status[]]).nullable();
const counts = z.object(Object.fromEntries(OUTCOMES.map((one) => [one, z.number()])) as Record<Outcome, z.ZodNumber>);
/** A case as the office knows it: nothing in it says who the person is. */
const caseName = z.object({ id: z.string(), number: z.string().nullable() });

/**
 * A criterion that says something else under the other law. `null`: that law does not have it. The same status on both
 * sides: what follows from it differs, because its binding does.
 */
const difference = z.object({ key: z.string(), title: z.string(), before: status, after: status });

const change = z.object({
  case: caseName,
  before: outcome,
  after: outcome,
  /** First day on which the basis is met or open to discretion, `YYYY-MM-DD`. */
  eligibleFromBefore: z.string().nullable(),
  eligibleFromAfter: z.string().nullable(),
  /** The day on which the criteria of `because` differ: the day asked about, or the one on which both laws part. */
  on: z.string(),
  /** Empty: no criterion, but the days or the legal effect of the version. */
  because: z.array(difference),
});

/** What publishing a draft would change, as JSON. Holds no personal data. */
export const simulationSchema = z.object({
  basis: z.enum(BASIS_IDS),
  /** Id of the draft. */
  draft: z.string(),
  /** Id of the published version in force on the day asked about. */
  published: z.string().nullable(),
  asOf: z.string(),
  /** Bases that lean on this one: their results may change with it, and are not looked at here. */
  dependents: z.array(z.enum(BASIS_IDS)),
  cases: z.number(),
  failed: z.number(),
  unchanged: z.number(),
  before: counts,
  after: counts,
  /** Cases whose outcome changes, or the first day on which the permit can be had. */
  changes: z.array(change),
  /** Cases that could not be checked; they are in no count of outcomes. */
  failures: z.array(caseName),
});

export type Simulation = z.infer<typeof simulationSchema>;
export type SimulatedChange = z.infer<typeof change>;
export type Difference = z.infer<typeof difference>;
export type CaseName = z.infer<typeof caseName>;
