import { randomUUID } from 'node:crypto';
import { Client as Database } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { letterCodeHash } from '../../domain/letters/letter-code.ts';
import { client, idOf, inDays, loggedIn, newCase, officeOf, rowOf, rowsOf, type Client } from './directus-client.ts';

const access = inject('access');
const { url } = access.directus;
const abh = officeOf(access, 'abh-musterstadt');
const nord = officeOf(access, 'beratung-nord');
const service = client(url, abh.serviceToken);
const admin = client(url, access.directus.token);
const database = new Database({ connectionString: inject('databaseUrl') });
let clerk: Client;
let clerkToken: string;
let counsellor: Client;
let stranger: Client;
let cooperation: string;

beforeAll(async () => {
  await database.connect();
  clerk = await loggedIn(access, 'abh_clerk', 'abh-musterstadt');
  counsellor = await loggedIn(access, 'counsellor', 'beratung-nord');
  stranger = await loggedIn(access, 'counsellor', 'beratung-sued');
  const user = access.users.find(({ role }) => role === 'abh_clerk');
  const login = await client(url, null)('POST', '/auth/login', { email: user?.email, password: user?.password });
  clerkToken = z.object({ access_token: z.string() }).parse(login.data).access_token;
  // A programme of this file alone: others screen by theirs.
  cooperation = idOf(
    await admin('POST', '/items/cooperations', {
      name: 'Durchsicht zur Probe',
      key: `durchsicht-${randomUUID().slice(0, 8)}`,
      thresholds: [{ group_de: 'Probe', group_en: 'Probe', kind: 'duldung', years: 8 }],
      exclusions: [
        { de: 'Täuscht über die Identität', en: 'Deceives', condition: { deceives_now: { _eq: true } } },
        { de: 'Intensivtäter', en: 'Intensive offenders' },
      ],
    }),
  );
  for (const [organisation, role] of [
    [abh.organisation, 'abh'],
    [nord.organisation, 'counselling'],
  ])
    idOf(await admin('POST', '/items/cooperation_partners', { cooperation, organisation, role }));
});

afterAll(async () => {
  await database.query(
    'DELETE FROM screening_hits WHERE screening IN (SELECT id FROM screenings WHERE cooperation = $1)',
    [cooperation],
  );
  await database.end();
});

const yearsAgo = (years: number): string => {
  const [year = '', ...rest] = inDays(0).split('-');
  return [String(Number(year) - years), ...rest].join('-').replace('-02-29', '-02-28');
};

/** A case of the authority's own, with a Duldung since so many years. */
const tolerated = (years: number, person: Record<string, unknown> = {}): Promise<string> =>
  newCase(clerk, {
    person: {
      first_name: 'Rosa',
      last_name: `Zaunkönig-${randomUUID().slice(0, 8)}`,
      address: 'Beispielweg 1\n12345 Musterstadt',
      residence_periods: [{ from: yearsAgo(years), status: 'duldung' }],
      residence_periods_complete: true,
      absences_complete: true,
      ...person,
    },
  });

const runSchema = z.object({
  screening: z.string(),
  found: z.number(),
  unclear: z.number(),
  excluded: z.number(),
  fresh: z.number(),
});
const screen = async (): Promise<z.infer<typeof runSchema>> => {
  const { screenings } = z
    .object({ screenings: z.array(runSchema).length(1) })
    .parse(rowOf(await service('POST', '/bleiberecht/screenings/stock', { cooperation })));
  return runSchema.parse(screenings[0]);
};
const hitsOf = async (screening: string, fields = 'case,since,excluded,excluded_because,unclear') =>
  rowsOf(await clerk('GET', `/items/screening_hits?limit=-1&filter[screening][_eq]=${screening}&fields=${fields}`));
const planned = async (screening: string): Promise<string> =>
  idOf(await clerk('POST', '/items/letter_waves', { cooperation, screening }));

/** The page of letters, and the codes in it. */
const lettersOf = async (wave: string): Promise<{ page: string; codes: string[] }> => {
  const answer = await fetch(new URL(`/bleiberecht/letter-waves/${wave}/letters`, url), {
    method: 'POST',
    headers: { authorization: `Bearer ${clerkToken}` },
  });
  const page = await answer.text();
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  return { page, codes: page.match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/g) ?? [] };
};
const enquiry = (caller: Client, letter_code: string) =>
  caller('POST', '/items/enquiries', { received_on: inDays(0), channel: 'self', letter_code });
