import { factDefinitionsToRows, lawToRows, readingsToRows } from '../../domain/law-rows/index.ts';
import { readLaw } from '../law/read-law.ts';
import { applyRows, type Row } from './apply-rows.ts';
import { emptyReport, type ApplyReport } from './report.ts';
import { restClient, type Connection } from './rest.ts';
import { appliedState } from './state.ts';

/** Puts law, facts and readings where staff can edit them. What staff changed stays; both changed: theirs stays, listed. */
export async function loadLaw({ url, token, say }: Connection & { say: (line: string) => void }): Promise<ApplyReport> {
  const rest = restClient({ url, token });
  const report = emptyReport();
  const state = await appliedState(rest);
  const law = await readLaw();
  const rows = lawToRows(law.versions);
  const load = (collection: string, key: string, list: readonly Row[], part?: (id: string) => string): Promise<void> =>
    applyRows({ rest, state, report, collection, key, rows: list, ...(part ? { part } : {}) });

  await load('fact_definitions', 'key', factDefinitionsToRows(law.factDefinitions));
  await load('readings', 'key', readingsToRows(law.readings));
  await load('legal_bases', 'id', rows.legal_bases);
  const published = rows.rule_versions.map((row) => ({ ...row, state: 'published', origin: 'shipped' }));
  await load('rule_versions', 'id', published);
  await load('criteria', 'id', rows.criteria, (id) => id.split(':')[0] ?? id);
  await state.save();
  for (const place of report.conflicts) say(`Local change kept, the shipped law is different: ${place}`);
  return report;
}
