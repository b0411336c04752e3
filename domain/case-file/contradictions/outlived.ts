import { isoOf, shift } from '../../time/calendar.ts';
import { germanDay } from '../../time/german-day.ts';
import { spanOf } from '../../time/span-of.ts';
import type { PersonRule } from './person-rule.ts';

/** § 104c Abs. 3 S. 3 AufenthG a. F.: "für 18 Monate"; it is not extended. */
const MONTHS_OF_104C = 18;

/**
 * A permit under § 104c that should still be held after its 18 months: what holds then is the fiction of § 81 Abs. 4, another
 * permit or a Duldung. The day with its number is let pass, whether the first day counts is not settled.
 */
export const outlived: PersonRule = ({ residence_periods: list }, { today }) =>
  (list?.rows ?? []).flatMap(({ from, to, status }, index) => {
    if (status !== 'permit_104c') return [];
    const last = shift(spanOf(from).max, MONTHS_OF_104C, 'months');
    const until = to === undefined ? today : spanOf(to).min;
    if (until === undefined || until <= last) return [];
    const at = `residence_periods.rows.${index}`;
    return [
      {
        paths: to === undefined ? [`${at}.from`] : [`${at}.from`, `${at}.to`],
        de:
          `Die Aufenthaltserlaubnis nach § 104c gilt 18 Monate und wird nicht verlängert, hier bis ${germanDay(isoOf(last))}; ` +
          'die eingetragene Zeit ist länger. Bitte das Ende eintragen und was danach gilt.',
        en: 'The permit under § 104c is valid for 18 months and not extended; the period entered is longer.',
      },
    ];
  });
