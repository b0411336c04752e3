import { describe, expect, it } from 'vitest';
import { outcomeLabel } from './outcome-label.ts';

describe('the word for an outcome', () => {
  it('says of a hardship case only that a petition is possible, or excluded as a rule', () => {
    expect(outcomeLabel('discretion', 'petition')).toBe('Eingabe möglich');
    expect(outcomeLabel('barred', 'petition')).toBe('in der Regel ausgeschlossen');
    expect(outcomeLabel('open', 'petition')).toBe('offen');
  });

  it('is the same for all other legal effects', () => {
    expect(outcomeLabel('discretion', 'may')).toBe('Ermessen');
    expect(outcomeLabel('barred', 'shall')).toBe('ausgeschlossen');
  });
});
