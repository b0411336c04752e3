import { beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { dueOn } from '../../domain/deadlines/due-on.ts';
import {
  client,
  idOf,
  inDays,
  loggedIn,
  newCase,
  newConsent,
  officeOf,
  rowOf,
  rowsOf,
  type Client,
} from './directus-client.ts';
import { colleagues } from './support/colleagues.ts';
import { referralsOf } from './support/referrals.ts';
import { conferenceCases } from './support/conference-cases.ts';

const access = inject('access');
const north = officeOf(access, 'beratung-nord');
const abh = officeOf(access, 'abh-musterstadt');
const admin = client(access.directus.url, access.directus.token);
const service = client(access.directus.url, north.serviceToken);
const RESTRICTION = { ground: 'accuracy', reason: 'Die Person bestreitet das Einreisedatum.' };
const LIFT = { reason: 'Das Datum ist belegt.', person_informed: true };
const soon = (days: number): string => dueOn(inDays(0), days, 'working_days', null);
const json = (value: unknown): string => encodeURIComponent(JSON.stringify(value));

let counsellor: Client;
let cooperation: string;

const personOf = async (id: string): Promise<string> =>
  String(rowOf(await admin('GET', `/items/cases/${id}?fields=person`))['person']);

beforeAll(async () => {
  counsellor = await loggedIn(access, 'counsellor', 'beratung-nord');
  cooperation = String(rowsOf(await admin('GET', '/items/cooperations?filter[key][_eq]=muster'))[0]?.['id']);
});

async function upload(title: string): Promise<string> {
  const form = new FormData();
  form.append('title', title);
  form.append('file', new Blob([title], { type: 'text/plain' }), 'pass.txt');
  const answer = await fetch(new URL('/files', access.directus.url), {
    method: 'POST',
    headers: { authorization: `Bearer ${north.serviceToken}` },
    body: form,
  });
  return z.object({ data: z.object({ id: z.string() }) }).parse(await answer.json()).data.id;
}

describe('the papers of a restricted person', () => {
  it('are not listed, found, opened or thrown away, also those in the case of a relative, until it is lifted', async () => {
    const [own, relatives] = [await newCase(counsellor), await newCase(counsellor)];
    const person = await personOf(own);
    const title = `Pass ${own}`;
    const files = [await upload(title), await upload(title)];
    const paper = { kind: 'passport', category: 'identity' };
    const documents = [
      idOf(await counsellor('POST', '/items/documents', { ...paper, case: own, file: files[0] })),
      idOf(await counsellor('POST', '/items/documents', { ...paper, case: relatives, person, file: files[1] })),
    ];
    const seen = async () => {
      const found = [];
      for (const caller of [counsellor, service]) {
        found.push(...rowsOf(await caller('GET', `/files?fields=id&filter[title][_eq]=${title}`)));
        found.push(...rowsOf(await caller('GET', `/files?fields=id&search=${title}`)));
        found.push(...rowsOf(await caller('GET', `/items/documents?fields=id&filter[id][_in]=${documents.join()}`)));
        for (const file of files)
          found.push(...((await caller('GET', `/files/${file}?fields=id`)).status === 200 ? [file] : []));
      }
      for (const file of files) {
        const asset = await fetch(new URL(`/assets/${file}`, access.directus.url), {
          headers: { authorization: `Bearer ${north.serviceToken}` },
        });
        if (asset.ok) found.push(file);
      }
      return found.length;
    };
    expect(await seen()).toBe(18);
    expect((await counsellor('POST', `/bleiberecht/persons/${person}/restriction`, RESTRICTION)).status).toBe(200);
    expect(await seen()).toBe(0);
    for (const file of files) expect((await counsellor('DELETE', `/files/${file}`)).status).toBe(403);
    expect((await counsellor('POST', `/bleiberecht/persons/${person}/restriction/lift`, LIFT)).status).toBe(200);
    expect(await seen()).toBe(18);
  });
});

describe('a restricted relative', () => {
  it('is in no list, no question, no dossier and no plan of somebody else, and breaks none of them', async () => {
    const [kept, open] = [await newCase(counsellor), await newCase(counsellor)];
    const person = await personOf(kept);
    const word = `Verborgen-${kept.slice(0, 8)}`;
    const periods = [{ from: '2017-03-01', status: 'duldung' }];
    await counsellor('PATCH', `/items/persons/${person}`, { last_name: word, birth_date: '1971-02-03' });
    idOf(await counsellor('POST', '/items/residence_periods', { ...periods[0], person }));
    const link = idOf(await counsellor('POST', '/items/family_links', { case: open, role: 'partner', person }));
    idOf(await service('POST', '/items/case_facts', { case: open, person, role: 'partner' }));
    const categories = ['personal_data', 'residence', 'family'];
    const ends = { case: open, discloser: north.organisation, recipient: abh.organisation };
    await newConsent(counsellor, { ...ends, categories });
    const links = () => counsellor('GET', `/items/family_links?fields=id&filter[id][_eq]=${link}`);
    expect(rowsOf(await links())).toEqual([{ id: link }]);
    expect((await counsellor('POST', `/bleiberecht/persons/${person}/restriction`, RESTRICTION)).status).toBe(200);
    expect(rowsOf(await links())).toEqual([]);
    expect(rowsOf(await service('GET', `/items/case_facts?fields=id&filter[person][_eq]=${person}`))).toEqual([]);
    const told = async (guess: string): Promise<string> =>
      JSON.stringify([
        await counsellor(
          'GET',
          `/items/family_links?fields=id&filter=${json({ person: { last_name: { _eq: guess } } })}`,
        ),
        await counsellor(
          'GET',
          `/items/cases?fields=id&filter=${json({ family_links: { person: { last_name: { _eq: guess } } } })}`,
        ),
        await counsellor(
          'GET',
          `/items/cases?fields=id&filter=${json({ facts: { person: { last_name: { _eq: guess } } } })}`,
        ),
      ]);
    expect(await told(word)).toBe(await told('Zzz-nicht-da'));
    const read = rowOf(await service('GET', `/items/cases/${open}?fields=id,family_links.role,family_links.person.id`));
    expect(read['family_links']).toEqual([]);

    const referral = idOf(
      await counsellor('POST', '/items/referrals', { case: open, to_org: abh.organisation, cooperation }),
    );
    const [dossier] = rowsOf(await counsellor('GET', `/items/dossiers?filter[referral][_eq]=${referral}`));
    expect(JSON.stringify(dossier?.['content'])).toContain('1995-04-01');
    expect(JSON.stringify(dossier?.['content'])).not.toMatch(/1971-02-03|2017-03-01/);

    for (const [method, path, body] of [
      ['POST', `/bleiberecht/cases/${kept}/plan`, { dry_run: true }],
      ['POST', `/bleiberecht/cases/${kept}/allocation`, {}],
      ['GET', `/bleiberecht/actions/cases/${kept}`],
    ] as const)
      expect(await counsellor(method, path, body)).toMatchObject({ status: 403, code: 'FOREIGN_ROW' });
  });
});

describe('handing over the work of a colleague', () => {
  it('counts no restricted case and is not held up by one, which goes along', async () => {
    const staff = colleagues(access.directus.url, access.directus.token);
    try {
      const leader = await staff.hire('coordinator', north.organisation);
      const [from, to] = [await staff.hire('counsellor', north.organisation), counsellor];
      const idOfMe = async (caller: Client) => String(rowOf(await caller('GET', '/users/me?fields=id'))['id']);
      const [old, successor] = [await idOfMe(from), await idOfMe(to)];
      const cases = [await newCase(from, { counsellor: old }), await newCase(from, { counsellor: old })];
      for (const id of cases) idOf(await from('POST', '/items/tasks', { case: id, title: 'Pass', owner: old }));
      const person = await personOf(String(cases[0]));
      expect((await from('POST', `/bleiberecht/persons/${person}/restriction`, RESTRICTION)).status).toBe(200);
      const offered = await leader('GET', `/bleiberecht/actions/directus_users/${old}`);
      expect(JSON.stringify(offered.data)).toContain('1 offener Fall und 1 offene Aufgabe');
      expect(await leader('POST', `/bleiberecht/colleagues/${old}/reassign`, { to: successor })).toMatchObject({
        status: 200,
        data: { cases: 1, tasks: 1 },
      });
      for (const id of cases)
        expect(rowOf(await admin('GET', `/items/cases/${id}?fields=counsellor,tasks.owner`))).toEqual({
          counsellor: successor,
          tasks: [{ owner: successor }],
        });
    } finally {
      await staff.dismiss();
    }
  });
});

describe('a referral of a person who was restricted after it was sent', () => {
  it('is there for the centre, but nothing that was said in it; the authority reads its own side as before', async () => {
    const on = await referralsOf(access);
    const { id, caseId } = await on.inReview({ returnConsent: true });
    await on.taken(on.clerk, id, 'ask', { note: 'Fehlt der Pass?', details: { missing: ['Pass'] } });
    const said = async (caller: Client) =>
      Promise.all(
        ['dossiers', 'referral_messages', 'referral_steps'].map(
          async (name) => rowsOf(await caller('GET', `/items/${name}?filter[referral][_eq]=${id}`)).length,
        ),
      );
    expect([await said(on.counsellor), await said(on.clerk)]).toEqual([
      [1, 1, 4],
      [1, 1, 4],
    ]);
    const restriction = `/bleiberecht/persons/${await personOf(caseId)}/restriction`;
    expect((await on.counsellor('POST', restriction, RESTRICTION)).status).toBe(200);
    expect([await said(on.counsellor), await said(on.clerk)]).toEqual([
      [0, 0, 4],
      [1, 1, 4],
    ]);
    expect((await on.counsellor('GET', `/items/referrals/${id}?fields=number`)).status).toBe(200);
    expect((await on.counsellor('POST', `${restriction}/lift`, LIFT)).status).toBe(200);
    expect(await said(on.counsellor)).toEqual([1, 1, 4]);
  });

  it('is put on no agenda, disclosed for none and shown to nobody', async () => {
    const clerk = await loggedIn(access, 'abh_clerk', 'abh-musterstadt');
    const { sent } = conferenceCases(access, inject('databaseUrl'), { counsellor, clerk });
    const { id: referral, caseId } = await sent(cooperation);
    const meet = (held_on: string) => counsellor('POST', '/items/conferences', { cooperation, kind: 'case', held_on });
    const [conference, later] = [idOf(await meet(soon(25))), idOf(await meet(soon(30)))];
    const item = idOf(await counsellor('POST', '/items/conference_items', { conference, referral }));
    const person = await personOf(caseId);
    expect((await counsellor('POST', `/bleiberecht/persons/${person}/restriction`, RESTRICTION)).status).toBe(200);
    for (const [collection, row] of [
      ['conference_items', { conference: later, referral }],
      ['conference_views', { item }],
      ['dossier_showings', { referral, shown_on: '2026-01-05', language: 'Dari' }],
    ] as const)
      expect([collection, await counsellor('POST', `/items/${collection}`, row)]).toMatchObject([
        collection,
        { status: 423, code: 'RESTRICTED' },
      ]);
  });
});
