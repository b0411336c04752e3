import { describe, expect, it } from 'vitest';
import { auditReport } from './audit-report.ts';

describe('auditReport', () => {
  it('says what was read, and names the first broken row of each referral', () => {
    expect(auditReport({ referrals: 1200, steps: 4800, broken: [] })).toBe(
      '1.200 Weiterleitungen mit 4.800 Schritten nachgerechnet: alle Ketten halten.',
    );
    const broken = [
      { number: 'R-2026-000007', sequence: 2, why: 'hash' as const, row: 'a1' },
      { number: 'R-2026-000009', sequence: 4, why: 'state' as const, row: null },
    ];
    expect(auditReport({ referrals: 2, steps: 5, broken }).split('\n').slice(1)).toEqual([
      'R-2026-000007, Schritt 2 (Zeile a1): die Prüfsumme passt nicht zum Inhalt.',
      'R-2026-000009, Schritt 4: der letzte Schritt führt nicht zum Stand der Weiterleitung.',
    ]);
  });
});
