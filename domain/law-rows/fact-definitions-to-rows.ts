import type { FactDefinition } from '../facts/definition.ts';
import { flatText } from './flat-text.ts';
import type { LawRow } from './law-to-rows.ts';

/** The catalogue of facts as rows of `fact_definitions`. */
export const factDefinitionsToRows = (facts: readonly FactDefinition[]): LawRow[] =>
  facts.map((fact, at) => ({
    key: fact.key,
    function: fact.function,
    arguments: fact.arguments,
    type: fact.type,
    unit: fact.unit ?? null,
    options: fact.options?.map((value) => ({ value })) ?? null,
    ...flatText('label', fact.label),
    hint_de: null,
    hint_en: null,
    ...flatText('hint', fact.hint),
    citation: fact.citation ?? null,
    if_nothing_known: fact.if_nothing_known ?? null,
    sort: at + 1,
  }));
