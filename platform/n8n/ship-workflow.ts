import { contentHash } from './content-hash.ts';
import type { ShippedOffice } from './shipped.ts';
import { remoteHash, type WorkflowApi } from './workflow-api.ts';
import type { WorkflowBody } from './workflow-file.ts';

type Entry = ShippedOffice['workflows'][string];

/** What happened to one workflow. */
export type ShipResult = 'created' | 'updated' | 'unchanged' | 'edited' | 'deleted' | 'failed';

/**
 * Brings one shipped workflow into n8n. Staff's work wins: a workflow that no longer looks as we left it is not
 * touched, and one they deleted does not come back.
 * `save` is called after every step that n8n has taken, so that an interrupted start goes on where it was.
 */
export async function shipWorkflow(
  api: WorkflowApi,
  body: WorkflowBody,
  version: string,
  known: Entry | undefined,
  save: (entry: Entry) => Promise<void>,
): Promise<ShipResult> {
  const source = contentHash(body);
  let entry = known;
  let result: ShipResult = 'unchanged';
  if (entry === undefined) {
    const namesake = (await api.list()).find((one) => one.name === body.name);
    if (namesake !== undefined) {
      // Our record was lost: what is there may be staff's work.
      await save({ id: namesake.id, source: '', remote: '', published: true });
      return 'edited';
    }
    const made = await api.create(body);
    entry = { id: made.id, source, remote: remoteHash((await api.get(made.id)) ?? made), published: false };
    await save(entry);
    result = 'created';
  }
  const remote = await api.get(entry.id);
  if (remote === undefined) return 'deleted';
  if (remoteHash(remote) !== entry.remote) return 'edited';
  if (entry.source !== source) {
    const changed = await api.update(entry.id, body);
    entry = {
      id: entry.id,
      source,
      remote: remoteHash((await api.get(entry.id)) ?? changed),
      published: !remote.active,
    };
    await save(entry);
    result = 'updated';
  }
  if (!entry.published) {
    await api.publish(entry.id, version);
    const published = await api.get(entry.id);
    await save({ ...entry, remote: published === undefined ? entry.remote : remoteHash(published), published: true });
  }
  return result;
}