const waveOf = async (wave: string) => rowOf(await clerk('GET', `/items/letter_waves/${wave}`));

describe('a look through the stock', () => {
  it('finds the own cases by the thresholds of the programme, and says who is excluded', async () => {
    const old = await tolerated(9);
    const young = await tolerated(7);
    const deceiving = await tolerated(9, { conduct_deceives_now: true });
    const run = await screen();
    const hits = await hitsOf(run.screening);
    expect(hits.find((hit) => hit['case'] === old)).toMatchObject({ since: yearsAgo(9), excluded: false });
    expect(hits.some((hit) => hit['case'] === young)).toBe(false);
    expect(hits.find((hit) => hit['case'] === deceiving)).toMatchObject({
      excluded: true,
      excluded_because: 'Täuscht über die Identität',
    });
    expect(run.found).toBe(hits.length);
    // Of the centre's cases, some of whom have been here longer, none.
    const { rows } = await database.query(
      'SELECT count(*)::int AS n FROM screening_hits h JOIN cases c ON c.id = h."case" WHERE c.organisation <> h.organisation',
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('stays in the authority', async () => {
    const { screening } = await screen();
    for (const caller of [counsellor, client(url, nord.serviceToken)]) {
      expect((await caller('GET', `/items/screenings/${screening}`)).status).toBe(403);
      expect((await caller('GET', '/items/screening_hits')).status).toBe(403);
      const answer = await caller('POST', '/bleiberecht/screenings/stock', { cooperation });
      expect([answer.status, answer.code]).toEqual([403, 'FORBIDDEN']);
    }
  });

  it('runs when a clerk saves it, and refuses a day to come and a foreign programme', async () => {
    const own = await tolerated(12);
    const id = idOf(
      await clerk('POST', '/items/screenings', { cooperation, run_on: inDays(0), kind: 'duldung', years: 11 }),
    );
    await expect
      .poll(async () => (await hitsOf(id)).some((hit) => hit['case'] === own), { timeout: 20_000 })
      .toBe(true);
    const wish = { cooperation, run_on: inDays(1), kind: 'duldung', years: 8 };
    const tomorrow = await clerk('POST', '/items/screenings', wish);
    expect([tomorrow.status, tomorrow.extensions['field']]).toEqual([422, 'run_on']);
    const foreign = idOf(
      await admin('POST', '/items/cooperations', { name: 'Fremd', key: `fremd-${randomUUID().slice(0, 8)}` }),
    );
    const other = await clerk('POST', '/items/screenings', { ...wish, run_on: inDays(0), cooperation: foreign });
    expect([other.status, other.extensions['field']]).toEqual([422, 'cooperation']);
  });
});

describe('a letter wave', () => {
  it('writes to whom it found, once, and not where others open the post', async () => {
    const first = await tolerated(9, { last_name: 'Erstbrief' });
    const shared = await tolerated(9, { last_name: 'Unterkunft', no_post: true });
    const wave = await planned((await screen()).screening);
    const { page, codes } = await lettersOf(wave);
    expect(page).toContain('Erstbrief');
    expect(page).not.toContain('Unterkunft');
    const row = await waveOf(wave);
    expect(row).toMatchObject({ state: 'prepared', letters: codes.length });
    expect(Number(row['withheld'])).toBeGreaterThan(0);
    rowOf(await clerk('PATCH', `/items/letter_waves/${wave}`, { state: 'sent' }));

    const fresh = await tolerated(9, { last_name: 'Zweitbrief' });
    const second = await lettersOf(await planned((await screen()).screening));
    expect(second.page).toContain('Zweitbrief');
    expect(second.page).not.toContain('Erstbrief');
    expect([first, shared, fresh].every(Boolean)).toBe(true);
  });

  it('keeps no code that can be read, and none that says whose it is', async () => {
    await tolerated(9);
    const { codes } = await lettersOf(await planned((await screen()).screening));
    const [code = ''] = codes;
    const { rows } = await database.query<Record<string, unknown>>('SELECT * FROM letter_codes WHERE code_hash = $1', [
      letterCodeHash(code),
    ]);
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual(['code_hash', 'id', 'organisation', 'redeemed_on', 'wave']);
    expect(JSON.stringify(rows)).not.toContain(code);
  });

  it('makes new codes when its letters are made anew, and none once it was sent', async () => {
    await tolerated(9);
    const wave = await planned((await screen()).screening);
    const [before = ''] = (await lettersOf(wave)).codes;
    const [now = ''] = (await lettersOf(wave)).codes;
    expect((await enquiry(counsellor, before)).code).toBe('LETTER_CODE_UNKNOWN');
    expect((await enquiry(counsellor, now)).status).toBe(200);
    rowOf(await clerk('PATCH', `/items/letter_waves/${wave}`, { state: 'sent' }));
    const again = await clerk('POST', `/bleiberecht/letter-waves/${wave}/letters`);
    expect([again.status, again.extensions['field']]).toEqual([422, 'state']);
    expect((await clerk('PATCH', `/items/letter_waves/${wave}`, { state: 'prepared' })).status).toBe(422);
  });

  it('hands its letters to a person of the authority only', async () => {
    const wave = await planned((await screen()).screening);
    const path = `/bleiberecht/letter-waves/${wave}/letters`;
    expect((await service('POST', path)).code).toBe('HUMAN_REQUIRED');
    expect((await counsellor('POST', path)).code).toBe('FORBIDDEN');
  });

  it('takes no numbers from hand', async () => {
    const wave = await planned((await screen()).screening);
    const wish = { letters: 99, responses_shown: '99', responses_as_of: inDays(0), state: 'sent' };
    const forged = idOf(await clerk('POST', '/items/letter_waves', { cooperation, ...wish }));
    expect(await waveOf(forged)).toMatchObject({ state: 'planned', letters: null, responses_shown: null });
    await clerk('PATCH', `/items/letter_waves/${wave}`, { letters: 99, responses_shown: '99' });
    expect(await waveOf(wave)).toMatchObject({ state: 'planned', letters: null, responses_shown: null });
    expect((await clerk('PATCH', `/items/letter_waves/${wave}`, { state: 'sent' })).status).toBe(422);
  });
});

describe('a code', () => {
  let codes: string[];
  let wave: string;
  beforeAll(async () => {
    for (let at = 0; at < 12; at += 1) await tolerated(9);
    wave = await planned((await screen()).screening);
    codes = (await lettersOf(wave)).codes;
    rowOf(await clerk('PATCH', `/items/letter_waves/${wave}`, { state: 'sent' }));
  });
  const next = (): string => codes.pop() ?? '';

  it('brings an enquiry into the programme, once, and is not kept', async () => {
    const code = next();
    const id = idOf(await enquiry(counsellor, code.toLowerCase().replaceAll('-', ' ')));
    expect(rowOf(await counsellor('GET', `/items/enquiries/${id}`))).toMatchObject({
      channel: 'letter',
      cooperation,
      letter_code: null,
    });
    const again = await enquiry(counsellor, code);
    expect([again.status, again.code, again.extensions['field']]).toEqual([422, 'LETTER_CODE_USED', 'letter_code']);
  });

  it('is redeemed by one of many who try at once', async () => {
    const code = next();
    const answers = await Promise.all(Array.from({ length: 8 }, () => enquiry(counsellor, code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.filter(({ status }) => status !== 200).map((one) => one.code))).toEqual(
      new Set(['LETTER_CODE_USED']),
    );
  });

  it('can be added to an enquiry later', async () => {
    const id = idOf(await counsellor('POST', '/items/enquiries', { received_on: inDays(0), channel: 'self' }));
    rowOf(await counsellor('PATCH', `/items/enquiries/${id}`, { letter_code: next() }));
    expect(rowOf(await counsellor('GET', `/items/enquiries/${id}`))).toMatchObject({
      channel: 'letter',
      letter_code: null,
    });
  });

  it('is refused when it is unknown, expired, or of a programme of others', async () => {
    expect((await enquiry(counsellor, 'AAAA-BBBB-CCCC')).code).toBe('LETTER_CODE_UNKNOWN');
    expect((await enquiry(counsellor, 'Unfug')).code).toBe('LETTER_CODE_UNKNOWN');
    const code = next();
    expect((await enquiry(stranger, code)).code).toBe('LETTER_CODE_UNKNOWN');
    await database.query('UPDATE letter_waves SET codes_valid_until = $1 WHERE id = $2', [inDays(-1), wave]);
    expect((await enquiry(counsellor, code)).code).toBe('LETTER_CODE_EXPIRED');
    await database.query('UPDATE letter_waves SET codes_valid_until = $1 WHERE id = $2', [inDays(300), wave]);
    expect((await enquiry(counsellor, code)).status).toBe(200);
  });

  it('tells the authority nothing, by whatever way it asks', async () => {
    const [used, unused] = [next(), next()];
    idOf(await enquiry(counsellor, used));
    const gql = (query: string) => (caller: Client) => caller('POST', '/graphql', { query });
    const hash = letterCodeHash(used);
    for (const caller of [clerk, service]) {
      // The codes it printed: used or not, one and the same answer.
      for (const path of ['POST /items/enquiries', 'POST /items/letter_codes'] as const) {
        const [method = '', target = ''] = path.split(' ');
        const send = (code: string) =>
          caller(method, target, {
            letter_code: code,
            code_hash: letterCodeHash(code),
            wave,
            received_on: inDays(0),
            channel: 'self',
          });
        const [one, other] = [await send(used), await send(unused)];
        expect(one.status).toBe(403);
        expect({ ...one }).toEqual({ ...other });
      }
      for (const path of [
        '/items/letter_codes',
        `/items/letter_codes?filter[code_hash][_eq]=${hash}`,
        '/items/letter_codes?aggregate[count]=*',
        '/items/enquiries',
        '/items/enquiries?aggregate[count]=*&filter[channel][_eq]=letter',
        '/items/letter_waves?fields=*,letter_codes.*',
        '/items/letter_waves?filter[letter_codes][redeemed_on][_nnull]=true',
        '/items/letter_waves?sort=letter_codes.redeemed_on',
        '/items/letter_waves?deep[letter_codes][_filter][redeemed_on][_nnull]=true&fields=letter_codes.id',
        '/items/screening_hits?fields=*,wave.letter_codes.*',
        '/items/screening_hits?filter[wave][letter_codes][redeemed_on][_nnull]=true',
        '/items/cases?fields=enquiries.*',
        '/activity?filter[collection][_eq]=letter_codes',
        '/revisions?filter[collection][_eq]=letter_codes',
        '/revisions?filter[collection][_eq]=enquiries',
      ]) {
        const answer = await caller('GET', path);
        const rows = z.array(z.unknown()).safeParse(answer.data);
        const isSilent = answer.status >= 400 || (rows.success && !JSON.stringify(rows.data).includes('redeemed_on'));
        expect([path, isSilent]).toEqual([path, true]);
        if (/^.items.(letter_codes|enquiries)/.test(path)) expect([path, answer.status]).toEqual([path, 403]);
        // People see their own activity; of codes there is none.
        if (/^.(activity|revisions)/.test(path) && answer.status === 200)
          expect([path, answer.data]).toEqual([path, []]);
      }
      for (const ask of [
        gql('{ letter_codes { id redeemed_on } }'),
        gql('{ letter_codes_aggregated { count { id } } }'),
        gql('{ enquiries { id } }'),
      ]) {
        const answer = await ask(caller);
        expect(JSON.stringify(answer.data)).not.toMatch(/redeemed_on":|"count"|"enquiries":\[/);
      }
      const events = rowsOf(await service('GET', '/items/outbox_events?limit=-1&fields=type'));
      expect(events.some(({ type }) => /letter|enquiry|code/.test(String(type)))).toBe(false);
    }
    expect(await waveOf(wave)).toMatchObject({ responses_shown: null, responses_as_of: null });
    expect((await enquiry(counsellor, unused)).status).toBe(200);
  });

  it('is counted at the end of a month, and small numbers are not told', async () => {
    const watch = async () => rowOf(await service('POST', '/bleiberecht/clocks/run', {}));
    await database.query('UPDATE letter_waves SET sent_on = $1 WHERE id = $2', [inDays(-70), wave]);
    await watch();
    // Redeemed this month: not counted yet.
    expect(await waveOf(wave)).toMatchObject({ responses_shown: 'unter 5' });
    const count = async (redeemed: number): Promise<unknown> => {
      await database.query(
        `UPDATE letter_codes SET redeemed_on = CASE WHEN id IN (SELECT id FROM letter_codes WHERE wave = $1 ORDER BY id LIMIT $2)
           THEN $3::date END WHERE wave = $1`,
        [wave, redeemed, inDays(-60)],
      );
      await database.query('UPDATE letter_waves SET responses_as_of = NULL WHERE id = $1', [wave]);
      await watch();
      return (await waveOf(wave))['responses_shown'];
    };
    const letters = Number((await waveOf(wave))['letters']);
    expect(letters).toBeGreaterThanOrEqual(12);
    expect([await count(4), await count(5), await count(letters)]).toEqual(['unter 5', '5', `mehr als ${letters - 5}`]);
  });
});
