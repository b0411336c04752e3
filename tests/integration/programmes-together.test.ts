import { beforeAll, describe, expect, inject, it } from 'vitest';
import { todayInBerlin } from '../../domain/time/today-in-berlin.ts';
import { client, idOf, loggedIn, newCase, newConsent, rowOf, rowsOf, SHOWN, type Answer } from './directus-client.ts';
import { openProgramme, type WalkerOffice, type WalkerProgramme } from './programmes/open-programme.ts';
import { prolong } from './programmes/prolong.ts';

const access = inject('access');
const admin = client(access.directus.url, access.directus.token);
const today = todayInBerlin();
const KEYS = ['dresden', 'leipzig', 'koeln', 'wib', 'hoyerswerda'] as const;

const programmes = new Map<string, WalkerProgramme>();
beforeAll(async () => {
  for (const key of KEYS) programmes.set(key, await openProgramme(access, key, today));
}, 300_000);

const programme = (key: (typeof KEYS)[number]): WalkerProgramme => {
  const found = programmes.get(key);
  if (!found) throw new Error(`${key} is not open`);
  return found;
};
const partner = (key: (typeof KEYS)[number], name: string): WalkerOffice => {
  const { offices, gone } = programme(key);
  const found = [...offices, ...gone].find((one) => one.partner === name);
  if (!found) throw new Error(`${key} has no partner ${name}`);
  return found;
};

async function refer(from: WalkerOffice, to: WalkerOffice, caseId: string, cooperation: string): Promise<Answer> {
  const ends = { discloser: from.organisation, recipient: to.organisation };
  const wish = { case: caseId, ...ends, purpose: 'referral', categories: ['personal_data', 'residence'] };
  await newConsent(from.human, wish);
  const term = { valid_from: today, valid_until: `${Number(today.slice(0, 4)) + 1}-01-31` };
  idOf(await from.human('POST', '/items/secrecy_releases', { ...wish, ...term }));
  return from.human('POST', '/items/referrals', { case: caseId, to_org: to.organisation, cooperation });
}
const take = async (by: WalkerOffice, id: string, step: string): Promise<void> =>
  expect(
    await by.human('POST', `/bleiberecht/referrals/${id}/step`, {
      step,
      ...(step === 'confirm' ? { details: SHOWN } : {}),
    }),
  ).toMatchObject({ status: 200 });

