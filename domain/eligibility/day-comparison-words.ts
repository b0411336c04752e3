import { listed } from '../listed.ts';
import { durationWords } from '../time/duration-words.ts';
import { germanDay } from '../time/german-day.ts';
import type { Operator } from './condition-schema.ts';
import { parseNow } from './now-threshold.ts';

/** `since`: „… seit“, `until`: „… bis“, `on`: „… am“; `event`: the label names the day itself, such as a birthday. */
type Manner = 'since' | 'until' | 'on' | 'event';

/** Where a label of a day leaves room for it: after its last „seit“, „bis“ or „am“, at the end or before a comma. */
function frameOf(label: string): { manner: Manner; before: string; after: string } {
  const match = /^(.*?) (seit|bis|am)(,.*)?$/.exec(label);
  if (!match) return { manner: 'event', before: `${label}:`, after: '' };
  const [, before = '', word, after = ''] = match;
  const manner: Manner = word === 'seit' ? 'since' : word === 'bis' ? 'until' : 'on';
  return { manner, before, after };
}

/**
 * A comparison of a day in German, fitted into the label: "Im Aufenthalt seit" and six years give "Im Aufenthalt seit
 * mindestens sechs Jahren".
 */
export function dayComparisonWords(label: string, operator: Operator, days: readonly string[]): string {
  const { manner, before, after } = frameOf(label);
  const words = manner === 'since' ? sinceWords(operator, days) : dayWords(operator, days, manner === 'until');
  return `${before} ${words}${after}`;
}

/** „seit mindestens sechs Jahren“: the longer ago the day, the longer the time. */
function sinceWords(operator: Operator, days: readonly string[]): string {
  const [day = ''] = days;
  const now = parseNow(day);
  if (!now || now.amount >= 0) {
    const fixed = dayOf(day, 'dem');
    switch (operator) {
      case '_lte':
        return `seit ${fixed} oder früher`;
      case '_lt':
        return `schon vor ${fixed}`;
      case '_gt':
        return `erst nach ${fixed}`;
      case '_gte':
        return `seit ${fixed} oder später`;
      default:
        return `seit: ${dayWords(operator, days, false)}`;
    }
  }
  const duration = durationWords(-now.amount, now.unit, 'dative');
  switch (operator) {
    case '_lte':
      return `seit mindestens ${duration}`;
    case '_lt':
      return `seit mehr als ${duration}`;
    case '_gt':
      return `seit weniger als ${duration}`;
    case '_gte':
      return `seit höchstens ${duration}`;
    default:
      return `seit: ${dayWords(operator, days, false)}`;
  }
}

function dayWords(operator: Operator, days: readonly string[], isUntil: boolean): string {
  const [first = '', second = ''] = days;
  const on = (day: string) => (isUntil ? `bis ${dayOf(day, 'zum')}` : dayOf(day, 'am'));
  switch (operator) {
    case '_eq':
    case '_in':
      return `genau ${listed(days.map(on), 'oder')}`;
    case '_neq':
    case '_nin':
      return `nicht ${listed(days.map(on), 'und nicht')}`;
    case '_lte':
      return isUntil ? `höchstens ${on(first)}` : `spätestens ${on(first)}`;
    case '_lt':
      return isUntil ? `nur bis vor ${dayOf(first, 'dem')}` : `vor ${dayOf(first, 'dem')}`;
    case '_gte':
      return isUntil ? `mindestens ${on(first)}` : `frühestens ${on(first)}`;
    case '_gt':
      return isUntil ? `länger als ${on(first)}` : `nach ${dayOf(first, 'dem')}`;
    case '_between':
      return `frühestens ${on(first)} und spätestens ${on(second)}`;
    case '_nbetween':
      return `vor ${dayOf(first, 'dem')} oder nach ${dayOf(second, 'dem')}`;
  }
}

/** A fixed day, the day of the check, or so long before or after it. */
function dayOf(text: string, article: 'am' | 'dem' | 'zum'): string {
  const now = parseNow(text);
  if (!now) return `${article} ${germanDay(text)}`;
  if (now.amount === 0) return `${article} Tag der Prüfung`;
  const duration = durationWords(Math.abs(now.amount), now.unit, 'nominative');
  const relative = `${duration} ${now.amount < 0 ? 'vor' : 'nach'} dem Tag der Prüfung`;
  return article === 'am' ? relative : `${article} Tag ${relative}`;
}
