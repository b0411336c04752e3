import { factKeySchema } from './definition.ts';
import type { DefinitionProblem } from './definition-problem.ts';

/** What keeps a text from being the key of a fact, which is also the name of its column. */
export const keyProblem = (key: unknown): DefinitionProblem | undefined =>
  factKeySchema.safeParse(key).success
    ? undefined
    : {
        field: 'key',
        de: 'Die Kennung besteht aus 3 bis 63 Kleinbuchstaben, Ziffern und Unterstrichen, zuerst ein Buchstabe. Oder leer lassen: dann entsteht sie aus dem Namen.',
        en: 'The key must be snake_case.',
      };
