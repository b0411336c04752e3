import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseFileSchema, type CaseFileInput } from '../case-file/schema.ts';
import { RESIDENCE_STATUSES } from '../case-file/vocabulary.ts';
import { dayOf, isoOf } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { boundsOf } from './bounds-of.ts';
import { Catalogue } from './catalogue.ts';
import { factDefinitionSchema } from './definition.ts';
import { derive } from './derive.ts';
import { prepareCase } from './prepared-case.ts';

type Period = { from: Day; to: Day; status: (typeof RESIDENCE_STATUSES)[number] };

const [FIRST, LAST] = [dayOf('2020-01-01'), dayOf('2020-03-31')];
const label = { de: 'Fakt', en: 'fact' };
const catalogueWith = (gap: number) =>
  new Catalogue(
    [
      { key: 'tolerated', function: 'status_on', arguments: { statuses: ['duldung', 'duldung_60b'] }, type: 'boolean' },
      {
        key: 'since_skip',
        function: 'unbroken_since',
        arguments: { statuses: ['duldung', 'permit_104c'], neutral: ['duldung_60b'], gap },
        type: 'date',
      },
      {
        key: 'since_break',
        function: 'unbroken_since',
        arguments: {
          statuses: ['duldung', 'permit_104c'],
          neutral: ['duldung_60b'],
          neutral_reading: 'reading:breaks',
          gap,
        },
        type: 'date',
      },
      {
        key: 'held',
        function: 'exists',
        arguments: { list: 'residence_periods', where: { status: { _eq: 'permit_104c' } } },
        type: 'boolean',
      },
    ].map((one) => factDefinitionSchema.parse({ ...one, label })),
  );

const [STRICT, TOLERANT] = [catalogueWith(0), catalogueWith(3)];

function factsOf(catalogue: Catalogue, rows: readonly Period[], asOf: Day) {
  const json: CaseFileInput = {
    person: {
      residence_periods: {
        complete: true,
        rows: rows.map(({ from, to, status }) => ({ from: isoOf(from), to: isoOf(to), status })),
      },
      absences: { complete: true, rows: [] },
    },
  };
  return derive(catalogue, prepareCase(caseFileSchema.parse(json)), () => ['break'], asOf).facts.self;
}

/** The same rows as they might have been: on each day one of the rows that cover it, chosen by day or by set of rows. */
function resolved(rows: readonly Period[], choice: (day: Day, covering: readonly Period[]) => number): Period[] {
  const days = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index);
  return days.flatMap((day) => {
    const covering = rows.filter(({ from, to }) => from <= day && day <= to);
    const winner = covering[choice(day, covering) % Math.max(1, covering.length)];
    return winner ? [{ from: day, to: day, status: winner.status }] : [];
  });
}

const period = fc
  .tuple(
    fc.integer({ min: FIRST, max: LAST }),
    fc.integer({ min: 0, max: 40 }),
    fc.constantFrom<Period['status']>('duldung', 'duldung_60b', 'permit_104c', 'none'),
  )
  .map(([from, length, status]): Period => ({ from, to: Math.min(LAST, from + length), status }));

const choices = fc.array(fc.nat({ max: 5 }), { minLength: LAST - FIRST + 1, maxLength: LAST - FIRST + 1 });

/** What is said of the tangled rows holds of the rows as they were; counts what was not left unknown. */
function holds(catalogue: Catalogue, rows: readonly Period[], right: readonly Period[], asOf: Day): number {
  const [said, truth] = [factsOf(catalogue, rows, asOf).values, factsOf(catalogue, right, asOf).values];
  const decided = Object.keys(said).filter((key) => said[key] !== null);
  for (const key of decided) {
    const [bounds, value] = [boundsOf(said[key]), boundsOf(truth[key])];
    if (bounds && value) expect([key, bounds.min <= value.min && value.max <= bounds.max]).toEqual([key, true]);
    else expect([key, truth[key]]).toEqual([key, said[key]]);
  }
  return decided.length;
}

describe('two statuses entered for the same days', () => {
  const asked = [
    fc.array(period, { minLength: 2, maxLength: 5 }),
    choices,
    fc.integer({ min: FIRST, max: LAST }),
  ] as const;

  it('are read so that what is said holds whichever of them was right, on each day', () => {
    let decided = 0;
    const property = fc.property(...asked, (rows, chosen, asOf) => {
      const right = resolved(rows, (day) => chosen[day - FIRST] ?? 0);
      decided += holds(STRICT, rows, right, asOf);
    });
    fc.assert(property, { numRuns: 600 });
    expect(decided).toBeGreaterThan(600);
  });

  it('are read so where short gaps do no harm, whichever of them was right while they overlap', () => {
    let decided = 0;
    const property = fc.property(...asked, (rows, chosen, asOf) => {
      const right = resolved(
        rows,
        (_day, covering) => chosen[covering.reduce((sum, row) => sum + rows.indexOf(row) * 7, 0) % chosen.length] ?? 0,
      );
      decided += holds(TOLERANT, rows, right, asOf);
    });
    fc.assert(property, { numRuns: 600 });
    expect(decided).toBeGreaterThan(600);
  });

  it('are the reason why a fact is unknown, on those days', () => {
    const rows: Period[] = [
      { from: FIRST, to: LAST, status: 'duldung' },
      { from: LAST, to: LAST, status: 'none' },
    ];
    const facts = factsOf(STRICT, rows, LAST);
    expect(facts.values['tolerated']).toBeNull();
    expect(facts.unknown['tolerated']).toBe('contradictory');
    expect(factsOf(STRICT, rows, LAST - 1).values['tolerated']).toBe(true);
  });

  it('in more ways than anybody can follow leave the whole list unknown', () => {
    const rows = Array.from({ length: 8 }, (_, index): Period => {
      return { from: FIRST + 2 * index, to: FIRST + 2 * index, status: 'none' };
    });
    const facts = factsOf(STRICT, [{ from: FIRST, to: LAST, status: 'duldung' }, ...rows], LAST);
    expect(facts.values['tolerated']).toBeNull();
    expect(facts.unknown['tolerated']).toBe('contradictory');
  });
});
