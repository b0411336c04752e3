import { z } from 'zod';

const listOfNames = z.array(z.string());

/** Nodes that no staff member gets: they run code, reach the file system or copy data past the rights. */
const excludedNodes = [
  'n8n-nodes-base.executeCommand',
  'n8n-nodes-base.localFileTrigger',
  'n8n-nodes-base.code',
  'n8n-nodes-base.function',
  'n8n-nodes-base.functionItem',
  'n8n-nodes-base.aiTransform',
  'n8n-nodes-base.ssh',
  'n8n-nodes-base.git',
  'n8n-nodes-base.ftp',
  'n8n-nodes-base.readWriteFile',
  'n8n-nodes-base.readBinaryFile',
  'n8n-nodes-base.readBinaryFiles',
  'n8n-nodes-base.writeBinaryFile',
  'n8n-nodes-base.n8n',
  'n8n-nodes-base.httpRequest',
  'n8n-nodes-base.graphql',
  'n8n-nodes-base.postgres',
  'n8n-nodes-base.mySql',
  'n8n-nodes-base.mongoDb',
  'n8n-nodes-base.redis',
] as const;

/** The value of NODES_EXCLUDE. */
export function nodesExclude(): string {
  return JSON.stringify(excludedNodes);
}

/**
 * n8n takes a NODES_EXCLUDE that is no valid JSON as "exclude nothing", without a word.
 * So we check it before every start.
 */
export function checkNodesExclude(value: string): void {
  const names = listOfNames.safeParse(parse(value));
  if (!names.success || !names.data.includes('n8n-nodes-base.executeCommand')) {
    throw new Error(
      'NODES_EXCLUDE is not a JSON list of node names with executeCommand; n8n would silently allow every node.',
    );
  }
}

function parse(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
