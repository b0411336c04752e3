import type { z } from 'zod';
import { criterionSchema } from '../schema.ts';
import { checkCitation } from './check-citation.ts';
import { checkCondition } from './check-condition.ts';
import { criterionProblem, type CriterionProblem } from './criterion-problem.ts';
import type { Finding } from './finding.ts';
import type { KnownFacts } from './known-facts.ts';

type Path = readonly (string | number)[];
type Part = Readonly<Record<string, unknown>>;
type Raised = { readonly path: Path; readonly finding: Finding };

export type CriterionContext = {
  readonly facts: KnownFacts;
  /** Ids of the legal bases that there are. */
  readonly bases: ReadonlySet<string>;
};

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value);
const partsOf = (value: unknown): readonly Part[] => (Array.isArray(value) ? value.filter(isPart) : []);
const said = (value: unknown): boolean => value !== undefined && value !== null;

/**
 * Everything that is wrong with a criterion by itself, place by place; empty when it can be evaluated.
 * @param raw a criterion as the law files write it, or what its row means before it is parsed
 */
export function checkCriterion(raw: Part, { facts, bases }: CriterionContext): CriterionProblem[] {
  const raised: Raised[] = [];
  const raise = (path: Path, finding: Finding | null): void => void (finding && raised.push({ path, finding }));

  const alternatives = partsOf(raw['alternatives']);
  const places: [Path, Part][] = [
    [[], raw],
    ...alternatives.map((one, at): [Path, Part] => [['alternatives', at], one]),
    ...partsOf(raw['exceptions']).map((one, at): [Path, Part] => [['exceptions', at], one]),
  ];
  for (const [path, part] of places) {
    for (const name of ['condition', 'applies_when'])
      for (const finding of checkCondition(part[name], facts)) raise([...path, name], finding);
    if (typeof part['citation'] === 'string') raise([...path, 'citation'], checkCitation(part['citation']));
    const deviation = part['deviation'];
    if (isPart(deviation) && typeof deviation['citation'] === 'string')
      raise([...path, 'deviation', 'citation'], checkCitation(deviation['citation']));
    raise([...path, 'ref'], checkTarget(part['ref'], bases));
  }

  raise(['condition'], checkWays(raw));
  alternatives.forEach((one, at) =>
    raise(['alternatives', at, 'condition'], checkWays({ ...one, alternatives: undefined })),
  );
  raise(['alternatives'], checkTwice(alternatives));
  const parsed = criterionSchema.safeParse(raw);
  if (!parsed.success) for (const issue of parsed.error.issues) raiseIssue(issue, raised);
  return raised.map(({ path, finding }) => criterionProblem(String(raw['key'] ?? ''), path, finding));
}

/** Exactly one thing decides: a condition, one of several ways, or the result of another basis; a person decides a judgement. */
function checkWays({ condition, alternatives, ref, binding }: Part): Finding | null {
  const decided = [condition, alternatives, ref].filter(said).length;
  if (decided === 1 || (decided === 0 && binding === 'judgement')) return null;
  return decided === 0
    ? {
        de: 'Es fehlt, woran sich das entscheidet. Bitte eine Bedingung, mehrere Wege oder einen Verweis angeben; nur eine Feststellung durch einen Menschen kommt ohne aus.',
        en: 'needs a condition, alternatives or a reference',
      }
    : {
        de: 'Bedingung, Wege und Verweis schließen einander aus. Bitte nur eines davon behalten.',
        en: 'condition, alternatives and ref exclude each other',
      };
}

function checkTarget(ref: unknown, bases: ReadonlySet<string>): Finding | null {
  if (!isPart(ref) || typeof ref['basis'] !== 'string' || bases.has(ref['basis'])) return null;
  return {
    de: `Es gibt keine Rechtsgrundlage „${ref['basis']}“. Bitte eine der Kennungen unter „Rechtsgrundlagen“ eintragen.`,
    en: `there is no legal basis "${ref['basis']}"`,
  };
}

/** A finding names the alternative that it decides; two of one name could not be told apart. */
function checkTwice(alternatives: readonly Part[]): Finding | null {
  const keys = alternatives.map((one) => one['key']);
  const twice = keys.find((key, at) => keys.indexOf(key) !== at);
  return twice === undefined
    ? null
    : { de: `Die Kennung „${String(twice)}“ gibt es zweimal. Bitte eine ändern.`, en: `key "${String(twice)}" twice` };
}

/** What the schema finds beyond that: an empty field, a value of no list. */
function raiseIssue(issue: z.ZodIssue, raised: Raised[]): void {
  const place = issue.path.join('.');
  const isKnown = raised.some(({ path }) => place.startsWith(path.join('.')) || path.join('.').startsWith(place));
  if (isKnown && issue.code !== 'unrecognized_keys') return;
  raised.push({
    path: issue.path,
    finding: { de: 'Die Angabe fehlt oder ist keine der möglichen. Bitte ergänzen.', en: issue.message },
  });
}
