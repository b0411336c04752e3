import { z } from 'zod';
import { isUuid } from '../../shared/is-uuid.ts';
import { optionsFrom } from '../../shared/options-from.ts';

const stepSchema = z.object({ key: z.string(), label_de: z.string(), label_en: z.string() });

/** The steps that are allowed now for a fixed referral; otherwise all that a service account may ever take. */
export const getSteps = optionsFrom(async (client, context) => {
  const referralId = String(context.getCurrentNodeParameter('referralId') ?? '');
  const steps = isUuid(referralId)
    ? await client.call('GET', `/referrals/${referralId}/steps`, z.array(stepSchema))
    : await client.read(
        'process_steps',
        {
          fields: ['key', 'label_de', 'label_en'],
          filter: { active: { _eq: true }, kind: { _in: ['service', 'any'] } },
          sort: ['sort'],
        },
        stepSchema,
      );
  const unique = new Map(steps.map((step) => [step.key, step]));
  return [...unique.values()].map(({ key, label_de, label_en }) => ({
    name: label_de,
    value: key,
    description: label_en,
  }));
});
