import { beforeAll, describe, expect, inject, it } from 'vitest';
import {
  idOf,
  inDays,
  loggedIn,
  newCase,
  officeOf,
  rowOf,
  rowsOf,
  type Answer,
  type Client,
} from './directus-client.ts';

const access = inject('access');
const north = officeOf(access, 'beratung-nord');
const abh = officeOf(access, 'abh-musterstadt');

let counsellor: Client;

const textOf = async (language: string): Promise<string> =>
  String(rowsOf(await counsellor('GET', `/items/templates?filter[key][_eq]=einwilligung-${language}`))[0]?.['id']);
const agree = async (extra: object): Promise<Answer> =>
  counsellor('POST', '/items/consents', {
    case: await newCase(counsellor),
    discloser: north.organisation,
    recipient: abh.organisation,
    purpose: 'referral',
    categories: ['personal_data', 'language'],
    valid_from: inDays(0),
    valid_until: inDays(100),
    interpreter: 'Dolmetscher der Stelle',
    ...extra,
  });

beforeAll(async () => {
  counsellor = await loggedIn(access, 'counsellor', 'beratung-nord');
});

describe('a consent', () => {
  it.each(['de', 'en', 'fr', 'ar', 'fa'])(
    'keeps what was explained in %s, word for word, with language and interpreter',
    async (language) => {
      const id = idOf(
        await agree({ template: await textOf(language), language: 'etwas anderes', explained: 'gefälscht' }),
      );
      const row = rowOf(await counsellor('GET', `/items/consents/${id}`));
      expect(row).toMatchObject({ language, interpreter: 'Dolmetscher der Stelle' });
      const text = String(row['explained']);
      expect(text).toContain('Fachlich zu prüfen');
      expect(text).toContain('Ausländerbehörde Musterstadt');
      expect(text).not.toMatch(/\{\{|gefälscht/);
      expect(text.match(/^- /gm)).toHaveLength(7);
    },
  );

  it('without a text keeps none, whatever is sent', async () => {
    const id = idOf(await agree({ language: 'Tigrinya', explained: 'gefälscht' }));
    expect(rowOf(await counsellor('GET', `/items/consents/${id}`))).toMatchObject({
      language: 'Tigrinya',
      explained: null,
    });
  });

  it('is explained by a consent text, not by a letter', async () => {
    const [letter] = rowsOf(await counsellor('GET', '/items/templates?filter[kind][_neq]=consent&limit=1'));
    expect(await agree({ template: letter?.['id'] })).toMatchObject({ status: 422, extensions: { field: 'template' } });
  });
});
