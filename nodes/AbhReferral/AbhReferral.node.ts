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
import { getCooperations } from './methods/get-cooperations.ts';
import { getRecipients } from './methods/get-recipients.ts';
import { getSteps } from './methods/get-steps.ts';

/** Proposes referrals to an ABH and moves them on by legal steps. */
export class AbhReferral implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'ABH Referral',
    name: 'abhReferral',
    icon: { light: 'file:abh-referral.svg', dark: 'file:abh-referral.dark.svg' },
    group: ['transform'],
    version: [1],
    subtitle:
      '={{ ({ open: "Propose a referral", proposeFollowUp: "Propose a follow-up", takeStep: "Take a step", recordOutcome: "Record an outcome", listRemedies: "List open remedies", get: "Get a referral", listDue: "List referrals that are due" })[$parameter["operation"]] }}',
    description:
      'Propose a referral to a foreigners authority (ABH), move it on, and see what is due. Without a valid consent nothing is passed on.',
    defaults: { name: 'ABH Referral' },
    usableAsTool: true,
    inputs: [NodeConnectionTypes.Main],
    outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main],
    outputNames: ['Referral', 'Not Possible Yet'],
    credentials: [{ name: 'bleiberechtDirectusApi', required: true }],
    properties: [
      {
        displayName: 'Resource',
        name: 'resource',
        type: 'options',
        noDataExpression: true,
        options: [
          { name: 'Outcome', value: 'outcome' },
          { name: 'Referral', value: 'referral' },
        ],
        default: 'referral',
      },
      {
        displayName: 'Operation',
        name: 'operation',
        type: 'options',
        noDataExpression: true,
        displayOptions: { show: { resource: ['referral'] } },
        options: [
          {
            name: 'Get',
            value: 'get',
            description: 'Read where a referral stands',
            action: 'Get a referral',
          },
          {
            name: 'List Due',
            value: 'listDue',
            description: 'List received referrals whose deadline ends by a day',
            action: 'List referrals that are due',
          },
          {
            name: 'Propose',
            value: 'open',
            description: 'Propose a referral that a person confirms in Directus',
            action: 'Propose a referral',
          },
          {
            name: 'Propose Follow-Up',
            value: 'proposeFollowUp',
            description: 'Propose the case to the ABH that has become responsible instead',
            action: 'Propose a follow up referral',
          },
          {
            name: 'Take Step',
            value: 'takeStep',
            description: 'Move a referral on by a step that is allowed now',
            action: 'Take a step of a referral',
          },
        ],
        default: 'open',
      },
      {
        displayName: 'Operation',
        name: 'operation',
        type: 'options',
        noDataExpression: true,
        displayOptions: { show: { resource: ['outcome'] } },
        options: [
          {
            name: 'List Remedies',
            value: 'listRemedies',
            description: 'List refusals against which a remedy is still possible, by its last day',
            action: 'List remedies that are open',
          },
          {
            name: 'Record Outcome',
            value: 'recordOutcome',
            description: 'Record what the centre knows of the outcome of a referral',
            action: 'Record the outcome of a referral',
          },
        ],
        default: 'recordOutcome',
      },
      ...descriptionsOf(OPERATIONS),
    ],
  };

  methods = { loadOptions: { getCooperations, getLegalBases, getRecipients, getSteps } };

  async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    return await runOperations(this, OPERATIONS);
  }
}
