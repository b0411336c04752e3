import { describe, expect, it } from 'vitest';
import { contradictions } from '../case-file/contradictions.ts';
import { caseFileSchema, type CaseFile, type PersonFile } from '../case-file/schema.ts';
import { LAENDER } from '../case-file/vocabulary.ts';
import { dayOf, shift } from '../time/calendar.ts';
import { MARGINS } from './cohort-parameters.ts';
import { generateCohort } from './generate-cohort.ts';

const asOf = '2023-10-31';
const PATIENCE = 300_000;
const TODAY = dayOf(asOf);
const cohort = [...generateCohort({ seed: 1, count: MARGINS.toleratedInSaxony.value, asOf })];

const isDay = (date: string | undefined): date is string => date?.length === 10;
const isBefore = (date: string, years: number) => dayOf(date) <= shift(TODAY, -years, 'years');
/** The exact days of a field over the cohort: how well a day is known does not depend on when it was. */
const days = (of: (person: PersonFile) => string | undefined) => cohort.map(({ person }) => of(person)).filter(isDay);
const share = <T>(all: readonly T[], holds: (one: T) => boolean) => all.filter(holds).length / all.length;
const statusOf = ({ person }: CaseFile) => person.residence_periods?.rows.at(-1)?.status ?? 'none';

describe('the generated cohort shows the published margins', () => {
  const stays = days((person) => person.first_entry_on);
  const births = days((person) => person.birth_date);

  it.each([
    [
      'longer than five years in the country',
      () => share(stays, (day) => isBefore(day, 5)),
      MARGINS.longerThanFiveYears,
    ],
    ['longer than ten years', () => share(stays, (day) => isBefore(day, 10)), MARGINS.longerThanTenYears],
    ['minors', () => share(births, (day) => !isBefore(day, 18)), MARGINS.minors],
    [
      '§ 60b among all Duldungen',
      () => {
        const tolerated = cohort.map(statusOf).filter((status) => status.startsWith('duldung'));
        return share(tolerated, (status) => status === 'duldung_60b');
      },
      MARGINS.duldung60b,
    ],
    [
      'living in Saxony',
      () => share(cohort, ({ land }) => land === 'SN'),
      { value: MARGINS.toleratedInSaxony.value / MARGINS.toleratedInGermany.value },
    ],
  ])('%s', (_what, found, { value }) => {
    // Four times the spread that chance alone has over so many people, and a little for what the margin leaves open.
    const tolerance = 4 * Math.sqrt((value * (1 - value)) / stays.length) + 0.01;
    expect(Math.abs(found() - value)).toBeLessThan(tolerance);
  });

  it('lives in all sixteen Länder', () => {
    expect(new Set(cohort.map(({ land }) => land))).toEqual(new Set(LAENDER));
  });
});

describe('a generated life', () => {
  it(
    'is a valid case file that says nothing against itself',
    () => {
      for (const file of cohort) expect(contradictions(caseFileSchema.parse(file), TODAY)).toEqual([]);
    },
    PATIENCE,
  );

  it('says all that the schema would fill in', () => {
    for (const file of cohort.slice(0, 200)) expect(caseFileSchema.parse(file)).toEqual(file);
  });

  it('runs forward: birth, entry, statuses; and nobody is older than 92', () => {
    for (const { person, partner, principal, children } of cohort.slice(0, 2_000)) {
      for (const one of [person, partner, principal, ...(children?.rows ?? [])]) {
        if (!isDay(one?.birth_date) || !isDay(one.first_entry_on)) continue;
        const statuses = (one.residence_periods?.rows ?? []).map(({ from }) => from).filter(isDay);
        const course = [one.birth_date, one.first_entry_on, ...statuses, asOf];
        expect(course).toEqual([...course].sort());
        expect(isBefore(one.birth_date, 93)).toBe(false);
      }
    }
  });
});

describe('generateCohort', () => {
  const some = (given: Partial<Parameters<typeof generateCohort>[0]> = {}) => [
    ...generateCohort({ seed: 7, count: 40, asOf, ...given }),
  ];

  it('gives the same people for the same seed, and others for another', () => {
    expect(some()).toEqual(some());
    const births = some().map(({ person }) => person.birth_date);
    expect(some({ seed: 8 }).map(({ person }) => person.birth_date)).not.toEqual(births);
  });

  it('begins a longer cohort like a shorter one', () => {
    expect(some({ count: 60 }).slice(0, 40)).toEqual(some());
  });

  it('changes nothing but the Land where all live in one', () => {
    expect(some({ land: 'SN' })).toEqual(some().map((file) => ({ ...file, land: 'SN' })));
  });

  it('is lazy: of any number it makes only those that are taken', () => {
    const endless = generateCohort({ seed: 7, count: Number.POSITIVE_INFINITY, asOf });
    expect(endless.next().value).toEqual(some()[0]);
  });
});
