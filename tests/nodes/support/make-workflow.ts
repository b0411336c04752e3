import type { IConnections, INode, INodeParameters, Workflow } from 'n8n-workflow';
import { nodeTypes } from './node-types.ts';
import { workflow } from './n8n.ts';

export type NodeSpec = {
  readonly name: string;
  readonly type: string;
  readonly parameters?: INodeParameters;
  readonly onError?: INode['onError'];
  /** Names of the next nodes, one list an output. */
  readonly to?: readonly (readonly string[])[];
};

/** A workflow in the form of the engine. */
export const makeWorkflow = async (specs: readonly NodeSpec[]): Promise<Workflow> => {
  const connections: IConnections = {};
  for (const { name, to } of specs)
    if (to) connections[name] = { main: to.map((nodes) => nodes.map((node) => ({ node, type: 'main', index: 0 }))) };
  return new workflow.Workflow({
    id: 'workflow1',
    name: 'test',
    active: false,
    nodeTypes: await nodeTypes(),
    connections,
    settings: { executionOrder: 'v1' },
    nodes: specs.map(({ name, type, parameters = {}, onError }, index) => ({
      id: `node${index}`,
      name,
      type,
      typeVersion: 1,
      position: [index * 200, 0],
      parameters,
      ...(onError ? { onError } : {}),
      credentials: { bleiberechtDirectusApi: { id: 'credential1', name: 'Bleiberecht Directus API' } },
    })),
  });
};
