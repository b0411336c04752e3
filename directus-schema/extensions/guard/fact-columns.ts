import { factColumn } from '../../collections/kit/fact-column.ts';
import { factDefinitionsFromRows } from '../../../domain/law-rows/fact-definitions-from-rows.ts';
import type { ExtensionContext, HookRegister, Schema, Services } from './directus.ts';

type Action = Parameters<HookRegister['action']>[1];

/** A new fact is a new row: its column appears in `case_facts`, and with it in every filter builder. */
export function addFactColumn(
  services: Services,
  getSchema: () => Promise<Schema>,
  logger: ExtensionContext['logger'],
): Action {
  return async ({ payload, key }) => {
    const schema = await getSchema();
    const [fact] = factDefinitionsFromRows([{ ...payload, key: payload['key'] ?? key }]);
    if (!fact || fact.key in (schema.collections['case_facts']?.fields ?? {})) return;
    const fields = new services.FieldsService({ schema, accountability: null });
    await fields
      .createField('case_facts', factColumn(fact))
      .catch((error: unknown) => logger.warn(`The column of fact "${fact.key}" could not be added: ${String(error)}`));
  };
}
