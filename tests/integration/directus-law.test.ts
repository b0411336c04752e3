import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { client, idOf, loggedIn, officeOf, rowOf, rowsOf, type Client } from './directus-client.ts';
import {
  criteriaOf,
  criterionPath,
  draftOf,
  inForce,
  lawEditors,
  publish,
  published,
  versionPath,
  type LawEditors,
} from './support/change-law.ts';

const access = inject('access');
const admin = client(access.directus.url, access.directus.token);
const service = client(access.directus.url, officeOf(access, 'beratung-nord').serviceToken);
let editors: LawEditors;
let counsellor: Client;

beforeAll(async () => {
  editors = await lawEditors(access);
  counsellor = await loggedIn(access, 'counsellor', 'beratung-nord');
});

const drafts: string[] = [];
/** A draft that is gone after the test, unless it was published. */
const newDraft = async (basis = '25a-1'): Promise<string> => {
  const draft = idOf(await draftOf(editors.drafter, (await inForce(admin, basis)).id));
  drafts.push(draft);
  return draft;
};
afterEach(async () => {
  for (const draft of drafts.splice(0)) await admin('DELETE', versionPath(draft));
});

const criterion = async (version: string, at = 0): Promise<Record<string, unknown> & { id: string }> =>
  z
    .object({ id: z.string() })
    .passthrough()
    .parse((await criteriaOf(admin, version))[at]);
const content = (rows: readonly Record<string, unknown>[]) =>
  rows.map(({ id: _id, version: _version, ...rest }) => rest);

describe('a draft', () => {
  it('is a copy with all criteria, by the person who made it', async () => {
    const source = await inForce(admin, '25a-1');
    const draft = await newDraft();
    expect(draft).toMatch(/^25a-1@\d{4}-\d\d-\d\d\.\d+$/);
    const paula = access.users.find(({ name }) => name === 'Paula Prozess');
    expect(rowOf(await admin('GET', versionPath(draft)))).toMatchObject({
      state: 'draft',
      origin: 'office',
      based_on: source.id,
      drafted_by: paula?.id,
      valid_from: source['valid_from'],
      amending_act: source['amending_act'],
      published_at: null,
    });
    expect(content(await criteriaOf(admin, draft))).toEqual(content(await criteriaOf(admin, source.id)));
  });

  it('is what everything new becomes, whatever was sent, and is no law yet', async () => {
    const source = await inForce(admin, '25a-1');
    const { id: _id, criteria: _criteria, ...row } = source;
    const draft = idOf(await admin('POST', '/items/rule_versions', { ...row, state: 'published', origin: 'shipped' }));
    drafts.push(draft);
    expect(rowOf(await admin('GET', versionPath(draft)))).toMatchObject({ state: 'draft', origin: 'office' });
    expect((await inForce(admin, '25a-1')).id).toBe(source.id);
  });

  it('changes, with its criteria, also nested in its form, and remembers who changed it', async () => {
    const draft = await newDraft();
    const [first, second] = [await criterion(draft), await criterion(draft, 1)];
    const condition = { _and: [{ identity_clarified_months_after_entry: { _lte: '6' } }, { _or: [] }] };
    const saved = await editors.publisher('PATCH', versionPath(draft), {
      change_note: 'Probe',
      criteria: {
        create: [{ ...first, id: undefined, key: 'PROBE-1', condition, sort: 99 }],
        update: [{ id: first.id, title_de: 'Anderer Name' }],
        delete: [second.id],
      },
    });
    expect(saved.message).toBe('');
    const now = await criteriaOf(admin, draft);
    expect(now[0]).toMatchObject({ title_de: 'Anderer Name' });
    expect(now.map(({ key }) => key)).not.toContain(second['key']);
    // The filter builder hands out text and empty groups; what is kept is what was meant.
    expect(now.at(-1)).toMatchObject({
      id: `${draft}:PROBE-1`,
      condition: { _and: [{ identity_clarified_months_after_entry: { _lte: 6 } }] },
    });
    const vera = access.users.find(({ name }) => name === 'Vera Vieraugen');
    expect(rowOf(await admin('GET', versionPath(draft)))).toMatchObject({ drafted_by: vera?.id, change_note: 'Probe' });
  });

  it('never changes by hand what the software sets', async () => {
    const draft = await newDraft();
    for (const change of [{ state: 'published' }, { drafted_by: null }, { content_hash: 'x' }, { origin: 'shipped' }]) {
      const refused = await admin('PATCH', versionPath(draft), change);
      expect(refused).toMatchObject({ status: 422, code: 'INVALID_ROW' });
      expect(refused.message).toContain(`„${Object.keys(change).join()}“ setzt die Software selbst.`);
    }
    expect(await admin('PATCH', versionPath(draft), { basis: '25b-1' })).toMatchObject({ status: 422 });
  });
});

