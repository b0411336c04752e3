import { useApi, useStores } from '@directus/extensions-sdk';
import { defineComponent, h, inject, onBeforeUnmount, ref, resolveComponent, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { z } from 'zod';
import { describeArguments } from '../../../domain/facts/arguments/describe-arguments.ts';
import type { FactFunction } from '../../../domain/facts/fact-function.ts';
import { FACT_FUNCTIONS } from '../../../domain/facts/functions/index.ts';
import { readingsFromRows } from '../../../domain/law-rows/readings-from-rows.ts';
import { filled, shown, typeOf } from './given.ts';
import { toAppField, type OfferedReading } from './to-app-field.ts';

const answerSchema = z.object({ data: z.unknown() });
const siblingsSchema = z.object({ function: z.string().nullish(), type: z.string().nullish() });

type Props = { readonly value: unknown; readonly disabled: boolean };

/** Shows the arguments of the chosen function, and keeps the type of the fact what the function yields. */
export const component = defineComponent<Props>({
  props: { value: { type: Object, default: null }, disabled: { type: Boolean, default: false } },
  emits: ['input', 'setFieldValue'],
  setup(props, { emit }) {
    const api = useApi();
    const { hydrate } = useStores().useFieldsStore();
    const { t, locale } = useI18n();
    const siblings = inject<unknown>('values');
    const readings = ref<readonly OfferedReading[]>([]);
    const failure = ref('');

    const beside = (): z.infer<typeof siblingsSchema> => siblingsSchema.catch({}).parse(siblings?.value);
    const chosen = (): FactFunction | undefined => FACT_FUNCTIONS[beside().function ?? ''];

    async function loadReadings(): Promise<void> {
      try {
        const { data } = answerSchema.parse((await api.get('/items/readings?limit=-1&sort=label_de')).data);
        readings.value = readingsFromRows(data).map(({ key, label, options }) => ({
          key,
          label: label.de,
          values: options.map((option) => option.value),
        }));
      } catch {
        failure.value = 'Die Auslegungen ließen sich nicht laden. Bitte die Seite neu laden.';
      }
    }
    void loadReadings();

    /** What the function does not know goes, and the type follows from the rest. */
    function settle(value: unknown): void {
      const fact = chosen();
      if (!fact || props.disabled) return;
      const given = filled(fact, value);
      if (JSON.stringify(given) !== JSON.stringify(props.value ?? {})) emit('input', given);
      const type = typeOf(fact, given) ?? null;
      if (type !== (beside().type ?? null)) emit('setFieldValue', { field: 'type', value: type });
    }
    watch(
      () => beside().function,
      () => settle(props.value),
      { immediate: true },
    );

    // Whoever leaves after saving finds the new column in the conditions, without loading the page anew.
    onBeforeUnmount(() => void hydrate());

    return () => {
      const notice = resolveComponent('v-notice');
      const fact = chosen();
      if (!fact) return h(notice, {}, () => 'Bitte zuerst eine Funktion wählen: dann steht hier, was sie wissen muss.');
      const reader = {
        readings: readings.value,
        said: (text: string) => (text.startsWith('$t:') ? t(text.slice(3)) : text),
        pick: ([de, en]: readonly [string, string]) => (locale.value.startsWith('de') ? de : en),
      };
      const given = shown(fact, props.value);
      return h('div', { style: 'display:flex;flex-direction:column;gap:20px' }, [
        h(notice, { icon: 'help' }, () => fact.hint),
        failure.value ? h(notice, { type: 'danger' }, () => failure.value) : null,
        h(resolveComponent('v-form'), {
          key: beside().function,
          fields: describeArguments(fact, given).map((argument) => toAppField(argument, reader)),
          modelValue: given,
          primaryKey: '+',
          disabled: props.disabled,
          'onUpdate:modelValue': settle,
        }),
      ]);
    };
  },
});
