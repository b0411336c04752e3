import { h, resolveComponent, type Ref } from 'vue';
import { detailFields } from './detail-fields.ts';
import type { Step } from './offered.ts';

type Question = {
  readonly details: Ref<Record<string, unknown>>;
  readonly text: Ref<string>;
  readonly busy: boolean;
  readonly translate: (key: string) => string;
  readonly confirm: (step: Step) => void;
};

/** What a step asks before it is taken: its form, its text, and the button that takes it. */
export const questionForm = (step: Step, { details, text, busy, translate, confirm }: Question): unknown =>
  h('div', { style: 'display:flex;flex-direction:column;gap:16px;margin-top:16px', 'data-question': step.key }, [
    step.details === null
      ? null
      : h(resolveComponent('v-form'), {
          key: step.key,
          fields: detailFields(step.details, step.authorities, translate),
          modelValue: details.value,
          primaryKey: '+',
          'onUpdate:modelValue': (value: Record<string, unknown>) => (details.value = value),
        }),
    step.note
      ? h(resolveComponent('v-textarea'), {
          modelValue: text.value,
          placeholder: `Text zu „${step.label_de}“`,
          'onUpdate:modelValue': (value: string) => (text.value = value),
        })
      : null,
    h(
      resolveComponent('v-button'),
      {
        'data-confirm': step.key,
        disabled: step.note && text.value.trim() === '',
        loading: busy,
        onClick: () => confirm(step),
      },
      () => (step.note ? `${step.label_de} mit diesem Text` : step.label_de),
    ),
  ]);