const condition = (change: unknown) => ({ condition: change, alternatives: null, ref: null });
const way = {
  key: 'x',
  title_de: 'Weg',
  title_en: 'Way',
  binding: 'rule',
  citation: '§ 25a AufenthG',
  condition: { tolerated_now: { _eq: true } },
};

describe('a criterion that could not be evaluated', () => {
  it.each<[string, Record<string, unknown>, string, string]>([
    [
      'an unknown fact',
      condition({ no_such_fact: { _eq: true } }),
      'condition',
      'Bedingung: Es gibt keinen Fakt „no_such_fact“.',
    ],
    [
      'an unknown fact deep inside',
      condition({ _and: [{ _or: [{ nothing: { _eq: 1 } }] }] }),
      'condition',
      'Es gibt keinen Fakt „nothing“',
    ],
    [
      'an operator that the type does not have',
      condition({ tolerated_now: { _gt: true } }),
      'condition',
      'Möglich sind: „Gleich“, „Ungleich“',
    ],
    ['_null', condition({ tolerated_now: { _null: true } }), 'condition', 'was niemand weiß, bleibt unbekannt'],
    ['_nempty', condition({ tolerated_now: { _nempty: true } }), 'condition', 'was niemand weiß, bleibt unbekannt'],
    ['a value of the wrong type', condition({ tolerated_now: { _eq: 'ja' } }), 'condition', '„ja“ weder Ja noch Nein'],
    [
      'a date that is no date',
      condition({ birthday_14: { _lte: '2023-02-30' } }),
      'condition',
      '„2023-02-30“ kein Tag des Kalenders',
    ],
    [
      'a span of time that is none',
      condition({ birthday_14: { _lte: '$NOW(-6 Jahre)' } }),
      'condition',
      'kein Tag des Kalenders',
    ],
    [
      'a broken citation',
      { citation: '§ 25a Abs. AufenthG' },
      'citation',
      'Fundstelle: In der Fundstelle fehlt etwas hinter „Abs.“',
    ],
    ['a citation that names nothing', { citation: 'steht im Gesetz' }, 'citation', 'nennt weder Paragraf und Gesetz'],
    ['nothing that decides', condition(null), 'condition', 'Es fehlt, woran sich das entscheidet'],
    ['both a condition and alternatives', { alternatives: [way] }, 'condition', 'schließen einander aus'],
    [
      'a fault in the second alternative',
      { condition: null, alternatives: [way, { ...way, key: 'y', condition: { nothing: { _eq: 1 } } }] },
      'alternatives.1.condition',
      'Weg 2, Bedingung: Es gibt keinen Fakt',
    ],
    [
      'a fault in an exception',
      { exceptions: [{ effect: 'exempt', citation: '§ 25a AufenthG', condition: { nothing: { _eq: 1 } } }] },
      'exceptions.0.condition',
      'Ausnahme 1, Bedingung: Es gibt keinen Fakt',
    ],
    [
      'a fault in applies_when',
      { applies_when: { nothing: { _eq: 1 } } },
      'applies_when',
      'Gilt nur, wenn: Es gibt keinen Fakt',
    ],
    [
      'a reference to nothing',
      { condition: null, ref: { basis: '99z', outcomes: ['met'] } },
      'ref',
      'Es gibt keine Rechtsgrundlage „99z“',
    ],
    [
      'a reference to itself',
      { condition: null, ref: { basis: '25a-1', outcomes: ['met'] } },
      'ref',
      'im Kreis: 25a-1 → 25a-1',
    ],
  ])('%s: is refused when it is saved, with the place and the reason', async (_name, change, place, reason) => {
    const draft = await newDraft();
    const one = await criterion(draft);
    const alone = await editors.drafter('PATCH', criterionPath(one.id), change);
    const nested = await editors.drafter('PATCH', versionPath(draft), {
      criteria: { update: [{ id: one.id, ...change }] },
    });
    const fresh = { ...one, id: undefined, version: draft, key: 'PROBE-2', ...change };
    const created = await editors.drafter('POST', '/items/criteria', fresh);
    for (const [answer, key] of [
      [alone, one['key']],
      [nested, one['key']],
      [created, 'PROBE-2'],
    ] as const) {
      expect(answer).toMatchObject({ status: 422, code: 'INVALID_ROW', extensions: { criterion: key, place } });
      expect(answer.message).toContain(`Kriterium ${String(key)}, `);
      expect(answer.message).toContain(reason);
    }
    expect(content(await criteriaOf(admin, draft))[0]).toEqual(content([one])[0]);
  });

  it('is refused where references go in a circle over other bases', async () => {
    const ref = (basis: string) => ({ condition: null, alternatives: null, ref: { basis, outcomes: ['met'] } });
    const before = await inForce(admin, '25b-1');
    const leaning = await newDraft('25b-1');
    expect((await editors.drafter('PATCH', criterionPath((await criterion(leaning)).id), ref('25a-1'))).message).toBe(
      '',
    );
    await published(editors.publisher, leaning);
    try {
      const draft = await newDraft();
      const refused = await editors.drafter('PATCH', criterionPath((await criterion(draft)).id), ref('25b-1'));
      expect(refused).toMatchObject({ status: 422, extensions: { place: 'ref' } });
      expect(refused.message).toContain('Die Verweise drehen sich im Kreis: 25a-1 → 25b-1 → 25a-1');
    } finally {
      await published(editors.publisher, idOf(await draftOf(editors.drafter, before.id)));
    }
  });

  it('is refused when its key is there already', async () => {
    const draft = await newDraft();
    const [one, two] = [await criterion(draft), await criterion(draft, 1)];
    const refused = await editors.drafter('PATCH', criterionPath(one.id), { key: two['key'] });
    expect(refused).toMatchObject({ status: 422 });
    expect(refused.message).toContain('Diese Kennung gibt es in der Fassung schon');
  });
});

