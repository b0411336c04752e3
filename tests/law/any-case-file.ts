import type fc from 'fast-check';
import { caseFileSchema, type CaseFile, type CaseFileInput } from '../../domain/case-file/schema.ts';
import { arbitraryOf } from './arbitrary-of.ts';

/** Case files of the right form with anything in them, most of it contradictory. */
export const anyCaseFile: fc.Arbitrary<CaseFile> = arbitraryOf(caseFileSchema).map((json) =>
  caseFileSchema.parse(JSON.parse(JSON.stringify(json)) as CaseFileInput),
);
