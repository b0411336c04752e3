import { defineComponent, h, resolveComponent } from 'vue';
import { z } from 'zod';
import { LEGAL_EFFECTS } from '../../../domain/law/schema.ts';
import { EARLIEST_MEANS } from '../../../domain/next-steps/earliest-means.ts';
import { stepTitle } from '../../../domain/next-steps/step-title.ts';

const stepsSchema = z.array(
  z.object({
    basis: z.string(),
    // Steps of a check before this was told do not have it.
    in_force_from: z.string().nullable().default(null),
    state: z.enum(['possible', 'change', 'closed', 'never']),
    possible_from: z.string().nullable(),
    possible_until: z.string().nullable(),
    legal_effect: z.enum(LEGAL_EFFECTS).nullable(),
    to_do: z.array(z.object({ label: z.string(), text: z.string() })),
  }),
);

const CARD =
  'border:var(--theme--border-width) solid var(--theme--form--field--input--border-color);border-radius:var(--theme--border-radius);padding:12px 16px;margin-bottom:8px';
const GRID = 'display:grid;grid-template-columns:110px 1fr;gap:4px 16px;margin-top:8px';

/** Shows the best next steps in the form itself, best first; what the last check wrote, nobody edits. */
export const component = defineComponent<{ value: unknown }>({
  props: { value: { type: Array, default: null } },
  setup(props) {
    return () => {
      const steps = stepsSchema.safeParse(props.value ?? []).data ?? [];
      if (steps.length === 0)
        return h(resolveComponent('v-notice'), {}, () => 'Nach der nächsten Prüfung stehen hier die Schritte.');
      return h('div', {}, [
        h('p', { style: 'margin-bottom:8px' }, EARLIEST_MEANS),
        ...steps.map(({ basis, in_force_from, state, possible_from, possible_until, legal_effect, to_do }) => {
          const step = {
            basis,
            inForceFrom: in_force_from,
            state,
            possibleFrom: possible_from,
            possibleUntil: possible_until,
            legalEffect: legal_effect,
          };
          const lines = to_do.flatMap(({ label, text }) => [
            h('div', {}, label),
            h('div', { style: 'white-space:pre-line' }, text),
          ]);
          return h('section', { key: basis, 'data-basis': basis, style: CARD }, [
            h('h3', { style: 'font-weight:700' }, stepTitle(step)),
            h('div', { style: GRID }, lines),
          ]);
        }),
      ]);
    };
  },
});
