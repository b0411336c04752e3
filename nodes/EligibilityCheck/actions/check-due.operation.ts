import { z } from 'zod';
import { checkAndStore } from '../check/check-and-store.ts';
import { readCommon } from '../parameters/read-common.ts';
import type { Found, Operation } from './operation.ts';

const limitSchema = z.number().int().min(1).catch(100);
const dueSchema = z.object({ id: z.string() });

/** Checks all open cases in which an outcome changes by today, and those never checked. */
export const checkDueOperation: Operation = {
  description: [
    {
      displayName: 'Limit',
      name: 'limit',
      type: 'number',
      typeOptions: { minValue: 1 },
      default: 50,
      description: 'Max number of results to return',
      displayOptions: { show: { operation: ['checkDue'] } },
    },
  ],
  async execute(run, item) {
    const { client, context, today } = run;
    const law = await run.keptLaw();
    const options = readCommon(run, item);
    const due = await client.read(
      'cases',
      {
        fields: ['id'],
        filter: {
          _and: [
            { state: { _eq: 'open' } },
            { _or: [{ check_due_on: { _lte: today } }, { checked_at: { _null: true } }] },
          ],
        },
        sort: ['check_due_on', 'id'],
        limit: limitSchema.parse(context.getNodeParameter('limit', item, 100)),
      },
      dueSchema,
    );
    const found: Found[] = [];
    // One case that cannot be checked must not keep the others from being checked.
    for (const { id } of due)
      found.push(
        ...(await checkAndStore(client, law, id, options).catch((failure: unknown): Found[] => [
          { caseId: id, failure },
        ])),
      );
    return found;
  },
};
