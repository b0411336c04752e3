import type { ItemReason } from './vocabulary.ts';

/** States in which a referral is worth talking about, and why. */
const REASON_OF: Readonly<Record<string, ItemReason>> = {
  refused: 'refused',
  objection: 'refused',
  promised: 'promise',
  question: 'question',
};

export const HARD_STATES: readonly string[] = Object.keys(REASON_OF);

/** Why a machine would put a referral on an agenda: null when nothing speaks for it. Whether it comes there, people decide. */
export function agendaReason(
  { status, dueOn }: { readonly status: string; readonly dueOn: string | null },
  today: string,
): ItemReason | null {
  if (dueOn !== null && dueOn < today) return 'overdue';
  return REASON_OF[status] ?? null;
}
