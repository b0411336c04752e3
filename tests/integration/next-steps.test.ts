import { describe, expect, inject, it } from 'vitest';
import { readLaw } from '../../directus-schema/law/read-law.ts';
import { transitionsFromRows } from '../../domain/law-rows/transitions-from-rows.ts';
import { dayOf, isoOf, shift } from '../../domain/time/calendar.ts';
import { todayInBerlin } from '../../domain/time/today-in-berlin.ts';
import { client, loggedIn, officeOf, rowOf, rowsOf } from './directus-client.ts';

const access = inject('access');
const admin = client(access.directus.url, access.directus.token);
const CASE = `/items/cases?filter=${encodeURIComponent(JSON.stringify({ number: { _eq: 'BN-0002' } }))}`;
const WAY = '/items/transitions/60c-19d-1a';

describe('the best next steps on the real stack', () => {
  it('stand in the case for its counsellor, as the check of n8n left them', async () => {
    const counsellor = await loggedIn(access, 'counsellor', 'beratung-nord');
    const [row] = rowsOf(await counsellor('GET', `${CASE}&fields=checked_at,next_steps`));
    expect(row?.['checked_at']).toEqual(expect.any(String));
    const [first, second] = row?.['next_steps'] as Record<string, unknown>[];
    expect(first).toMatchObject({ basis: '60d', state: 'possible', possible_from: todayInBerlin() });
    expect(second).toMatchObject({
      basis: '25b-1',
      state: 'possible',
      possible_from: isoOf(shift(dayOf(todayInBerlin()), 1, 'years')),
    });
    expect(second?.['to_do']).toContainEqual({
      label: 'warten',
      text: expect.stringContaining('Mindestdauer des Aufenthalts'),
    });
  });

  it('come with the kept results, as the node asks for them with the account of the office', async () => {
    const service = client(access.directus.url, officeOf(access, 'beratung-nord').serviceToken);
    const filter = encodeURIComponent(JSON.stringify({ case: { number: { _eq: 'BN-0002' } } }));
    const [row] = rowsOf(await service('GET', `/items/assessments?filter=${filter}&fields=basis,case.next_steps`));
    expect(row?.['case']).toMatchObject({
      next_steps: expect.arrayContaining([expect.objectContaining({ basis: '25b-1' })]),
    });
  });

  it('are not seen by another office', async () => {
    const stranger = await loggedIn(access, 'counsellor', 'beratung-sued');
    expect(rowsOf(await stranger('GET', `${CASE}&fields=next_steps`))).toEqual([]);
  });

  it('rest on the graph as it ships, which a counsellor reads and does not change', async () => {
    const counsellor = await loggedIn(access, 'counsellor', 'beratung-nord');
    const rows = rowsOf(await counsellor('GET', '/items/transitions?limit=-1'));
    expect(transitionsFromRows(rows)).toEqual((await readLaw()).transitions);
    expect(await counsellor('PATCH', WAY, { effect: 'may' })).toMatchObject({ status: 403 });
  });

  it('take what a process admin changes in the graph, and refuse what could not be used', async () => {
    const processAdmin = await loggedIn(access, 'process_admin', 'beratung-nord');
    const before = rowOf(await admin('GET', WAY));
    try {
      expect(await processAdmin('PATCH', WAY, { note_de: 'Geprüft.' })).toMatchObject({ status: 200 });
      for (const [wrong, field, advice] of [
        [{ from_statuses: [] }, 'from_statuses', 'von welchem Stand'],
        [{ to_bases: [] }, 'to_bases', 'zu welcher Rechtsgrundlage'],
        [{ citation: null }, 'citation', 'Fundstelle'],
        [{ effect: null }, 'effect', 'Rechtsfolge'],
      ] as const) {
        const answer = await processAdmin('PATCH', WAY, wrong);
        expect(answer).toMatchObject({ status: 422, code: 'INVALID_ROW', extensions: { field } });
        expect(answer.message).toContain(advice);
      }
      expect(rowOf(await admin('GET', WAY))).toEqual({ ...before, note_de: 'Geprüft.' });
    } finally {
      await admin('PATCH', WAY, { note_de: before['note_de'] });
    }
  });
});
