import { useApi, useStores } from '@directus/extensions-sdk';
import { defineComponent, h, ref, resolveComponent } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { z } from 'zod';
import { messageOf } from '../app/message-of.ts';
import { saidNotice } from '../app/said-notice.ts';
import { copyFields, copyWish, type Place } from './copy-fields.ts';
import { copyProblem } from './copy-problem.ts';

const placesSchema = z.object({
  data: z.array(z.object({ id: z.string(), role: z.string(), organisation: z.object({ name: z.string() }) })),
});
const idSchema = z.object({ id: z.string() });

const HINT =
  'Zugang, Schwellen, Triage, Stände, Schritte, Fristen und Vorlagen kommen mit; Fälle nie. Eine Organisation, die es schon gibt, wird an ihrem Namen erkannt; eine neue legt der Betrieb so gleich mit an.';
const ROW = 'display:flex;flex-wrap:wrap;align-items:center;gap:12px;margin-top:16px';

/** Asks for a name and for the new partners, copies the cooperation and opens the copy. */
export const component = defineComponent<{ primaryKey: string | number | null }>({
  props: { primaryKey: { type: [String, Number], default: null } },
  // Declared, so that typing in the question does not count as a change of the form around it.
  emits: ['input'],
  setup(props) {
    const api = useApi();
    const router = useRouter();
    const { t } = useI18n();
    const mayCopy = useStores().usePermissionsStore().hasPermission('cooperations', 'create');
    const places = ref<readonly Place[] | null>(null);
    const form = ref<Record<string, unknown>>({});
    const failure = ref<string | null>(null);
    const busy = ref(false);

    async function attempt(work: () => Promise<void>): Promise<void> {
      busy.value = true;
      failure.value = null;
      await work().catch((error: unknown) => (failure.value = messageOf(error)));
      busy.value = false;
    }

    const ask = (): Promise<void> =>
      attempt(async () => {
        const filter = `filter[cooperation][_eq]=${String(props.primaryKey)}&limit=-1&sort=role,place`;
        const path = `/items/cooperation_partners?fields=id,role,organisation.name&${filter}`;
        form.value = {};
        places.value = placesSchema.parse((await api.get(path)).data).data;
      });

    const copy = (): Promise<void> =>
      attempt(async () => {
        const wish = copyWish(places.value ?? [], form.value);
        const { id } = idSchema.parse(
          (await api.post(`/bleiberecht/cooperations/${String(props.primaryKey)}/copy`, wish)).data,
        );
        window.location.assign(router.resolve(`/content/cooperations/${id}`).href);
      });

    return () => {
      if (!mayCopy || props.primaryKey === null || props.primaryKey === '+') return h('div', {});
      const button = (text: string, name: string, secondary: boolean, onClick: () => unknown): unknown =>
        h(resolveComponent('v-button'), { 'data-copy': name, secondary, loading: busy.value, onClick }, () => text);
      const question = (asked: readonly Place[]): unknown[] => [
        h('p', { style: 'margin-bottom:16px;color:var(--theme--foreground-subdued)' }, HINT),
        h(resolveComponent('v-form'), {
          fields: copyFields(asked, t),
          modelValue: form.value,
          primaryKey: '+',
          'onUpdate:modelValue': (value: Record<string, unknown>) => (form.value = value),
        }),
        h('div', { style: ROW }, [
          button('Kopie anlegen', 'make', false, () => {
            failure.value = copyProblem(form.value);
            if (failure.value === null) void copy();
          }),
          button('Abbrechen', 'cancel', true, () => (places.value = null)),
        ]),
      ];
      return h('div', {}, [
        ...(places.value === null
          ? [button('Kooperation kopieren', 'ask', true, () => void ask())]
          : question(places.value)),
        failure.value ? saidNotice('danger', failure.value) : null,
      ]);
    };
  },
});
