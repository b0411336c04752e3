import { z } from 'zod';
import { germanDay } from '../../../../../domain/time/german-day.ts';
import type { Accountability } from '../../../guard/directus.ts';
import { invalidRow } from '../../../guard/errors.ts';
import type { OfficeActor } from '../../caller.ts';
import { allocate, allocationSchema, type Allocated } from '../allocation.ts';
import type { Parts } from '../import/list-of-import.ts';
import { runImport, type ImportReport } from '../import/run-import.ts';
import { openCase, openCaseSchema } from '../open-case.ts';
import { planCase } from '../plan.ts';
import type { ActionTable } from './offered.ts';

export const actionSchema = z.strictObject({
  action: z.string().max(32),
  values: z.record(z.string(), z.unknown()).default({}),
});

/** What came of it, in German. */
export type Done = { readonly message: string; readonly lines: readonly string[] };

const OUTCOME: Readonly<Record<Allocated['outcome'], string>> = {
  ranked: 'In Frage kommen:',
  proposed: 'Der Vorschlag liegt unter „Weiterleitungen“. Dort teilt ihn eine Person zu oder verwirft ihn.',
  consent_missing:
    'Es fehlt die Einwilligung der Person für die Zuteilung. Bitte im Fall unter „Einwilligungen“ anlegen.',
  stays: 'Die eigene Stelle ist die passende: es ist nichts zuzuteilen.',
  nobody: 'Zurzeit hat keine Stelle dieser Kooperation einen Platz.',
};

const allocated = ({ outcome, ranked, notAvailable }: Allocated): Done => ({
  message: OUTCOME[outcome],
  lines: [...ranked.map(({ name, reason }) => `${name}: ${reason}`), ...notAvailable.map(({ reason }) => reason)],
});

const imported = ({ state, created, updated, unchanged, failed, problems }: ImportReport): Done => ({
  message: `${state === 'checked' ? 'Probelauf: es würden' : 'Übernommen: es wurden'} ${created} Fälle neu angelegt und ${updated} geändert, ${unchanged} sind unverändert, ${failed} Zeilen fehlerhaft.`,
  lines: problems
    .slice(0, 20)
    .map(({ row, column, reason }) => `Zeile ${row}${column ? `, ${column}` : ''}: ${reason}`),
});

const values = <T>(given: unknown, schema: z.ZodType<T, z.ZodTypeDef, unknown>): T => {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const field = String(parsed.error.issues[0]?.path[0] ?? 'values');
  const de =
    field === 'agreed'
      ? 'Ohne Zustimmung der Person entsteht kein Fall. Bitte ankreuzen, wenn sie zugestimmt hat.'
      : `Die Angabe „${field}“ fehlt oder ist ungültig.`;
  throw invalidRow(field, de, `"${field}" is missing or invalid.`);
};

/** Does what a button says, with the rights of whoever presses it. */
export async function takeAction(
  parts: Parts,
  actor: OfficeActor,
  who: Accountability,
  table: ActionTable,
  id: string,
  wish: z.infer<typeof actionSchema>,
): Promise<Done> {
  switch (`${table}.${wish.action}`) {
    case 'enquiries.open_case': {
      const { number } = await openCase(parts, actor, who, id, values(wish.values, openCaseSchema));
      return { message: `Der Fall ${number} ist eröffnet. Die Kontaktdaten in der Anfrage sind gelöscht.`, lines: [] };
    }
    case 'cases.plan': {
      const { created, tasks } = await planCase(parts, actor, who, id, { dry_run: false });
      const lines = tasks.map(({ title, due_on }) => `${title} (bis ${germanDay(due_on)})`);
      return {
        message: created === 0 ? 'Der Plan ist vollständig: nichts Neues.' : `${created} Aufgaben angelegt.`,
        lines,
      };
    }
    case 'cases.rank':
    case 'cases.allocate': {
      const propose = wish.action === 'allocate';
      const asked = values({ ...wish.values, propose }, allocationSchema);
      return allocated(await allocate(parts, actor, who, id, asked));
    }
    case 'imports.check':
    case 'imports.run':
      return imported(await runImport(parts, actor, who, id, { dryRun: wish.action === 'check' }));
    default:
      throw invalidRow('action', 'Das geht hier nicht.', 'There is no such action.');
  }
}
