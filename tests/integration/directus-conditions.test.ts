import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { readLaw } from '../../directus-schema/law/read-law.ts';
import type { Condition } from '../../domain/eligibility/condition-schema.ts';
import { compileRecordCondition } from '../../domain/eligibility/record-condition.ts';
import { TRUE } from '../../domain/eligibility/truth.ts';
import type { FactRecord } from '../../domain/facts/fact-value.ts';
import { dayOf, isoOf } from '../../domain/time/calendar.ts';
import type { Day } from '../../domain/time/day.ts';
import { todayInBerlin } from '../../domain/time/today-in-berlin.ts';
import { withPg } from '../../platform/stack/pg-client.ts';
import { conditionsOf } from '../law/values-around.ts';
import { rowsAround } from '../law/rows-around.ts';
import { client, newCase, officeOf } from './directus-client.ts';
import { insertRows } from './isolation/planter.ts';
import { removeCases } from './support/remove-cases.ts';

const access = inject('access');
const office = officeOf(access, 'beratung-nord');
const service = client(access.directus.url, office.serviceToken);
const { versions, factDefinitions } = await readLaw({ drafts: true });
const types = new Map(factDefinitions.map(({ key, type }) => [key, type]));
const conditions = [
  ...new Map(conditionsOf(versions).map((condition) => [JSON.stringify(condition), condition])).values(),
];
const today = todayInBerlin();

/**
 * Directus moves $NOW in Berlin's time and compares a date with its day in UTC: in the two hours after midnight that is
 * today or yesterday, by summer and winter time. Then only what is the same on both days can be compared.
 */
const directusDays = (): Day[] => [0, 2].map((hours) => dayOf(todayInBerlin(new Date(Date.now() - hours * 3_600_000))));

/** Every record once; a condition is asked over the records of all. */
const records = [
  ...new Map(
    [{}, ...conditions.flatMap((condition) => rowsAround(condition, factDefinitions, dayOf(today)))].map((record) => [
      JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))),
      record as FactRecord,
    ]),
  ).values(),
];

const columns = (record: FactRecord): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(record).map(([fact, value]) => [
      fact,
      types.get(fact) === 'date' && typeof value === 'number' ? isoOf(value) : value,
    ]),
  );

let caseId: string;
const stored = new Map<string, FactRecord>();
const people: string[] = [];

/** The rows that Directus itself selects by a condition, as the filter builder would send it. */
async function selected(condition: Condition): Promise<readonly string[]> {
  const filter = { _and: [{ case: { _eq: caseId } }, { role: { _eq: 'child' } }, condition] };
  const answer = await service('SEARCH', '/items/case_facts', { query: { fields: ['id'], limit: -1, filter } });
  expect(answer).toMatchObject({ status: 200 });
  return z
    .array(z.object({ id: z.string() }))
    .parse(answer.data)
    .map(({ id }) => id);
}

beforeAll(async () => {
  caseId = await newCase(service);
  const of = { organisation: office.organisation };
  const persons = records.map(() => ({ id: randomUUID(), last_name: 'Schwelle', ...of }));
  people.push(...persons.map(({ id }) => id));
  const rows = records.map((record, index) => ({
    id: people[index],
    case: caseId,
    person: people[index],
    role: 'child',
    ...of,
    ...columns(record),
  }));
  await withPg(inject('databaseUrl'), async (pg) => {
    await insertRows(pg, 'persons', persons);
    await insertRows(pg, 'case_facts', rows);
  });
  records.forEach((record, index) => stored.set(people[index] ?? '', record));
}, 600_000);

afterAll(async () => {
  await removeCases(inject('databaseUrl'), [caseId]);
  await withPg(inject('databaseUrl'), (pg) => pg.query('DELETE FROM persons WHERE id::text = ANY ($1)', [people]));
});

describe('every condition of the shipped law', () => {
  it('selects by the engine the rows that a query of Directus selects today', async () => {
    expect(conditions.length).toBeGreaterThan(50);
    const wrong: unknown[] = [];
    for (const condition of conditions) {
      const days = directusDays();
      const found = new Set(await selected(condition));
      const { test } = compileRecordCondition(condition, (fact) => types.get(fact));
      const meantBy = (when: 'some' | 'every') =>
        [...stored].filter(([, record]) => days[when]((day) => test(record, day) === TRUE));
      const meant = meantBy('every');
      const possible = new Set(meantBy('some').map(([id]) => id));
      const differ = [
        ...meant.filter(([id]) => !found.has(id)).map(([, record]) => ({ condition, onlyEngine: record })),
        ...[...found].filter((id) => !possible.has(id)).map((id) => ({ condition, onlyDirectus: stored.get(id) })),
      ];
      expect(meant.length, JSON.stringify(condition)).toBeGreaterThan(0);
      expect(meant.length, JSON.stringify(condition)).toBeLessThan(stored.size);
      wrong.push(...differ);
    }
    expect(wrong).toEqual([]);
  }, 600_000);
});
