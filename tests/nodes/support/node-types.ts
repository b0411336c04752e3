import type { INodeType, INodeTypes, IVersionedNodeType } from 'n8n-workflow';
import { loadPackage } from './load-package.ts';
import { workflow } from './n8n.ts';

const plain = (name: string, trigger: boolean): INodeType => ({
  description: {
    displayName: name,
    name,
    group: trigger ? ['trigger'] : ['transform'],
    version: 1,
    description: name,
    defaults: { name },
    inputs: trigger ? [] : ['main'],
    outputs: ['main'],
    properties: [],
  },
  ...(trigger
    ? { trigger: async () => ({}) }
    : {
        async execute() {
          return [this.getInputData()];
        },
      }),
});

/** Our nodes under their full names, a start that hands out given items, and a sink. */
export const nodeTypes = async (): Promise<INodeTypes> => {
  const { loader, name } = await loadPackage();
  const find = (type: string): INodeType | IVersionedNodeType => {
    if (type === 'test.start') return plain('start', true);
    if (type === 'test.sink') return plain('sink', false);
    return loader.getNode(type.replace(`${name}.`, '')).type;
  };
  return {
    getByName: find,
    getByNameAndVersion: (type, version) => workflow.NodeHelpers.getVersionedNodeType(find(type), version),
    getKnownTypes: () => ({}),
  };
};
