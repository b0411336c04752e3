import {
  NodeConnectionTypes,
  type IExecuteFunctions,
  type INodeExecutionData,
  type INodeType,
  type INodeTypeDescription,
} from 'n8n-workflow';
import { descriptionsOf } from '../shared/descriptions-of.ts';
import { runOperations } from '../shared/run-operations.ts';
import { getLegalBases } from '../shared/get-legal-bases.ts';
import { OPERATIONS } from './actions/operations.ts';

/** The daily work on cases: who counsels, what is to do, and an office's list taken in. */
export class Casework implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Casework',
    name: 'casework',
    icon: { light: 'file:casework.svg', dark: 'file:casework.dark.svg' },
    group: ['transform'],
    version: [1],
    subtitle:
      '={{ ({ allocate: "Propose who counsels", plan: "Plan from the next steps", importCheck: "Try an import", importRun: "Run an import", listTasks: "List tasks that are due" })[$parameter["operation"]] }}',
    description:
      'Propose which office counsels a person, make the perspective plan of a case, and take the list of an office in. Puts out IDs and counts, nothing personal.',
    defaults: { name: 'Casework' },
    usableAsTool: true,
    inputs: [NodeConnectionTypes.Main],
    outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main],
    outputNames: ['Done', 'Not Possible Yet'],
    credentials: [{ name: 'bleiberechtDirectusApi', required: true }],
    properties: [
      {
        displayName: 'Operation',
        name: 'operation',
        type: 'options',
        noDataExpression: true,
        options: [
          {
            name: 'Allocate',
            value: 'allocate',
            description: 'Propose which office counsels a person; a human offers it in Directus',
            action: 'Propose who counsels a person',
          },
          {
            name: 'Import: Run',
            value: 'importRun',
            description: 'Take an uploaded list in; good rows go in, wrong ones are listed',
            action: 'Run an import',
          },
          {
            name: 'Import: Try',
            value: 'importCheck',
            description: 'Say what an import would do, without writing a case',
            action: 'Try an import',
          },
          {
            name: 'List Due Tasks',
            value: 'listTasks',
            description: 'List open tasks that are due by a day',
            action: 'List tasks that are due',
          },
          {
            name: 'Plan',
            value: 'plan',
            description: 'Make tasks of what the last check found still to do',
            action: 'Plan a case from its next steps',
          },
        ],
        default: 'allocate',
      },
      ...descriptionsOf(OPERATIONS),
    ],
  };

  methods = { loadOptions: { getLegalBases } };

  async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    return await runOperations(this, OPERATIONS);
  }
}
