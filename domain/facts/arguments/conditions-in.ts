import type { FactFunction } from '../fact-function.ts';
import { describeArguments } from './describe-arguments.ts';
import type { Beside } from './form.ts';

/** A condition among the arguments, and over what: the name of a list, or `case_facts` for the facts of a child. */
export type ArgumentCondition = { readonly name: string; readonly condition: unknown; readonly over: string };

/** The conditions that the arguments of a function hold. */
export const conditionsIn = (fact: FactFunction, given: Beside): ArgumentCondition[] =>
  describeArguments(fact, given).flatMap(({ name, form }) =>
    form.kind === 'condition' && given[name] !== undefined ? [{ name, condition: given[name], over: form.over }] : [],
  );
