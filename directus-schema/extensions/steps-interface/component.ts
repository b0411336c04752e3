import { useApi } from '@directus/extensions-sdk';
import { defineComponent, h, ref, resolveComponent, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { z } from 'zod';
import { todayInBerlin } from '../../../domain/time/today-in-berlin.ts';
import { messageOf } from '../app/message-of.ts';
import { saidNotice } from '../app/said-notice.ts';
import { authoritiesSchema, stepsSchema, type Step } from './offered.ts';
import { questionForm } from './question-form.ts';
import { toDetails } from './to-details.ts';

/** Loads the open steps of the referral, shows one button each, and takes the step as the person who is logged in. */
export const component = defineComponent<{ primaryKey: string | number | null }>({
  props: { primaryKey: { type: [String, Number], default: null } },
  // Declared, so that typing in the question does not count as a change of the form around it.
  emits: ['input'],
  setup(props) {
    const api = useApi();
    const { t } = useI18n();
    const steps = ref<Step[]>([]);
    const next = ref<z.infer<typeof authoritiesSchema>>([]);
    const failure = ref<string | null>(null);
    const asking = ref<Step | null>(null);
    const values = ref<Record<string, unknown>>({});
    const busy = ref(false);
    const path = (): string => `/bleiberecht/referrals/${String(props.primaryKey)}`;
    const isNew = (): boolean => props.primaryKey === null || props.primaryKey === '+';

    async function load(): Promise<void> {
      steps.value = [];
      if (isNew()) return;
      try {
        steps.value = stepsSchema.parse((await api.get(`${path()}/steps`)).data);
        next.value = steps.value.length > 0 ? [] : await followUps();
      } catch (error) {
        failure.value = messageOf(error);
      }
    }

    async function take(step: Step): Promise<void> {
      busy.value = true;
      failure.value = null;
      try {
        const { note, ...details } = toDetails(values.value);
        await api.post(`${path()}/step`, {
          step: step.key,
          ...(note === undefined ? {} : { note }),
          ...(step.details === null ? {} : { details }),
        });
        window.location.reload();
      } catch (error) {
        failure.value = messageOf(error);
        if (asking.value === null) await load();
      } finally {
        busy.value = false;
      }
    }

    /** Only the sending side has any; for the other one there is nothing to follow. */
    const followUps = (): Promise<z.infer<typeof authoritiesSchema>> =>
      api.get(`${path()}/follow-up`).then(
        ({ data }) => authoritiesSchema.parse(data),
        () => [],
      );

    async function follow(to: string): Promise<void> {
      busy.value = true;
      failure.value = null;
      try {
        const { data } = await api.post(`${path()}/follow-up`, { to_org: to });
        window.location.assign(z.object({ id: z.string() }).parse(data).id);
      } catch (error) {
        failure.value = messageOf(error);
      } finally {
        busy.value = false;
      }
    }

    function choose(step: Step): void {
      // Usually it is shown on the day on which it is sent.
      values.value = step.details === 'shown' ? { shown_on: todayInBerlin() } : {};
      failure.value = null;
      asking.value = step.note || step.details !== null ? step : null;
      if (asking.value === null) void take(step);
    }

    watch(
      () => props.primaryKey,
      () => void load(),
      { immediate: true },
    );

    return () => {
      const notice = resolveComponent('v-notice');
      if (isNew()) return h(notice, {}, () => 'Nach dem Speichern stehen hier die möglichen Schritte.');
      const buttons = steps.value.map((step) =>
        h(
          resolveComponent('v-button'),
          {
            key: step.key,
            'data-step': step.key,
            secondary: (asking.value ?? steps.value[0]) !== step,
            loading: busy.value && asking.value === null,
            onClick: () => choose(step),
          },
          () => step.label_de,
        ),
      );
      return h('div', {}, [
        h('div', { style: 'display:flex;flex-wrap:wrap;gap:12px' }, buttons),
        ...next.value.map(({ id, name }) =>
          h(
            resolveComponent('v-button'),
            { key: id, 'data-follow-up': id, loading: busy.value, onClick: () => void follow(id) },
            () => `Weiterleitung an ${name} vorschlagen`,
          ),
        ),
        steps.value.length === 0 && next.value.length === 0 && !failure.value
          ? h(notice, {}, () => 'Für Sie ist jetzt kein Schritt möglich.')
          : null,
        asking.value === null
          ? null
          : questionForm(asking.value, {
              id: props.primaryKey,
              values,
              busy: busy.value,
              translate: t,
              confirm: () => void (asking.value && take(asking.value)),
              cancel: () => (asking.value = null),
            }),
        failure.value ? saidNotice('danger', failure.value) : null,
      ]);
    };
  },
});
