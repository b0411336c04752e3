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
import { getOwnCooperations } from './methods/get-own-cooperations.ts';

/** Prepares case conferences of a counselling centre and an ABH: people decide what is discussed and what is agreed. */
export class CaseConference implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Case Conference',
    name: 'caseConference',
    icon: { light: 'file:case-conference.svg', dark: 'file:case-conference.dark.svg' },
    group: ['transform'],
    version: [1],
    subtitle:
      '={{ ({ planAgenda: "Plan the agenda", record: "Record minutes", list: "List conferences" })[$parameter["operation"]] }}',
    description:
      'Plan case conferences and their agenda, and draft minutes. Only cases whose person consented come onto an agenda; people take the proposals and confirm the minutes.',
    defaults: { name: 'Case Conference' },
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
            name: 'List',
            value: 'list',
            description: 'List conferences to come and how many cases are on their agenda',
            action: 'List conferences',
          },
          {
            name: 'Plan Agenda',
            value: 'planAgenda',
            description: 'Propose the cases that are overdue or hard for the next conference',
            action: 'Plan the agenda of the next conference',
          },
          {
            name: 'Record',
            value: 'record',
            description: 'Draft the minutes of a case; both sides confirm them in Directus',
            action: 'Record minutes of a case',
          },
        ],
        default: 'planAgenda',
      },
      ...descriptionsOf(OPERATIONS),
    ],
  };

  methods = { loadOptions: { getOwnCooperations } };

  async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    return await runOperations(this, OPERATIONS);
  }
}
