import { stableId } from '../apply/stable-id.ts';
import type { Row } from '../apply/apply-rows.ts';
import type { Cooperation } from './cooperation-schema.ts';

export type CooperationRows = {
  readonly cooperations: readonly Row[];
  readonly cooperation_partners: readonly Row[];
  readonly process_states: readonly Row[];
  readonly process_steps: readonly Row[];
};

/** A cooperation as rows; ids follow from its key, so that it can be shipped anew without doubling anything. */
export function cooperationToRows(one: Cooperation, partners: Readonly<Record<string, string>>): CooperationRows {
  const id = stableId(`cooperation:${one.key}`);
  const stateId = (key: string): string => stableId(`state:${one.key}:${key}`);
  return {
    cooperations: [
      { id, key: one.key, name: one.name, valid_from: one.valid_from ?? null, valid_to: one.valid_to ?? null },
    ],
    cooperation_partners: one.partners.map(({ role }) => {
      const organisation = partners[role];
      if (organisation === undefined)
        throw new Error(`${one.key}: no organisation was given for the partner "${role}"`);
      return { id: stableId(`partner:${one.key}:${role}:${organisation}`), cooperation: id, organisation, role };
    }),
    process_states: one.states.map((state, at) => ({
      id: stateId(state.key),
      cooperation: id,
      key: state.key,
      label_de: state.label.de,
      label_en: state.label.en,
      sort: at + 1,
      colour: state.colour ?? null,
      icon: state.icon ?? null,
      initial: state.initial,
      final: state.final,
      needs_return_consent: state.needs_return_consent,
      on_consent_withdrawn: state.on_consent_withdrawn,
    })),
    process_steps: one.steps.flatMap((step, at) =>
      step.from.map((from) => ({
        id: stableId(`step:${one.key}:${from}:${step.key}`),
        cooperation: id,
        key: step.key,
        label_de: step.label.de,
        label_en: step.label.en,
        from_state: stateId(from),
        to_state: stateId(step.to),
        side: step.side,
        kind: step.kind,
        requires: step.requires,
        effects: step.effects,
        deadline_amount: step.deadline?.amount ?? null,
        deadline_unit: step.deadline?.unit ?? null,
        reminder_amount: step.reminder?.amount ?? null,
        reminder_unit: step.reminder?.unit ?? null,
        active: true,
        sort: at + 1,
      })),
    ),
  };
}
