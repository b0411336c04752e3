import type { z } from 'zod';
import type { Day } from '../time/day.ts';
import type { EvidenceState } from './evidence.ts';
import type { FactValue } from './fact-value.ts';
import type { PersonView } from './person-view.ts';

/** What a fact function finds: a value and the evidence states that it rests on. */
export type Finding = { readonly value: FactValue; readonly evidence: readonly EvidenceState[] };

export type FactContext = {
  readonly asOf: Day;
  /** The value of a reading that a contested point of law asks for. */
  readonly reading: (key: string) => string;
  /** A later day on which the result changes by the mere passing of time. Earlier days are ignored. */
  readonly changesOn: (day: Day) => void;
  /** Facts of the children of the case, for facts that count them. */
  readonly children: {
    readonly complete: boolean;
    readonly rows: readonly Readonly<Record<string, FactValue | undefined>>[];
  };
};

/** A fact for one person, its arguments checked and compiled. */
export type CompiledFact = (person: PersonView, context: FactContext) => Finding;

/** Types of facts by key, for conditions over the facts of a child. */
export type FactTypes = (fact: string) => import('./definition.ts').FactType | undefined;

/** A function of the catalogue: checks its arguments once, then derives. */
export type FactFunction = {
  readonly arguments: z.ZodTypeAny;
  readonly compile: (args: unknown, typeOf: FactTypes) => CompiledFact;
};

/** Ties arguments and their schema together, so that a function gets them typed. */
export function defineFactFunction<T>(
  schema: z.ZodType<T, z.ZodTypeDef, unknown>,
  compile: (args: T, typeOf: FactTypes) => CompiledFact,
): FactFunction {
  return { arguments: schema, compile: (args, typeOf) => compile(schema.parse(args), typeOf) };
}

export const UNKNOWN_FINDING: Finding = { value: null, evidence: [] };
