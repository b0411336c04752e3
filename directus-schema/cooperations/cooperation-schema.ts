import { z } from 'zod';
import { LAENDER } from '../../domain/case-file/vocabulary.ts';
import {
  ENTRY_CHANNELS,
  PARTNER_ROLES,
  REPORTING_PERIODS,
  THRESHOLD_KINDS,
} from '../../domain/cooperation/vocabulary.ts';
import { conditionSchema } from '../../domain/eligibility/condition-schema.ts';
import { localeTextSchema } from '../../domain/law/locale-text.ts';
import { DEADLINE_UNITS } from '../../domain/referral/vocabulary.ts';
import { processSchema } from './process-schema.ts';

const key = z.string().regex(/^[a-z][a-z0-9_]*$/, 'must be snake_case');
const day = z.string().date();
export const spanSchema = z.strictObject({ amount: z.number().int().positive(), unit: z.enum(DEADLINE_UNITS) });

const partnerSchema = z.strictObject({
  key,
  role: z.enum(PARTNER_ROLES),
  /** The same organisation in several cooperations has one name for all of them; absent: only in this one. */
  office: key.optional(),
  /** Invented; the topology is real. */
  name: z.string().min(1),
  place: z.string().optional(),
  languages: z.array(z.string()).default([]),
  /** New people a month that the office can take. */
  capacity: z.number().int().positive().optional(),
  /** Counsels where no other partner does. */
  fallback: z.boolean().default(false),
  /** The ABH that a social work office belongs to. */
  part_of: key.optional(),
  /** § 203 StGB; absent: whoever counsels is bound, an authority that decides is not. */
  bound_to_secrecy: z.boolean().optional(),
  valid_from: day.optional(),
  valid_to: day.optional(),
});

const thresholdSchema = z.strictObject({
  group: localeTextSchema,
  kind: z.enum(THRESHOLD_KINDS),
  years: z.number().min(0),
  valid_from: day.optional(),
  valid_to: day.optional(),
});

const triageSchema = z.strictObject({
  key,
  label: localeTextSchema,
  colour: z.string(),
  meaning: localeTextSchema,
  /** By when there should be a decision. */
  target: spanSchema.optional(),
});

/** A cooperation, complete: who takes part, how people come in, what is decided by when, and the processes of its bridges. */
export const cooperationSchema = z
  .strictObject({
    key,
    name: z.string().min(1),
    summary: localeTextSchema,
    land: z.enum(LAENDER).optional(),
    sources: z.array(z.string()).default([]),
    /** Places in this file that no source states: honest defaults. `triage`, `processes.referral.confirm.deadline`. */
    assumed: z.array(z.string()).default([]),
    valid_from: day.optional(),
    valid_to: day.optional(),
    /** From this day on no new people: open cases are handed over. */
    closes_on: day.optional(),
    lead: key.optional(),
    partners: z.array(partnerSchema).min(1),
    entry_channels: z.array(z.enum(ENTRY_CHANNELS)).min(1),
    thresholds: z.array(thresholdSchema).default([]),
    /** Without a condition over the facts a person judges it. */
    exclusions: z.array(localeTextSchema.extend({ condition: conditionSchema.optional() })).default([]),
    triage: z.array(triageSchema).default([]),
    conference: z.strictObject({ every: spanSchema, agenda_before: spanSchema }).optional(),
    reporting: z.strictObject({ period: z.enum(REPORTING_PERIODS), recipients: z.string().optional() }).optional(),
    processes: z.strictObject({
      referral: processSchema,
      allocation: processSchema.optional(),
      handover: processSchema.optional(),
    }),
  })
  .superRefine(({ partners, lead, processes, valid_from, valid_to, closes_on }, context) => {
    const refuse = (message: string): void => context.addIssue({ code: 'custom', message });
    const roleOf = new Map(partners.map((partner) => [partner.key, partner.role]));
    if (roleOf.size !== partners.length) refuse('every partner needs a key of its own');
    if (lead !== undefined && !roleOf.has(lead)) refuse(`lead: there is no partner "${lead}"`);
    for (const { key: name, role, part_of } of partners)
      if ((role === 'social_work') !== (part_of !== undefined && roleOf.get(part_of) === 'abh'))
        refuse(`partner ${name}: social work, and only it, is part of an ABH of this cooperation`);
    const keys = Object.values(processes).flatMap((one) => one?.states.map((state) => state.key) ?? []);
    if (new Set(keys).size !== keys.length) refuse('every state needs a key of its own, in all processes together');
    if (valid_from && valid_to && valid_to < valid_from) refuse('valid_to: ends before it starts');
    if (closes_on && valid_to && closes_on > valid_to) refuse('closes_on: is after the end');
  });

export type Cooperation = z.infer<typeof cooperationSchema>;
