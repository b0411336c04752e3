import { z } from 'zod';
import { InputError } from '../../../domain/input-error.ts';
import { isUuid } from '../../shared/is-uuid.ts';
import { subjectOf } from '../../shared/subject-of.ts';
import { each } from '../../shared/each.ts';
import type { Operation } from '../../shared/operation.ts';
import { staffMatter } from './staff-matter.ts';

/** Thousands of rows take their time. */
const PATIENCE_MS = 600_000;

const count = z.number().int().nonnegative();
const answerSchema = z.object({
  state: z.string(),
  rows: count,
  created: count,
  updated: count,
  unchanged: count,
  failed: count,
});

/** Takes an uploaded list in, or says what that would do. Which rows were wrong, and why, stands in Directus. */
export const importOperation: Operation = {
  description: [
    {
      displayName: 'Import ID',
      name: 'importId',
      type: 'string',
      default: '',
      placeholder: 'From the incoming item',
      description:
        'ID of the import (Übernahme) in Directus. Leave empty to use the field importId of the incoming item, or what its event is about.',
      displayOptions: { show: { operation: ['importCheck', 'importRun'] } },
    },
  ],
  execute: each(async ({ context, client }, item) => {
    const importId = await subjectOf({ context, client }, item, 'importId');
    if (!isUuid(importId)) throw new InputError('importId', 'is no ID of an import');
    const verb = context.getNodeParameter('operation', item) === 'importRun' ? 'run' : 'check';
    try {
      const answer = await client.call('POST', `/imports/${importId}/${verb}`, answerSchema, {}, PATIENCE_MS);
      return [{ done: { importId, ...answer } }];
    } catch (error) {
      const matter = staffMatter(error, ['file', 'mapping']);
      if (matter) return [{ notPossible: { importId, ...matter } }];
      return await Promise.reject(error);
    }
  }),
};
