import { readLaw } from '../../directus-schema/law/read-law.ts';
import { CompiledLaw } from '../../domain/eligibility/compiled-law.ts';
import { parseCheckInput } from '../../domain/eligibility/parse-check-input.ts';
import { Catalogue } from '../../domain/facts/catalogue.ts';
import { factsOnOf } from './facts-on.ts';
import { Mutation } from './mutation.ts';
import { readExamples } from './read-examples.ts';
import { ReadyExample } from './ready-example.ts';
import { sitesOf } from './sites.ts';

/**
 * Changes every threshold, date, branch and binding of the law by one unit and asks whether some worked example notices.
 * A condition that several bases share is one: it is enough that the examples of one of them notice.
 * Arguments: bases to look at; none for all.
 */
const asked = process.argv.slice(2);
const law = await readLaw({ drafts: true });
const catalogue = new Catalogue(law.factDefinitions);
const compiled = new CompiledLaw(law.versions, catalogue.slotOf);
const examples = (await readExamples()).map(
  (example) =>
    new ReadyExample(example, () => factsOnOf(law, catalogue, parseCheckInput(example.input, law.factDefinitions))),
);
const mutation = new Mutation(compiled, catalogue.slotOf, examples);

const isAsked = (basis: string) => asked.length === 0 || asked.includes(basis);
const places = sitesOf(law.versions).filter(({ sites }) => sites.some(({ version }) => isAsked(version.basis)));
const alive = places.filter(({ sites }) => {
  const own = sites.filter(({ version }) => isAsked(version.basis));
  return ![...own, ...sites.filter((site) => !own.includes(site))].some((site) => mutation.isNoticed(site));
});
for (const { place, sites } of alive) {
  const site = sites.find(({ version }) => isAsked(version.basis));
  process.stdout.write(`${site?.version.version} ${site?.key}: ${place.slice(-160)}\n`);
}
const noticed = places.length - alive.length;
const score = ((100 * noticed) / places.length).toFixed(1);
process.stdout.write(`${places.length} mutants, ${noticed} noticed, ${alive.length} not: ${score} %\n`);
process.exitCode = alive.length === 0 ? 0 : 1;
