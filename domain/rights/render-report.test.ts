import { describe, expect, it } from 'vitest';
import type { AccessReport } from './access-report.ts';
import { renderReport } from './render-report.ts';

const report = (extra: Partial<AccessReport> = {}): AccessReport => ({
  made_on: '2026-11-27',
  person: 'p',
  name: 'Amina Kanarienvogel',
  controller: { name: 'Beratungsstelle Nordstadt', place: null },
  recipients: [],
  retention: { delete_on: null, said: 'Bis zum Ende der Beratung.' },
  restricted: null,
  sections: [],
  data: {},
  ...extra,
});

describe('renderReport', () => {
  it('names who, for whom, and that nothing went over', () => {
    const html = renderReport(report(), 'counselling');
    expect(html).toContain('Amina Kanarienvogel');
    expect(html).toContain('Stand 27.11.2026');
    expect(html).toContain('nichts an andere Stellen');
    expect(html).not.toContain('eingeschränkt (Art. 18 DSGVO): Sie');
  });

  it('shows recipients, restriction and rows', () => {
    const html = renderReport(
      report({
        restricted: '2026-11-01',
        recipients: [{ organisation: 'ABH', direction: 'to', since: '2026-10-01', categories: ['Aufenthalt', 'Name'] }],
        sections: [
          {
            collection: 'persons',
            title: 'Person',
            rows: [{ values: [{ field: 'a', label: 'Sprache', said: 'Dari' }] }],
          },
        ],
      }),
      'authority',
    );
    expect(html).toContain('An ABH, seit 01.10.2026: Aufenthalt, Name');
    expect(html).toContain('seit dem 01.11.2026');
    expect(html).toContain('<dt>Sprache</dt><dd>Dari</dd>');
    expect(html).toContain('§ 86 AufenthG');
  });

  it('never lets what somebody typed become markup', () => {
    const values = [{ field: 'a', label: '<b>', said: '<script>alert(1)</script>' }];
    const html = renderReport(
      report({ name: '<i>', sections: [{ collection: 'x', title: '<u>', rows: [{ values }] }] }),
      'authority',
    );
    expect(html).not.toMatch(/<script>|<b>|<i>|<u>/);
  });
});
