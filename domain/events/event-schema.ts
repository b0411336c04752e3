import { z } from 'zod';

const day = z.string().date();
const short = z.string().min(1).max(200);

const envelope = {
  specversion: z.literal('1.0'),
  id: short,
  source: short,
  time: z.string().datetime({ offset: true }).optional(),
  subject: short.optional(),
  datacontenttype: z.literal('application/json').optional(),
};

/** An enquiry by a third party carries no personal data: it asks in general, and says whom to answer. */
const enquiry = z.strictObject({
  ...envelope,
  type: z.literal('de.bleiberecht.enquiry.received'),
  data: z.strictObject({
    topic: z.enum(['25a', '25b', '104c', 'training', 'employment', 'identity', 'language', 'other']),
    asked_by: z.enum(['employer', 'school', 'volunteer', 'clinic', 'social_work', 'authority', 'other']),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'must be a language tag such as "fa"')
      .optional(),
    place: z.string().max(120).optional(),
    reply_code: z
      .string()
      .regex(/^[A-Z0-9-]{4,32}$/, 'must be a code of capitals, digits and hyphens')
      .optional(),
  }),
});

/** A course result, sent by or for the person; the reference is the person's own case number at the centre. */
const languageResult = z.strictObject({
  ...envelope,
  type: z.literal('de.bleiberecht.language-result.received'),
  subject: short,
  data: z.strictObject({
    kind: z.enum(['german_oral', 'german_written', 'life_in_germany_test', 'integration_course']),
    level: z.enum(['A1', 'A2', 'B1', 'B2', 'C1', 'C2']).optional(),
    issued_on: day,
    consent_reference: short,
  }),
});

const registerChange = z.strictObject({
  ...envelope,
  type: z.literal('de.bleiberecht.register.changed'),
  subject: short,
  data: z.strictObject({
    change: z.enum(['moved_in', 'moved_away', 'name', 'civil_status', 'birth', 'death']),
    on: day,
  }),
});

/** What other systems may send, complete: a field that is not named here is refused. */
export const inboundEventSchema = z.discriminatedUnion('type', [enquiry, languageResult, registerChange]);

export type InboundEvent = z.infer<typeof inboundEventSchema>;
