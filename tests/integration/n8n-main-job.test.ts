import { describe, expect, inject, it } from 'vitest';
import { todayInBerlin } from '../../domain/time/today-in-berlin.ts';
import { readLaw } from '../../directus-schema/law/read-law.ts';
import { aCase } from './support/a-person.ts';
import { changeLaw, lawEditors } from './support/change-law.ts';
import { eventually } from './support/eventually.ts';
import { rest } from './support/rest.ts';

const access = inject('access');
const of = (key: string) => {
  const office = access.offices.find((one) => one.key === key);
  if (!office) throw new Error(`the stack has no office ${key}`);
  return { ...office, api: rest(access.directus.url, office.serviceToken) };
};
const centre = of('beratung-nord');
const abh = of('abh-musterstadt');
const other = of('beratung-sued');
const admin = rest(access.directus.url, access.directus.token);
const today = todayInBerlin();

const assessments = (caseId: string) =>
  centre.api.rows('assessments', { filter: { case: { _eq: caseId } }, sort: '-created_at' });
const checked = (caseId: string) =>
  // The people of the demo come first, one after the other.
  eventually(
    'a checked case',
    async () => {
      const rows = await assessments(caseId);
      const [row] = await centre.api.rows('cases', { filter: { id: { _eq: caseId } }, fields: 'checked_at' });
      return row?.['checked_at'] ? rows : undefined;
    },
    150,
  );

describe('the main job, through n8n', () => {
  it('checks a case when its file changes, and keeps the result in Directus', async () => {
    const { id } = await centre.api.create('cases', aCase());
    const rows = await checked(id);
    const { versions } = await readLaw();
    expect(new Set(rows.map((row) => row['basis']))).toEqual(new Set(versions.map(({ basis }) => basis)));
    expect(rows.every((row) => row['confirmed'] !== true && typeof row['summary'] === 'string')).toBe(true);
    const facts = await centre.api.rows('case_facts', { filter: { case: { _eq: id } } });
    expect(facts.find((row) => row['role'] === 'self')).toBeDefined();
  }, 180_000);

  it('writes no second row while nothing changes, although the file was saved again', async () => {
    const { id } = await centre.api.create('cases', aCase());
    const before = await checked(id);
    const [row] = await centre.api.rows('cases', { filter: { id: { _eq: id } }, fields: 'person,checked_at' });
    await centre.api.update('persons', String(row?.['person']), { language: 'fa' });
    await eventually('a second check', async () => {
      const [again] = await centre.api.rows('cases', { filter: { id: { _eq: id } }, fields: 'checked_at' });
      return again?.['checked_at'] !== row?.['checked_at'];
    });
    expect(await assessments(id)).toHaveLength(before.length);
  }, 120_000);

  it('checks an imported case that contradicts itself, and names it on the case', async () => {
    const file = aCase();
    const person = { ...file.person, birth_date: today, residence_periods_complete: true };
    const residence_periods = [
      { from: '2018-01-01', status: 'duldung' },
      { from: '2022-01-01', to: '2022-12-31', status: 'none' },
    ];
    const row = { ...file, organisation: centre.organisation, person: { ...person, residence_periods } };
    const { id } = await admin.create('cases', row);
    const rows = await checked(id);
    expect(rows.find(({ basis }) => basis === '25b-1')).toMatchObject({ outcome: 'open' });
    const [checkedCase] = await centre.api.rows('cases', { filter: { id: { _eq: id } }, fields: 'contradictions' });
    const said = (checkedCase?.['contradictions'] as { de: string }[]).map(({ de }) => de);
    expect(said[0]).toMatch(/^Das Geburtsdatum liegt nach: erste Einreise, /);
    expect(said).toContainEqual(expect.stringMatching(/^Zwei verschiedene Aufenthaltsstatus zur selben Zeit, /));
  }, 120_000);

  it('applies a threshold that two people drafted and published at the next check, with no restart', async () => {
    const { id } = await centre.api.create('cases', aCase());
    await checked(id);
    const outcome = async () => (await assessments(id)).find((row) => row['basis'] === '25b-1')?.['outcome'];
    const before = await outcome();
    const undo = await changeLaw(await lawEditors(access), '25b-1', (text) => text.replaceAll('-6 years', '-60 years'));
    try {
      const [row] = await centre.api.rows('cases', { filter: { id: { _eq: id } }, fields: 'person' });
      await centre.api.update('persons', String(row?.['person']), { language: 'ti' });
      await eventually('another outcome', async () => (await outcome()) !== before);
    } finally {
      await undo();
    }
  }, 120_000);

  it('proposes a referral when the consent comes after the check, and shows it to nobody else', async () => {
    const [cooperation] = await admin.rows('cooperations', { fields: 'id', filter: { key: { _eq: 'muster' } } });
    const { id } = await centre.api.create(
      'cases',
      aCase({ responsible_abh: abh.organisation, cooperation: String(cooperation?.['id']) }),
    );
    const [row] = await centre.api.rows('cases', { filter: { id: { _eq: id } }, fields: 'person' });
    await checked(id);
    // Staff enter consents, service accounts do not.
    await admin.create('consents', {
      organisation: centre.organisation,
      case: id,
      person: row?.['person'],
      discloser: centre.organisation,
      recipient: abh.organisation,
      purpose: 'referral',
      categories: ['personal_data', 'residence', 'education', 'language', 'assessment'],
      valid_from: today,
      valid_until: `${Number(today.slice(0, 4)) + 1}-01-01`,
      language: 'de',
    });
    const referrals = () =>
      centre.api.rows('referrals', { filter: { case: { _eq: id } }, fields: 'id,sender_status,bases,steps.step' });
    const found = await eventually(
      'a proposed referral',
      async () => {
        const [one] = await referrals();
        return one;
      },
      120,
    );
    expect(found['sender_status']).toBe('proposed');
    expect((found['bases'] as string[]).length).toBeGreaterThan(0);
    const filter = { id: { _eq: found['id'] } };
    expect(await abh.api.rows('referrals', { filter, fields: 'id' })).toEqual([]);
    expect(await other.api.rows('referrals', { filter, fields: 'id' })).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(await referrals()).toHaveLength(1);
  }, 300_000);
});
