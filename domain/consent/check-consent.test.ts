import { describe, expect, it } from 'vitest';
import { checkConsent, type Consent, type ConsentNeed } from './check-consent.ts';

const consent: Consent = {
  discloser: 'centre',
  recipient: 'abh',
  purpose: 'referral',
  categories: ['personal_data', 'residence'],
  valid_from: '2026-01-01',
  valid_until: '2026-12-31',
  withdrawn_at: null,
};
const need: ConsentNeed = {
  discloser: 'centre',
  recipient: 'abh',
  purpose: 'referral',
  categories: ['residence'],
  day: '2026-11-23',
};
const code = (change: Partial<Consent>, wanted: Partial<ConsentNeed> = {}): string | undefined =>
  checkConsent({ ...consent, ...change }, { ...need, ...wanted })?.code;

describe('checkConsent', () => {
  it('lets pass what the consent names, on its first and its last day', () => {
    expect(code({})).toBeUndefined();
    expect(code({}, { day: '2026-01-01' })).toBeUndefined();
    expect(code({}, { day: '2026-12-31' })).toBeUndefined();
  });

  it('refuses the day before and the day after', () => {
    expect(code({}, { day: '2025-12-31' })).toBe('CONSENT_EXPIRED');
    expect(code({}, { day: '2027-01-01' })).toBe('CONSENT_EXPIRED');
  });

  it('refuses without consent, after withdrawal, for another recipient, direction, purpose or more than named', () => {
    expect(checkConsent(null, need)?.code).toBe('CONSENT_MISSING');
    expect(code({ withdrawn_at: '2026-11-22T10:00:00Z' })).toBe('CONSENT_WITHDRAWN');
    expect(code({}, { recipient: 'other' })).toBe('CONSENT_OTHER_RECIPIENT');
    expect(code({}, { discloser: 'abh', recipient: 'centre' })).toBe('CONSENT_OTHER_RECIPIENT');
    expect(code({}, { purpose: 'return_information' })).toBe('CONSENT_OTHER_PURPOSE');
    expect(code({}, { categories: ['residence', 'offences'] })).toBe('CONSENT_TOO_NARROW');
    expect(code({ categories: [] }, { categories: [] })).toBe('CONSENT_TOO_NARROW');
  });
});
