import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoOf } from '../time/calendar.ts';
import { coverage, type InForce } from './coverage.ts';
import { coverageText } from './coverage-text.ts';

const version = (name: string, valid_from: string, valid_to?: string): InForce => ({
  version: name,
  valid_from,
  valid_to,
});
const START = dayOf('2024-02-20');
const arbitraryVersions = fc.array(
  fc.record({ from: fc.integer({ min: 0, max: 40 }), length: fc.option(fc.integer({ min: 1, max: 20 })) }),
  { minLength: 1, maxLength: 6 },
);

describe('coverage', () => {
  it('finds nothing where versions follow each other day by day', () => {
    expect(coverage('25b-1', [version('b', '2022-12-31'), version('a', '2019-01-01', '2022-12-30')])).toEqual([]);
  });

  it('names basis and days of a gap', () => {
    const found = coverage('25b-1', [version('a', '2019-01-01', '2022-12-29'), version('b', '2022-12-31')]);
    expect(found).toEqual([
      { basis: '25b-1', kind: 'gap', from: '2022-12-30', to: '2022-12-30', versions: ['a', 'b'] },
    ]);
    expect(found.map((one) => coverageText(one).de).join()).toMatch(/^Am 30\.12\.2022 gälte keine Fassung von 25b-1/);
  });

  it('names basis and days of an overlap, one without end too', () => {
    const found = coverage('60d', [version('a', '2020-01-01'), version('b', '2024-01-01')]);
    expect(found).toEqual([{ basis: '60d', kind: 'overlap', from: '2024-01-01', to: null, versions: ['a', 'b'] }]);
    expect(found.map((one) => coverageText(one).de).join()).toMatch(/^Vom 01\.01\.2024 an gälten zwei Fassungen/);
  });

  it('names a version that ends before it starts', () => {
    const found = coverage('60d', [version('a', '2020-01-02', '2020-01-01')]);
    expect(found).toMatchObject([{ kind: 'reversed', versions: ['a'] }]);
    expect(found.map((one) => coverageText(one).de).join()).toContain('endet am 01.01.2020, bevor sie am 02.01.2020');
  });

  it('agrees with counting the versions on each day', () => {
    fc.assert(
      fc.property(arbitraryVersions, (spans) => {
        const versions = spans.map(({ from, length }, at) =>
          version(`v${at}`, isoOf(START + from), length === null ? undefined : isoOf(START + from + length - 1)),
        );
        const findings = coverage('x', versions);
        const first = Math.min(...spans.map(({ from }) => from));
        const last = Math.max(...spans.map(({ from, length }) => (length === null ? 80 : from + length - 1)));
        for (let day = first; day <= last; day += 1) {
          const count = spans.filter(
            ({ from, length }) => from <= day && (length === null || day < from + length),
          ).length;
          const at = isoOf(START + day);
          const kinds = findings
            .filter(({ from, to }) => from <= at && (to === null || at <= to))
            .map(({ kind }) => kind);
          expect([at, new Set(kinds)]).toEqual([at, new Set(count === 0 ? ['gap'] : count > 1 ? ['overlap'] : [])]);
        }
        expect(
          findings.every(({ from, to }) => from >= isoOf(START + first) && (to ?? '') <= isoOf(START + last)),
        ).toBe(true);
      }),
    );
  });
});
