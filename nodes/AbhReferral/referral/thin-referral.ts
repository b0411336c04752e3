import { z } from 'zod';

const referralRowSchema = z.object({
  id: z.string(),
  number: z.string().nullable().default(null),
  from_org: z.string(),
  status: z.string().nullable().optional(),
  sender_status: z.string().nullable().optional(),
  due_on: z.string().nullable().optional(),
});

export type ReferralRow = z.infer<typeof referralRowSchema>;
export { referralRowSchema };

/** What leaves the node about a referral. */
export type ThinReferral = {
  /** Null: an outcome of a case that was never referred. */
  readonly referralId: string | null;
  readonly number: string | null;
  readonly status: string | null;
  readonly dueOn: string | null;
  readonly caseId?: string;
  /** After "open": whether this run made it, or it was there already. */
  readonly created?: boolean;
  /** After "propose follow-up": the referral that went to the authority of before. */
  readonly follows?: string;
  /** After "record outcome". */
  readonly outcomeId?: string;
  readonly result?: string;
  /** Last day for a remedy. */
  readonly remedyUntil?: string | null;
  /** After "take step": whether this run took it, or it was taken already. */
  readonly taken?: boolean;
};

/** The sending side knows the state that the return consent lets it see, the receiving side the true one. */
export const thinReferral = (row: ReferralRow): ThinReferral => ({
  referralId: row.id,
  number: row.number,
  status: row.status ?? row.sender_status ?? null,
  dueOn: row.due_on ?? null,
});
