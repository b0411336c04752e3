import { z } from 'zod';
import type { DemoPerson } from '../rooms.ts';
import type { OfficeAccess } from '../stack/access.ts';
import type { Say } from '../stack/say.ts';
import type { DirectusClient } from './directus-client.ts';

/** What the cases of the demo are made of. */
export interface CaseSeed {
  readonly people: readonly DemoPerson[];
  readonly toRows: (caseFile: unknown, extra: Record<string, unknown>) => Record<string, unknown>;
  readonly office: OfficeAccess;
  readonly abh: OfficeAccess;
  readonly counsellor: string | undefined;
  readonly cooperation: string;
  readonly today: string;
  readonly say: Say;
}

/** How many of the first people have signed a consent for a referral. */
const withConsent = 8;
const consentCategories = [
  'personal_data',
  'residence',
  'identity',
  'family',
  'employment',
  'education',
  'language',
  'declaration',
  'assessment',
];

const made = z.object({ id: z.string(), person: z.string() });

/** Creates the cases of the synthetic people that are not there yet; the office's own edits stay. */
export async function seedCases(directus: DirectusClient, seed: CaseSeed): Promise<void> {
  const filter = encodeURIComponent(JSON.stringify({ organisation: { _eq: seed.office.organisation } }));
  const rows = await directus.get(
    `/items/cases?limit=-1&fields=number&filter=${filter}`,
    z.array(z.object({ number: z.string() })),
  );
  const known = new Set(rows.map((row) => row.number));
  let created = 0;
  for (const [index, person] of seed.people.entries()) {
    if (known.has(person.number)) continue;
    const row = seed.toRows(person.caseFile, {
      number: person.number,
      organisation: seed.office.organisation,
      responsible_abh: seed.abh.organisation,
      cooperation: seed.cooperation,
      counsellor: seed.counsellor,
      state: 'open',
      opened_on: seed.today,
    });
    const names = { first_name: person.given_name, last_name: person.family_name };
    const nested = z.record(z.string(), z.unknown()).parse(row['person'] ?? {});
    const one = await directus.send(
      'POST',
      '/items/cases?fields=id,person',
      { ...row, person: { ...nested, ...names } },
      made,
    );
    if (index < withConsent) await consent(directus, seed, one);
    created += 1;
  }
  if (created > 0) seed.say(`Directus: ${created} synthetic cases created`);
}

async function consent(directus: DirectusClient, seed: CaseSeed, one: z.infer<typeof made>): Promise<void> {
  await directus.send(
    'POST',
    '/items/consents',
    {
      organisation: seed.office.organisation,
      case: one.id,
      person: one.person,
      discloser: seed.office.organisation,
      recipient: seed.abh.organisation,
      purpose: 'referral',
      categories: consentCategories,
      valid_from: seed.today,
      valid_until: `${Number(seed.today.slice(0, 4)) + 1}${seed.today.slice(4).replace('-02-29', '-02-28')}`,
      language: 'de',
    },
    z.unknown(),
  );
}
