import type {
  ICredentialsHelper,
  IHttpRequestOptions,
  IWorkflowExecuteAdditionalData,
  IRequestOptionsSimplified,
} from 'n8n-workflow';

export type Account = { readonly url: string; readonly token: string };

/** The surroundings of an execution: everything is the engine's own, only the credential store is a constant. */
export const additionalData = (
  account: Account,
  more: Partial<IWorkflowExecuteAdditionalData> = {},
): IWorkflowExecuteAdditionalData => {
  const credentialsHelper: Partial<ICredentialsHelper> = {
    getParentTypes: () => [],
    isCredentialUsableByNode: () => true,
    async authenticate(data, _type, options: IHttpRequestOptions | IRequestOptionsSimplified) {
      const headers = { ...options.headers, Authorization: `Bearer ${String(data['token'])}` };
      return { ...options, headers } as IHttpRequestOptions;
    },
    preAuthentication: async () => undefined,
    getDecrypted: async () => ({ ...account }),
    getCredentialsProperties: () => [],
  };
  return {
    credentialsHelper: credentialsHelper as ICredentialsHelper,
    currentNodeExecutionIndex: 0,
    executionId: 'test',
    variables: {},
    restApiUrl: 'http://localhost/rest',
    formWaitingBaseUrl: 'http://localhost/form-waiting',
    webhookWaitingBaseUrl: 'http://localhost/webhook-waiting',
    instanceBaseUrl: '',
    webhookBaseUrl: 'http://localhost/webhook',
    webhookTestBaseUrl: 'http://localhost/webhook-test',
    ...more,
  } as IWorkflowExecuteAdditionalData;
};
