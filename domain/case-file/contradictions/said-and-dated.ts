import type { Day } from '../../time/day.ts';
import type { PartialDate } from '../../time/partial-date.ts';
import { spanOf } from '../../time/span-of.ts';
import { isSurelyAfter } from './order.ts';
import type { Clash, PersonRule } from './person-rule.ts';

type Said = {
  readonly at: string;
  readonly flag: string;
  readonly day: string;
  readonly said: boolean | undefined;
  readonly date: PartialDate | undefined;
  readonly de: string;
  readonly en: string;
};

/** A yes or no beside a day: "no" with a day that has come, "yes" with one that has not. */
export const saidAndDated: PersonRule = (person, { today }) => {
  if (today === undefined) return [];
  const { identity, training } = person;
  const statements: Said[] = [
    {
      at: 'identity',
      flag: 'clarified',
      day: 'clarified_on',
      said: identity?.clarified,
      date: identity?.clarified_on,
      de: 'Ob die Identität geklärt ist, passt nicht zum Tag der Klärung.',
      en: 'Whether the identity is clarified does not fit the day of it.',
    },
    {
      at: 'training',
      flag: 'completed',
      day: 'completed_on',
      said: training?.completed,
      date: training?.completed_on,
      de: 'Ob die Ausbildung abgeschlossen ist, passt nicht zum Tag des Abschlusses.',
      en: 'Whether the training is completed does not fit the day of it.',
    },
    ...(person.education?.rows ?? []).map(({ degree, degree_on }, index) => ({
      at: `education.rows.${index}`,
      flag: 'degree',
      day: 'degree_on',
      said: degree,
      date: degree_on,
      de: 'Ob es einen Abschluss gibt, passt nicht zum Tag des Abschlusses.',
      en: 'Whether there is a degree does not fit the day of it.',
    })),
    ...(person.offences?.rows ?? []).map(({ final, final_on }, index) => ({
      at: `offences.rows.${index}`,
      flag: 'final',
      day: 'final_on',
      said: final,
      date: final_on,
      de: 'Ob das Urteil rechtskräftig ist, passt nicht zum Tag der Rechtskraft.',
      en: 'Whether the judgment is final does not fit the day of it.',
    })),
  ];
  return statements.flatMap((one) => clashOf(one, today));
};

function clashOf({ at, flag, day, said, date, de, en }: Said, today: Day): Clash[] {
  if (said === undefined || date === undefined) return [];
  const clashes = said ? isSurelyAfter(date, today) : spanOf(date).max <= today;
  return clashes ? [{ paths: [`${at}.${flag}`, `${at}.${day}`], de, en }] : [];
}
