import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { logIn } from '../../../platform/n8n/session.ts';
import { workflowApi } from '../../../platform/n8n/workflow-api.ts';
import { credentialType, forOffice, readWorkflowFiles } from '../../../platform/n8n/workflow-file.ts';
import type { Access } from '../../../platform/stack/access.ts';
import { checkoutRoot } from '../../../platform/stack/paths.ts';

/** Checks a case when its file changes; proposes a referral when there is consent and a basis. */
const WORKFLOWS = ['fall-pruefen', 'weiterleitung-vorschlagen'];

export type N8nForOffices = {
  /** Gives an office's machine the shipped workflows, published. */
  start(name: string, serviceToken: string): Promise<void>;
  /** Takes all of them out of service. */
  stop(): Promise<void>;
};

/**
 * One n8n member stands in for the members of all offices: n8n takes only a handful of log-ins a minute. What the workflows
 * may do hangs on the credential alone, and every office has its own.
 */
export async function n8nForOffices({ n8n, offices, directus }: Access): Promise<N8nForOffices> {
  const account = offices.find((one) => one.n8n?.apiKey !== undefined)?.n8n;
  if (account?.apiKey === undefined) throw new Error('no office of the stack has an n8n member');
  const { apiKey, email, password } = account;
  const headers = { 'x-n8n-api-key': apiKey, 'content-type': 'application/json' };
  const session = logIn(n8n.url, email, password).then((one) => {
    if (!one) throw new Error('the n8n member cannot log in');
    return one;
  });
  const api = workflowApi(n8n.url, { apiKey, session: () => session });
  const files = (await readWorkflowFiles(join(checkoutRoot, 'workflows'))).filter(({ key }) => WORKFLOWS.includes(key));
  if (files.length !== WORKFLOWS.length) throw new Error(`not shipped: one of ${WORKFLOWS.join()}`);
  const running: string[] = [];
  const credentials: string[] = [];
  return {
    async start(name, serviceToken) {
      const reply = await fetch(`${n8n.url}/api/v1/credentials`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ name, type: credentialType, data: { url: directus.url, token: serviceToken } }),
      });
      const { id } = z.object({ id: z.string() }).parse(await reply.json());
      credentials.push(id);
      for (const file of files) {
        const body = forOffice(file, randomUUID(), { id, name });
        const made = await api.create({ ...body, name: `${body.name} – ${name}` });
        running.push(made.id);
        await api.publish(made.id, 'walker');
      }
    },
    async stop() {
      for (const id of running)
        await fetch(`${n8n.url}/api/v1/workflows/${id}/deactivate`, { method: 'POST', headers });
      for (const id of credentials) await fetch(`${n8n.url}/api/v1/credentials/${id}`, { method: 'DELETE', headers });
    },
  };
}
