import { useApi } from '@directus/extensions-sdk';
import { defineComponent, h, ref, resolveComponent, watch } from 'vue';
import { z } from 'zod';
import { messageOf } from '../app/message-of.ts';

const stepsSchema = z.array(z.object({ key: z.string(), label_de: z.string(), note: z.boolean() }));
type Step = z.infer<typeof stepsSchema>[number];

/** Loads the open steps of the referral, shows one button each, and takes the step as the person who is logged in. */
export const component = defineComponent<{ primaryKey: string | number | null }>({
  props: { primaryKey: { type: [String, Number], default: null } },
  setup(props) {
    const api = useApi();
    const steps = ref<Step[]>([]);
    const failure = ref<string | null>(null);
    const asking = ref<Step | null>(null);
    const text = ref('');
    const busy = ref(false);
    const path = (): string => `/bleiberecht/referrals/${String(props.primaryKey)}`;
    const isNew = (): boolean => props.primaryKey === null || props.primaryKey === '+';

    async function load(): Promise<void> {
      steps.value = [];
      if (isNew()) return;
      try {
        steps.value = stepsSchema.parse((await api.get(`${path()}/steps`)).data);
      } catch (error) {
        failure.value = messageOf(error);
      }
    }

    async function take(step: Step, note?: string): Promise<void> {
      busy.value = true;
      failure.value = null;
      try {
        await api.post(`${path()}/step`, note === undefined ? { step: step.key } : { step: step.key, note });
        window.location.reload();
      } catch (error) {
        failure.value = messageOf(error);
        await load();
      } finally {
        busy.value = false;
      }
    }

    function choose(step: Step): void {
      if (step.note) asking.value = step;
      else void take(step);
    }

    watch(
      () => props.primaryKey,
      () => void load(),
      { immediate: true },
    );

    return () => {
      const button = resolveComponent('v-button');
      const notice = resolveComponent('v-notice');
      const area = resolveComponent('v-textarea');
      if (isNew()) return h(notice, {}, () => 'Nach dem Speichern stehen hier die möglichen Schritte.');
      const buttons = steps.value.map((step) =>
        h(
          button,
          {
            key: step.key,
            'data-step': step.key,
            secondary: steps.value[0] !== step,
            loading: busy.value,
            onClick: () => choose(step),
          },
          () => step.label_de,
        ),
      );
      const wanted = asking.value;
      const question = wanted
        ? h('div', { style: 'display:flex;flex-direction:column;gap:12px;margin-top:12px' }, [
            h(area, {
              modelValue: text.value,
              placeholder: `Text zu „${wanted.label_de}“`,
              'onUpdate:modelValue': (value: string) => (text.value = value),
            }),
            h(
              button,
              { disabled: text.value.trim() === '', loading: busy.value, onClick: () => void take(wanted, text.value) },
              () => `${wanted.label_de} mit diesem Text`,
            ),
          ])
        : null;
      return h('div', {}, [
        h('div', { style: 'display:flex;flex-wrap:wrap;gap:12px' }, buttons),
        steps.value.length === 0 && !failure.value
          ? h(notice, {}, () => 'Für Sie ist jetzt kein Schritt möglich.')
          : null,
        question,
        failure.value
          ? h('div', { role: 'alert', style: 'margin-top:12px' }, [h(notice, { type: 'danger' }, () => failure.value)])
          : null,
      ]);
    };
  },
});
