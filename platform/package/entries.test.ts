import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkoutRoot } from '../stack/paths.ts';
import { bundleOf, classOf, findEntries } from './entries.ts';

const manifest = z
  .object({ n8n: z.object({ nodes: z.array(z.string()), credentials: z.array(z.string()) }) })
  .parse(JSON.parse(readFileSync(join(checkoutRoot, 'package.json'), 'utf8')));

describe('the manifest of the n8n package', () => {
  const entries = findEntries(checkoutRoot);

  it('names every node and credential that is there', () => {
    expect([...manifest.n8n.nodes].sort()).toEqual(entries.nodes.map(bundleOf));
    expect([...manifest.n8n.credentials].sort()).toEqual(entries.credentials.map(bundleOf));
  });

  it.each([...entries.nodes, ...entries.credentials])('%s exports the class that n8n looks for', (source) => {
    expect(readFileSync(join(checkoutRoot, source), 'utf8')).toContain(`export class ${classOf(source)} `);
  });
});
