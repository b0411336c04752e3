import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { todayInBerlin } from '../../domain/time/today-in-berlin.ts';
import {
  client,
  idOf,
  loggedIn,
  newCase,
  officeOf,
  rowOf,
  rowsOf,
  type Answer,
  type Client,
} from './directus-client.ts';
import { criteriaOf, criterionPath, draftOf, inForce, lawEditors, versionPath } from './support/change-law.ts';

const access = inject('access');
const admin = client(access.directus.url, access.directus.token);
const service = client(access.directus.url, officeOf(access, 'beratung-nord').serviceToken);
let paula: Client;
let counsellor: Client;

beforeAll(async () => {
  paula = (await lawEditors(access)).drafter;
  counsellor = await loggedIn(access, 'counsellor', 'beratung-nord');
});

const made: string[] = [];
const drafts: string[] = [];
afterEach(async () => {
  for (const draft of drafts.splice(0)) await admin('DELETE', versionPath(draft));
  for (const key of made.splice(0)) await admin('DELETE', factPath(key));
});

const factPath = (key: string): string => `/items/fact_definitions/${key}`;
const columnOf = async (key: string, caller = admin): Promise<Answer> => caller('GET', `/fields/case_facts/${key}`);
const columnSchema = z.object({
  type: z.string(),
  meta: z.object({ note: z.string().nullable(), translations: z.array(z.object({ translation: z.string() })) }),
});

/** Words and end of a column follow after the answer. */
const soon = (ask: () => Promise<unknown>) => expect.poll(ask, { timeout: 20_000 });

const KEY_DATE = {
  label_de: 'War am 08.05.2025 geduldet',
  function: 'status_on',
  arguments: { statuses: ['duldung', 'duldung_60c'], on: '2025-05-08' },
};

/** A fact as a process admin saves it in the form; it is gone after the test. */
async function saved(fact: Record<string, unknown> = KEY_DATE): Promise<Record<string, unknown> & { key: string }> {
  const answer = await paula('POST', '/items/fact_definitions', fact);
  expect([answer.status, answer.message]).toEqual([200, '']);
  const row = z.object({ key: z.string() }).passthrough().parse(answer.data);
  made.push(row.key);
  return row;
}

/** A draft whose first criterion asks for a fact. */
async function draftWith(key: string): Promise<{ version: string; criterion: string }> {
  const version = idOf(await draftOf(paula, (await inForce(admin, '25a-1')).id));
  drafts.push(version);
  const [first] = await criteriaOf(admin, version);
  const criterion = String(first?.['id']);
  const asks = { condition: { [key]: { _eq: true } }, alternatives: null, ref: null };
  expect((await paula('PATCH', criterionPath(criterion), asks)).message).toBe('');
  return { version, criterion };
}

describe('a new fact', () => {
  it('needs a name and a function: key, English name and type follow', async () => {
    expect(await saved()).toMatchObject({
      key: 'war_am_08_05_2025_geduldet',
      label_en: 'War am 08.05.2025 geduldet',
      type: 'boolean',
    });
    expect(await saved({ ...KEY_DATE, label_de: 'War am 08.05.2025, geduldet' })).toMatchObject({
      key: 'war_am_08_05_2025_geduldet_2',
    });
  });

  it('has its column when the answer comes, for everybody who reads facts, with its German name', async () => {
    const { key } = await saved({ ...KEY_DATE, citation: '§ 104 Abs. 18 AufenthG' });
    const column = columnSchema.parse((await columnOf(key, paula)).data);
    expect(column).toMatchObject({
      type: 'boolean',
      meta: { note: '§ 104 Abs. 18 AufenthG', translations: [{ translation: KEY_DATE.label_de }, expect.anything()] },
    });
    const caseId = await newCase(counsellor);
    const { person } = rowOf(await counsellor('GET', `/items/cases/${caseId}?fields=person`));
    const facts = { case: caseId, person, role: 'self', derived_on: todayInBerlin() };
    const row = idOf(await service('POST', '/items/case_facts', facts));
    expect(rowsOf(await paula('GET', `/items/case_facts?fields=${key}`))).toEqual([]);
    expect(rowOf(await counsellor('GET', `/items/case_facts/${row}?fields=${key}`))).toEqual({ [key]: null });
    expect(rowOf(await service('PATCH', `/items/case_facts/${row}`, { [key]: true }))[key]).toBe(true);
  });

  it('takes the possible values of a text from the file', async () => {
    const { options, type } = await saved({
      label_de: 'Art der Ausbildung, zweiter Fakt',
      function: 'value',
      arguments: { path: 'living.in_education' },
    });
    expect(type).toBe('text');
    expect(options).toContainEqual({ value: 'vocational_preparation' });
  });

  it('takes numbers that the filter builder hands out as text', async () => {
    const where = { _and: [{ day_fines: { _gt: '50' } }] };
    const row = await saved({
      label_de: 'Hohe Geldstrafen',
      function: 'count',
      arguments: { list: 'offences', where },
    });
    expect(row).toMatchObject({ type: 'integer', arguments: { where: { _and: [{ day_fines: { _gt: 50 } }] } } });
  });

  it('makes every open case of every office due, and no closed one', async () => {
    const [open, closed] = [await newCase(counsellor), await newCase(counsellor, { state: 'closed' })];
    for (const id of [open, closed]) await service('PATCH', `/items/cases/${id}`, { check_due_on: '2099-01-01' });
    await saved();
    const due = async (filter: string): Promise<unknown[]> =>
      rowsOf(await admin('GET', `/items/cases?limit=-1&fields=check_due_on&${filter}`)).map(
        (row) => row['check_due_on'],
      );
    expect(await due(`filter[id][_eq]=${open}`)).toEqual([todayInBerlin()]);
    expect(await due(`filter[id][_eq]=${closed}`)).toEqual(['2099-01-01']);
    expect((await due('filter[state][_eq]=open')).filter((day) => String(day) > todayInBerlin())).toEqual([]);
  });
});

