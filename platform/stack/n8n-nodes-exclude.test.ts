import { describe, expect, it } from 'vitest';
import { checkNodesExclude, nodesExclude } from './n8n-nodes-exclude.ts';

describe('checkNodesExclude', () => {
  it('accepts what we ship', () => {
    expect(() => checkNodesExclude(nodesExclude())).not.toThrow();
  });

  it.each(['', '[', '{}', '[1]', '[]'])('refuses %j, which n8n would take as "allow all"', (value) => {
    expect(() => checkNodesExclude(value)).toThrow('NODES_EXCLUDE');
  });
});
