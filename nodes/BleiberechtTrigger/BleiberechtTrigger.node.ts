import {
  NodeConnectionTypes,
  type INodeType,
  type INodeTypeDescription,
  type ITriggerFunctions,
  type ITriggerResponse,
} from 'n8n-workflow';
import { EVENT_TYPES } from '../shared/event-types.ts';
import { startTrigger } from './start-trigger.ts';

/** Fetches events from the outbox in Directus and confirms each one when the workflow has succeeded. */
export class BleiberechtTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Bleiberecht Trigger',
    name: 'bleiberechtTrigger',
    icon: { light: 'file:bleiberecht-trigger.svg', dark: 'file:bleiberecht-trigger.dark.svg' },
    group: ['trigger'],
    version: [1],
    subtitle: '={{ $parameter["events"].map((type) => type.replace("de.bleiberecht.", "")).join(", ") }}',
    description:
      'Starts the workflow when something happens in Directus. An event counts as done only when the workflow has succeeded, else it comes again.',
    eventTriggerDescription: 'Waiting for the next event in Directus',
    activationMessage:
      'From now on every chosen event in Directus starts this workflow, also those that happen while n8n is down.',
    defaults: { name: 'Bleiberecht Trigger' },
    inputs: [],
    outputs: [NodeConnectionTypes.Main],
    credentials: [{ name: 'bleiberechtDirectusApi', required: true }],
    properties: [
      {
        displayName:
          'The node hands over the ID of the event only. The next node fetches what it is about with its own credential.',
        name: 'notice',
        type: 'notice',
        default: '',
      },
      {
        displayName: 'Events',
        name: 'events',
        type: 'multiOptions',
        required: true,
        options: [...EVENT_TYPES],
        default: ['de.bleiberecht.case.changed'],
        description: 'Which events start the workflow',
      },
      {
        displayName: 'Options',
        name: 'options',
        type: 'collection',
        placeholder: 'Add option',
        default: {},
        options: [
          {
            displayName: 'Events at the Same Time',
            name: 'slots',
            type: 'number',
            typeOptions: { minValue: 1, maxValue: 20, numberPrecision: 0 },
            default: 1,
            description: 'How many events this workflow works on at the same time',
          },
          {
            displayName: 'Longest Run (Minutes)',
            name: 'longestRun',
            type: 'number',
            typeOptions: { minValue: 1, maxValue: 60, numberPrecision: 0 },
            default: 6,
            description:
              'After this time the event is given free for another attempt. Keep it above the timeout of the workflow.',
          },
        ],
      },
    ],
  };

  async trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
    return await startTrigger(this);
  }
}
