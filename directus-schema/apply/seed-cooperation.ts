import { z } from 'zod';
import { partnerOffices } from '../cooperations/partner-offices.ts';
import { readCooperation } from '../cooperations/read-cooperation.ts';
import { cooperationToRows } from '../cooperations/to-rows.ts';
import { applyRows, type Row } from './apply-rows.ts';
import { emptyReport } from './report.ts';
import { restClient, type Connection } from './rest.ts';
import { appliedState } from './state.ts';

export type SeedOptions = Connection & {
  readonly say: (line: string) => void;
  /** Key of the cooperation: the name of its file. */
  readonly key: string;
  /** Partner → organisation that is already there. The others are created, with invented names. */
  readonly offices?: Readonly<Record<string, string>>;
};

export type SeededCooperation = {
  readonly cooperation: string;
  /** Partner → organisation. */
  readonly offices: Readonly<Record<string, string>>;
};

/** Puts a cooperation with its partners and processes into Directus; what staff changed there stays. */
export async function seedCooperation({
  url,
  token,
  say,
  key,
  offices: given = {},
}: SeedOptions): Promise<SeededCooperation> {
  const rest = restClient({ url, token });
  const report = emptyReport();
  const state = await appliedState(rest);
  const one = readCooperation(key);
  const { offices, rows: organisations } = partnerOffices(one, given);
  const present = await rest.read(`/items/organisations?limit=-1&fields=id`, z.array(z.object({ id: z.string() })));
  const missing = organisations.filter((row) => !present.some(({ id }) => id === row['id']));
  // An office may be in several cooperations; an ABH before the social work that is part of it.
  for (const row of missing) await rest.write('POST', '/items/organisations', row);
  const rows = cooperationToRows(one, offices);
  const load = (collection: keyof typeof rows, list: readonly Row[]): Promise<void> =>
    applyRows({ rest, state, report, collection, key: 'id', rows: list, part: () => one.key });
  await load('cooperations', rows.cooperations);
  await load('cooperation_partners', rows.cooperation_partners);
  await load('triage_categories', rows.triage_categories);
  await load('process_states', rows.process_states);
  await load('process_steps', rows.process_steps);
  await state.save();
  for (const place of report.conflicts) say(`Local change kept, the shipped cooperation is different: ${place}`);
  return { cooperation: String(rows.cooperations[0]?.['id']), offices };
}
