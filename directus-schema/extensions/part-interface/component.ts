import { defineComponent, h, resolveComponent } from 'vue';
import { z } from 'zod';
import { givenParts } from './given-parts.ts';

const partSchema = z.record(z.string(), z.unknown()).catch({});

type Props = { readonly value: unknown; readonly fields: readonly unknown[]; readonly disabled: boolean };

/** Shows the parts in Directus' own form; when none is given, the field is empty. */
export const component = defineComponent<Props>({
  props: {
    value: { type: Object, default: null },
    fields: { type: Array, default: () => [] },
    disabled: { type: Boolean, default: false },
  },
  emits: ['input'],
  setup:
    (props, { emit }) =>
    () =>
      h('div', { style: 'padding-left:20px;border-left:2px solid var(--theme--border-color)' }, [
        h(resolveComponent('v-form'), {
          fields: props.fields,
          modelValue: partSchema.parse(props.value ?? {}),
          primaryKey: '+',
          disabled: props.disabled,
          'onUpdate:modelValue': (value: unknown) => emit('input', givenParts(partSchema.parse(value))),
        }),
      ]),
});
