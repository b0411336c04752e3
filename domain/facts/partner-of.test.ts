import { describe, expect, it } from 'vitest';
import type { CaseFacts, PersonFacts } from './case-facts.ts';
import { partnerOf } from './partner-of.ts';

const person = (relation_to_principal: string): PersonFacts => ({
  values: { relation_to_principal },
  slots: [],
  evidence: {},
  unknown: {},
  findings: {},
});
const [other, principal] = [person('none'), person('spouse')];
const caseOf = (relation: string, partner: CaseFacts['partner']): CaseFacts => ({
  self: person(relation),
  partner,
  principal,
  children: { complete: true, rows: [] },
});

describe('the partner of a person', () => {
  it('of a spouse who derives a right is the one it derives from', () => {
    expect(partnerOf(caseOf('spouse', undefined))).toBe(principal);
    expect(partnerOf(caseOf('spouse', null))).toBe(principal);
  });

  it('who is entered counts as entered', () => {
    expect(partnerOf(caseOf('spouse', other))).toBe(other);
  });

  it('of a child, a parent or anybody else is whom the case names', () => {
    expect(partnerOf(caseOf('child', null))).toBeNull();
    expect(partnerOf(caseOf('parent', undefined))).toBeUndefined();
    expect(partnerOf(caseOf('none', other))).toBe(other);
  });
});