describe('programmes side by side', () => {
  it('one council runs two: one file, two authorities, and a person may be in both without either knowing of the other', async () => {
    const council = partner('dresden', 'council');
    expect(partner('leipzig', 'council').organisation).toBe(council.organisation);
    const [elbe, linden] = [partner('dresden', 'abh'), partner('leipzig', 'abh')];
    expect(elbe.organisation).not.toBe(linden.organisation);
    const ways = [await prolong(admin, programme('dresden'), today), await prolong(admin, programme('leipzig'), today)];
    try {
      const caseId = await newCase(council.human);
      const first = idOf(await refer(council, elbe, caseId, programme('dresden').cooperation));
      const second = idOf(await refer(council, linden, caseId, programme('leipzig').cooperation));
      for (const [id, abh] of [
        [first, elbe],
        [second, linden],
      ] as const) {
        await take(council, id, 'confirm');
        await take(abh, id, 'receive');
      }
      for (const [abh, own, other] of [
        [elbe, first, second],
        [linden, second, first],
      ] as const) {
        expect(rowsOf(await abh.human('GET', `/items/referrals?filter[id][_in]=${first},${second}&fields=id`))).toEqual(
          [{ id: own }],
        );
        expect((await abh.human('POST', `/bleiberecht/referrals/${other}/step`, { step: 'start_review' })).code).toBe(
          'FOREIGN_ROW',
        );
      }
      const copies = rowsOf(
        await admin(
          'GET',
          `/items/referrals?filter[id][_in]=${first},${second}&fields=recipient_case.organisation,cooperation`,
        ),
      );
      expect(new Set(copies.map(({ cooperation }) => cooperation)).size).toBe(2);
      await take(elbe, first, 'start_review');
      expect(rowOf(await linden.human('GET', `/items/referrals/${second}?fields=status`))).toEqual({
        status: 'received',
      });
    } finally {
      for (const back of ways) await back();
    }
  });

  it('does not mix them: an authority of one takes nothing in the other', async () => {
    const back = await prolong(admin, programme('wib'), today);
    try {
      const [koeln, wib] = [partner('koeln', 'domblick'), partner('wib', 'beratung_stadt')];
      const caseId = await newCase(koeln.human);
      expect(await refer(koeln, partner('wib', 'abh_stadt'), caseId, programme('koeln').cooperation)).toMatchObject({
        code: 'INVALID_ROW',
        extensions: { field: 'to_org' },
      });
      expect(await refer(koeln, partner('koeln', 'abh'), caseId, programme('wib').cooperation)).toMatchObject({
        code: 'INVALID_ROW',
        extensions: { field: 'cooperation' },
      });
      const [here, there] = [
        idOf(await refer(koeln, partner('koeln', 'abh'), caseId, programme('koeln').cooperation)),
        idOf(await refer(wib, partner('wib', 'abh_stadt'), await newCase(wib.human), programme('wib').cooperation)),
      ];
      for (const [one, other] of [
        [koeln, there],
        [wib, here],
      ] as const)
        expect((await one.human('GET', `/items/referrals/${other}?fields=id`)).status).toBe(403);
      const [lane, abh] = [partner('koeln', 'sozialarbeit'), partner('koeln', 'abh')];
      const own = await newCase(lane.human);
      expect((await abh.human('GET', `/items/cases/${own}?fields=id`)).status).toBe(403);
    } finally {
      await back();
    }
  });

  it('a partner that left, and a programme that has ended, take and send nothing new', async () => {
    const agnes = partner('koeln', 'agnes');
    const gone = await refer(
      agnes,
      partner('koeln', 'abh'),
      await newCase(agnes.human),
      programme('koeln').cooperation,
    );
    expect(gone).toMatchObject({ status: 422, code: 'INVALID_ROW', extensions: { field: 'cooperation' } });
    expect(gone.message).toContain('heute nicht');
    const netzwerk = partner('hoyerswerda', 'netzwerk');
    const ended = await refer(
      netzwerk,
      partner('hoyerswerda', 'abh'),
      await newCase(netzwerk.human),
      programme('hoyerswerda').cooperation,
    );
    expect(ended).toMatchObject({ status: 422, code: 'INVALID_ROW', extensions: { field: 'cooperation' } });
    expect(ended.message).toContain('läuft heute nicht');
  });
});

