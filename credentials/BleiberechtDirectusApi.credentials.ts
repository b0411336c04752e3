import type {
  IAuthenticateGeneric,
  Icon,
  ICredentialTestRequest,
  ICredentialType,
  INodeProperties,
} from 'n8n-workflow';

/** The service account of one office in Directus. The host comes from here and from nowhere else. */
export class BleiberechtDirectusApi implements ICredentialType {
  name = 'bleiberechtDirectusApi';

  displayName = 'Bleiberecht Directus API';

  icon: Icon = { light: 'file:bleiberecht-directus.svg', dark: 'file:bleiberecht-directus.dark.svg' };

  documentationUrl = 'https://github.com/bleiberecht/n8n-nodes-bleiberecht#credentials';

  properties: INodeProperties[] = [
    {
      displayName: 'URL',
      name: 'url',
      type: 'string',
      required: true,
      default: '',
      placeholder: 'https://directus.example.org',
      description: 'Address of the Directus installation, without a path behind it',
    },
    {
      displayName: 'Token',
      name: 'token',
      type: 'string',
      typeOptions: { password: true },
      required: true,
      default: '',
      description: "Static token of the office's own service account in Directus",
    },
  ];

  authenticate: IAuthenticateGeneric = {
    type: 'generic',
    properties: { headers: { Authorization: '=Bearer {{$credentials.token}}' } },
  };

  test: ICredentialTestRequest = {
    request: { baseURL: '={{$credentials.url}}', url: '/users/me', method: 'GET' },
  };
}
