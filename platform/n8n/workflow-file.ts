import { readFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { PlatformError } from '../stack/platform-error.ts';

const reference = z.object({ id: z.string().nullable().optional(), name: z.string().optional() });
const nodeSchema = z
  .object({ name: z.string(), type: z.string(), credentials: z.record(z.string(), reference).optional() })
  .passthrough();

const fileSchema = z.object({
  name: z.string().min(1),
  nodes: z.array(nodeSchema).min(1),
  connections: z.record(z.string(), z.unknown()),
  settings: z.record(z.string(), z.unknown()),
  meta: z.object({ bleiberecht: z.object({ offices: z.array(z.enum(['counselling', 'abh'])).min(1) }) }),
});

/** A workflow as it lies in `workflows/`. */
export type WorkflowFile = z.infer<typeof fileSchema> & { readonly key: string };

/** The part of a workflow that n8n's public API takes, and that staff can edit. */
export type WorkflowBody = Pick<WorkflowFile, 'name' | 'nodes' | 'connections' | 'settings'>;

/** Settings that a shipped workflow must have, so that n8n keeps no case data. */
const noData = {
  saveDataErrorExecution: 'none',
  saveDataSuccessExecution: 'none',
  saveManualExecutions: false,
  saveExecutionProgress: false,
};

/** Type of the credential that our nodes use. */
export const credentialType = 'bleiberechtDirectusApi';

/** Reads all shipped workflows. */
export async function readWorkflowFiles(folder: string): Promise<WorkflowFile[]> {
  const files = globSync('*.json', { cwd: folder }).sort();
  return Promise.all(
    files.map(async (file) => {
      const parsed = fileSchema.safeParse(JSON.parse(await readFile(join(folder, file), 'utf8')));
      if (!parsed.success) {
        const issue = parsed.error.issues[0];
        throw new PlatformError(
          `workflows/${file}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a workflow'}`,
        );
      }
      return { ...parsed.data, key: basename(file, '.json') };
    }),
  );
}

/**
 * The workflow for one office: its own credential on each of our nodes, its key where the file says __OFFICE__
 * (webhook addresses are unique in n8n), nothing saved.
 */
export function forOffice(file: WorkflowFile, office: string, credential: { id: string; name: string }): WorkflowBody {
  const { key, ...rest } = file;
  const own = { ...fileSchema.parse(JSON.parse(JSON.stringify(rest).replaceAll('__OFFICE__', office))), key };
  const ours = (node: WorkflowFile['nodes'][number]) =>
    node.type.startsWith('n8n-nodes-bleiberecht.') || node.credentials?.[credentialType] !== undefined;
  return {
    name: own.name,
    nodes: own.nodes.map((node) =>
      ours(node) ? { ...node, credentials: { ...node.credentials, [credentialType]: credential } } : node,
    ),
    connections: own.connections,
    settings: { ...own.settings, ...noData },
  };
}
