import type { Transitions } from './transition.ts';

/** The entries of the graph that are law on a day, `YYYY-MM-DD`. */
export function inForceOn({ leads, closes, ends }: Transitions, day: string): Transitions {
  const holds = ({ valid_from = '', valid_to = '9999' }: { valid_from?: string; valid_to?: string }): boolean =>
    valid_from <= day && day <= valid_to;
  return { leads: leads.filter(holds), closes: closes.filter(holds), ends: ends.filter(holds) };
}