describe('the days of a draft', () => {
  it('are refused where they leave a gap, with basis and days', async () => {
    const first = rowsOf(
      await admin(
        'GET',
        '/items/rule_versions?filter[basis][_eq]=25a-1&filter[state][_eq]=published&sort=valid_from&limit=1',
      ),
    )[0];
    const start = String(first?.['valid_from']);
    const year = Number(start.slice(0, 4)) - 1;
    const draft = await newDraft();
    const refused = await editors.drafter('PATCH', versionPath(draft), {
      valid_from: `${year - 1}-01-01`,
      valid_to: `${year - 1}-12-31`,
    });
    expect(refused).toMatchObject({
      status: 422,
      extensions: { field: 'valid_from', basis: '25a-1', from: `${year}-01-01` },
    });
    expect(refused.message).toMatch(
      new RegExp(`^Vom 01\\.01\\.${year} bis \\d\\d\\.\\d\\d\\.\\d{4} gälte keine Fassung von 25a-1 \\(Lücke`),
    );
  });

  it('are refused where they overlap, with basis and days', async () => {
    const draft = await newDraft();
    const refused = await editors.drafter('PATCH', versionPath(draft), { valid_to: '2026-07-31' });
    expect(refused).toMatchObject({ status: 422, extensions: { field: 'valid_from', basis: '25a-1' } });
    expect(refused.message).toContain('gälten zwei Fassungen von 25a-1');
  });

  it.each([{ valid_from: '2026-02-30' }, { valid_from: null }, { valid_to: 'bald' }])(
    'are refused where one is no day: %j',
    async (change) => {
      const refused = await admin('PATCH', versionPath(await newDraft()), change);
      expect(refused).toMatchObject({ status: 422, extensions: { field: Object.keys(change).join() } });
      expect(refused.message).toContain('ist kein Tag des Kalenders');
    },
  );
});

