import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Access, saveAccess } from '../stack/access.ts';
import { checkoutRoot, type StackPaths } from '../stack/paths.ts';
import { PlatformError } from '../stack/platform-error.ts';
import type { Say } from '../stack/say.ts';
import { credentialName, ensureCredential } from './credential.ts';
import { ensureMember } from './member.ts';
import { logIn, type N8nSession } from './session.ts';
import { type ShipResult, shipWorkflow } from './ship-workflow.ts';
import { readShipped, writeShipped } from './shipped.ts';
import { workflowApi } from './workflow-api.ts';
import { forOffice, readWorkflowFiles } from './workflow-file.ts';

/** What provisioning did: one line a workflow and office. */
export interface ProvisionReport {
  readonly workflows: { office: string; workflow: string; name: string; result: ShipResult; reason?: string }[];
}

/** Gives every office its n8n member, its credential and its own copies of the workflows. Repeats nothing. */
export async function provisionN8n(
  paths: StackPaths,
  access: Access,
  say: Say,
  folder = join(checkoutRoot, 'workflows'),
): Promise<ProvisionReport> {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(checkoutRoot, 'package.json'), 'utf8')));
  const files = await readWorkflowFiles(folder);
  const owner = async (): Promise<N8nSession> => {
    const session = await logIn(access.n8n.url, access.n8n.email, access.n8n.password);
    if (session === undefined) throw new PlatformError('The n8n owner of access.json cannot log in.');
    return session;
  };
  const shipped = await readShipped(paths);
  const report: ProvisionReport = { workflows: [] };

  for (const office of access.offices) {
    if (office.n8n === undefined) continue;
    const member = await ensureMember(access, office, owner);
    if (office.n8n.apiKey !== member.apiKey) {
      office.n8n.apiKey = member.apiKey;
      await saveAccess(paths, access);
    }
    const own = (shipped[office.key] ??= { workflows: {} });
    const credential = await ensureCredential(access, office, member, own);
    if (credential.changed) {
      own.credential = { id: credential.id, hash: credential.hash };
      await writeShipped(paths, shipped);
    }
    const api = workflowApi(access.n8n.url, member);
    for (const file of files.filter((one) => one.meta.bleiberecht.offices.includes(office.kind))) {
      const body = forOffice(file, office.key, { id: credential.id, name: credentialName(office) });
      const shipping = shipWorkflow(api, body, `Bleiberecht ${version}`, own.workflows[file.key], async (entry) => {
        own.workflows[file.key] = entry;
        await writeShipped(paths, shipped);
      });
      // One workflow that n8n refuses must not keep the others away; the caller decides what it means.
      const { result, reason } = await shipping.then(
        (done) => ({ result: done, reason: undefined }),
        (error: unknown) => ({
          result: 'failed' as const,
          reason: error instanceof Error ? error.message : String(error),
        }),
      );
      report.workflows.push({ office: office.key, workflow: file.key, name: file.name, result, reason });
      if (result === 'created' || result === 'updated') say(`n8n: ${office.name}: ${file.name} (${result})`);
    }
  }
  return report;
}
