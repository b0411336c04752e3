import type {
  ICredentialsHelper,
  IHttpRequestOptions,
  IWorkflowExecuteAdditionalData,
  IRequestOptionsSimplified,
} from 'n8n-workflow';
import { loadPackage } from './load-package.ts';

export type Account = { readonly url: string; readonly token: string };

/** The surroundings of an execution: everything is the engine's own, only the credential store is a constant. */
export const additionalData = (
  account: Account,
  more: Partial<IWorkflowExecuteAdditionalData> = {},
): IWorkflowExecuteAdditionalData => {
  const credentialsHelper: Partial<ICredentialsHelper> = {
    getParentTypes: () => [],
    isCredentialUsableByNode: () => true,
    async authenticate(data, type, options: IHttpRequestOptions | IRequestOptionsSimplified) {
      const { loader } = await loadPackage();
      const { authenticate } = loader.getCredential(type).type;
      if (typeof authenticate !== 'function') throw new Error('the credential must authenticate without expressions');
      return await authenticate(data, options as IHttpRequestOptions);
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
