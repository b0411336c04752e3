import { useApi } from '@directus/extensions-sdk';
import { defineComponent, h, ref, resolveComponent, watch } from 'vue';
import { useRouter } from 'vue-router';
import { messageOf } from '../app/message-of.ts';
import { saidNotice } from '../app/said-notice.ts';
import { doneSchema, offeredSchema, type Done, type Offered } from './answers.ts';
import { questionView } from './question-view.ts';
import { resultView, type Paper } from './result-view.ts';

type Props = { collection: string; primaryKey: string | number | null };

/** Loads what can be done with the row, asks what it needs, does it as whoever is logged in, and says what came of it. */
export const component = defineComponent<Props>({
  props: {
    collection: { type: String, required: true },
    primaryKey: { type: [String, Number], default: null },
  },
  // Declared, so that typing in the question does not count as a change of the form around it.
  emits: ['input'],
  setup(props) {
    const api = useApi();
    const router = useRouter();
    const offered = ref<Offered[]>([]);
    const asking = ref<Offered | null>(null);
    const values = ref<Record<string, unknown>>({});
    const done = ref<Done | null>(null);
    const papers = ref<Paper[]>([]);
    const failure = ref<string | null>(null);
    const busy = ref(false);
    const isNew = (): boolean => props.primaryKey === null || props.primaryKey === '+';
    const path = (): string => `/bleiberecht/actions/${props.collection}/${String(props.primaryKey)}`;

    async function load(): Promise<void> {
      offered.value = [];
      if (isNew()) return;
      try {
        offered.value = offeredSchema.parse((await api.get(path())).data);
      } catch (error) {
        failure.value = messageOf(error);
      }
    }

    function clear(): void {
      failure.value = null;
      done.value = null;
      for (const { url } of papers.value) URL.revokeObjectURL(url);
      papers.value = [];
    }

    async function act(action: Offered): Promise<void> {
      busy.value = true;
      clear();
      const filled = Object.entries(values.value).filter(([, value]) => value !== null && value !== '');
      try {
        const body = { action: action.key, values: Object.fromEntries(filled) };
        const answer = doneSchema.parse((await api.post(path(), body)).data);
        papers.value = answer.papers.map(({ label, file, type, content }) => ({
          label,
          file,
          readable: type === 'text/html',
          url: URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` })),
        }));
        done.value = answer;
        asking.value = null;
        if (answer.gone) offered.value = [];
        else await load();
      } catch (error) {
        failure.value = messageOf(error);
      } finally {
        busy.value = false;
      }
    }

    function choose(action: Offered): void {
      clear();
      values.value = { ...action.values };
      asking.value = action.fields.length > 0 || action.help !== null ? action : null;
      if (asking.value === null) void act(action);
    }

    watch(
      () => props.primaryKey,
      () => void load(),
      { immediate: true },
    );

    return () => {
      const notice = resolveComponent('v-notice');
      if (isNew()) return h(notice, {}, () => 'Bitte zuerst speichern (Strg+S). Danach stehen hier die Schaltflächen.');
      const buttons = offered.value.map((action) =>
        h(
          resolveComponent('v-button'),
          {
            key: action.key,
            'data-action': action.key,
            secondary: asking.value === null ? !action.changes : asking.value.key !== action.key,
            loading: busy.value && asking.value === null,
            onClick: () => choose(action),
          },
          () => action.label,
        ),
      );
      return h('div', {}, [
        h('div', { style: 'display:flex;flex-wrap:wrap;gap:12px' }, buttons),
        offered.value.length === 0 && !failure.value && done.value === null
          ? h(notice, {}, () => 'Hier ist jetzt nichts zu tun.')
          : null,
        asking.value === null
          ? null
          : questionView(asking.value, {
              values,
              busy: busy.value,
              confirm: () => void (asking.value && act(asking.value)),
              cancel: () => (asking.value = null),
            }),
        done.value === null
          ? null
          : resultView(done.value, { papers: papers.value, href: (to) => router.resolve(to).href }),
        failure.value ? saidNotice('danger', failure.value) : null,
      ]);
    };
  },
});
