import {
  NodeConnectionTypes,
  type IExecuteFunctions,
  type INodeExecutionData,
  type INodeType,
  type INodeTypeDescription,
} from 'n8n-workflow';
import { OPERATIONS, router } from './actions/router.ts';

/** Watches the deadlines of an office. */
export class DeadlinesAndLetters implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Deadlines and Letters',
    name: 'deadlinesAndLetters',
    icon: { light: 'file:deadlines-and-letters.svg', dark: 'file:deadlines-and-letters.dark.svg' },
    group: ['transform'],
    version: [1],
    subtitle: '={{ ({ runWatch: "Run the clock watch", listReminders: "List reminders" })[$parameter["operation"]] }}',
    description: 'Remind of deadlines in time. Puts out numbers and IDs, never names.',
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
        options: [{ name: 'Deadline', value: 'deadline' }],
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
      ...Object.values(OPERATIONS).flatMap(({ description }) => description),
    ],
  };

  async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    return await router(this);
  }
}
