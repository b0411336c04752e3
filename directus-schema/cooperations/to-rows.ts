import type { ProcessName } from '../../domain/referral/vocabulary.ts';
import type { Row } from '../apply/apply-rows.ts';
import { stableId } from '../apply/stable-id.ts';
import type { Cooperation } from './cooperation-schema.ts';
import type { ProcessDefinition } from './process-schema.ts';

export type CooperationRows = {
  readonly cooperations: readonly Row[];
  readonly cooperation_partners: readonly Row[];
  readonly triage_categories: readonly Row[];
  readonly process_states: readonly Row[];
  readonly process_steps: readonly Row[];
};

type Span = { readonly amount: number; readonly unit: string } | undefined;
const span = (name: string, value: Span): Row => ({
  [`${name}_amount`]: value?.amount ?? null,
  [`${name}_unit`]: value?.unit ?? null,
});

/** A cooperation as rows; ids follow from its key, so that it can be shipped anew without doubling anything. */
export function cooperationToRows(one: Cooperation, offices: Readonly<Record<string, string>>): CooperationRows {
  const id = stableId(`cooperation:${one.key}`);
  const officeOf = (partner: string): string => {
    const office = offices[partner];
    if (office === undefined) throw new Error(`${one.key}: no organisation was given for the partner "${partner}"`);
    return office;
  };
  const processes = Object.entries(one.processes).flatMap(([name, process]) =>
    process === undefined ? [] : [processRows(one.key, id, name as ProcessName, process)],
  );
  return {
    cooperations: [headRow(one, id, one.lead === undefined ? null : officeOf(one.lead))],
    cooperation_partners: one.partners.map(
      ({ key, role, place, languages, capacity, fallback, valid_from, valid_to }) => ({
        id: stableId(`partner:${one.key}:${key}:${officeOf(key)}`),
        cooperation: id,
        organisation: officeOf(key),
        role,
        place: place ?? null,
        languages,
        capacity: capacity ?? null,
        fallback,
        valid_from: valid_from ?? null,
        valid_to: valid_to ?? null,
      }),
    ),
    triage_categories: one.triage.map(({ key, label, colour, meaning, target }, at) => ({
      id: stableId(`triage:${one.key}:${key}`),
      cooperation: id,
      key,
      label_de: label.de,
      label_en: label.en,
      colour,
      meaning_de: meaning.de,
      meaning_en: meaning.en,
      ...span('target', target),
      sort: at + 1,
    })),
    process_states: processes.flatMap(({ states }) => states),
    process_steps: processes.flatMap(({ steps }) => steps),
  };
}

function headRow(one: Cooperation, id: string, lead: string | null): Row {
  return {
    id,
    key: one.key,
    name: one.name,
    summary_de: one.summary.de,
    summary_en: one.summary.en,
    land: one.land ?? null,
    lead,
    valid_from: one.valid_from ?? null,
    valid_to: one.valid_to ?? null,
    closes_on: one.closes_on ?? null,
    entry_channels: one.entry_channels,
    thresholds: one.thresholds.map(({ group, ...rest }) => ({ group_de: group.de, group_en: group.en, ...rest })),
    exclusions: one.exclusions,
    ...span('conference', one.conference?.every),
    ...span('agenda', one.conference?.agenda_before),
    reporting_period: one.reporting?.period ?? null,
    reporting_recipients: one.reporting?.recipients ?? null,
    sources: one.sources.map((source) => ({ source })),
    assumed: one.assumed.map((place) => ({ place })),
  };
}

function processRows(
  cooperation: string,
  id: string,
  process: ProcessName,
  { states, steps }: ProcessDefinition,
): { states: Row[]; steps: Row[] } {
  const stateId = (key: string): string => stableId(`state:${cooperation}:${key}`);
  return {
    states: states.map(({ label, colour, icon, ...state }, at) => ({
      id: stateId(state.key),
      cooperation: id,
      process,
      ...state,
      label_de: label.de,
      label_en: label.en,
      sort: at + 1,
      colour: colour ?? null,
      icon: icon ?? null,
    })),
    steps: steps.flatMap(({ label, from: sources, to, deadline, reminder, ...step }, at) =>
      sources.map((from) => ({
        id: stableId(`step:${cooperation}:${from}:${step.key}`),
        cooperation: id,
        process,
        ...step,
        label_de: label.de,
        label_en: label.en,
        from_state: stateId(from),
        to_state: stateId(to),
        ...span('deadline', deadline),
        ...span('reminder', reminder),
        active: true,
        sort: at + 1,
      })),
    ),
  };
}