describe('publishing', () => {
  it('takes a second person: a process admin who did not change it last, never a machine', async () => {
    const draft = await newDraft();
    const own = await publish(editors.drafter, draft);
    expect(own).toMatchObject({ status: 422, code: 'SECOND_PERSON' });
    expect(own.message).toContain('eine zweite Person');
    expect(await publish(service, draft)).toMatchObject({ status: 403, code: 'HUMAN_REQUIRED' });
    expect(await publish(counsellor, draft)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect(await publish(admin, draft)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect(await publish(client(access.directus.url, null), draft)).toMatchObject({ status: 401 });
    for (const caller of [service, counsellor]) expect(await draftOf(caller, draft)).toMatchObject({ status: 403 });

    // A try of somebody who may not edit it does not make room for the first one.
    const tried = await counsellor('PATCH', criterionPath((await criterion(draft)).id), { note_de: 'x' });
    expect(tried).toMatchObject({ status: 403 });
    expect(await publish(editors.drafter, draft)).toMatchObject({ status: 422, code: 'SECOND_PERSON' });

    // Who edits last wants another reader: now the first one.
    await editors.publisher('PATCH', criterionPath((await criterion(draft)).id), { note_de: 'Noch ein Wort' });
    expect(await publish(editors.publisher, draft)).toMatchObject({ status: 422, code: 'SECOND_PERSON' });
    expect(rowOf(await admin('GET', versionPath(draft)))['state']).toBe('draft');
  });

  it('supersedes the version that it covers, and from then on nobody changes it', async () => {
    const before = await inForce(admin, '25a-1');
    const draft = await newDraft();
    const one = await criterion(draft);
    await editors.drafter('PATCH', criterionPath(one.id), { note_de: 'Neu' });
    expect(await published(editors.publisher, draft)).toEqual({ id: draft, superseded: [before.id] });
    try {
      const vera = access.users.find(({ name }) => name === 'Vera Vieraugen');
      const now = await inForce(admin, '25a-1');
      expect(now).toMatchObject({ id: draft, origin: 'office', published_by: vera?.id });
      expect(now['content_hash']).toMatch(/^[0-9a-f]{64}$/);
      expect(rowOf(await admin('GET', versionPath(before.id)))).toMatchObject({
        state: 'superseded',
        superseded_by: draft,
        valid_to: before['valid_to'],
      });
      expect(await publish(editors.publisher, draft)).toMatchObject({ status: 422, code: 'INVALID_ROW' });
    } finally {
      await published(editors.publisher, idOf(await draftOf(editors.drafter, before.id)));
    }
  });

  it('ends the version before it, and is called after the first day it got', async () => {
    // The last version goes on without end, so that a later one can follow.
    const last = rowsOf(
      await admin(
        'GET',
        '/items/rule_versions?filter[basis][_eq]=104c-1&filter[state][_eq]=published&sort=-valid_from&limit=1',
      ),
    )[0];
    const draft = idOf(await draftOf(editors.drafter, String(last?.['id'])));
    drafts.push(draft);
    expect((await editors.drafter('PATCH', versionPath(draft), { valid_from: '2090-01-01' })).message).toBe('');
    const { id, superseded } = await published(editors.publisher, draft);
    expect(id).toMatch(/^104c-1@2090-01-01/);
    expect(superseded).toEqual([]);
    expect((await criteriaOf(admin, id)).map(({ id: key }) => key)).toEqual(
      (await criteriaOf(admin, String(last?.['id']))).map(({ key }) => `${id}:${String(key)}`),
    );
    expect(rowOf(await admin('GET', versionPath(String(last?.['id']))))).toMatchObject({
      state: 'published',
      valid_to: '2089-12-31',
    });
    // Back again: one version from the old first day on.
    const back = idOf(await draftOf(editors.drafter, String(last?.['id'])));
    await editors.drafter('PATCH', versionPath(back), { valid_to: null });
    expect((await published(editors.publisher, back)).superseded).toEqual(expect.arrayContaining([last?.['id'], id]));
  });

  it('is refused where a criterion has become unusable since', async () => {
    const draft = await newDraft();
    const fact = {
      key: 'probe_fact_of_law',
      type: 'boolean',
      function: 'value',
      arguments: { path: 'single' },
      label_de: 'Probe',
      label_en: 'Probe',
    };
    expect((await admin('POST', '/items/fact_definitions', fact)).status).toBe(200);
    const one = await criterion(draft);
    try {
      const saved = await editors.drafter(
        'PATCH',
        criterionPath(one.id),
        condition({ probe_fact_of_law: { _eq: true } }),
      );
      expect(saved.message).toBe('');
    } finally {
      await admin('DELETE', '/items/fact_definitions/probe_fact_of_law');
      await admin('DELETE', '/fields/case_facts/probe_fact_of_law');
    }
    const refused = await publish(editors.publisher, draft);
    expect(refused).toMatchObject({ status: 422, extensions: { criterion: one['key'], place: 'condition' } });
    expect(refused.message).toContain('Es gibt keinen Fakt „probe_fact_of_law“');
  });

  it('is refused for a version without criteria: everybody would be entitled', async () => {
    const draft = await newDraft();
    await editors.drafter('PATCH', versionPath(draft), { criteria: [] });
    const refused = await publish(editors.publisher, draft);
    expect(refused).toMatchObject({ status: 422 });
    expect(refused.message).toContain('Die Fassung hat kein Kriterium');
  });

  it('is refused where it would undo what was published since', async () => {
    const before = await inForce(admin, '25a-1');
    const [early, late] = [await newDraft(), await newDraft()];
    await published(editors.publisher, early);
    try {
      const refused = await publish(editors.publisher, late);
      expect(refused).toMatchObject({ status: 422, extensions: { field: 'based_on' } });
      expect(refused.message).toContain(`ist die Fassung ${early} veröffentlicht worden`);
    } finally {
      await published(editors.publisher, idOf(await draftOf(editors.drafter, before.id)));
    }
  });

  it('lets one of several win who publish at once', async () => {
    const before = await inForce(admin, '25a-1');
    const list = [await newDraft(), await newDraft(), await newDraft()];
    const answers = await Promise.all(
      list.flatMap((draft) => [publish(editors.publisher, draft), publish(editors.publisher, draft)]),
    );
    try {
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 422)).toHaveLength(answers.length - 1);
    } finally {
      await published(editors.publisher, idOf(await draftOf(editors.drafter, before.id)));
    }
  });
});

