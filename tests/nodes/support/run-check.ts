import type { INodeExecutionData, INodeParameters, IRun } from 'n8n-workflow';
import type { NodeSpec } from './make-workflow.ts';
import { outputOf, runWorkflow } from './run-workflow.ts';

export const CHECK = 'n8n-nodes-bleiberecht.eligibilityCheck';
const OUTPUTS = ['Met', 'Discretion', 'Later', 'Open', 'Not Met'];

/** Runs the node *Eligibility Check* on some items, with something behind each of its outputs. */
export const runCheck = async (
  url: string,
  parameters: INodeParameters,
  items: readonly INodeExecutionData[],
  onError?: NodeSpec['onError'],
) => {
  const run: IRun = await runWorkflow(
    [
      { name: 'Start', type: 'test.start', to: [['Check']] },
      {
        name: 'Check',
        type: CHECK,
        parameters,
        ...(onError ? { onError } : {}),
        to: OUTPUTS.map((name) => [name]),
      },
      ...OUTPUTS.map((name) => ({ name, type: 'test.sink' })),
    ],
    { url, token: 'secret' },
    items,
  );
  const outputs = outputOf(run, 'Check');
  return { run, outputs, all: outputs.flat(), error: run.data.resultData.error };
};
