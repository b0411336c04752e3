import { collections } from '../collections/index.ts';
import { applyCollections } from './apply-collections.ts';
import { readFacts } from './read-facts.ts';
import { emptyReport, type ApplyReport } from './report.ts';
import { restClient, type Connection } from './rest.ts';
import { appliedState } from './state.ts';

export type ApplyOptions = Connection & { readonly databaseUrl: string; readonly say: (line: string) => void };

/**
 * Brings a Directus to the shipped model: additive, idempotent, nothing that staff made is lost.
 * Three-way merge for fields, layout and labels; for permissions, roles and SQL the shipped form wins and is reported.
 */
export async function applySchema({ url, token, databaseUrl, say }: ApplyOptions): Promise<ApplyReport> {
  const rest = restClient({ url, token });
  const report = emptyReport();
  const facts = readFacts();
  await applyCollections(rest, collections(facts), report, () => appliedState(rest));
  for (const place of report.conflicts) say(`Local change kept, the shipped one is different: ${place}`);
  for (const place of report.overwritten) say(`Local change replaced by the shipped one: ${place}`);
  void databaseUrl;
  return report;
}
