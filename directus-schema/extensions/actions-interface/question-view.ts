import { h, resolveComponent, type Ref } from 'vue';
import { questionButtons } from '../app/question-buttons.ts';
import type { Offered } from './answers.ts';

type Question = {
  readonly values: Ref<Record<string, unknown>>;
  readonly busy: boolean;
  readonly confirm: () => void;
  readonly cancel: () => void;
};

/** What a button asks before it does anything. */
export const questionView = (action: Offered, { values, busy, confirm, cancel }: Question): unknown =>
  h('div', { style: 'display:flex;flex-direction:column;gap:20px;margin-top:20px', 'data-question': action.key }, [
    action.help === null ? null : h(resolveComponent('v-notice'), {}, () => action.help),
    action.fields.length === 0
      ? null
      : h(resolveComponent('v-form'), {
          key: action.key,
          fields: action.fields,
          modelValue: values.value,
          primaryKey: '+',
          'onUpdate:modelValue': (value: Record<string, unknown>) => (values.value = value),
        }),
    questionButtons({ key: action.key, label: action.label, busy, confirm, cancel }),
  ]);
