import { shift, dayOf, isoOf } from '../time/calendar.ts';
import type { RuleVersion } from './rule-version.ts';
import { criterionSchema, type Criterion, type DatedCriterion, type LawFile } from './schema.ts';

/**
 * Turns a law file into its versions, each complete: shared criteria filled in, every criterion as it stood in the
 * version.
 * @throws Error naming basis, criterion and day when a criterion changes inside a version, or is incomplete.
 */
export function expandLaw(file: LawFile, shared: readonly DatedCriterion[]): RuleVersion[] {
  const heads = [...file.versions].sort((a, b) => a.valid_from.localeCompare(b.valid_from));
  const criteria = file.criteria.map((criterion) => withShared(criterion, shared, file.basis));
  return heads.map((head, index) => {
    const next = heads[index + 1];
    const valid_to = head.valid_to ?? (next ? isoOf(shift(dayOf(next.valid_from), -1, 'days')) : undefined);
    criteria.forEach((criterion) => refuseChangeInside(file.basis, criterion, head.valid_from, valid_to));
    return {
      ...head,
      basis: file.basis,
      version: `${file.basis}@${head.valid_from}`,
      title: file.title,
      citation: file.citation,
      valid_to,
      criteria: criteria
        .filter(({ from, to }) => (from ?? '') <= head.valid_from && (to === undefined || head.valid_from <= to))
        .map((criterion) => asOf(criterion, head.valid_from, file.basis)),
    };
  });
}

function withShared(criterion: DatedCriterion, shared: readonly DatedCriterion[], basis: string): DatedCriterion {
  if (criterion.shared === undefined) return criterion;
  const base = shared.find(({ key }) => key === criterion.shared);
  if (!base)
    throw new Error(`${basis}, criterion ${criterion.key}: there is no shared criterion "${criterion.shared}"`);
  const own = Object.fromEntries(Object.entries(criterion).filter(([, value]) => value !== undefined));
  const changes = [...base.changes, ...criterion.changes].sort((a, b) => a.from.localeCompare(b.from));
  return { ...base, ...own, changes };
}

/** The days on which a criterion starts, ends or changes must be boundaries of the basis' versions. */
function refuseChangeInside(basis: string, criterion: DatedCriterion, from: string, to: string | undefined): void {
  // What a shared criterion became after this one ended does not concern it.
  const changes = criterion.changes.filter((change) => criterion.to === undefined || change.from <= criterion.to);
  const starts = [criterion.from, ...changes.map((change) => change.from)];
  const ends = criterion.to === undefined ? [] : [isoOf(shift(dayOf(criterion.to), 1, 'days'))];
  for (const day of [...starts, ...ends]) {
    if (day !== undefined && day > from && (to === undefined || day <= to)) {
      throw new Error(`${basis}, criterion ${criterion.key}: changes on ${day}, but no version starts on that day`);
    }
  }
}

function asOf(criterion: DatedCriterion, day: string, basis: string): Criterion {
  const { changes, from: _from, to: _to, shared: _shared, ...base } = criterion;
  const merged = changes
    .filter((change) => change.from <= day)
    .reduce<Record<string, unknown>>((state, { set }) => ({ ...state, ...set }), base);
  const parsed = criterionSchema.safeParse(
    Object.fromEntries(Object.entries(merged).filter(([, value]) => value != null)),
  );
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(`${basis}, criterion ${criterion.key} on ${day}: ${issue?.path.join('.')} ${issue?.message}`);
}
