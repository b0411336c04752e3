import { randomUUID } from 'node:crypto';
import writeExcelFile from 'write-excel-file/node';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { client, idOf, loggedIn, officeOf, rowOf, rowsOf, type Answer, type Client } from './directus-client.ts';
import { removeCases } from './support/remove-cases.ts';

const access = inject('access');
// The office without n8n: nothing checks the thousands of cases that come in.
const token = officeOf(access, 'beratung-sued').serviceToken;
const otherToken = officeOf(access, 'beratung-nord').serviceToken;
const service = client(access.directus.url, token);

let counsellor: Client;
let other: Client;

const upload = async (bytes: Buffer | string, name: string, bearer = token): Promise<string> => {
  const form = new FormData();
  form.append('file', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), name);
  const answer = await fetch(`${access.directus.url}/files`, {
    method: 'POST',
    headers: { authorization: `Bearer ${bearer}` },
    body: form,
  });
  return z.object({ data: z.object({ id: z.string() }) }).parse(await answer.json()).data.id;
};
const importOf = async (bytes: Buffer | string, extra: object = {}): Promise<string> =>
  idOf(await service('POST', '/items/imports', { file: await upload(bytes, 'liste'), ...extra }));
const run = (caller: Client, id: string, verb: 'check' | 'run'): Promise<Answer> =>
  caller('POST', `/bleiberecht/imports/${id}/${verb}`);
const casesOf = async (prefix: string, fields = 'number'): Promise<Record<string, unknown>[]> =>
  rowsOf(
    await counsellor(
      'GET',
      `/items/cases?filter[number][_starts_with]=${prefix}&limit=-1&sort=number&fields=${fields}`,
    ),
  );

/** Numbers of a test are its own. */
const prefix = (): string => `I-${randomUUID().slice(0, 8)}-`;

beforeAll(async () => {
  counsellor = await loggedIn(access, 'counsellor', 'beratung-sued');
  other = await loggedIn(access, 'counsellor', 'beratung-nord');
});