describe('a copy of a cooperation', () => {
  const copy = async (name: string, partners: readonly object[], by = admin, land = 'HB'): Promise<Answer> => {
    const [muster] = rowsOf(await admin('GET', '/items/cooperations?filter[key][_eq]=muster&fields=id'));
    return by('POST', `/bleiberecht/cooperations/${String(muster?.['id'])}/copy`, { name, land, partners });
  };
  const places = async (): Promise<Record<string, unknown>[]> =>
    rowsOf(
      await admin(
        'GET',
        '/items/cooperation_partners?filter[cooperation][key][_eq]=muster&fields=id,role,organisation.name&sort=role',
      ),
    );

  it('has the whole process for other partners, makes organisations that are new, and works', async () => {
    const partners = (await places())
      .filter((one, at, all) => all.findIndex(({ role }) => role === one['role']) === at)
      .map(({ id, role }) => ({
        instead_of: id,
        name: role === 'abh' ? 'Ausländerbehörde Weserstadt' : 'Beratung Weserstadt',
        place: 'Weserstadt',
      }));
    const answer = await copy('Bleiberecht Weserstadt', partners);
    expect(answer).toMatchObject({ status: 200 });
    const id = idOf(answer);
    const parts = ['triage_categories', 'process_states', 'process_steps'] as const;
    const keysOf = async (collection: string, cooperation: string): Promise<unknown[]> =>
      rowsOf(
        await admin(
          'GET',
          `/items/${collection}?filter[cooperation][key][_eq]=${cooperation}&limit=-1&fields=*${collection === 'process_steps' ? ',from_state.key,to_state.key' : ''}`,
        ),
      )
        .map(({ id: _id, cooperation: _cooperation, ...row }) => JSON.stringify(row))
        .sort();
    for (const part of parts)
      expect(await keysOf(part, 'bleiberecht_weserstadt')).toEqual(await keysOf(part, 'muster'));
    const head = rowOf(
      await admin(
        'GET',
        `/items/cooperations/${id}?fields=key,land,lead.name,entry_channels,conference_amount,valid_to,sources`,
      ),
    );
    expect(head).toMatchObject({
      key: 'bleiberecht_weserstadt',
      land: 'HB',
      lead: { name: 'Ausländerbehörde Weserstadt' },
      conference_amount: 3,
    });
    expect(head['entry_channels']).toEqual(['letter', 'self', 'third_party']);

    const again = await copy('Bleiberecht Weserstadt', partners);
    expect(again).toMatchObject({ status: 422, extensions: { field: 'name' } });
    expect(
      rowsOf(
        await admin(
          'GET',
          '/items/organisations?filter[name][_eq]=Beratung Weserstadt&fields=bound_to_secrecy,kind,land',
        ),
      ),
    ).toEqual([{ bound_to_secrecy: true, kind: 'counselling', land: 'HB' }]);
  });

  it('is made by the process admin too, of offices that are there, and by nobody else', async () => {
    const [counselling, abh] = ['counselling', 'abh'].map((role) => role);
    const rows = await places();
    const place = (role: string | undefined): unknown => rows.find((one) => one['role'] === role)?.['id'];
    const there = [
      { instead_of: place(counselling), name: 'Beratungsstelle Südstadt' },
      { instead_of: place(abh), name: 'Ausländerbehörde Musterstadt' },
    ];
    const process = await loggedIn(access, 'process_admin', 'beratung-nord');
    expect(await copy('Bleiberecht Südstadt', there, process)).toMatchObject({ status: 200 });
    const fresh = await copy('Neue Stadt', [{ instead_of: place(abh), name: 'Ganz neue Behörde' }], process);
    expect(fresh).toMatchObject({ status: 403, code: 'FORBIDDEN', extensions: { field: 'partners' } });
    expect(fresh.message).toContain('„Ganz neue Behörde“ gibt es noch nicht, und neue legt nur der Betrieb an');
    const counsellor = await loggedIn(access, 'counsellor', 'beratung-nord');
    expect(await copy('Noch eine', there, counsellor)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect(await copy('Doppelt', [there[0] ?? {}, there[0] ?? {}])).toMatchObject({
      status: 422,
      extensions: { field: 'partners' },
    });
    for (const [answer, field, rule] of [
      [await copy('X', there), 'name', '3 bis 200 Zeichen'],
      [await copy('Ohne Land', there, admin, 'Bremen'), 'land', 'zwei Großbuchstaben'],
      [await copy('Ohne Beteiligte', []), 'partners', 'mindestens eine Organisation'],
      [await copy('Kurz', [{ instead_of: place(abh), name: 'A' }]), 'partners.0.name', '3 bis 200 Zeichen'],
    ] as const) {
      expect(answer).toMatchObject({ status: 400, extensions: { field } });
      expect(answer.message).toContain(rule);
    }
    expect(
      rowsOf(await admin('GET', '/items/cooperations?filter[name][_in]=Neue Stadt,Noch eine,Doppelt&fields=id')),
    ).toEqual([]);
  });
});
