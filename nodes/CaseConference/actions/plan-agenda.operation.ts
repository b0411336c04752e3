import { z } from 'zod';
import { InputError } from '../../../domain/input-error.ts';
import { directusFailure } from '../../shared/directus-error.ts';
import { isUuid } from '../../shared/is-uuid.ts';
import { hardReferrals } from '../conference/hard-referrals.ts';
import { nextConference } from '../conference/next-conference.ts';
import { ownCooperations } from '../conference/own-cooperations.ts';
import { thinConference, type ConferenceRow } from '../conference/conference-row.ts';
import type { Found, Operation, Run } from '../../shared/operation.ts';

const show = { operation: ['planAgenda'] };
const REASONS = ['overdue', 'refused', 'promise', 'question'] as const;
const reasonsSchema = z.array(z.enum(REASONS)).catch([...REASONS]);
const limitSchema = z.number().int().min(1).catch(50);
const itemSchema = z.object({ id: z.string() });
const presentSchema = z.object({ referral: z.string() });

/** Whether the guard refused for something that staff complete in Directus. */
const staffMatter = (error: unknown): { code: string; reason: string } | undefined => {
  const failure = directusFailure(error);
  if (!failure) return undefined;
  const { code, message: reason } = failure;
  const isStaff = /^(CONSENT|SECRECY_RELEASE)_/.test(code) || (code === 'INVALID_ROW' && failure.field !== undefined);
  return isStaff ? { code, reason } : undefined;
};

const wanted = (run: Run, item: number) => {
  const cooperation = String(run.context.getNodeParameter('cooperation', item, '') ?? '').trim();
  if (cooperation !== '' && !isUuid(cooperation)) throw new InputError('cooperation', 'is no ID of a cooperation');
  return {
    cooperation,
    reasons: reasonsSchema.parse(run.context.getNodeParameter('reasons', item, [...REASONS])),
    limit: limitSchema.parse(run.context.getNodeParameter('limit', item, 50)),
  };
};

async function propose(
  run: Run,
  item: number,
  conference: ConferenceRow,
  wish: ReturnType<typeof wanted>,
): Promise<Found[]> {
  const { client } = run;
  const present = await client.read(
    'conference_items',
    { fields: ['referral'], filter: { conference: { _eq: conference.id } } },
    presentSchema,
  );
  // What people took off this agenda is not proposed again for it.
  const known = new Set(present.map(({ referral }) => referral));
  const hard = await hardReferrals(run, conference.cooperation, wish.reasons);
  const found: Found[] = [];
  for (const { id, number, reason } of hard.filter((one) => !known.has(one.id)).slice(0, wish.limit)) {
    const about = { ...thinConference(conference), referralId: id, number, reason };
    try {
      const made = await client.create(
        'conference_items',
        { conference: conference.id, referral: id, reason },
        itemSchema,
      );
      found.push({ items: [item], done: { ...about, itemId: made.id } });
    } catch (error) {
      const why = staffMatter(error);
      found.push(
        why
          ? { items: [item], notPossible: { ...about, code: why.code, explanation: why.reason } }
          : { items: [item], failure: error },
      );
    }
  }
  return found;
}

/** Proposes the overdue and hard cases of the office for the next conference. A person takes each onto the agenda. */
export const planAgendaOperation: Operation = {
  description: [
    {
      displayName: 'Cooperation Name or ID',
      name: 'cooperation',
      type: 'options',
      typeOptions: { loadOptionsMethod: 'getOwnCooperations' },
      default: '',
      description:
        'Leave empty for all cooperations of this office. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
      displayOptions: { show },
    },
    {
      displayName: 'Reasons',
      name: 'reasons',
      type: 'multiOptions',
      options: [
        { name: 'Open Question', value: 'question', description: 'The authority waits for an answer' },
        { name: 'Overdue', value: 'overdue', description: 'The deadline of the authority has passed' },
        { name: 'Promise', value: 'promise', description: 'A permit is promised on a condition' },
        { name: 'Refused', value: 'refused', description: 'Refused, a remedy is still possible or lodged' },
      ],
      default: ['overdue', 'refused', 'promise', 'question'],
      description: 'Why a case is proposed',
      displayOptions: { show },
    },
    {
      displayName: 'Limit',
      name: 'limit',
      type: 'number',
      typeOptions: { minValue: 1 },
      default: 50,
      description: 'Max number of results to return',
      displayOptions: { show },
    },
  ],
  async execute(run, items) {
    const found: Found[] = [];
    for (const item of items) {
      try {
        const wish = wanted(run, item);
        const cooperations =
          wish.cooperation === ''
            ? (await ownCooperations(run.client, run.today)).map(({ id }) => id)
            : [wish.cooperation];
        for (const cooperation of cooperations) {
          const next = await nextConference(run, cooperation).catch((error: unknown) => {
            const why = staffMatter(error);
            if (!why) throw error;
            found.push({
              items: [item],
              notPossible: { cooperationId: cooperation, code: why.code, explanation: why.reason },
            });
            return null;
          });
          if (next) found.push(...(await propose(run, item, next, wish)));
        }
      } catch (failure) {
        found.push({ items: [item], failure });
      }
    }
    return found;
  },
};