describe('a published version', () => {
  it('is never changed or deleted, nor are its criteria, by no role and by no way', async () => {
    const version = await inForce(admin, '25a-1');
    const [one, two] = [await criterion(version.id), await criterion(version.id, 1)];
    const before = [await inForce(admin, '25a-1'), await criteriaOf(admin, version.id)];
    for (const caller of [admin, editors.drafter]) {
      const answers = [
        await caller('PATCH', versionPath(version.id), { note_de: 'x' }),
        await caller('PATCH', versionPath(version.id), { state: 'draft' }),
        await caller('PATCH', versionPath(version.id), {
          criteria: { create: [], update: [{ id: one.id, title_de: 'x' }], delete: [] },
        }),
        await caller('PATCH', versionPath(version.id), { criteria: { create: [], update: [], delete: [one.id] } }),
        await caller('PATCH', versionPath(version.id), { criteria: [two.id, one.id] }),
        await caller('PATCH', '/items/legal_bases/25a-1', {
          versions: { create: [], update: [{ id: version.id, note_de: 'x' }], delete: [] },
        }),
        await caller('DELETE', versionPath(version.id)),
        await caller('PATCH', criterionPath(one.id), { title_de: 'x' }),
        await caller('PATCH', criterionPath(one.id), { sort: 99 }),
        await caller('PATCH', '/items/criteria', { keys: [one.id, two.id], data: { binding: 'rule' } }),
        await caller('DELETE', criterionPath(one.id)),
        await caller('POST', '/items/criteria', { ...one, id: undefined, key: 'PROBE-3' }),
      ];
      expect(answers.map(({ status, code }) => [status, code])).toEqual(answers.map(() => [422, 'LAW_FROZEN']));
      expect(answers[0]?.message).toContain('Bitte als Entwurf kopieren und dort ändern.');
    }
    const draft = await newDraft();
    const moved = await editors.drafter('PATCH', criterionPath((await criterion(draft)).id), { version: version.id });
    expect(moved).toMatchObject({ status: 422, code: 'INVALID_ROW' });
    expect([await inForce(admin, '25a-1'), await criteriaOf(admin, version.id)]).toEqual(before);
  });
});
