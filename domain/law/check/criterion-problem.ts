import type { Finding } from './finding.ts';

/** Something wrong in one place of a criterion, as a sentence that says where, what, and the way out. */
export type CriterionProblem = Finding & {
  readonly criterion: string;
  /** Path of the part, such as `alternatives.1.condition`. */
  readonly place: string;
};

const PARTS: Readonly<Record<string, string>> = {
  key: 'Kennung',
  title: 'Name',
  citation: 'Fundstelle',
  binding: 'Bindung',
  subject: 'Für wen',
  condition: 'Bedingung',
  applies_when: 'Gilt nur, wenn',
  ref: 'Verweis auf eine andere Rechtsgrundlage',
  deviation: 'Erlaubte Abweichung',
  evidence: 'Nachweise',
  if_missing: 'Wenn es fehlt',
  note: 'Anmerkung',
  effect: 'Wirkung',
  outcomes: 'Ergebnisse',
  basis: 'Rechtsgrundlage',
};

const LISTS: Readonly<Record<string, string>> = { alternatives: 'Weg', exceptions: 'Ausnahme' };

/** The path of a part in the words of the form; counted from 1. */
function inWords(path: readonly (string | number)[]): string {
  const [first, second, ...rest] = path;
  const list = typeof first === 'string' ? LISTS[first] : undefined;
  if (list !== undefined && typeof second === 'number')
    return [`${list} ${second + 1}`, ...(rest.length ? [inWords(rest)] : [])].join(', ');
  if (first === 'alternatives') return 'Wege, von denen einer genügt';
  if (first === 'exceptions') return 'Ausnahmen';
  return path
    .filter((part) => typeof part === 'string' && part !== 'de' && part !== 'en')
    .map((part) => PARTS[part] ?? part)
    .join(', ');
}

export const criterionProblem = (
  criterion: string,
  path: readonly (string | number)[],
  { de, en }: Finding,
): CriterionProblem => ({
  criterion,
  place: path.join('.'),
  de: `Kriterium ${criterion}, ${inWords(path)}: ${de}`,
  en: `criterion ${criterion}, ${path.join('.')}: ${en}`,
});
