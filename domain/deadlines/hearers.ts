/** Somebody of an office, as far as a reminder asks. */
export type Colleague = {
  readonly id: string;
  readonly active: boolean;
  readonly deputy: string | null;
  /** Last and first day of an absence, `YYYY-MM-DD`; null: open on that side. */
  readonly absent_from: string | null;
  readonly absent_until: string | null;
};

export type Hearer = { readonly user: string; readonly escalated: boolean };

/** Whether somebody is away on a day. */
export const isAbsent = ({ absent_from, absent_until }: Colleague, day: string): boolean =>
  (absent_from !== null || absent_until !== null) &&
  (absent_from === null || absent_from <= day) &&
  (absent_until === null || day <= absent_until);

/**
 * Who hears of a clock: the responsible person, or, while away, the deputy (and theirs in turn); nobody left: the
 * coordination of the office. Of an escalated clock deputy and coordination hear too. Nobody twice.
 * @param responsible id of the person whose clock it is; null: nobody yet
 * @param coordination ids of the office's coordinators
 * @param today `YYYY-MM-DD`
 */
export function hearers(
  responsible: string | null,
  office: ReadonlyMap<string, Colleague>,
  coordination: readonly string[],
  { escalated, today }: { readonly escalated: boolean; readonly today: string },
): Hearer[] {
  const here = (id: string | null, seen: readonly string[] = []): string | null => {
    const one = id === null || seen.includes(id) ? undefined : office.get(id);
    if (!one) return null;
    return one.active && !isAbsent(one, today) ? one.id : here(one.deputy, [...seen, one.id]);
  };
  const first = here(responsible);
  const deputy = here((responsible === null ? undefined : office.get(responsible))?.deputy ?? null);
  const told = first === null ? coordination : [first];
  const more = escalated ? [...(deputy === null ? [] : [deputy]), ...coordination] : [];
  return [
    ...told.map((user) => ({ user, escalated: false })),
    ...[...new Set(more)].filter((user) => !told.includes(user)).map((user) => ({ user, escalated: true })),
  ];
}
