import { simulationSchema } from '../../../domain/eligibility/simulation-schema.ts';
import { InputError } from '../../../domain/input-error.ts';
import { simulatedResults } from '../check/simulated-results.ts';
import { readDay } from '../../shared/read-day.ts';
import type { Operation } from './operation.ts';

/** Thousands of cases take longer than any other request. */
const PATIENCE = 10 * 60_000;
const onlySimulate = { show: { resource: ['law'], operation: ['simulate'] } };

/** Compares a draft of the law with the published version over all cases of the office; nothing is kept. */
export const simulateOperation: Operation = {
  description: [
    {
      displayName: 'Draft Name or ID',
      name: 'draft',
      type: 'options',
      typeOptions: { loadOptionsMethod: 'getDrafts' },
      required: true,
      default: '',
      description:
        'The draft of a version of the law. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
      displayOptions: onlySimulate,
    },
    {
      displayName: 'Return',
      name: 'simulated',
      type: 'options',
      options: [
        {
          name: 'Changed Cases',
          value: 'changes',
          description: 'One item for each case whose outcome or first day changes, at the output of its new outcome',
        },
        {
          name: 'Summary',
          value: 'summary',
          description: 'One item with the counts before and after, at the output Open: a person has to look at it',
        },
      ],
      default: 'changes',
      displayOptions: onlySimulate,
    },
    {
      displayName: 'As-of Date',
      name: 'asOf',
      type: 'string',
      default: '',
      placeholder: '2027-03-01',
      description:
        'Day asked about, as YYYY-MM-DD. Leave empty for today in Germany, or for the first day of the draft if it comes later.',
      displayOptions: onlySimulate,
    },
  ],
  async execute({ client, context }, item) {
    const draft = String(context.getNodeParameter('draft', item, '') ?? '').trim();
    if (draft === '') throw new InputError('draft', 'is missing: choose a draft of the law');
    const asOf = readDay(context, item, 'asOf');
    const path = `/law/${encodeURIComponent(draft)}/simulate`;
    const wish = asOf === undefined ? {} : { as_of: asOf };
    const simulation = await client.call('POST', path, simulationSchema, wish, PATIENCE);
    const isSummary = context.getNodeParameter('simulated', item, 'changes') === 'summary';
    return simulatedResults(simulation, isSummary);
  },
};
