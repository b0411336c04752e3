import type { Operation } from '../../shared/operation.ts';
import { closeOutOperation } from './close-out.operation.ts';
import { noteAccessOperation } from './note-access.operation.ts';
import { runRetentionOperation } from './run-retention.operation.ts';

/** The operations of the node by the value of its field. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  runRetention: runRetentionOperation,
  noteAccess: noteAccessOperation,
  closeOut: closeOutOperation,
};
