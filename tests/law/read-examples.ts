import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { exampleFileSchema, type ExampleExpectation } from './example-schema.ts';
import { resolveDays } from './resolve-days.ts';

/** A worked example on one day, complete: what is asked and what must come out. */
export type Example = {
  readonly basis: string;
  readonly file: string;
  readonly name: string;
  readonly source: string;
  readonly asOf: string;
  readonly input: unknown;
  readonly expect: ExampleExpectation;
};

/**
 * Reads all worked examples; one that names several days becomes one a day.
 * @throws Error naming the file and the place when one does not fit its schema.
 */
export async function readExamples(): Promise<readonly Example[]> {
  const root = new URL('.', import.meta.url);
  const names = (await readdir(root, { recursive: true }))
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('next-steps'))
    .sort();
  return (await Promise.all(names.map((name) => readExampleFile(new URL(name, root), name)))).flat();
}

async function readExampleFile(url: URL, file: string): Promise<readonly Example[]> {
  const parsed = exampleFileSchema.safeParse(parse(await readFile(url, 'utf8'), { merge: true }));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Error(`${file}: ${issue?.path.join('.')} ${issue?.message}`);
  }
  const { basis, base, examples } = parsed.data;
  return examples.flatMap(({ name, source, as_of, expect, ...own }) => {
    const input = own.case_file ? caseInput(base.case_file ?? {}, own.case_file) : factsInput(base, own);
    return [as_of].flat().map((asOf) => ({ basis, file, name, source, asOf, input: resolveDays(input, asOf), expect }));
  });
}

type Parts = Readonly<Record<string, unknown>>;

function factsInput(base: Parts, { facts = {}, only, findings, children, partner, principal }: Parts): Parts {
  const people = { partner: relative(base.partner, partner), principal: relative(base.principal, principal) };
  return {
    facts: only ?? { ...(base.facts as Parts), ...(facts as Parts) },
    findings: only ? {} : given({ ...(base.findings as Parts), ...(findings as Parts) }),
    ...given({ children: children ?? base.children }),
    ...Object.fromEntries(Object.entries(people).filter(([, person]) => person !== undefined)),
  };
}

/** A relative as in the base, but for what the example says; `null`: there is none. */
function relative(base: unknown, own: unknown): unknown {
  if (own === undefined || own === null || !base) return own === undefined ? base : own;
  const [general, special] = [base as Parts, own as Parts];
  const both = (part: string) => ({ ...(general[part] as Parts), ...(special[part] as Parts) });
  return { facts: both('facts'), findings: given(both('findings')) };
}

/** The example's case file over the base's, the person's statements one by one. */
function caseInput(base: Parts, own: Parts): Parts {
  const person = { ...(base.person as Parts), ...(own.person as Parts) };
  return { ...base, ...own, person: given(person) };
}

/** `null` at a statement of the person takes it away: unknown. */
const given = (parts: Parts): Parts => Object.fromEntries(Object.entries(parts).filter(([, value]) => value != null));
