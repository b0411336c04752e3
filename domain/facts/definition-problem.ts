/** What is wrong with a fact definition: where, in German for staff with the way out, in English for developers. */
export type DefinitionProblem = { readonly field: string; readonly de: string; readonly en: string };
