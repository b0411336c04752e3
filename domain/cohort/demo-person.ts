import type { CaseFileInput } from '../case-file/schema.ts';

/** One synthetic person of the demo. */
export type DemoPerson = {
  /** The office's own case number. */
  readonly number: string;
  readonly given_name: string;
  readonly family_name: string;
  /** What the case is there to show, one German sentence. */
  readonly story: string;
  readonly caseFile: CaseFileInput;
};
