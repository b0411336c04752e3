import type { Closure, End, Lead, Transitions, TRANSITION_KINDS } from '../next-steps/transition.ts';
import { flatText } from './flat-text.ts';
import type { LawRow } from './law-to-rows.ts';

/** The ways between the statuses as rows of `transitions`. Every column is named, so that what goes away is emptied. */
export function transitionsToRows({ leads, closes, ends }: Transitions): LawRow[] {
  const rows = [
    ...leads.map((lead) => ({
      ...row('leads', lead),
      ...target(lead),
      effect: lead.effect,
      blocked_by: lead.blocked_by.map(({ citation, note }) => ({ citation, ...flatText('note', note) })),
    })),
    ...closes.map((closure) => ({
      ...row('closes', closure),
      ...target(closure),
      tell_before: closure.tell_before,
      ...flatText('way_out', closure.way_out),
    })),
    ...ends.map((end) => ({ ...row('ends', end), months: end.months })),
  ];
  return rows.map((one, at) => ({ ...one, sort: at + 1 }));
}

const row = (kind: (typeof TRANSITION_KINDS)[number], entry: Lead | Closure | End): LawRow => ({
  key: entry.key,
  kind,
  from_statuses: entry.from,
  to_bases: [],
  beyond_de: null,
  beyond_en: null,
  effect: null,
  months: null,
  tell_before: false,
  citation: entry.citation,
  ...flatText('note', entry.note),
  blocked_by: [],
  way_out_de: null,
  way_out_en: null,
  contested: entry.contested ?? null,
  valid_from: entry.valid_from ?? null,
  valid_to: entry.valid_to ?? null,
});

const target = ({ to, beyond }: Lead | Closure): LawRow => ({ to_bases: to, ...flatText('beyond', beyond) });
