import { describe, expect, it } from 'vitest';
import { agendaReason } from './agenda-reason.ts';

describe('agendaReason', () => {
  it('is a deadline that has passed, or a state in which both sides should talk', () => {
    const today = '2026-11-27';
    expect(agendaReason({ status: 'in_review', dueOn: '2026-11-26' }, today)).toBe('overdue');
    expect(agendaReason({ status: 'in_review', dueOn: '2026-11-27' }, today)).toBeNull();
    expect(agendaReason({ status: 'refused', dueOn: null }, today)).toBe('refused');
    expect(agendaReason({ status: 'promised', dueOn: '2027-01-01' }, today)).toBe('promise');
    expect(agendaReason({ status: 'question', dueOn: null }, today)).toBe('question');
  });
});
