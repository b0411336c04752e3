import { readLaw } from '../../directus-schema/law/read-law.ts';
import type { CaseFile } from '../../domain/case-file/schema.ts';
import { CompiledLaw } from '../../domain/eligibility/compiled-law.ts';
import type { FactsOn } from '../../domain/eligibility/timeline.ts';
import { Catalogue } from '../../domain/facts/catalogue.ts';
import { factsOver } from '../../domain/facts/facts-over.ts';
import { prepareCase } from '../../domain/facts/prepared-case.ts';
import { readingsOf } from '../../domain/facts/readings-of.ts';

/** The shipped law, compiled, and how the facts of a case follow from its file. */
export async function benchLaw(): Promise<{ law: CompiledLaw; factsOf: (file: CaseFile) => FactsOn }> {
  const { versions, factDefinitions, readings } = await readLaw({ drafts: true });
  const catalogue = new Catalogue(factDefinitions);
  return {
    law: new CompiledLaw(versions, catalogue.slotOf),
    factsOf: (file) => factsOver(catalogue, prepareCase(file), readingsOf(readings, file)),
  };
}
