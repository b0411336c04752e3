import { randomUUID } from 'node:crypto';
import { caseFileToRows } from '../../../domain/case-file/to-rows.ts';
import type { CaseFileInput } from '../../../domain/case-file/schema.ts';
import { cohortCase } from '../../../domain/cohort/cohort-case.ts';
import type { EntryChannel } from '../../../domain/cooperation/vocabulary.ts';
import { idOf, rowOf } from '../directus-client.ts';
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
  const person = caseFile ?? cohortCase({ seed: SEED, place, asOf: today });
  const row = caseFileToRows(person, {
    number: `L-${randomUUID().slice(0, 8)}`,
    state: 'open',
    cooperation,
    responsible_abh: abh.organisation,
    entry_channel: channel,
    opened_on: today,
  });
  const nested = { ...(row['person'] as object), first_name: 'Lauf', last_name: `Person ${place}` };
  const id = idOf(await centre.human('POST', '/items/cases', { ...row, person: nested }));
  rowOf(await centre.human('PATCH', `/items/enquiries/${enquiry}`, { state: 'case_opened', case: id }));
  return id;
}
