import { factDefinitionsToRows, lawToRows, readingsToRows, transitionsToRows } from '../../domain/law-rows/index.ts';
import { readLaw, type ShippedLaw } from '../law/read-law.ts';
import { applyRows, type Row } from './apply-rows.ts';
import { applyVersions } from './apply-versions.ts';
import { emptyReport, type ApplyReport } from './report.ts';
import { restClient, type Connection } from './rest.ts';
import { appliedState } from './state.ts';

export type LoadLawOptions = Connection & {
  readonly databaseUrl: string;
  readonly say: (line: string) => void;
  /** Another law than the shipped one: an update, as the tests make it up. */
  readonly law?: ShippedLaw;
};

/**
 * Puts law, facts and readings where staff can edit them. Of facts, readings and bases what staff changed stays, and where
 * both changed theirs is listed. Versions come whole: published where staff never changed the basis, else as drafts.
 */
export async function loadLaw({ url, token, databaseUrl, say, law: given }: LoadLawOptions): Promise<ApplyReport> {
  const rest = restClient({ url, token });
  const report = emptyReport();
  const state = await appliedState(rest);
  const law = given ?? (await readLaw());
  const load = (collection: string, key: string, rows: readonly Row[]): Promise<void> =>
    applyRows({ rest, state, report, collection, key, rows });

  await load('readings', 'key', readingsToRows(law.readings));
  await load('fact_definitions', 'key', factDefinitionsToRows(law.factDefinitions));
  await load('transitions', 'key', transitionsToRows(law.transitions));
  await load('legal_bases', 'id', lawToRows(law.versions).legal_bases);
  for (const place of report.conflicts) say(`Local change kept, the shipped law is different: ${place}`);
  await applyVersions({ rest, databaseUrl, state, report, say }, law.versions);
  await state.save();
  return report;
}
