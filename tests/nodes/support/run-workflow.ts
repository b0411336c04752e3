import type { INodeExecutionData, IRun, IWorkflowBase } from 'n8n-workflow';
import { additionalData, type Account } from './additional-data.ts';
import { makeWorkflow, type NodeSpec } from './make-workflow.ts';
import { core, workflow } from './n8n.ts';

/** Runs a workflow on n8n's engine; the first node gets the items. */
export const runWorkflow = async (
  specs: readonly NodeSpec[],
  account: Account,
  items: readonly INodeExecutionData[] = [{ json: {} }],
): Promise<IRun> => {
  const made = await makeWorkflow(specs);
  const [start] = specs;
  const node = start && made.getNode(start.name);
  if (!node) throw new Error('a workflow needs a first node');
  const stored = {
    id: made.id,
    name: 'test',
    active: false,
    isArchived: false,
    nodes: [],
    connections: {},
    createdAt: new Date(),
    updatedAt: new Date(),
  } as unknown as IWorkflowBase;
  const engine = new core.WorkflowExecute(
    additionalData(account, { hooks: new core.ExecutionLifecycleHooks('trigger', 'test', stored) }),
    'trigger',
    workflow.createRunExecutionData({
      executionData: { nodeExecutionStack: [{ node, data: { main: [[...items]] }, source: null }] },
    }),
  );
  return await engine.processRunExecutionData(made);
};

/** What a node gave out, one list an output. */
export const outputOf = (run: IRun, node: string): INodeExecutionData[][] =>
  (run.data.resultData.runData[node]?.[0]?.data?.['main'] ?? []).map((items) => items ?? []);
