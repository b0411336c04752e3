import { readCooperation } from '../cooperations/read-cooperation.ts';
import { cooperationToRows } from '../cooperations/to-rows.ts';
import { applyRows, type Row } from './apply-rows.ts';
import { emptyReport } from './report.ts';
import { restClient, type Connection } from './rest.ts';
import { stableId } from './stable-id.ts';
import { appliedState } from './state.ts';

export type SeedOptions = Connection & {
  readonly say: (line: string) => void;
  /** The YAML of the cooperation. */
  readonly file: string | URL;
  /** Role of the YAML → organisation. */
  readonly partners: Readonly<Record<string, string>>;
};

/** Puts a cooperation with its states and steps into Directus; what staff changed there stays. */
export async function seedCooperation({
  url,
  token,
  say,
  file,
  partners,
}: SeedOptions): Promise<{ cooperation: string }> {
  const rest = restClient({ url, token });
  const report = emptyReport();
  const state = await appliedState(rest);
  const one = readCooperation(file);
  const rows = cooperationToRows(one, partners);
  const load = (collection: keyof typeof rows, list: readonly Row[]): Promise<void> =>
    applyRows({ rest, state, report, collection, key: 'id', rows: list, part: () => one.key });
  await load('cooperations', rows.cooperations);
  await load('cooperation_partners', rows.cooperation_partners);
  await load('process_states', rows.process_states);
  await load('process_steps', rows.process_steps);
  await state.save();
  for (const place of report.conflicts) say(`Local change kept, the shipped cooperation is different: ${place}`);
  return { cooperation: stableId(`cooperation:${one.key}`) };
}
