import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { factDefinitionSchema, type FactDefinition } from '../../domain/facts/definition.ts';
import { readingDefinitionSchema, type ReadingDefinition } from '../../domain/facts/reading-definition.ts';
import { checkLaw } from '../../domain/law/check/check-law.ts';
import { expandLaw } from '../../domain/law/expand-law.ts';
import type { RuleVersion } from '../../domain/law/rule-version.ts';
import { BASIS_IDS, lawFileSchema, sharedCriteriaSchema, type LawFile } from '../../domain/law/schema.ts';
import { transitionsSchema, type Transitions } from '../../domain/next-steps/transition.ts';

/** The law as it ships: versions complete, facts, readings, and the ways between the statuses. */
export type ShippedLaw = {
  readonly versions: readonly RuleVersion[];
  readonly factDefinitions: readonly FactDefinition[];
  readonly readings: readonly ReadingDefinition[];
  /** What is said of a basis as a whole. */
  readonly legalBases: readonly Pick<LawFile, 'basis' | 'draft' | 'sources'>[];
  readonly transitions: Transitions;
};

/**
 * Reads the YAML files of the law.
 * @param drafts whether bases that still wait for their second reading are read too
 * @throws Error naming the file and the place when one does not fit its schema, and every place where the law as a whole
 * cannot be evaluated or leaves a day with no version or with two.
 */
export async function readLaw({ drafts = false } = {}): Promise<ShippedLaw> {
  const shared = await readYaml('shared.yaml', sharedCriteriaSchema);
  const files = await Promise.all(BASIS_IDS.map((basis) => readYaml(`${basis}.yaml`, lawFileSchema)));
  const facts = await readYaml(
    '../../domain/facts/facts.yaml',
    z.strictObject({ facts: z.array(factDefinitionSchema) }),
  );
  const readings = await readYaml('readings.yaml', z.strictObject({ readings: z.array(readingDefinitionSchema) }));
  const versions = files.flatMap((file) =>
    file && shared && (drafts || !file.draft) ? expandLaw(file, shared.criteria) : [],
  );
  const problems = checkLaw(versions, facts?.facts ?? []);
  if (problems.length) throw new Error(`The law does not hold:\n${problems.join('\n')}`);
  const transitions = await readYaml('transitions.yaml', transitionsSchema);
  return {
    versions,
    factDefinitions: facts?.facts ?? [],
    readings: readings?.readings ?? [],
    legalBases: files.flatMap((file) => (file && (drafts || !file.draft) ? [file] : [])),
    transitions: transitions ?? { leads: [], closes: [], ends: [] },
  };
}

/** A basis without a file does not ship yet. */
async function readYaml<T>(name: string, schema: z.ZodType<T, z.ZodTypeDef, unknown>): Promise<T | undefined> {
  let text: string;
  try {
    text = await readFile(new URL(name, import.meta.url), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const parsed = schema.safeParse(parse(text));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(`${name}: ${issue?.path.join('.')} ${issue?.message}`);
}
