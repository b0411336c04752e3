import type { z } from 'zod';
import { EVENT_TYPES } from './event-types.ts';
import { inboundEventSchema, type InboundEvent } from './event-schema.ts';
import { problem, type Problem } from './problem.ts';

/** A field that somebody named after a person is not repeated either. */
const PLAIN_NAME = /^[a-z0-9_]{1,40}$/;

const fieldOf = (issue: z.ZodIssue): string => {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [...issue.path, ...keys].filter((part) => PLAIN_NAME.test(String(part))).join('.');
};

/** What is wrong, without the value that was sent. */
const reasonOf = (issue: z.ZodIssue): string =>
  issue.code === 'invalid_enum_value' ? `must be one of: ${issue.options.join(', ')}.` : issue.message;

/** The event in a body whose signature has held, or what is wrong with it; the answer repeats no value. */
export function parseEvent(body: string): { event: InboundEvent } | { problem: Problem } {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return { problem: problem(400, 'malformed', 'Malformed body', 'The body is no valid JSON.') };
  }
  const parsed = inboundEventSchema.safeParse(json);
  if (parsed.success) return { event: parsed.data };
  const issue = parsed.error.issues[0];
  if (!issue) return { problem: problem(400, 'malformed', 'Malformed event', 'The event cannot be read.') };
  const field = fieldOf(issue);
  if (issue.code === 'invalid_union_discriminator')
    return {
      problem: problem(
        400,
        'unknown-type',
        'Unknown event type',
        `"type" must be one of: ${EVENT_TYPES.join(', ')}.`,
        'type',
      ),
    };
  if (issue.code === 'unrecognized_keys')
    return {
      problem: problem(
        400,
        'unknown-field',
        'Unknown field',
        'The event has a field that its type does not know.',
        field,
      ),
    };
  return {
    problem: problem(400, 'invalid-field', 'Invalid field', `${field || 'The event'}: ${reasonOf(issue)}`, field),
  };
}