describe('an office’s list', () => {
  it('as CSV of a German spreadsheet: a dry run writes nothing, the good rows go in, the wrong ones are listed', async () => {
    const p = prefix();
    const csv = [
      'Aktenzeichen;Nachname;Vorname;geb. am;Status;Status seit;Keine Post;Bemerkung',
      `${p}1;Grün;Gülây;01.04.1995;Duldung;03/2018;ja;frei`,
      `${p}2;Blau;;1990;;;;`,
      `${p}3;;Ohne;31.02.1990;Urlaub;;;`,
      `${p}1;Doppelt;Dora;;;;;`,
      ';;;;;;;',
    ].join('\r\n');
    // Windows-1252, as Excel in Germany writes it.
    const id = await importOf(Buffer.from(csv, 'latin1'));
    const checked = rowOf(await run(service, id, 'check'));
    expect(checked).toMatchObject({ state: 'checked', rows: 4, created: 2, updated: 0, unchanged: 0, failed: 2 });
    const errors = z
      .array(z.object({ row: z.number(), column: z.string(), reason: z.string() }))
      .parse(checked['problems']);
    expect(errors.map(({ row, column }) => [row, column])).toEqual([
      [4, 'geb. am'],
      [4, 'Status'],
      [4, 'Nachname'],
      [5, 'Aktenzeichen'],
    ]);
    for (const { reason } of errors) expect(reason).toMatch(/Bitte/);
    expect(JSON.stringify(errors)).not.toMatch(/31\.02\.1990|Urlaub|Dora/);
    expect(await casesOf(p)).toEqual([]);
    expect(rowOf(await counsellor('GET', `/items/imports/${id}?fields=state,created,failed`))).toEqual({
      state: 'checked',
      created: 2,
      failed: 2,
    });

    expect(rowOf(await run(service, id, 'run'))).toMatchObject({ state: 'imported', created: 2, failed: 2 });
    const fields =
      'number,person.last_name,person.first_name,person.birth_date,person.birth_date_precision,person.no_post,person.residence_periods.status,person.residence_periods.from_precision';
    expect(await casesOf(p, fields)).toMatchObject([
      {
        number: `${p}1`,
        person: {
          last_name: 'Grün',
          first_name: 'Gülây',
          birth_date: '1995-04-01',
          no_post: true,
          residence_periods: [{ status: 'duldung', from_precision: 'month' }],
        },
      },
      { number: `${p}2`, person: { last_name: 'Blau', birth_date_precision: 'year', residence_periods: [] } },
    ]);
    // The file is gone with its personal data; a second run says so.
    expect(await run(service, id, 'run')).toMatchObject({ status: 422, extensions: { field: 'file' } });

    const again = await importOf(csv.replace('Grün', 'Grünlich').replace('01.04.1995', ''));
    expect(rowOf(await run(service, again, 'run'))).toMatchObject({ created: 0, updated: 1, unchanged: 1, failed: 2 });
    expect(await casesOf(p, 'person.last_name,person.birth_date')).toMatchObject([
      { person: { last_name: 'Grünlich', birth_date: '1995-04-01' } },
      {},
    ]);
  });

  it('as XLSX with days and numbers of the spreadsheet, by a mapping of its own', async () => {
    const p = prefix();
    const bytes = await writeExcelFile([
      [{ value: 'Nr' }, { value: 'Wer' }, { value: 'Tag' }, { value: 'Ort der Post' }],
      [
        { value: `${p}1`, type: String },
        { value: 'Rot', type: String },
        { value: new Date('1988-12-24T00:00:00Z'), type: Date, format: 'dd.mm.yyyy' },
        { value: 'Weg 1', type: String },
      ],
    ]).toBuffer();
    const unmapped = await importOf(bytes);
    expect(await run(service, unmapped, 'check')).toMatchObject({ status: 422, extensions: { field: 'mapping' } });
    const mapping = [
      { column: 'Nr', target: 'number' },
      { column: 'Wer', target: 'last_name' },
      { column: 'Tag', target: 'birth_date' },
      { column: 'Ort der Post', target: 'address' },
    ];
    expect((await service('PATCH', `/items/imports/${unmapped}`, { mapping })).status).toBe(200);
    expect(rowOf(await run(service, unmapped, 'run'))).toMatchObject({ created: 1, failed: 0 });
    expect(await casesOf(p, 'person.last_name,person.birth_date,person.address')).toEqual([
      { person: { last_name: 'Rot', birth_date: '1988-12-24', address: 'Weg 1' } },
    ]);
  });

  it('is mapped column by column by the button of its form, and taken in after the dry run only', async () => {
    const p = prefix();
    const id = await importOf(`Kennung;Wer\n${p}1;Lila`);
    const path = `/bleiberecht/actions/imports/${id}`;
    const offered = async (): Promise<unknown[]> => rowsOf(await counsellor('GET', path)).map(({ key }) => key);
    const press = (action: string, values: object = {}) => counsellor('POST', path, { action, values });
    expect((await other('GET', path)).code).toBe('FOREIGN_ROW');
    expect(rowsOf(await counsellor('GET', path))).toMatchObject([
      {
        key: 'check',
        fields: [
          { name: 'Kennung', meta: { note: `Zum Beispiel: ${p}1` } },
          { name: 'Wer', meta: { note: 'Zum Beispiel: Lila' } },
        ],
      },
    ]);
    const unmapped = await press('check', { column_1: 'last_name' });
    expect(unmapped).toMatchObject({ status: 422, extensions: { field: 'mapping' } });
    expect(unmapped.message).toContain('Keine Spalte ist „Aktenzeichen“ zugeordnet');
    // What was chosen is kept, so that only the rest is still to choose.
    expect(rowsOf(await counsellor('GET', path))).toMatchObject([{ key: 'check', values: { column_1: 'last_name' } }]);
    expect((await press('check', { column_0: 'number', column_1: 'last_name' })).status).toBe(200);
    expect(await offered()).toEqual(['run', 'check']);
    expect(rowOf(await press('run'))['message']).toContain('Übernommen: neu: 1 Fall');
    expect(await casesOf(p)).toEqual([{ number: `${p}1` }]);
    expect(await offered()).toEqual([]);
  });

  it('that is none, is broken, or belongs to another office is refused in German', async () => {
    const refused = async (bytes: Buffer | string): Promise<string> => {
      const answer = await run(service, await importOf(bytes), 'check');
      expect(answer).toMatchObject({ status: 422, code: 'INVALID_ROW', extensions: { field: 'file' } });
      return answer.message;
    };
    expect(await refused(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]))).toContain('keine Liste');
    expect(await refused(Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]))).toContain('beschädigt');
    expect(await refused('nur ein Satz ohne Spalten')).toContain('Überschriften');
    expect(await refused('Nachname;Nachname\nA;B')).toContain('zweimal');
    expect(await refused(`Aktenzeichen;Nachname\n${'x;y\n'.repeat(20_001)}`)).toContain('20000 Zeilen');
    expect(await refused(Buffer.alloc(10 * 1024 * 1024 + 1, 'a'))).toContain('10 MB');

    const id = await importOf('Aktenzeichen;Nachname\nX;Y');
    expect((await run(other, id, 'run')).code).toBe('FOREIGN_ROW');
    // A file of another office can neither be attached nor read.
    const foreign = await upload('Aktenzeichen;Nachname\nX;Y', 'fremd', otherToken);
    expect((await service('POST', '/items/imports', { file: foreign })).code).toBe('FOREIGN_ROW');
    const asset = await fetch(`${access.directus.url}/assets/${foreign}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(asset.status).toBe(403);
    expect(rowsOf(await service('GET', `/files?filter[id][_eq]=${foreign}`))).toEqual([]);
  });

  it('of 2,000 rows goes in, and the second time changes nothing', async () => {
    const p = prefix();
    const rows = Array.from({ length: 2000 }, (_, at) => `${p}${at};Vogel${at};Vera;${(at % 27) + 1}.5.1990`);
    const csv = ['Aktenzeichen;Nachname;Vorname;Geburtsdatum', ...rows].join('\n');
    const [one, two] = [await importOf(csv), await importOf(csv)];
    const started = Date.now();
    const first = rowOf(await run(service, one, 'run'));
    const seconds = (Date.now() - started) / 1000;
    expect(first).toMatchObject({ rows: 2000, created: 2000, failed: 0 });
    const again = Date.now();
    expect(rowOf(await run(service, two, 'run'))).toMatchObject({ created: 0, updated: 0, unchanged: 2000 });
    console.info(`2,000 rows: ${seconds.toFixed(1)} s, again ${((Date.now() - again) / 1000).toFixed(1)} s`);
    expect(await casesOf(p)).toHaveLength(2000);
    await removeCases(
      inject('databaseUrl'),
      (await casesOf(p, 'id')).map(({ id }) => String(id)),
    );
  }, 600_000);
});
