import { describe, expect, it } from 'vitest';
import { auditReport } from './audit-report.ts';

describe('auditReport', () => {
  it('says what was read, and names the first broken row of each referral', () => {
    expect(auditReport({ referrals: 1200, steps: 4800, broken: [] }, { minutes: 1, changed: [] })).toBe(
      '1.200 Weiterleitungen mit 4.800 Schritten nachgerechnet: alle Ketten halten.\n1 Niederschrift nachgerechnet: alle stehen so da, wie beide Seiten sie bestätigt haben.',
    );
    const broken = [
      { number: 'R-2026-000007', sequence: 2, why: 'hash' as const, row: 'a1' },
      { number: 'R-2026-000009', sequence: 4, why: 'state' as const, row: null },
    ];
    const changed = [{ number: 'R-2026-000009', held_on: '2026-11-05', row: 'b2' }];
    expect(auditReport({ referrals: 2, steps: 5, broken }, { minutes: 1200, changed }).split('\n').slice(1)).toEqual([
      'R-2026-000007, Schritt 2 (Zeile a1): die Prüfsumme passt nicht zum Inhalt.',
      'R-2026-000009, Schritt 4: der letzte Schritt führt nicht zum Stand der Weiterleitung.',
      '1.200 Niederschriften nachgerechnet: 1 ist verändert.',
      'R-2026-000009, Fallbesprechung am 05.11.2026 (Zeile b2): die Prüfsumme passt nicht zum Inhalt.',
    ]);
  });
});
