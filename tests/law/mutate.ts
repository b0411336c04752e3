import { readLaw } from '../../directus-schema/law/read-law.ts';
import { assess, compileVersion, type CompiledVersion } from '../../domain/eligibility/assess.ts';
import { checkCase } from '../../domain/eligibility/check-case.ts';
import { CompiledLaw } from '../../domain/eligibility/compiled-law.ts';
import { parseCheckInput } from '../../domain/eligibility/parse-check-input.ts';
import { Catalogue } from '../../domain/facts/catalogue.ts';
import type { CaseFacts } from '../../domain/facts/case-facts.ts';
import type { RuleVersion } from '../../domain/law/rule-version.ts';
import { dayOf } from '../../domain/time/calendar.ts';
import { lawOf } from '../../domain/law/law-of.ts';
import { mutantsOf } from './mutants.ts';
import { readExamples, type Example } from './read-examples.ts';

/**
 * Changes every threshold, date, branch and binding of the law by one unit and asks whether some worked example notices.
 * A condition that several bases share is one: it is enough that the examples of one of them notice.
 * Arguments: bases to look at; none for all.
 */
const asked = process.argv.slice(2);
const law = await readLaw({ drafts: true });
const catalogue = new Catalogue(law.factDefinitions);
const compiled = new CompiledLaw(law.versions, catalogue.slotOf);
const examples = (await readExamples()).map((example) => ({
  example,
  input: parseCheckInput(example.input, law.factDefinitions),
}));
type Ready = (typeof examples)[number];

const resolve = (basis: string, facts: CaseFacts, asOf: number) => {
  const { outcome, trace } = compiled.assess(basis, facts, asOf);
  return { outcome, missing: trace.flatMap(({ missing }) => missing) };
};

/** The facts of an example on its day, derived once. */
const factsOf = new Map<Example, CaseFacts>();
function factsIn({ example, input }: Ready): CaseFacts {
  const known = factsOf.get(example);
  if (known) return known;
  const { facts } = checkCase({ ...law, law: [], input, asOf: example.asOf });
  factsOf.set(example, facts);
  return facts;
}

/** Without the timeline, which is slow: `later` is what is not met, or barred, today. */
function noticesQuickly(version: CompiledVersion, ready: Ready): boolean {
  const { asOf, expect } = ready.example;
  const { outcome, trace } = assess(version, factsIn(ready), dayOf(asOf), resolve);
  const today = expect.outcome === 'later' ? ['not_met', 'barred'] : [expect.outcome ?? outcome];
  if (!today.includes(outcome)) return true;
  return trace.some(({ key, status }) => (expect.criteria?.[key] ?? status) !== status);
}

function noticesBindings(version: RuleVersion, { example }: Ready): boolean {
  const parts = version.criteria.flatMap((criterion) => [criterion, ...(criterion.alternatives ?? [])]);
  return parts.some(({ key, binding }) => (example.expect.bindings?.[key] ?? binding) !== binding);
}

function noticesFully(versions: readonly RuleVersion[], { example, input }: Ready): boolean {
  const { basis, asOf, expect } = example;
  const { results } = checkCase({ ...law, law: versions, input, asOf, bases: [basis] });
  const result = results[0];
  if (!result) return true;
  return (
    (expect.outcome !== undefined && expect.outcome !== result.outcome) ||
    (expect.eligible_from !== undefined && expect.eligible_from !== result.eligibleFrom) ||
    (expect.legal_effect !== undefined && expect.legal_effect !== result.legalEffect) ||
    (expect.timeline !== undefined && JSON.stringify(expect.timeline) !== JSON.stringify(result.timeline))
  );
}

const killed = new Set<string>();
const alive = new Map<string, string>();
for (const version of law.versions) {
  if (asked.length > 0 && !asked.includes(version.basis)) continue;
  const own = examples.filter(
    ({ example: { basis, asOf } }) =>
      basis === version.basis && version.valid_from <= asOf && asOf <= (version.valid_to ?? '9999-12-31'),
  );
  version.criteria.forEach((criterion, index) => {
    for (const mutant of mutantsOf(criterion)) {
      if (killed.has(mutant.place)) continue;
      const criteria = version.criteria.map((one, at) => (at === index ? mutant.criterion : one));
      const changed = { ...version, criteria };
      if (isNoticed(changed, version, own)) {
        killed.add(mutant.place);
        alive.delete(mutant.place);
      } else alive.set(mutant.place, `${version.version} ${criterion.key}`);
    }
  });
}

function isNoticed(changed: RuleVersion, version: RuleVersion, own: readonly Ready[]): boolean {
  if (own.some((ready) => noticesBindings(changed, ready))) return true;
  let mutated: CompiledVersion;
  try {
    mutated = compileVersion(changed, catalogue.slotOf);
  } catch {
    return true;
  }
  if (own.some((ready) => noticesQuickly(mutated, ready))) return true;
  const versions = lawOf(law.versions, version.basis).map((one) => (one === version ? changed : one));
  return own
    .filter(({ example: { expect } }) => expect.eligible_from !== undefined || expect.timeline || expect.legal_effect)
    .some((ready) => noticesFully(versions, ready));
}

const total = killed.size + alive.size;
for (const [place, where] of alive) process.stdout.write(`${where}: ${place.slice(-160)}\n`);
process.stdout.write(
  `${total} mutants, ${killed.size} noticed, ${alive.size} not: ${((100 * killed.size) / total).toFixed(1)} %\n`,
);
process.exitCode = alive.size === 0 ? 0 : 1;
