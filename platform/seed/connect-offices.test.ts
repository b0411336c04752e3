import { describe, expect, it } from 'vitest';
import type { Access } from '../stack/access.ts';
import { connectOffices } from './connect-offices.ts';
import type { DirectusClient } from './directus-client.ts';

const stored = ['abh-musterstadt', 'beratung-nord'];

/** Answers like Directus: the row with that key, or all that keep cases. */
const directus: DirectusClient = {
  get: (path, schema) => {
    const filter = new URL(path, 'http://directus').searchParams.get('filter') ?? '';
    const asked = stored.filter((key) => !filter.includes('"key"') || filter.includes(`"${key}"`));
    return Promise.resolve(schema.parse(asked.map((key) => ({ key }))));
  },
  send: () => Promise.reject(new Error('nothing is written')),
};

describe('--office', () => {
  it('names the keys that there are when it gets another one', async () => {
    const access = { offices: [] } as unknown as Access;
    const connecting = { access, roles: {}, save: () => Promise.resolve() };
    await expect(connectOffices(directus, ['gibtsnicht'], connecting)).rejects.toThrow(
      'no organisation with the key "gibtsnicht". There are: abh-musterstadt, beratung-nord.',
    );
  });
});
