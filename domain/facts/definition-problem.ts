import type { Finding } from '../law/check/finding.ts';

/** What is wrong with a fact definition, and where: the field, or the argument as `arguments.name`. */
export type DefinitionProblem = Finding & { readonly field: string };
