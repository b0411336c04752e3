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

/** Deletes what is due, notes requests for access, winds up cooperations. Gives out counts and IDs only. */
export class DataProtection implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Data Protection',
    name: 'dataProtection',
    icon: { light: 'file:data-protection.svg', dark: 'file:data-protection.dark.svg' },
    group: ['transform'],
    version: [1],
    subtitle:
      '={{ ({ runRetention: "Delete what is due", noteAccess: "Note a request for access", closeOut: "Close out a cooperation" })[$parameter["operation"]] }}',
    description:
      'Delete what the retention rules of the office say is due, note that a person asked for access, and wind up a cooperation.',
    defaults: { name: 'Data Protection' },
    usableAsTool: true,
    inputs: [NodeConnectionTypes.Main],
    outputs: [NodeConnectionTypes.Main],
    credentials: [{ name: 'bleiberechtDirectusApi', required: true }],
    properties: [
      {
        displayName: 'Operation',
        name: 'operation',
        type: 'options',
        noDataExpression: true,
        options: [
          {
            name: 'Close Out',
            value: 'closeOut',
            description: 'Give every open case of cooperations that are being wound up a task, once',
            action: 'Close out cooperations',
          },
          {
            name: 'Note Access',
            value: 'noteAccess',
            description: 'Note that a person asked for access to their data, due in one month',
            action: 'Note a request for access',
          },
          {
            name: 'Run Retention',
            value: 'runRetention',
            description: 'Delete for good what the retention rules of the office say is due',
            action: 'Delete what is due',
          },
        ],
        default: 'runRetention',
      },
      ...descriptionsOf(OPERATIONS),
    ],
  };

  async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    const [done] = await runOperations(this, OPERATIONS);
    return [done];
  }
}