describe('is refused, with the place and the way out, and leaves no column', () => {
  it.each([
    ['label_de', { label_de: '' }, 'Name (deutsch)'],
    ['label_de', { label_de: 'Ist geduldet' }, 'tolerated_now'],
    ['key', { key: 'Stich-Tag' }, 'Kleinbuchstaben'],
    ['key', { key: 'tolerated_now' }, 'schon vergeben'],
    ['key', { key: 'derived_on' }, 'schon vergeben'],
    ['function', { function: null }, 'Funktion'],
    ['function', { function: 'status_vielleicht' }, 'Bitte eine aus der Liste wählen'],
    ['arguments.statuses', { arguments: { on: '2025-05-08' } }, '„Status“: fehlt'],
    ['arguments.on', { arguments: { statuses: ['duldung'], on: '2025-02-30' } }, 'Diesen Tag gibt es nicht'],
    ['arguments.since', { arguments: { statuses: ['duldung'], since: 'x' } }, 'kennt die Funktion'],
    ['arguments.key', { function: 'reading', arguments: { key: 'nobody' } }, 'steht hier nicht zur Wahl'],
    ['type', { type: 'date' }, 'Ja/Nein'],
    ['unit', { unit: 'Tage' }, 'nur eine Zahl'],
    ['options', { options: [{ value: 'ja' }] }, 'nur ein Text'],
    ['if_nothing_known', { if_nothing_known: 0 }, 'passt nicht zur Art'],
  ])('%s: %j', async (field, change, reason) => {
    const fact = { key: 'probe_refused', ...KEY_DATE, ...change };
    const answer = await paula('POST', '/items/fact_definitions', fact);
    expect(answer).toMatchObject({ status: 422, code: 'INVALID_ROW', extensions: { field } });
    expect(answer.message).toContain(reason);
    expect(rowsOf(await admin('GET', `/items/fact_definitions?filter[label_de][_eq]=${KEY_DATE.label_de}`))).toEqual(
      [],
    );
    expect((await columnOf('probe_refused')).status).toBe(403);
  });

  it('from whoever must not make facts', async () => {
    const answer = await counsellor('POST', '/items/fact_definitions', { key: 'probe_refused', ...KEY_DATE });
    expect(answer.status).toBe(403);
    expect((await columnOf('probe_refused')).status).toBe(403);
  });
});

