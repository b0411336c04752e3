import {
  NodeConnectionTypes,
  type IHookFunctions,
  type INodeType,
  type INodeTypeDescription,
  type IWebhookFunctions,
  type IWebhookResponseData,
} from 'n8n-workflow';
import { relay } from './relay.ts';

/** Takes signed events of other systems and puts them into the inbox in Directus. */
export class BleiberechtWebhook implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Bleiberecht Webhook',
    name: 'bleiberechtWebhook',
    icon: { light: 'file:bleiberecht-webhook.svg', dark: 'file:bleiberecht-webhook.dark.svg' },
    group: ['trigger'],
    version: [1],
    subtitle: '={{ $parameter["path"] }}',
    description:
      'Receives signed events (CloudEvents, Standard Webhooks) and stores them in the inbox in Directus before it answers. The workflow starts once for each new event.',
    eventTriggerDescription: 'Waiting for a signed event',
    activationMessage: 'Other systems can now send signed events to the production URL.',
    defaults: { name: 'Bleiberecht Webhook' },
    inputs: [],
    outputs: [NodeConnectionTypes.Main],
    credentials: [{ name: 'bleiberechtDirectusApi', required: true }],
    webhooks: [
      {
        name: 'default',
        httpMethod: 'POST',
        responseMode: 'onReceived',
        isFullPath: true,
        path: '={{ $parameter["path"] }}',
      },
    ],
    properties: [
      {
        displayName:
          'Directus checks the signature, the sender and the kind of event. Senders are rows of the collection "senders" there.',
        name: 'notice',
        type: 'notice',
        default: '',
      },
      {
        displayName: 'Path',
        name: 'path',
        type: 'string',
        required: true,
        noDataExpression: true,
        default: '',
        placeholder: 'bleiberecht/my-office',
        description: 'Last part of the address that other systems send to. Every office needs its own.',
      },
    ],
  };

  // The address is told to the senders by people: nothing is registered elsewhere, so there is nothing to check or delete.
  webhookMethods = {
    default: {
      async checkExists(this: IHookFunctions): Promise<boolean> {
        return true;
      },
      async create(this: IHookFunctions): Promise<boolean> {
        return true;
      },
      async delete(this: IHookFunctions): Promise<boolean> {
        return true;
      },
    },
  };

  async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
    return await relay(this);
  }
}
