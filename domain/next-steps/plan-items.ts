import { missingLabel } from '../eligibility/missing-label.ts';
import type { FactDefinition } from '../facts/definition.ts';
import { germanDay } from '../time/german-day.ts';
import type { NamedCriterion, ToDo, Who } from './to-do.ts';

/** One thing of the next steps as a task could say it. */
export type PlanItem = {
  /** The same thing has the same key whenever it is found again, also on the way to another legal basis. */
  readonly key: string;
  readonly kind: ToDo['kind'];
  readonly title: string;
  /** Key of a criterion it is about. */
  readonly criterion: string | null;
  /** `wait`: the day until then. */
  readonly until: string | null;
};

const WHOSE: Readonly<Record<string, string>> = {
  self: '',
  partner: ' (Partnerin oder Partner)',
  principal: ' (Hauptperson)',
};
const whose = (who: Who): string => WHOSE[who] ?? ` (Kind ${who.slice('child '.length)})`;
const first = (criteria: readonly NamedCriterion[]): string | null => criteria[0]?.key ?? null;

function planItem(toDo: ToDo, definitions: readonly FactDefinition[]): PlanItem {
  const { kind } = toDo;
  switch (kind) {
    case 'change':
    case 'improve': {
      const { key, title } = toDo.criterion;
      const how = toDo.how ?? title;
      return { key: `${kind}:${key}`, kind, title: how, criterion: key, until: null };
    }
    case 'find_out':
    case 'ask': {
      const about = missingLabel(toDo.fact, definitions) + whose(toDo.who);
      const title = kind === 'find_out' ? `Klären: ${about}` : `Ausländerbehörde fragen: ${about}`;
      return { key: `${kind}:${toDo.fact}:${toDo.who}`, kind, title, criterion: first(toDo.criteria), until: null };
    }
    case 'record': {
      const { key, title } = toDo.criterion;
      return {
        key: `record:${key}:${toDo.who}`,
        kind,
        title: `Feststellung treffen: ${title}${whose(toDo.who)}`,
        criterion: key,
        until: null,
      };
    }
    case 'prove': {
      const [proof = '', ...others] = toDo.proofs;
      const title = `Nachweis besorgen: ${proof}${others.length > 0 ? ' (oder ein anderer anerkannter)' : ''}`;
      return { key: `prove:${proof}`, kind, title, criterion: first(toDo.criteria), until: null };
    }
    case 'wait': {
      const what = toDo.criteria.map(({ title }) => title).join('; ');
      return {
        key: `wait:${toDo.criteria.map((one) => one.key).join('+')}:${toDo.until}`,
        kind,
        title: `Ab ${germanDay(toDo.until)} neu ansehen${what ? `: ${what}` : ''}`,
        criterion: first(toDo.criteria),
        until: toDo.until,
      };
    }
  }
}

/** What is still to do on one way, as tasks could say it, in German; the same thing once. */
export const planItems = (toDo: readonly ToDo[], definitions: readonly FactDefinition[]): PlanItem[] => [
  ...new Map(toDo.map((one) => planItem(one, definitions)).map((item) => [item.key, item])).values(),
];
