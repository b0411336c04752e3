import { useApi } from '@directus/extensions-sdk';
import { defineComponent, h, inject, ref, resolveComponent, watch } from 'vue';
import { useRouter } from 'vue-router';
import { z } from 'zod';

const foundSchema = z.array(
  z.object({ id: z.string(), name: z.string(), birth: z.string().nullable(), reason: z.string() }),
);
type Found = z.infer<typeof foundSchema>[number];

const WAIT_MS = 600;

/** Asks a moment after the last keystroke; whoever may not read persons sees nothing. */
export const component = defineComponent<{ primaryKey: string | number | null }>({
  props: { primaryKey: { type: [String, Number], default: null } },
  setup(props) {
    const api = useApi();
    const router = useRouter();
    const values = inject<Record<string, unknown>>('values', ref({}));
    const found = ref<Found[]>([]);
    let timer: ReturnType<typeof setTimeout> | undefined;

    const asked = (): Record<string, unknown> => {
      const { first_name, last_name, birth_date, birth_date_precision } = values.value;
      const id = props.primaryKey === null || props.primaryKey === '+' ? {} : { id: String(props.primaryKey) };
      return { ...id, first_name, last_name, birth_date, birth_date_precision };
    };

    async function look(): Promise<void> {
      const question = asked();
      if (!question['last_name']) {
        found.value = [];
        return;
      }
      const answer = await api.post('/bleiberecht/duplicates', question).catch(() => ({ data: [] }));
      found.value = foundSchema.catch([]).parse(answer.data);
    }

    watch(
      () => JSON.stringify(asked()),
      () => {
        clearTimeout(timer);
        timer = setTimeout(() => void look(), WAIT_MS);
      },
      { immediate: true },
    );

    const row = ({ id, name, birth, reason }: Found): unknown =>
      h('li', { key: id }, [
        h(
          'a',
          { href: router.resolve(`/content/persons/${id}`).href, target: '_blank', style: 'text-decoration:underline' },
          [birth === null ? name : `${name}, geb. ${birth.split('-').reverse().join('.')}`],
        ),
        `: ${reason}`,
      ]);

    return () =>
      found.value.length === 0
        ? h('div', {})
        : h('div', { role: 'status', 'data-duplicates': found.value.length }, [
            h(resolveComponent('v-notice'), { type: 'warning' }, () =>
              // Coloured text on grey is too faint to read.
              h('div', { style: 'color:var(--theme--foreground)' }, [
                h(
                  'div',
                  {},
                  'Diese Personen könnten dieselbe sein. Bitte ansehen, bevor jemand doppelt angelegt wird:',
                ),
                h('ul', { style: 'margin:8px 0 0 20px;list-style:disc' }, found.value.map(row)),
              ]),
            ),
          ]);
  },
});
