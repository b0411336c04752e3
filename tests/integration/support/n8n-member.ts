import { z } from 'zod';
import { credentialName } from '../../../platform/n8n/credential.ts';
import { logIn, type N8nSession } from '../../../platform/n8n/session.ts';
import { readShipped } from '../../../platform/n8n/shipped.ts';
import { workflowApi, type WorkflowApi } from '../../../platform/n8n/workflow-api.ts';
import type { Access, OfficeAccess } from '../../../platform/stack/access.ts';
import { stackPaths } from '../../../platform/stack/paths.ts';
import { eventually } from './eventually.ts';

const startedSchema = z.object({ data: z.object({ executionId: z.string() }) });
const executionSchema = z.object({ id: z.string(), status: z.string(), data: z.unknown() });
const listSchema = z.object({ data: z.object({ results: z.array(z.object({ id: z.string() }).passthrough()) }) });

/** An execution as the member sees it: how it ended, and all that n8n shows of it, as text. */
export type SeenExecution = { readonly id: string; readonly status: string; readonly text: string };

/** The n8n member of an office, with what the platform shipped to it. */
export type N8nMember = {
  readonly office: OfficeAccess;
  readonly session: N8nSession;
  readonly api: WorkflowApi;
  readonly credential: { readonly id: string; readonly name: string };
  /** Id of a shipped workflow, by the name of its file. */
  shipped(key: string): string;
  /** Executes a workflow as the editor's button does, from one of its triggers; answers when it has ended. */
  run(workflow: string, trigger: string): Promise<SeenExecution>;
  /** The executions of a workflow that n8n shows to the member. */
  executions(workflow: string): Promise<readonly SeenExecution[]>;
  remove(workflow: string): Promise<void>;
};

/** Logs the member of an office in, as staff do. */
export async function n8nMember(access: Access, home: string, office: OfficeAccess): Promise<N8nMember> {
  const { apiKey, email = '', password = '' } = office.n8n ?? {};
  const session = await logIn(access.n8n.url, email, password);
  const own = (await readShipped(stackPaths(home)))[office.key];
  if (session === undefined || apiKey === undefined || own?.credential === undefined)
    throw new Error(`${office.key} has no n8n member`);
  const api = workflowApi(access.n8n.url, { apiKey, session: () => Promise.resolve(session) });

  const seen = async (id: string): Promise<SeenExecution> => {
    const { data } = await session.call('GET', `/rest/executions/${id}`, z.object({ data: executionSchema }));
    return { id, status: data.status, text: JSON.stringify(data) };
  };
  const ended = ({ status }: SeenExecution): boolean => !['new', 'running', 'waiting'].includes(status);

  return {
    office,
    session,
    api,
    credential: { id: own.credential.id, name: credentialName(office) },
    shipped(key) {
      const found = own.workflows[key];
      if (!found) throw new Error(`${key} was not shipped to ${office.key}`);
      return found.id;
    },
    async run(workflow, trigger) {
      const body = { triggerToStartFrom: { name: trigger } };
      const { data } = await session.call('POST', `/rest/workflows/${workflow}/run`, startedSchema, body);
      return await eventually(`the end of execution ${data.executionId}`, async () => {
        const one = await seen(data.executionId);
        return ended(one) && one;
      });
    },
    async executions(workflow) {
      const filter = encodeURIComponent(JSON.stringify({ workflowId: workflow }));
      const { data } = await session.call('GET', `/rest/executions?filter=${filter}&limit=50`, listSchema);
      return (await Promise.all(data.results.map(({ id }) => seen(id)))).filter(ended);
    },
    async remove(workflow) {
      const headers = { 'x-n8n-api-key': apiKey };
      await fetch(`${access.n8n.url}/api/v1/workflows/${workflow}/deactivate`, { method: 'POST', headers });
      await fetch(`${access.n8n.url}/api/v1/workflows/${workflow}`, { method: 'DELETE', headers });
    },
  };
}
