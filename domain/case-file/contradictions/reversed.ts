import type { PartialDate } from '../../time/partial-date.ts';
import type { PersonFile } from '../schema.ts';
import { isSurelyAfter } from './order.ts';
import type { Clash, PersonRule } from './person-rule.ts';

type Pair = { readonly early: string; readonly late: string; readonly de: string; readonly en: string };

const PERIODS = { early: 'from', late: 'to' };
const OF_ROWS: readonly (Pair & { readonly list: keyof PersonFile })[] = [
  {
    list: 'residence_periods',
    ...PERIODS,
    de: 'Eine Aufenthaltszeit endet, bevor sie beginnt.',
    en: 'A residence period ends before it starts.',
  },
  {
    list: 'residence_periods',
    early: 'from',
    late: 'document_valid_until',
    de: 'Ein Papier war schon abgelaufen, als die Aufenthaltszeit begann.',
    en: 'A paper had expired when the residence period started.',
  },
  {
    list: 'absences',
    ...PERIODS,
    de: 'Eine Abwesenheit endet, bevor sie beginnt.',
    en: 'An absence ends before it starts.',
  },
  {
    list: 'employments',
    ...PERIODS,
    de: 'Eine Beschäftigung endet, bevor sie beginnt.',
    en: 'An employment ends before it starts.',
  },
  {
    list: 'education',
    ...PERIODS,
    de: 'Eine Schul- oder Ausbildungszeit endet, bevor sie beginnt.',
    en: 'An education ends before it starts.',
  },
  {
    list: 'education',
    early: 'from',
    late: 'degree_on',
    de: 'Ein Abschluss liegt vor dem Beginn der Schule oder Ausbildung.',
    en: 'A degree lies before the start of the education.',
  },
  {
    list: 'offences',
    early: 'final_on',
    late: 'erased_on',
    de: 'Ein Urteil ist getilgt, bevor es rechtskräftig wurde.',
    en: 'A judgment is erased before it became final.',
  },
];

const OF_PERSON: readonly (Pair & { readonly group: 'asylum' | 'training' })[] = [
  {
    group: 'asylum',
    early: 'applied_on',
    late: 'decision_on',
    de: 'Über den Asylantrag wurde entschieden, bevor er gestellt war.',
    en: 'The asylum application was decided before it was filed.',
  },
  {
    group: 'training',
    early: 'starts_on',
    late: 'completed_on',
    de: 'Die Ausbildung ist abgeschlossen, bevor sie beginnt.',
    en: 'The training is completed before it starts.',
  },
];

type Dates = Readonly<Record<string, PartialDate | undefined>>;

function clashOf(dates: Dates | undefined, at: string, { early, late, de, en }: Pair): Clash[] {
  if (!isSurelyAfter(dates?.[early], dates?.[late])) return [];
  return [{ paths: [`${at}.${early}`, `${at}.${late}`], de, en }];
}

/** What comes second does not come first. */
export const reversed: PersonRule = (person) => [
  ...OF_PERSON.flatMap((pair) => clashOf(person[pair.group] as Dates | undefined, pair.group, pair)),
  ...OF_ROWS.flatMap((pair) => {
    const rows = (person[pair.list] as { rows: Dates[] } | undefined)?.rows ?? [];
    return rows.flatMap((row, index) => clashOf(row, `${pair.list}.rows.${index}`, pair));
  }),
];
