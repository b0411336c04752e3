import { h, resolveComponent, type Ref } from 'vue';
import { questionButtons } from '../app/question-buttons.ts';
import { component as dossier } from '../dossier-interface/component.ts';
import { detailFields } from './detail-fields.ts';
import { lastMessage } from './last-message.ts';
import { noteField } from './note-field.ts';
import type { Step } from './offered.ts';

type Question = {
  /** The referral. */
  readonly id: string | number | null;
  readonly values: Ref<Record<string, unknown>>;
  readonly busy: boolean;
  readonly translate: (key: string) => string;
  readonly confirm: () => void;
  readonly cancel: () => void;
};

const FRAME =
  'max-height:420px;overflow-y:auto;border:2px solid var(--theme--border-color);border-radius:var(--theme--border-radius);padding:16px 20px';

/** What leaves with this step, to go through with the person before anything is sent. */
const preview = (id: string | number | null): unknown[] => [
  h('h2', { style: 'font-weight:700' }, 'Genau das wird weitergegeben. Bitte mit der Person durchgehen:'),
  // Keyboards scroll only what can have the focus.
  h('div', { 'data-dossier': '', tabindex: 0, role: 'region', 'aria-label': 'Dossier', style: FRAME }, [
    h(dossier, { primaryKey: id }),
  ]),
];

/** What a step asks before it is taken: what it is about, its form with its text, and the button that takes it. */
export const questionForm = (step: Step, { id, values, busy, translate, confirm, cancel }: Question): unknown =>
  h('div', { style: 'display:flex;flex-direction:column;gap:20px;margin-top:20px', 'data-question': step.key }, [
    ...(step.details === 'shown' ? preview(id) : []),
    step.note ? h(lastMessage, { primaryKey: id }) : null,
    h(resolveComponent('v-form'), {
      key: step.key,
      fields: [
        ...(step.details === null ? [] : detailFields(step.details, step.authorities, translate)),
        ...(step.note ? [noteField(step.label_de)] : []),
      ],
      modelValue: values.value,
      primaryKey: '+',
      'onUpdate:modelValue': (value: Record<string, unknown>) => (values.value = value),
    }),
    questionButtons({
      key: step.key,
      label: step.label_de,
      busy,
      disabled: step.note && String(values.value['note'] ?? '').trim() === '',
      confirm,
      cancel,
    }),
  ]);
