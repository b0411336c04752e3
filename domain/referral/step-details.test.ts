import { describe, expect, it } from 'vitest';
import { readStepDetails, StepDetailsProblem } from './step-details.ts';
import { formsOf } from './step-form.ts';

const TODAY = '2026-11-27';
const fieldOf = (form: Parameters<typeof readStepDetails>[0], given: unknown): string | undefined => {
  try {
    readStepDetails(form, given, TODAY);
    return undefined;
  } catch (error) {
    return error instanceof StepDetailsProblem ? error.field : 'another error';
  }
};

describe('the form of a step', () => {
  it('follows from what the step requires and effects', () => {
    expect(formsOf({ requires: ['dossier', 'shown'], effects: ['send'] })).toEqual(['shown']);
    expect(formsOf({ requires: ['note'], effects: ['ask'] })).toEqual(['ask']);
    expect(formsOf({ requires: ['note'], effects: ['take_copy'] })).toEqual([]);
  });
});

describe('the details of a step', () => {
  it('are refused where the step takes none, and needed where it refuses or promises', () => {
    expect(readStepDetails(undefined, undefined, TODAY)).toBeNull();
    expect(fieldOf(undefined, { reason: 'other' })).toBe('');
    expect(fieldOf('refuse', undefined)).toBe('reason');
    expect(fieldOf('promise', { valid_until: '2027-01-01' })).toBe('condition');
    expect(readStepDetails('grant', undefined, TODAY)).toEqual({ form: 'grant', details: {} });
    expect(readStepDetails('ask', undefined, TODAY)).toEqual({ form: 'ask', details: {} });
  });

  it('name the field that is wrong', () => {
    expect(fieldOf('refuse', { reason: 'other', notified_on: '2026-02-30' })).toBe('notified_on');
    expect(fieldOf('refuse', { reason: 'other', notified_on: '2026-11-28' })).toBe('notified_on');
    expect(fieldOf('refuse', { reason: 'other', notified_on: TODAY })).toBeUndefined();
    expect(fieldOf('promise', { condition: 'A2 liegt vor', valid_until: TODAY })).toBe('valid_until');
    expect(fieldOf('promise', { condition: 'A2 liegt vor', valid_until: '2026-11-28' })).toBeUndefined();
    expect(fieldOf('grant', { name: 'x' })).toBe('name');
    expect(fieldOf('grant', { decided_on: '2026-11-28' })).toBe('decided_on');
    expect(fieldOf('ask', { missing: ['Zeugnis A2', ' '] })).toBe('missing');
    expect(fieldOf('ask', { answer_by: TODAY })).toBe('answer_by');
    expect(fieldOf('transfer', { authority: 'Dresden' })).toBe('authority');
  });

  it('of a showing are day and language, or nothing when it was recorded before', () => {
    expect(readStepDetails('shown', undefined, TODAY)).toBeNull();
    expect(fieldOf('shown', {})).toBe('shown_on');
    expect(fieldOf('shown', { shown_on: TODAY })).toBe('language');
    expect(fieldOf('shown', { shown_on: '2026-11-28', language: 'Dari' })).toBe('shown_on');
    expect(fieldOf('shown', { shown_on: TODAY, language: 'Dari' })).toBeUndefined();
  });
});
