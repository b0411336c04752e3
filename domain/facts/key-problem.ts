import { factKeySchema } from './definition.ts';
import type { DefinitionProblem } from './definition-problem.ts';

/** What keeps a text from being the key of a fact, which is also the name of its column. */
export const keyProblem = (key: unknown): DefinitionProblem | undefined =>
  factKeySchema.safeParse(key).success
    ? undefined
    : {
        field: 'key',
        de: 'Die Kennung besteht aus 3 bis 63 Kleinbuchstaben (ohne Umlaute), Ziffern und Unterstrichen und beginnt mit einem Buchstaben. Leer gelassen wird sie aus dem Namen gebildet.',
        en: 'The key must be snake_case.',
      };
