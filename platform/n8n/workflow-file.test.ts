import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkoutRoot } from '../stack/paths.ts';
import { forOffice, readWorkflowFiles, type WorkflowFile } from './workflow-file.ts';

const file: WorkflowFile = {
  key: 'x',
  name: 'X',
  nodes: [
    { name: 'Ours', type: 'n8n-nodes-bleiberecht.eligibilityCheck' },
    { name: 'Note', type: 'n8n-nodes-base.stickyNote', parameters: { content: 'bleiberecht/__OFFICE__' } },
  ],
  connections: {},
  settings: { saveDataErrorExecution: 'all' },
  meta: { bleiberecht: { offices: ['abh'] } },
};

describe('forOffice', () => {
  const body = forOffice(file, 'beratung', { id: 'c1', name: 'Directus' });

  it('gives our nodes the credential of the office, and no other node', () => {
    expect(body.nodes.map((node) => node.credentials)).toEqual([
      { bleiberechtDirectusApi: { id: 'c1', name: 'Directus' } },
      undefined,
    ]);
  });

  it('puts the key of the office where the file leaves a place for it', () => {
    expect(body.nodes[1]).toMatchObject({ parameters: { content: 'bleiberecht/beratung' } });
  });

  it('never lets n8n save case data', () => {
    expect(body.settings).toMatchObject({ saveDataErrorExecution: 'none', saveDataSuccessExecution: 'none' });
  });
});

describe('the shipped workflows', () => {
  it('can be read, have different names and no credential ids', async () => {
    const files = await readWorkflowFiles(join(checkoutRoot, 'workflows'));
    expect(new Set(files.map((one) => one.name)).size).toBe(files.length);
    const ids = files.flatMap((one) =>
      one.nodes.flatMap((node) => Object.values(node.credentials ?? {}).map((credential) => credential.id ?? '')),
    );
    expect(ids.filter((id) => id !== '')).toEqual([]);
  });
});
