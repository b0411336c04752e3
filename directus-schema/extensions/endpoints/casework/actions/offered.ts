import { z } from 'zod';
import type { JsonObject } from '../../../../collections/kit/json.ts';
import { foreignRow } from '../../../guard/errors.ts';
import { first } from '../../../guard/query.ts';
import type { Database } from '../../../guard/directus.ts';
import type { OfficeActor } from '../../caller.ts';

/** A button: what it says, what it asks before, and whether it changes something. */
export type Offered = {
  readonly key: string;
  readonly label: string;
  readonly help: string | null;
  readonly fields: readonly JsonObject[];
  readonly changes: boolean;
};

const input = (
  field: string,
  name: string,
  type = 'string',
  meta: JsonObject = { interface: 'input' },
): JsonObject => ({
  field,
  name,
  type,
  meta: { width: 'half', ...meta },
});

const OPEN_CASE: Offered = {
  key: 'open_case',
  label: 'Fall eröffnen',
  help: 'Nur, wenn die Person selbst da war und zugestimmt hat. Erst damit entsteht eine Akte mit ihrem Namen.',
  fields: [
    input('first_name', 'Vorname'),
    input('last_name', 'Nachname', 'string', { interface: 'input', required: true }),
    input('birth_date', 'Geburtsdatum', 'date', { interface: 'datetime' }),
    input('language', 'Sprache'),
    input('agreed', 'Die Person hat heute zugestimmt', 'boolean', { interface: 'boolean', required: true }),
    input('not_duplicate', 'Keine der ähnlichen Personen ist gemeint', 'boolean', { interface: 'boolean' }),
  ],
  changes: true,
};

const PLAN: Offered = {
  key: 'plan',
  label: 'Plan anlegen',
  help: null,
  fields: [],
  changes: true,
};

const PLACE = [
  input('place', 'Ort (leer: wie im Fall)'),
  input('lane', 'Wer berät', 'string', {
    interface: 'select-dropdown',
    options: {
      allowNone: true,
      choices: [
        { text: 'Träger', value: 'counselling' },
        { text: 'Sozialarbeit der Ausländerbehörde', value: 'social_work' },
      ],
    },
  }),
];
const RANK: Offered = { key: 'rank', label: 'Wer kann beraten?', help: null, fields: PLACE, changes: false };
const ALLOCATE: Offered = {
  key: 'allocate',
  label: 'Zuteilung vorschlagen',
  help: 'Vorgeschlagen wird eine Stelle, der die Person zugestimmt hat. Weitergegeben wird erst, wenn jemand den Vorschlag unter „Weiterleitungen“ zuteilt.',
  fields: PLACE,
  changes: true,
};

const CHECK: Offered = { key: 'check', label: 'Probelauf', help: null, fields: [], changes: false };
const RUN: Offered = {
  key: 'run',
  label: 'Übernehmen',
  help: 'Richtige Zeilen werden übernommen, fehlerhafte stehen danach in der Liste. Die Datei wird danach gelöscht.',
  fields: [],
  changes: true,
};

const rowSchema = z.object({ organisation: z.string(), state: z.string() });
const TABLES = ['enquiries', 'cases', 'imports'] as const;
export type ActionTable = (typeof TABLES)[number];

export const isActionTable = (name: string): name is ActionTable => (TABLES as readonly string[]).includes(name);

/** What can be done with a row of the own office now. */
export async function offeredActions(
  database: Database,
  actor: OfficeActor,
  table: ActionTable,
  id: string,
): Promise<readonly Offered[]> {
  const row = await first(database, rowSchema, 'SELECT organisation, state FROM ?? WHERE id::text = ?', [table, id]);
  if (row?.organisation !== actor.office) throw foreignRow(table);
  switch (table) {
    case 'enquiries':
      return ['case_opened', 'closed'].includes(row.state) || actor.service ? [] : [OPEN_CASE];
    case 'cases':
      return row.state === 'open' ? [PLAN, RANK, ALLOCATE] : [];
    case 'imports':
      return [CHECK, RUN];
  }
}
