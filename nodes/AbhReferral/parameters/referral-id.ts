import type { INodeProperties } from 'n8n-workflow';

export const referralIdParameter: INodeProperties = {
  displayName: 'Referral ID',
  name: 'referralId',
  type: 'string',
  default: '',
  placeholder: 'From the incoming item',
  description:
    'ID of the referral in Directus. Leave empty to use the field referralId of the incoming item, or what its event is about.',
  displayOptions: { show: { operation: ['get', 'proposeFollowUp', 'recordOutcome', 'takeStep'] } },
};
