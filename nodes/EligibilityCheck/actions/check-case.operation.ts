import { subjectOf } from '../../shared/subject-of.ts';
import { checkAndStore } from '../check/check-and-store.ts';
import { readCommon } from '../parameters/read-common.ts';
import type { Operation } from './operation.ts';

/** Checks one case of the office. */
export const checkCaseOperation: Operation = {
  description: [
    {
      displayName: 'Case ID',
      name: 'caseId',
      type: 'string',
      default: '',
      placeholder: 'From the incoming item',
      description:
        'ID of the case in Directus. Leave empty to use the field caseId of the incoming item, or what its event is about.',
      displayOptions: { show: { operation: ['checkCase', 'getResults'] } },
    },
  ],
  async execute(run, item) {
    const caseId = await subjectOf(run, item, 'caseId');
    return await checkAndStore(run.client, await run.keptLaw(), caseId, readCommon(run, item));
  },
};
