import {
  NodeConnectionTypes,
  type IExecuteFunctions,
  type INodeExecutionData,
  type INodeType,
  type INodeTypeDescription,
} from 'n8n-workflow';
import { checkCaseOperation } from './actions/check-case.operation.ts';
import { checkDueOperation } from './actions/check-due.operation.ts';
import { checkRecordOperation } from './actions/check-record.operation.ts';
import { replayOperation } from './actions/replay.operation.ts';
import { router } from './actions/router.ts';
import { simulateOperation } from './actions/simulate.operation.ts';
import { getDrafts } from '../shared/get-drafts.ts';
import { getLegalBases } from '../shared/get-legal-bases.ts';
import { commonParameters } from './parameters/common.ts';

/** Checks cases against residence law and routes them by outcome. */
export class EligibilityCheck implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Eligibility Check',
    name: 'eligibilityCheck',
    icon: { light: 'file:eligibility-check.svg', dark: 'file:eligibility-check.dark.svg' },
    group: ['transform'],
    version: [1],
    subtitle:
      '={{ ({ checkCase: "Check a case", checkRecord: "Check a record", checkDue: "Check all due", getResults: "Get results", replay: "Replay a check", simulate: "Simulate a draft" })[$parameter["operation"]] }}',
    description:
      'Check cases against residence law (Bleiberecht). The result is a proposal that a person confirms in Directus.',
    defaults: { name: 'Eligibility Check' },
    usableAsTool: true,
    inputs: [NodeConnectionTypes.Main],
    outputs: [
      NodeConnectionTypes.Main,
      NodeConnectionTypes.Main,
      NodeConnectionTypes.Main,
      NodeConnectionTypes.Main,
      NodeConnectionTypes.Main,
    ],
    outputNames: ['Met', 'Discretion', 'Later', 'Open', 'Not Met'],
    credentials: [{ name: 'bleiberechtDirectusApi', required: true }],
    properties: [
      {
        displayName: 'Resource',
        name: 'resource',
        type: 'options',
        noDataExpression: true,
        options: [
          { name: 'Case', value: 'case' },
          { name: 'Law', value: 'law' },
        ],
        default: 'case',
      },
      {
        displayName: 'Operation',
        name: 'operation',
        type: 'options',
        noDataExpression: true,
        displayOptions: { show: { resource: ['case'] } },
        options: [
          {
            name: 'Check a Case',
            value: 'checkCase',
            description: 'Check one case in Directus and keep the result there',
            action: 'Check a case',
          },
          {
            name: 'Check a Record',
            value: 'checkRecord',
            description: 'Check a case file or facts from the incoming item; nothing is kept',
            action: 'Check a record',
          },
          {
            name: 'Check All Due',
            value: 'checkDue',
            description: 'Check all open cases in which an outcome changes by today',
            action: 'Check all cases that are due',
          },
          {
            name: 'Get Results',
            value: 'getResults',
            description: 'Get the newest kept results and next steps of a case without checking it again',
            action: 'Get the results of a case',
          },
          {
            name: 'Replay a Check',
            value: 'replay',
            description: 'Make a kept result again of the law and the case file it was made of, and compare',
            action: 'Replay a check',
          },
        ],
        default: 'checkCase',
      },
      {
        displayName: 'Operation',
        name: 'operation',
        type: 'options',
        noDataExpression: true,
        displayOptions: { show: { resource: ['law'] } },
        options: [
          {
            name: 'Simulate',
            value: 'simulate',
            description: 'Compare a draft of the law with the published version over all cases; nothing is kept',
            action: 'Simulate a draft of the law',
          },
        ],
        default: 'simulate',
      },
      ...checkCaseOperation.description,
      ...checkRecordOperation.description,
      ...checkDueOperation.description,
      ...replayOperation.description,
      ...simulateOperation.description,
      ...commonParameters,
    ],
  };

  methods = { loadOptions: { getDrafts, getLegalBases } };

  async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    return await router(this);
  }
}
