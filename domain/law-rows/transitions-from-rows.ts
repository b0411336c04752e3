import { z } from 'zod';
import { InputError } from '../input-error.ts';
import { TRANSITION_KINDS, transitionsSchema, type Transitions } from '../next-steps/transition.ts';
import { textOf } from './flat-text.ts';

const rowSchema = z
  .object({
    key: z.string(),
    kind: z.enum(TRANSITION_KINDS),
    sort: z.number().nullish(),
    blocked_by: z.array(z.record(z.string(), z.unknown())).nullish(),
  })
  .passthrough();
type Row = z.infer<typeof rowSchema>;

/**
 * The ways between the statuses as staff have them now, from `GET /items/transitions?limit=-1`.
 * @throws InputError naming the row and the field when staff left one in a form that cannot be used.
 */
export function transitionsFromRows(rows: unknown): Transitions {
  const sorted = [...z.array(rowSchema).parse(rows)].sort((a, b) => (a.sort ?? 0) - (b.sort ?? 0));
  const of = (kind: Row['kind']): readonly Row[] => sorted.filter((row) => row.kind === kind);
  const found = { leads: of('leads'), closes: of('closes'), ends: of('ends') };
  const parsed = transitionsSchema.safeParse({
    leads: found.leads.map((row) => present({ ...common(row), ...target(row), ...lead(row) })),
    closes: found.closes.map((row) => present({ ...common(row), ...target(row), ...closure(row) })),
    ends: found.ends.map((row) => present({ ...common(row), months: row['months'] })),
  });
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const [list, place, ...field] = issue?.path ?? [];
  const kind = TRANSITION_KINDS.find((one) => one === list);
  const row = kind && found[kind][Number(place)];
  throw new InputError([row?.key ?? 'transitions', ...field].join('.'), issue?.message ?? 'is not valid');
}

const common = (row: Row) => ({
  key: row.key,
  from: row['from_statuses'],
  citation: row['citation'],
  note: textOf(row, 'note'),
  contested: row['contested'],
  valid_from: row['valid_from'],
  valid_to: row['valid_to'],
});

const target = (row: Row) => ({ to: row['to_bases'], beyond: textOf(row, 'beyond') });

const lead = (row: Row) => ({
  effect: row['effect'],
  blocked_by: row.blocked_by?.map((one) => ({ citation: one['citation'], note: textOf(one, 'note') })),
});

const closure = (row: Row) => ({ tell_before: row['tell_before'], way_out: textOf(row, 'way_out') });

/** An empty cell and an absent part mean the same. */
const present = (parts: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );
