import type {
  IAuthenticate,
  Icon,
  ICredentialTestRequest,
  ICredentialType,
  IHttpRequestOptions,
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

  // A function and not `type: 'generic'`: that would be an expression, which n8n cannot evaluate in the background of a
  // trigger, where no expression sandbox is held, and which costs a turn of the sandbox in every request elsewhere.
  authenticate: IAuthenticate = async (credentials, requestOptions): Promise<IHttpRequestOptions> => ({
    ...requestOptions,
    headers: { ...requestOptions.headers, Authorization: `Bearer ${String(credentials['token'])}` },
  });

  test: ICredentialTestRequest = {
    request: { baseURL: '={{$credentials.url}}', url: '/users/me', method: 'GET' },
  };
}
