import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoOf } from '../time/calendar.ts';
import type { InForce } from './coverage.ts';
import { planPublication } from './plan-publication.ts';

const old: InForce = { version: 'old', valid_from: '2019-01-01', valid_to: '2022-12-30' };
const now: InForce = { version: 'now', valid_from: '2022-12-31' };
const plan = (valid_from: string, valid_to?: string) =>
  planPublication('25b-1', [old, now], { version: 'draft', valid_from, valid_to });

describe('planning a publication', () => {
  it('supersedes the version that the draft covers entirely', () => {
    expect(plan('2022-12-31')).toEqual({ superseded: ['now'], shortened: [], problems: [] });
  });

  it('lets a version end on the day before the draft that follows it', () => {
    expect(plan('2027-01-01')).toEqual({
      superseded: [],
      shortened: [{ version: 'now', valid_to: '2026-12-31' }],
      problems: [],
    });
  });

  it('does both at once', () => {
    expect(plan('2021-01-01')).toEqual({
      superseded: ['now'],
      shortened: [{ version: 'old', valid_to: '2020-12-31' }],
      problems: [],
    });
  });

  it('names the days on which two versions would be in force', () => {
    expect(plan('2024-01-01', '2024-12-31').problems).toMatchObject([
      { kind: 'overlap', from: '2024-01-01', to: '2024-12-31', versions: ['now', 'draft'] },
    ]);
    expect(plan('2018-01-01', '2019-06-30').problems).toMatchObject([
      { kind: 'overlap', from: '2019-01-01', to: '2019-06-30' },
    ]);
  });

  it('names the days that nothing would cover', () => {
    const ended = planPublication('104c-1', [{ ...old, version: 'ended' }], {
      version: 'draft',
      valid_from: '2024-01-01',
    });
    expect(ended.problems).toMatchObject([{ kind: 'gap', from: '2022-12-31', to: '2023-12-31' }]);
  });

  it('loses no day and doubles none where it names no problem', () => {
    const start = dayOf('2024-01-01');
    const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });
    const draft = fc.record({
      from: fc.integer({ min: -3, max: 40 }),
      length: fc.option(fc.integer({ min: 1, max: 30 })),
    });
    fc.assert(
      fc.property(lengths, fc.boolean(), draft, (list, isOpen, { from, length }) => {
        let at = start;
        const published = list.map((days, index): InForce => {
          const valid_from = isoOf(at);
          at += days;
          const isLast = index === list.length - 1;
          return { version: `v${index}`, valid_from, valid_to: isOpen && isLast ? undefined : isoOf(at - 1) };
        });
        const one: InForce = {
          version: 'draft',
          valid_from: isoOf(start + from),
          valid_to: length === null ? undefined : isoOf(start + from + length - 1),
        };
        const { superseded, shortened, problems } = planPublication('x', published, one);
        if (problems.length) return;
        const after = published
          .filter(({ version }) => !superseded.includes(version))
          .map((kept) => ({ ...kept, ...shortened.find(({ version }) => version === kept.version) }));
        const on = (versions: readonly InForce[], day: string): number =>
          versions.filter(({ valid_from, valid_to }) => valid_from <= day && (!valid_to || day <= valid_to)).length;
        for (let day = start - 4; day < start + 90; day += 1) {
          const [before, now, drafted] = [published, [...after, one], [one]].map((list) => on(list, isoOf(day)));
          expect([isoOf(day), now]).toEqual([isoOf(day), Math.max(before ?? 0, drafted ?? 0)]);
        }
      }),
    );
  });
});
