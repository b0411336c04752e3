import { describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { replay } from '../../domain/eligibility/replay.ts';
import { sha256 } from '../../domain/sha256.ts';
import { client, idOf, officeOf } from './directus-client.ts';
import { aCase } from './support/a-person.ts';
import { changeLaw, lawEditors } from './support/change-law.ts';
import { eventually } from './support/eventually.ts';
import { removeCases } from './support/remove-cases.ts';
import { rest } from './support/rest.ts';

const access = inject('access');
const { url, token } = access.directus;
const centre = rest(url, officeOf(access, 'beratung-nord').serviceToken);
const other = rest(url, officeOf(access, 'beratung-sued').serviceToken);
const admin = client(url, token);
const service = client(url, officeOf(access, 'beratung-nord').serviceToken);

const snapshot = z.object({ content: z.string() });
const rowSchema = z.object({
  id: z.string(),
  basis: z.string(),
  version: z.string(),
  as_of: z.string(),
  outcome: z.string(),
  legal_effect: z.string(),
  eligible_from: z.string().nullable(),
  timeline: z.unknown(),
  trace: z.unknown(),
  law_snapshot: snapshot.extend({ hash: z.string() }),
  case_snapshot: snapshot.extend({ id: z.string() }),
});
type Row = z.infer<typeof rowSchema>;

const assessments = async (caseId: string): Promise<Row[]> =>
  z.array(rowSchema).parse(
    await centre.rows('assessments', {
      filter: { case: { _eq: caseId } },
      sort: 'created_at',
      fields: '*,law_snapshot.*,case_snapshot.*',
    }),
  );

const made = (row: Row): string =>
  replay({ law: row.law_snapshot.content, caseFile: row.case_snapshot.content, basis: row.basis, asOf: row.as_of });
const kept = (row: Row): string =>
  canonicalJson({
    basis: row.basis,
    version: row.version,
    outcome: row.outcome,
    legalEffect: row.legal_effect,
    eligibleFrom: row.eligible_from,
    timeline: row.timeline,
    criteria: row.trace,
  });

const checkedCase = async (): Promise<{ id: string; rows: Row[] }> => {
  const { id } = await centre.create('cases', aCase());
  await eventually(
    'a checked case',
    async () => {
      const [row] = await centre.rows('cases', { filter: { id: { _eq: id } }, fields: 'checked_at' });
      return row?.['checked_at'] !== null && row !== undefined;
    },
    150,
  );
  return { id, rows: await assessments(id) };
};

describe('an assessment', () => {
  it('replays to the byte after the law has changed, until its case is deleted', async () => {
    const { id, rows } = await checkedCase();
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) {
      expect(made(row)).toBe(kept(row));
      expect(row.law_snapshot.hash).toBe(sha256(row.law_snapshot.content));
    }
    // One state of the case and one of the law, however many bases were checked.
    expect(new Set(rows.map((row) => row.case_snapshot.id)).size).toBe(1);
    expect(new Set(rows.map((row) => row.law_snapshot.hash)).size).toBe(1);

    const undo = await changeLaw(await lawEditors(access), '25b-1', (text) => text.replaceAll('-6 years', '-60 years'));
    try {
      const [row] = await centre.rows('cases', { filter: { id: { _eq: id } }, fields: 'person' });
      await centre.update('persons', String(row?.['person']), { language: 'ti' });
      const later = await eventually('a result by the new law', async () => {
        const now = (await assessments(id)).filter((one) => one.basis === '25b-1');
        return now.length > 1 && now;
      });
      const [before, after] = later;
      expect(after?.law_snapshot.hash).not.toBe(before?.law_snapshot.hash);
      for (const one of await assessments(id)) expect(made(one)).toBe(kept(one));
    } finally {
      await undo();
    }

    const filter = { case: { _eq: id } };
    expect(await other.rows('case_snapshots', { filter })).toEqual([]);
    expect((await centre.rows('case_snapshots', { filter })).length).toBeGreaterThan(0);
    await removeCases(inject('databaseUrl'), [id]);
    const left = await admin('GET', `/items/case_snapshots?filter[case][_eq]=${id}`);
    expect(left.data).toEqual([]);
    expect((await admin('GET', `/items/assessments?filter[case][_eq]=${id}`)).data).toEqual([]);
  }, 240_000);

  it('stands on snapshots that nobody changes, forges or takes away', async () => {
    const { id, rows } = await checkedCase();
    const [row] = rows;
    const law = `/items/law_snapshots/${row?.law_snapshot.hash}`;
    const file = `/items/case_snapshots/${row?.case_snapshot.id}`;
    for (const caller of [admin, service]) {
      for (const path of [law, file]) {
        expect(await caller('PATCH', path, { content: '{}' })).toMatchObject({ status: 403 });
        expect(await caller('DELETE', path)).toMatchObject({ status: 403 });
      }
      expect(await caller('POST', '/items/law_snapshots', { hash: sha256('{}'), content: '{}' })).toMatchObject({
        status: 403,
      });
    }
    const forged = { case: id, hash: sha256('x'), content: '{}' };
    expect(await service('POST', '/items/case_snapshots', forged)).toMatchObject({ status: 422, code: 'INVALID_ROW' });
    const foreign = client(url, officeOf(access, 'beratung-sued').serviceToken);
    const own = { case: id, hash: sha256('{}'), content: '{}' };
    expect(await foreign('POST', '/items/case_snapshots', own)).toMatchObject({ status: 403, code: 'FOREIGN_ROW' });
    expect(idOf(await service('GET', file))).toBe(row?.case_snapshot.id);
  }, 240_000);
});
