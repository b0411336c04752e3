import { describe, expect, it } from 'vitest';
import { parseEvent } from './parse-event.ts';

const event = {
  specversion: '1.0',
  id: 'e-1',
  source: 'urn:test:portal',
  type: 'de.bleiberecht.enquiry.received',
  data: { topic: '25b', asked_by: 'employer' },
};
const parse = (change: Record<string, unknown>): ReturnType<typeof parseEvent> =>
  parseEvent(JSON.stringify({ ...event, ...change }));

describe('parseEvent', () => {
  it('takes an event of a known type', () => {
    expect(parse({})).toMatchObject({ event: { type: 'de.bleiberecht.enquiry.received' } });
  });

  it.each([
    ['malformed JSON', parseEvent('{"a":'), 'malformed', undefined],
    ['an unknown type', parse({ type: 'x' }), 'unknown-type', 'type'],
    ['an unknown field', parse({ data: { ...event.data, phone: '0351 1234' } }), 'unknown-field', 'data.phone'],
    ['a missing field', parse({ data: { topic: '25b' } }), 'invalid-field', 'data.asked_by'],
    ['a wrong value', parse({ data: { topic: 'geheim', asked_by: 'employer' } }), 'invalid-field', 'data.topic'],
    ['a body that is no object', parseEvent('[]'), 'invalid-field', ''],
  ])('refuses %s and names the field', (_name, result, kind, field) => {
    expect(result).toMatchObject({ problem: { status: 400, type: `urn:bleiberecht:problem:${kind}` } });
    if (field) expect(result).toMatchObject({ problem: { field } });
  });

  it('repeats nothing of what was sent', () => {
    const text = JSON.stringify(parse({ data: { topic: 'Amina Beispiel', asked_by: 'employer', note: 'Amina' } }));
    expect(text).not.toContain('Amina');
  });
});
