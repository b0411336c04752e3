import { readLaw } from '../../directus-schema/law/read-law.ts';
import type { CaseFile } from '../../domain/case-file/schema.ts';
import { CompiledLaw } from '../../domain/eligibility/compiled-law.ts';
import { parseCheckInput } from '../../domain/eligibility/parse-check-input.ts';
import { Catalogue } from '../../domain/facts/catalogue.ts';
import { factsOnOf } from './facts-on.ts';
import { Mutation } from './mutation.ts';
import { readExamples, type Example } from './read-examples.ts';
import { ReadyExample } from './ready-example.ts';
import { EQUIVALENT } from './equivalent-mutants.ts';
import { FactMutation } from './fact-mutation.ts';
import { placesOf } from './sites.ts';

/**
 * Changes every threshold, date, branch, binding, first day and legal effect of the law by one unit and asks whether some
 * worked example notices.
 * A condition that several bases share is one: it is enough that the examples of one of them notice. So it is with the
 * facts that they compare: their arguments are changed too.
 * Arguments: bases to look at; none for all.
 */
const asked = process.argv.slice(2);
const law = await readLaw({ drafts: true });
const catalogue = new Catalogue(law.factDefinitions);
const compiled = new CompiledLaw(law.versions, catalogue.slotOf);
const examples = await readExamples();
const inputOf = (example: Example) => parseCheckInput(example.input, law.factDefinitions);
const ready = examples.map((one) => new ReadyExample(one, () => factsOnOf(law, catalogue, inputOf(one))));
const isAsked = (basis: string) => asked.length === 0 || asked.includes(basis);
const tried: { readonly mutant: string; readonly isNoticed: boolean }[] = [];

const mutation = new Mutation(compiled, catalogue.slotOf, ready);
for (const { place, sites } of placesOf(compiled)) {
  const own = sites.filter(({ version }) => isAsked(version.source.basis));
  const [first] = own;
  if (!first) continue;
  const where = 'mutant' in first ? `${first.version.source.version} ${first.mutant.criterion.key}: ` : '';
  const all = [...own, ...sites.filter((site) => !own.includes(site))];
  const isNoticed = all.some((site) => mutation.isNoticed(site));
  tried.push({ mutant: `${where}${place.slice(-160)}`, isNoticed });
}

const whole = examples.flatMap((example): [Example, CaseFile][] => {
  const input = inputOf(example);
  return 'caseFile' in input ? [[example, input.caseFile]] : [];
});
const facts = new FactMutation(law, compiled, catalogue, whole);
const compared = new Set(compiled.bases.filter(isAsked).flatMap((basis) => [...facts.factsOf(basis)]));
for (const fact of law.factDefinitions.filter(({ key }) => compared.has(key))) {
  for (const change of facts.changesOf(fact)) {
    const mutant = `fact ${fact.key}: ${change.path.join('.')} ${change.what}`;
    tried.push({ mutant, isNoticed: facts.isNoticed(fact, change) });
  }
}

const counted = tried.filter(({ mutant }) => !(mutant in EQUIVALENT));
const alive = counted.filter(({ isNoticed }) => !isNoticed);
const wronglyExcused = tried.filter(({ mutant, isNoticed }) => mutant in EQUIVALENT && isNoticed);
for (const { mutant } of alive) process.stdout.write(`${mutant}\n`);
for (const { mutant } of wronglyExcused) process.stdout.write(`not equivalent, an example notices it: ${mutant}\n`);
const noticed = counted.length - alive.length;
const score = ((100 * noticed) / counted.length).toFixed(1);
const excused = tried.length - counted.length;
process.stdout.write(
  `${counted.length} mutants, ${noticed} noticed, ${alive.length} not: ${score} % (${excused} more cannot change any answer)\n`,
);
process.exitCode = alive.length + wronglyExcused.length === 0 ? 0 : 1;
