import { z } from 'zod';
import { InputError } from '../../../domain/input-error.ts';
import { LANES } from '../../../domain/casework/vocabulary.ts';
import { isUuid } from '../../shared/is-uuid.ts';
import { subjectOf } from '../../shared/subject-of.ts';
import { each } from '../../shared/each.ts';
import type { Operation } from '../../shared/operation.ts';
import { staffMatter } from './staff-matter.ts';

const show = { operation: ['allocate'] };
const answerSchema = z.object({
  outcome: z.enum(['ranked', 'proposed', 'consent_missing', 'stays', 'nobody']),
  to_org: z.string().nullable(),
  referral: z.string().nullable(),
  ranked: z.array(z.object({ organisation: z.string(), fallback: z.boolean() })),
});

/** Proposes which office counsels a person, among those the person agreed to. A human offers it in Directus. */
export const allocateOperation: Operation = {
  description: [
    {
      displayName: 'Case ID',
      name: 'caseId',
      type: 'string',
      default: '',
      placeholder: 'From the incoming item',
      description:
        'ID of the case in Directus. Leave empty to use the field caseId of the incoming item, or what its event is about.',
      displayOptions: { show: { operation: ['allocate', 'plan'] } },
    },
    {
      displayName: 'Only Rank',
      name: 'onlyRank',
      type: 'boolean',
      default: false,
      description: 'Whether to say only who could counsel, without proposing it',
      displayOptions: { show },
    },
    {
      displayName: 'Lane',
      name: 'lane',
      type: 'options',
      options: [
        { name: 'As in the Case', value: '' },
        { name: 'Counselling Centre', value: 'counselling' },
        { name: 'Social Work of the Authority', value: 'social_work' },
      ],
      default: '',
      description: 'Who counsels',
      displayOptions: { show },
    },
    {
      displayName: 'Place',
      name: 'place',
      type: 'string',
      default: '',
      description: 'Leave empty to use the place of the enquiry, or that of the responsible authority',
      displayOptions: { show },
    },
  ],
  execute: each(async ({ context, client }, item) => {
    const caseId = await subjectOf({ context, client }, item, 'caseId');
    if (!isUuid(caseId)) throw new InputError('caseId', 'is no ID of a case');
    const lane = z.enum(LANES).safeParse(context.getNodeParameter('lane', item, ''));
    const place = String(context.getNodeParameter('place', item, '') ?? '').trim();
    const body = {
      propose: context.getNodeParameter('onlyRank', item, false) !== true,
      ...(lane.success ? { lane: lane.data } : {}),
      ...(place === '' ? {} : { place }),
    };
    try {
      const { outcome, to_org, referral, ranked } = await client.call(
        'POST',
        `/cases/${caseId}/allocation`,
        answerSchema,
        body,
      );
      const fallback = ranked.find(({ organisation }) => organisation === to_org)?.fallback ?? false;
      const json = { caseId, outcome, toOrg: to_org, referralId: referral, fallback };
      return [outcome === 'consent_missing' || outcome === 'nobody' ? { notPossible: json } : { done: json }];
    } catch (error) {
      const matter = staffMatter(error, ['case', 'cooperation', 'to_org', 'consent']);
      if (matter) return [{ notPossible: { caseId, ...matter } }];
      return await Promise.reject(error);
    }
  }),
};
