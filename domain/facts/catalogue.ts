import type { FactDefinition, FactType } from './definition.ts';
import type { CompiledFact } from './fact-function.ts';
import { FACT_FUNCTIONS } from './functions/index.ts';

export type CatalogueEntry = { readonly definition: FactDefinition; readonly derive: CompiledFact };

/** The fact definitions, compiled: what facts there are, their types, and how each is derived. */
export class Catalogue {
  readonly entries: readonly CatalogueEntry[];
  readonly keys: readonly string[];
  private readonly slots: ReadonlyMap<string, { readonly slot: number; readonly type: FactType }>;

  /** @throws Error naming the fact when its function does not exist or its arguments do not fit. */
  constructor(definitions: readonly FactDefinition[]) {
    this.keys = definitions.map(({ key }) => key);
    this.slots = new Map(definitions.map(({ key, type }, slot) => [key, { slot, type }]));
    this.entries = definitions.map((definition) => ({ definition, derive: this.compile(definition) }));
  }

  readonly slotOf = (fact: string) => this.slots.get(fact);

  readonly typeOf = (fact: string): FactType | undefined => this.slots.get(fact)?.type;

  private compile(definition: FactDefinition): CompiledFact {
    const fact = FACT_FUNCTIONS[definition.function];
    if (!fact) throw new Error(`fact ${definition.key}: there is no function "${definition.function}"`);
    try {
      return fact.compile(definition.arguments, this.typeOf);
    } catch (error) {
      throw new Error(`fact ${definition.key}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  }
}
