import { roles } from '../access/index.ts';
import { accessProblems } from '../access/problems.ts';
import { clockRuleRows, templateRows } from '../clocks/read-clocks.ts';
import { consentTextRows } from '../consent-texts/read-consent-texts.ts';
import { collections } from '../collections/index.ts';
import { applyAccess } from './apply-access.ts';
import { applyCollections } from './apply-collections.ts';
import { applyPresets } from './apply-presets.ts';
import { applyRows } from './apply-rows.ts';
import { applySettings } from './apply-settings.ts';
import { applySql } from './apply-sql.ts';
import { checkLocalAccess } from './check-local-access.ts';
import { readFacts } from './read-facts.ts';
import { emptyReport, type ApplyReport } from './report.ts';
import { restClient, type Connection } from './rest.ts';
import { appliedState } from './state.ts';
import { translations } from './translations.ts';

export type ApplyOptions = Connection & { readonly databaseUrl: string; readonly say: (line: string) => void };

/**
 * Brings a Directus to the shipped model: additive, idempotent, nothing that staff made is lost.
 * Three-way merge for fields, layout and labels; for permissions, roles and SQL the shipped form wins and is reported.
 */
export async function applySchema({ url, token, databaseUrl, say }: ApplyOptions): Promise<ApplyReport> {
  const rest = restClient({ url, token });
  const report = emptyReport();
  const specs = collections(readFacts());
  const problems = accessProblems(specs, roles);
  if (problems.length) throw new Error(`The access rules would open foreign files: ${problems.join('; ')}`);

  await applyCollections(rest, specs, report, () => appliedState(rest));
  await checkLocalAccess(rest, specs);
  const state = await appliedState(rest);
  await applySql(databaseUrl, state, report);
  await applyAccess(rest, roles, report, state);
  await applyRows({
    rest,
    state,
    report,
    collection: 'directus_translations',
    path: '/translations',
    key: 'id',
    rows: translations(),
  });
  await applyRows({
    rest,
    state,
    report,
    collection: 'templates',
    key: 'id',
    rows: [...templateRows(), ...consentTextRows()],
  });
  await applyRows({ rest, state, report, collection: 'clock_rules', key: 'id', rows: clockRuleRows() });
  await applySettings(rest, state, report);
  await applyPresets(rest, state, report);
  await state.save();

  for (const place of report.conflicts) say(`Local change kept, the shipped one is different: ${place}`);
  for (const place of report.overwritten) say(`Local change replaced by the shipped one: ${place}`);
  return report;
}