describe('a fact that published law uses', () => {
  const LAW = 'tolerated_now';

  it.each([
    ['arguments', { arguments: { statuses: ['duldung'] } }, 'Angaben für die Funktion'],
    ['if_nothing_known', { if_nothing_known: false }, 'nichts davon bekannt'],
  ])('keeps its meaning: %s', async (field, change, label) => {
    const answer = await paula('PATCH', factPath(LAW), change);
    expect(answer).toMatchObject({ status: 422, code: 'FACT_IN_USE', extensions: { field } });
    expect(answer.message).toContain(label);
    expect(answer.message).toContain('Bitte einen neuen Fakt anlegen');
    // The app cuts what is longer.
    expect(answer.message.length).toBeLessThan(180);
    expect(answer.message).toMatch(/\(104c-1@\d{4}-\d\d-\d\d und \d+ weitere\)/);
  });

  it('keeps its type and its key', async () => {
    const typed = await paula('PATCH', factPath(LAW), { function: 'birthday', arguments: { years: 18 }, type: 'date' });
    expect(typed).toMatchObject({ status: 422, code: 'FACT_IN_USE' });
    const renamed = await paula('PATCH', factPath(LAW), { key: 'tolerated_today' });
    expect(renamed).toMatchObject({ status: 422, extensions: { field: 'key' } });
    expect(renamed.message).toContain('steht fest');
  });

  it('is deleted by nobody', async () => {
    for (const caller of [paula, admin]) {
      const answer = await caller('DELETE', factPath(LAW));
      expect(answer).toMatchObject({ status: 422, code: 'FACT_IN_USE' });
      expect(answer.message).toContain('Veröffentlichtes Recht beruht auf diesem Fakt');
    }
    expect((await admin('GET', factPath(LAW))).status).toBe(200);
  });

  it('may get another name, and its column with it', async () => {
    const before = rowOf(await admin('GET', factPath(LAW)))['label_de'];
    const nameOf = async (): Promise<unknown> =>
      columnSchema.parse((await columnOf(LAW)).data).meta.translations[0]?.translation;
    try {
      expect((await paula('PATCH', factPath(LAW), { label_de: 'Ist heute geduldet' })).status).toBe(200);
      await soon(nameOf).toBe('Ist heute geduldet');
    } finally {
      await admin('PATCH', factPath(LAW), { label_de: before });
      await soon(nameOf).toBe(before);
    }
  });
});

describe('a fact that no law uses yet', () => {
  it('changes its meaning and type, and makes cases due again', async () => {
    const { key } = await saved();
    const id = await newCase(counsellor);
    await service('PATCH', `/items/cases/${id}`, { check_due_on: '2099-01-01' });
    const dueOn = async (): Promise<unknown> => rowOf(await admin('GET', `/items/cases/${id}`))['check_due_on'];
    await paula('PATCH', factPath(key), { hint_de: 'Nur ein Hinweis' });
    expect(await dueOn()).toBe('2099-01-01');
    const change = { function: 'birthday', arguments: { years: 30 }, type: 'date' };
    expect((await paula('PATCH', factPath(key), change)).message).toBe('');
    expect(await dueOn()).toBe(todayInBerlin());
    await soon(async () => columnSchema.parse((await columnOf(key)).data).type).toBe('date');
  });

  it('is refused where its type no longer follows from its function', async () => {
    const { key } = await saved();
    const answer = await paula('PATCH', factPath(key), { function: 'birthday', arguments: { years: 30 } });
    expect(answer).toMatchObject({ status: 422, extensions: { field: 'type' } });
  });

  it('stays while a draft asks for it, then goes with its column', async () => {
    const { key } = await saved();
    const { version } = await draftWith(key);
    const answer = await paula('DELETE', factPath(key));
    expect(answer).toMatchObject({ status: 422, code: 'FACT_IN_USE', extensions: { needed_by: [version] } });
    expect(answer.message).toContain(`Ein Entwurf verwendet diesen Fakt (${version})`);
    await paula('DELETE', versionPath(version));
    expect((await paula('DELETE', factPath(key))).status).toBe(204);
    await soon(async () => (await columnOf(key)).status).toBe(403);
    const shown = rowsOf(
      await admin('GET', '/permissions?limit=-1&filter[collection][_eq]=case_facts&filter[action][_eq]=read'),
    );
    expect(JSON.stringify(shown)).not.toContain(key);
  });

  it('stays while another fact leans on it', async () => {
    const { key } = await saved();
    await saved({
      label_de: 'Kinder, die am 08.05.2025 geduldet waren',
      function: 'count_children',
      arguments: { where: { [key]: { _eq: true } } },
    });
    const answer = await paula('DELETE', factPath(key));
    expect(answer).toMatchObject({ status: 422, code: 'FACT_IN_USE' });
    expect(answer.message).toContain('baut auf diesem auf');
  });

  it('and one that the check itself needs stays in any case', async () => {
    const answer = await admin('DELETE', factPath('relation_to_principal'));
    expect(answer).toMatchObject({ status: 422, code: 'FACT_IN_USE' });
  });
});

describe('a criterion', () => {
  it('needs no English name', async () => {
    const { criterion } = await draftWith('single');
    const renamed = await paula('PATCH', criterionPath(criterion), { title_de: 'Ledig', title_en: '' });
    expect(rowOf(renamed)).toMatchObject({ title_de: 'Ledig', title_en: 'Ledig' });
  });
});
