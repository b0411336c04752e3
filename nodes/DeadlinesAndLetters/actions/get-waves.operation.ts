import { z } from 'zod';
import { done } from '../../shared/done.ts';
import { each } from '../../shared/each.ts';
import type { Operation } from '../../shared/operation.ts';

const rowSchema = z
  .object({
    id: z.string(),
    state: z.string(),
    sent_on: z.string().nullable(),
    letters: z.number().nullable(),
    withheld: z.number().nullable(),
    responses_shown: z.string().nullable(),
    responses_as_of: z.string().nullable(),
  })
  .transform(({ id, sent_on, responses_shown, responses_as_of, ...rest }) => ({
    waveId: id,
    ...rest,
    sentOn: sent_on,
    responses: responses_shown,
    responsesAsOf: responses_as_of,
  }));

/** Lists letter waves with what the authority may know of the responses. */
export const getWavesOperation: Operation = {
  description: [],
  execute: each(async ({ client }) =>
    done(
      await client.read(
        'letter_waves',
        {
          fields: ['id', 'state', 'sent_on', 'letters', 'withheld', 'responses_shown', 'responses_as_of'],
          sort: ['-sent_on', 'id'],
        },
        rowSchema,
      ),
    ),
  ),
};
