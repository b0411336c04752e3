import {
  NodeConnectionTypes,
  type IExecuteFunctions,
  type INodeExecutionData,
  type INodeType,
  type INodeTypeDescription,
} from 'n8n-workflow';
import { descriptionsOf } from '../shared/descriptions-of.ts';
import { runOperations } from '../shared/run-operations.ts';
import { OPERATIONS } from './actions/operations.ts';
import { getProgrammes } from './methods/get-programmes.ts';

/** Watches the deadlines of an office, and prepares what an authority writes to the people it found. */
export class DeadlinesAndLetters implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Deadlines and Letters',
    name: 'deadlinesAndLetters',
    icon: { light: 'file:deadlines-and-letters.svg', dark: 'file:deadlines-and-letters.dark.svg' },
    group: ['transform'],
    version: [1],
    subtitle:
      '={{ ({ runWatch: "Run the clock watch", listReminders: "List reminders", screenStock: "Screen the stock", planWave: "Plan a letter wave", getWaves: "List letter waves" })[$parameter["operation"]] }}',
    description:
      'Remind of deadlines in time, and let an authority (ABH) write to the people whom a programme is made for. Puts out numbers and IDs, never names.',
    defaults: { name: 'Deadlines and Letters' },
    usableAsTool: true,
    inputs: [NodeConnectionTypes.Main],
    outputs: [NodeConnectionTypes.Main],
    credentials: [{ name: 'bleiberechtDirectusApi', required: true }],
    properties: [
      {
        displayName: 'Resource',
        name: 'resource',
        type: 'options',
        noDataExpression: true,
        options: [
          { name: 'Deadline', value: 'deadline' },
          { name: 'Letter Wave', value: 'letterWave' },
        ],
        default: 'deadline',
      },
      {
        displayName: 'Operation',
        name: 'operation',
        type: 'options',
        noDataExpression: true,
        displayOptions: { show: { resource: ['deadline'] } },
        options: [
          {
            name: 'List Reminders',
            value: 'listReminders',
            description: 'List reminders of the office, the most urgent first',
            action: 'List reminders',
          },
          {
            name: 'Run Watch',
            value: 'runWatch',
            description: 'Look at all deadlines of the office and remind of those that come near; safe to repeat',
            action: 'Run the clock watch',
          },
        ],
        default: 'runWatch',
      },
      {
        displayName: 'Operation',
        name: 'operation',
        type: 'options',
        noDataExpression: true,
        displayOptions: { show: { resource: ['letterWave'] } },
        options: [
          {
            name: 'List Waves',
            value: 'getWaves',
            description: 'List letter waves with the number of responses as far as the authority may know it',
            action: 'List letter waves',
          },
          {
            name: 'Plan Wave',
            value: 'planWave',
            description: 'Plan a letter wave for a screening; a person makes and prints the letters in Directus',
            action: 'Plan a letter wave',
          },
          {
            name: 'Screen Stock',
            value: 'screenStock',
            description: 'Look through the own cases by the thresholds of a programme; the list stays in Directus',
            action: 'Screen the stock',
          },
        ],
        default: 'screenStock',
      },
      ...descriptionsOf(OPERATIONS),
    ],
  };

  methods = { loadOptions: { getProgrammes } };

  async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    const [done] = await runOperations(this, OPERATIONS);
    return [done];
  }
}
