import { z } from 'zod';
import { RESIDENCE_STATUSES } from '../case-file/vocabulary.ts';
import { localeTextSchema } from '../law/locale-text.ts';
import { BASIS_IDS, LEGAL_EFFECTS } from '../law/schema.ts';
import { partialDateSchema } from '../time/partial-date.ts';

/** The three lists of the graph. */
export const TRANSITION_KINDS = ['leads', 'closes', 'ends'] as const;

const day = partialDateSchema.refine((text) => text.length === 10, { message: 'must be a day YYYY-MM-DD' });

/** What keeps a way from being gone, although the law opens it. */
export const obstacleSchema = z.strictObject({ citation: z.string().min(1), note: localeTextSchema });

const common = {
  key: z.string().regex(/^[a-z0-9][a-z0-9_-]{1,63}$/, 'must be lower case letters, digits, - and _'),
  /** The statuses that the entry speaks of. */
  from: z.array(z.enum(RESIDENCE_STATUSES)).min(1),
  citation: z.string().min(1),
  note: localeTextSchema,
  /** Where the point is contested or not settled: its source. */
  contested: z.string().min(1).optional(),
  valid_from: day.optional(),
  /** Last day. */
  valid_to: day.optional(),
};

const target = {
  to: z.array(z.enum(BASIS_IDS)).default([]),
  /** A way that is none of our legal bases: named, not checked. */
  beyond: localeTextSchema.optional(),
};

/** The law leads from a status to a legal basis. */
export const leadSchema = z.strictObject({
  ...common,
  ...target,
  effect: z.enum(LEGAL_EFFECTS),
  blocked_by: z.array(obstacleSchema).default([]),
});

/** Who has one of the statuses cannot get to these legal bases, by the wording of the law. */
export const closureSchema = z.strictObject({
  ...common,
  ...target,
  /** The person must be told before the change to one of the statuses. */
  tell_before: z.boolean().default(false),
  way_out: localeTextSchema.optional(),
});

/** A status ends by itself, so many months after it began. */
export const endSchema = z.strictObject({ ...common, months: z.number().int().min(1) });

const hasTarget = ({ to, beyond }: { to: readonly string[]; beyond?: unknown }): boolean =>
  to.length > 0 || beyond !== undefined;
const needsTarget = { message: 'needs a legal basis in `to`, or `beyond`' };

/** transitions.yaml: which ways the law opens and closes from each status, and what ends by itself. */
export const transitionsSchema = z
  .strictObject({
    leads: z.array(leadSchema.refine(hasTarget, needsTarget)),
    closes: z.array(closureSchema.refine(hasTarget, needsTarget)),
    ends: z.array(endSchema),
  })
  .superRefine(({ leads, closes, ends }, context) => {
    const keys = [...leads, ...closes, ...ends].map(({ key }) => key);
    for (const key of new Set(keys.filter((one, at) => keys.indexOf(one) !== at)))
      context.addIssue({ code: 'custom', message: `the key "${key}" is used twice` });
  });

export type Lead = z.infer<typeof leadSchema>;
export type Closure = z.infer<typeof closureSchema>;
export type End = z.infer<typeof endSchema>;
export type Transitions = z.infer<typeof transitionsSchema>;
