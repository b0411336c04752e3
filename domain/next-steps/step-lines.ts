import { missingLabel } from '../eligibility/missing-label.ts';
import type { FactDefinition } from '../facts/definition.ts';
import { germanDay } from '../time/german-day.ts';
import { basisLabel } from './basis-label.ts';
import type { LostWay, NextStep, Note } from './next-step.ts';
import type { NamedCriterion, ToDo, Who } from './to-do.ts';

/** One line for staff: what kind of thing it is, and what it says. */
export type StepLine = { readonly label: string; readonly text: string };

/**
 * A step in German, line by line: what to say before it, what to do, what to know of the way. Where something has to change
 * first, only that: the rest is worth finding out once it has.
 */
export function stepLines(step: NextStep, definitions: readonly FactDefinition[]): readonly StepLine[] {
  const of = <Kind extends ToDo['kind']>(kind: Kind) =>
    step.toDo.filter((one): one is Extract<ToDo, { kind: Kind }> => one.kind === kind);
  const facts = (kind: 'find_out' | 'ask') =>
    of(kind).map(({ fact, who }) => missingLabel(fact, definitions) + whose(who));
  const record = of('record').map(({ criterion, who }) => named(criterion) + whose(who));
  const before: readonly Texts[] = [
    ['Vorher sagen', lost(step.loses)],
    ['Weg', step.through.length > 0 ? [`über ${step.through.map(basisLabel).join(' und ')}`] : []],
    ['ändern', of('change').map(remedy)],
  ];
  const open: readonly Texts[] = [
    [
      'Achtung',
      step.conflicting ? ['Nicht alles davon kann zugleich zutreffen; bitte die Kriterien einzeln ansehen.'] : [],
    ],
    ['klären', listed(facts('find_out'))],
    ['fragen', listed(facts('ask')).map((text) => `Ausländerbehörde: ${text}`)],
    ['feststellen', listed(record)],
    ['belegen', listed(of('prove').map(proof))],
    ['verbessern', of('improve').map((one) => `${remedy(one)} Sonst nur Ermessen.`)],
  ];
  const after: readonly Texts[] = [
    ['Geltung', entry(step)],
    ['warten', of('wait').map(({ until, criteria }) => `bis ${germanDay(until)}${because(criteria)}`)],
    ['steht fest', listed(step.blockers.map(named))],
    ['Hinweis', step.notes.filter(({ contested, closed }) => contested !== null || closed !== null).map(noted)],
  ];
  const all = step.state === 'possible' ? [...before, ...open, ...after] : [...before, ...after];
  return all.flatMap(([label, texts]) => texts.map((text) => ({ label, text })));
}

/** The title says it already where the way never opens. */
const entry = ({ inForceFrom, state }: NextStep): readonly string[] =>
  inForceFrom === null || state === 'never'
    ? []
    : [`Noch nicht in Kraft; diese Rechtsgrundlage gilt erst ab ${germanDay(inForceFrom)}.`];

type Texts = readonly [label: string, texts: readonly string[]];

/** Several short things in one line. */
const listed = (texts: readonly string[]): readonly string[] =>
  texts.length > 0 ? [[...new Set(texts)].join('; ')] : [];

const named = ({ key, title }: NamedCriterion): string => `${title} (${key})`;

const remedy = ({ criterion, how }: { readonly criterion: NamedCriterion; readonly how: string | null }): string =>
  how === null ? `${named(criterion)}.` : `${named(criterion)}: ${how}`;

const because = (criteria: readonly NamedCriterion[]): string =>
  criteria.length > 0 ? `: ${criteria.map(named).join('; ')}` : '';

function whose(who: Who): string {
  if (who === 'self') return '';
  if (who === 'partner') return ' (Partnerin oder Partner)';
  return who === 'principal' ? ' (Hauptperson)' : ` (Kind ${who.slice('child '.length)})`;
}

/** One proof is enough to name; the criterion lists what else is accepted. */
function proof({ proofs: [first = '', ...others], criteria }: Extract<ToDo, { kind: 'prove' }>): string {
  return `${first}${others.length > 0 ? ' u. a.' : ''} (${criteria.map(({ key }) => key).join(', ')})`;
}

/** One sentence for each entry of the graph, however many ways it closes. */
function lost(loses: readonly LostWay[]): readonly string[] {
  return [...Map.groupBy(loses, ({ key }) => key).values()].map((ways) => {
    const list = ways.map(
      ({ basis, possibleFrom }) => `${basisLabel(basis)} (frühestens ab ${germanDay(possibleFrom)})`,
    );
    const [first] = ways;
    return `Dieser Schritt schließt ${list.join(' und ')}: ${first?.citation}.${wayOut(first)}`;
  });
}

const noted = (note: Note): string =>
  `${note.text} ${note.citation}.${note.contested === null ? '' : ` Streitig: ${note.contested}.`}${wayOut(note)}`;

const wayOut = (note: Note | undefined): string => (note?.closed?.wayOut ? ` ${note.closed.wayOut}` : '');
