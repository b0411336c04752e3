import { z } from 'zod';
import { agendaReason, HARD_STATES } from '../../../domain/conference/agenda-reason.ts';
import type { ItemReason } from '../../../domain/conference/vocabulary.ts';
import type { Run } from '../../shared/operation.ts';

const rowSchema = z.object({
  id: z.string(),
  number: z.string().nullable(),
  status: z.string().nullish(),
  sender_status: z.string().nullish(),
  due_on: z.string().nullish(),
});

export type HardReferral = { readonly id: string; readonly number: string | null; readonly reason: ItemReason };

/**
 * Referrals of the office that should be talked about, the most urgent first. Each side sees its own: deadlines are the
 * recipient's, and the sender knows the state that the return consent lets it see.
 */
export const hardReferrals = async (
  { client, today }: Run,
  cooperation: string,
  reasons: readonly ItemReason[],
): Promise<HardReferral[]> => {
  const self = await client.self();
  const receives = self.organisation?.kind === 'abh';
  const status = receives ? 'status' : 'sender_status';
  const hard: Record<string, unknown>[] = [{ [status]: { _in: HARD_STATES } }];
  if (receives) hard.push({ due_on: { _lt: today } });
  const filter = {
    _and: [
      { [receives ? 'to_org' : 'from_org']: { _eq: self.organisation?.id ?? '' } },
      { cooperation: { _eq: cooperation } },
      { process: { _eq: 'referral' } },
      { sent_at: { _nnull: true } },
      { _or: hard },
    ],
  };
  const fields = ['id', 'number', status, ...(receives ? ['due_on'] : [])];
  const rows = await client.read(
    'referrals',
    { fields, filter, sort: receives ? ['due_on', 'number'] : ['number'] },
    rowSchema,
  );
  return rows.flatMap((row) => {
    const reason = agendaReason({ status: row.status ?? row.sender_status ?? '', dueOn: row.due_on ?? null }, today);
    return reason !== null && reasons.includes(reason) ? [{ id: row.id, number: row.number, reason }] : [];
  });
};
