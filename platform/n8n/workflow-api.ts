import { z } from 'zod';
import { PlatformError } from '../stack/platform-error.ts';
import { waitFor } from '../stack/wait-for.ts';
import { contentHash } from './content-hash.ts';
import type { Member } from './member.ts';
import { readN8n } from './session.ts';
import type { WorkflowBody } from './workflow-file.ts';

const remoteSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    nodes: z.array(z.unknown()),
    connections: z.unknown(),
    settings: z.unknown(),
    active: z.boolean(),
  })
  .passthrough();

/** A workflow as n8n holds it. */
export type RemoteWorkflow = z.infer<typeof remoteSchema>;

const statusSchema = z.object({
  data: z
    .object({
      status: z.string(),
      triggers: z.array(z.object({ errorMessage: z.string().nullish() }).passthrough()).nullish(),
    })
    .passthrough(),
});

/** What the platform does with workflows, through the public API with the member's own key. */
export interface WorkflowApi {
  list(): Promise<RemoteWorkflow[]>;
  get(id: string): Promise<RemoteWorkflow | undefined>;
  create(body: WorkflowBody): Promise<RemoteWorkflow>;
  update(id: string, body: WorkflowBody): Promise<RemoteWorkflow>;
  publish(id: string, version: string): Promise<void>;
}

/** Hash of what staff can edit in a workflow. */
export function remoteHash(workflow: RemoteWorkflow): string {
  return contentHash({
    name: workflow.name,
    nodes: workflow.nodes,
    connections: workflow.connections,
    settings: workflow.settings,
  });
}

/** Opens the API of a member. */
export function workflowApi(url: string, member: Member): WorkflowApi {
  const send = (method: string, path: string, body?: unknown) =>
    fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        'x-n8n-api-key': member.apiKey,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return {
    list: async () =>
      (
        await readN8n(
          await send('GET', '/workflows?limit=250'),
          'GET /workflows',
          z.object({ data: z.array(remoteSchema) }),
        )
      ).data,
    get: async (id) => {
      const reply = await send('GET', `/workflows/${id}`);
      return reply.status === 404 ? undefined : readN8n(reply, 'GET /workflows', remoteSchema);
    },
    create: async (body) =>
      readN8n(await send('POST', '/workflows', body), `POST /workflows (${body.name})`, remoteSchema),
    update: async (id, body) =>
      readN8n(
        await send('PUT', `/workflows/${id}?publishIfActive=false`, body),
        `PUT /workflows (${body.name})`,
        remoteSchema,
      ),
    publish: async (id, version) => {
      await readN8n(
        await send('POST', `/workflows/${id}/publish`, { name: version }),
        'POST /workflows publish',
        z.unknown(),
      );
      const session = await member.session();
      // Publishing is asynchronous: 200 says only that n8n will try.
      await waitFor(
        async () => {
          const { data } = await session.call('GET', `/rest/workflows/${id}/publication-status`, statusSchema);
          if (data.status === 'failed') {
            const why = data.triggers?.map((one) => one.errorMessage).find((one) => typeof one === 'string');
            return { failed: why ?? 'no reason given' };
          }
          return data.status === 'published' ? { failed: undefined } : undefined;
        },
        { what: 'n8n, publishing a workflow', seconds: 60 },
      ).then(({ failed }) => {
        if (failed !== undefined) throw new PlatformError(`n8n could not publish a workflow: ${failed}`);
      });
    },
  };
}
