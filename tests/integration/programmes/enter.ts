import { expect } from 'vitest';
import { caseFileToRows } from '../../../domain/case-file/to-rows.ts';
import type { CaseFileInput } from '../../../domain/case-file/schema.ts';
import { cohortCase } from '../../../domain/cohort/cohort-case.ts';
import type { EntryChannel } from '../../../domain/cooperation/vocabulary.ts';
import { idOf, rowOf, type Client } from '../directus-client.ts';
import type { WalkerOffice, WalkerProgramme } from './open-programme.ts';

export type Entry = {
  readonly programme: WalkerProgramme;
  readonly channel: EntryChannel;
  /** Where the person asks. */
  readonly centre: WalkerOffice;
  readonly abh: WalkerOffice;
  /** Which person of the cohort. */
  readonly place: number;
  readonly today: string;
  /** Instead of a person of the cohort. */
  readonly caseFile?: CaseFileInput;
};

const SEED = 20_261_127;

/** A person of the cohort finds the centre by a channel of the programme: the case that the centre then keeps. */
export async function enter({ programme, channel, centre, abh, place, today, caseFile }: Entry): Promise<string> {
  const { cooperation } = programme;
  const enquiry = idOf(
    await centre.human('POST', '/items/enquiries', {
      received_on: today,
      channel,
      enquirer: channel === 'third_party' ? 'employer' : 'person',
      cooperation,
      language: 'Dari',
    }),
  );
  const found = caseFile ?? cohortCase({ seed: SEED, place, asOf: today });
  const { person } = caseFileToRows(found, { person: { first_name: 'Lauf', last_name: `Person ${place}` } });
  const known = idOf(await centre.human('POST', '/items/persons', person));
  const open = (caller: Client) =>
    caller('POST', `/bleiberecht/enquiries/${enquiry}/open-case`, { agreed: true, person: known });
  expect(await open(centre.service)).toMatchObject({ code: 'HUMAN_REQUIRED' });
  const id = String(rowOf(await open(centre.human))['case']);
  const row = await centre.human('PATCH', `/items/cases/${id}?fields=entry_channel,cooperation`, {
    responsible_abh: abh.organisation,
  });
  expect(rowOf(row)).toEqual({ entry_channel: channel, cooperation });
  return id;
}
