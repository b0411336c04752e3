import { describe, expect, it } from 'vitest';
import { caseFileSchema, type CaseFileInput } from '../case-file/schema.ts';
import { clocksOfFile } from './clocks-of-file.ts';

const TODAY = '2026-11-27';
const clocks = (person: CaseFileInput['person']) =>
  clocksOfFile(caseFileSchema.parse({ person }), 'case-1', TODAY).map(({ kind, on }) => `${kind} ${on}`);

describe('the clocks of a case file', () => {
  it('run for the paper of the status that lasts, not for those of the past', () => {
    const rows = [
      { from: '2020-01-01', to: '2024-12-31', status: 'duldung', document_valid_until: '2027-01-01' } as const,
      { from: '2025-01-01', status: 'duldung', document_valid_until: '2027-02-28' } as const,
    ];
    expect(clocks({ residence_periods: { complete: true, rows } })).toEqual(['duldung_ends 2027-02-28']);
  });

  it('know the 18 months of § 104c where the paper does not say it', () => {
    const of = (document_valid_until?: string) =>
      clocks({
        residence_periods: {
          complete: true,
          rows: [
            { from: '2025-12-30', status: 'permit_104c', ...(document_valid_until ? { document_valid_until } : {}) },
          ],
        },
      });
    expect(of()).toEqual(['permit_104c_ends 2027-06-29']);
    expect(of('2027-06-15')).toEqual(['permit_104c_ends 2027-06-15']);
  });

  it('end the day before the 27th birthday, also for people born on 29 February', () => {
    expect(clocks({ birth_date: '2000-05-10' })).toEqual(['birthday_27 2027-05-09']);
    expect(clocks({ birth_date: '2000-02-29' })).toEqual(['birthday_27 2027-02-28']);
    expect(clocks({ birth_date: '1999-11-27' })).toEqual([]);
  });

  it('are silent on what is only half known', () => {
    expect(clocks({ birth_date: '2000' })).toEqual([]);
  });
});
