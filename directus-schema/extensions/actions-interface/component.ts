import { useApi } from '@directus/extensions-sdk';
import { defineComponent, h, ref, resolveComponent, watch } from 'vue';
import { z } from 'zod';
import { messageOf } from '../app/message-of.ts';

const offeredSchema = z.array(
  z.object({
    key: z.string(),
    label: z.string(),
    help: z.string().nullable(),
    fields: z.array(z.record(z.string(), z.unknown())),
    changes: z.boolean(),
  }),
);
const doneSchema = z.object({ message: z.string(), lines: z.array(z.string()) });
type Offered = z.infer<typeof offeredSchema>[number];
type Props = { collection: string; primaryKey: string | number | null };

/** Loads what can be done with the row, asks what it needs, does it as whoever is logged in, and says what came of it. */
export const component = defineComponent<Props>({
  props: {
    collection: { type: String, required: true },
    primaryKey: { type: [String, Number], default: null },
  },
  setup(props) {
    const api = useApi();
    const offered = ref<Offered[]>([]);
    const asking = ref<Offered | null>(null);
    const values = ref<Record<string, unknown>>({});
    const done = ref<z.infer<typeof doneSchema> | null>(null);
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

    async function act(action: Offered): Promise<void> {
      busy.value = true;
      failure.value = null;
      done.value = null;
      const filled = Object.entries(values.value).filter(([, value]) => value !== null && value !== '');
      try {
        const body = { action: action.key, values: Object.fromEntries(filled) };
        done.value = doneSchema.parse((await api.post(path(), body)).data);
        asking.value = null;
        await load();
      } catch (error) {
        failure.value = messageOf(error);
      } finally {
        busy.value = false;
      }
    }

    function choose(action: Offered): void {
      values.value = {};
      failure.value = null;
      done.value = null;
      asking.value = action.fields.length > 0 || action.help !== null ? action : null;
      if (asking.value === null) void act(action);
    }

    watch(
      () => props.primaryKey,
      () => void load(),
      { immediate: true },
    );

    const question = (action: Offered): unknown =>
      h('div', { style: 'display:flex;flex-direction:column;gap:16px;margin-top:16px', 'data-question': action.key }, [
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
        h(
          resolveComponent('v-button'),
          { 'data-confirm': action.key, loading: busy.value, onClick: () => void act(action) },
          () => action.label,
        ),
      ]);

    const result = ({ message, lines }: z.infer<typeof doneSchema>): unknown =>
      h('div', { role: 'status', style: 'margin-top:12px' }, [
        h(resolveComponent('v-notice'), { type: 'success' }, () => message),
        lines.length === 0
          ? null
          : h(
              'ul',
              { style: 'margin:8px 0 0 20px;list-style:disc' },
              lines.map((line) => h('li', {}, line)),
            ),
        h(
          resolveComponent('v-button'),
          { secondary: true, small: true, style: 'margin-top:12px', onClick: () => window.location.reload() },
          () => 'Anzeige aktualisieren',
        ),
      ]);

    return () => {
      const notice = resolveComponent('v-notice');
      if (isNew()) return h(notice, {}, () => 'Nach dem Speichern stehen hier die Schaltflächen.');
      const buttons = offered.value.map((action) =>
        h(
          resolveComponent('v-button'),
          {
            key: action.key,
            'data-action': action.key,
            secondary: !action.changes,
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
        asking.value === null ? null : question(asking.value),
        done.value === null ? null : result(done.value),
        failure.value
          ? h('div', { role: 'alert', style: 'margin-top:12px' }, [h(notice, { type: 'danger' }, () => failure.value)])
          : null,
      ]);
    };
  },
});
