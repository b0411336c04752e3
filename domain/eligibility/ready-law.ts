import { Catalogue } from '../facts/catalogue.ts';
import type { FactDefinition } from '../facts/definition.ts';
import type { RuleVersion } from '../law/rule-version.ts';
import { CompiledLaw } from './compiled-law.ts';

/** A law and its catalogue of facts, compiled. */
export type ReadyLaw = { readonly catalogue: Catalogue; readonly compiled: CompiledLaw };

type Compiled = ReadyLaw & { readonly definitions: readonly FactDefinition[] };

/** Thousands of criteria are compiled once for all cases that are checked by the same law; gone when the law is. */
const known = new WeakMap<readonly RuleVersion[], Compiled>();

/**
 * Compiles a law, once for as long as somebody holds on to it.
 * @throws Error naming the place when a fact or a criterion cannot be compiled.
 */
export function readyLaw(versions: readonly RuleVersion[], definitions: readonly FactDefinition[]): ReadyLaw {
  const found = known.get(versions);
  if (found?.definitions === definitions) return found;
  const catalogue = new Catalogue(definitions);
  const made = { definitions, catalogue, compiled: new CompiledLaw(versions, catalogue.slotOf) };
  known.set(versions, made);
  return made;
}
