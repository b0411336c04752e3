import type { z } from 'zod';
import type { LocaleText } from '../law/locale-text.ts';
import type { Day } from '../time/day.ts';
import type { Words } from './arguments/words.ts';
import type { FactType } from './definition.ts';
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
export type FactTypes = (fact: string) => FactType | undefined;

/** A function of the catalogue: says what it is, checks its arguments once, then derives. */
export type FactFunction = {
  /** What staff choose it by. */
  readonly label: LocaleText;
  /** What it finds out, in one or two German sentences. */
  readonly hint: string;
  readonly arguments: z.ZodTypeAny;
  /** The arguments in words, in the order of the form. */
  readonly words: Readonly<Record<string, Words>>;
  /** The type of what it finds; undefined when the arguments do not say. */
  readonly result: (args: unknown) => FactType | undefined;
  readonly compile: (args: unknown, typeOf: FactTypes) => CompiledFact;
};

type Definition<T> = {
  readonly label: LocaleText;
  readonly hint: string;
  readonly arguments: z.ZodType<T, z.ZodTypeDef, unknown>;
  readonly words: { readonly [Name in keyof T]-?: Words };
  readonly result: FactType | ((args: T) => FactType | undefined);
  readonly compile: (args: T, typeOf: FactTypes) => CompiledFact;
};

/** Ties arguments and their schema together, so that a function gets them typed. */
export function defineFactFunction<T>({ result, compile, ...rest }: Definition<T>): FactFunction {
  return {
    ...rest,
    result: (args) => (typeof result === 'function' ? result(rest.arguments.parse(args)) : result),
    compile: (args, typeOf) => compile(rest.arguments.parse(args), typeOf),
  };
}

export const UNKNOWN_FINDING: Finding = { value: null, evidence: [] };
