/** What an apply did; `conflicts` are the places where staff and we both changed something and theirs stayed. */
export type ApplyReport = {
  created: number;
  changed: number;
  readonly conflicts: string[];
  /** Shipped won over a local change: permissions, roles, SQL. */
  readonly overwritten: string[];
};

export const emptyReport = (): ApplyReport => ({ created: 0, changed: 0, conflicts: [], overwritten: [] });
