import { useApi } from '@directus/extensions-sdk';
import { defineComponent, h, ref, watch } from 'vue';
import { z } from 'zod';
import { germanDay } from '../../../domain/time/german-day.ts';

const messageSchema = z.object({
  text: z.string().nullable(),
  missing: z.array(z.object({ item: z.string() })).nullable(),
  answer_by: z.string().nullable(),
  author_org: z.object({ name: z.string() }).nullable(),
});
const answerSchema = z.object({ data: z.array(messageSchema) });
type Message = z.infer<typeof messageSchema>;

const BOX =
  'border-left:4px solid var(--theme--primary);background:var(--theme--background-subdued);border-radius:var(--theme--border-radius);padding:12px 16px';

/** What the other side wrote last, beside the form that answers it; nothing while nobody wrote. */
export const lastMessage = defineComponent<{ primaryKey: string | number | null }>({
  props: { primaryKey: { type: [String, Number], default: null } },
  setup(props) {
    const api = useApi();
    const message = ref<Message | null>(null);

    async function load(): Promise<void> {
      message.value = null;
      const path = `/items/referral_messages?filter[referral][_eq]=${String(props.primaryKey)}&sort=-sequence&limit=1&fields=text,missing,answer_by,author_org.name`;
      const answer = await api.get(path).catch(() => ({ data: { data: [] } }));
      message.value = answerSchema.parse(answer.data).data[0] ?? null;
    }

    watch(
      () => props.primaryKey,
      () => void load(),
      { immediate: true },
    );

    return () => {
      if (message.value === null) return h('div', { style: 'display:none' });
      const { text, missing, answer_by: by, author_org: author } = message.value;
      return h('blockquote', { 'data-message': '', style: BOX }, [
        h('p', { style: 'font-weight:700' }, `${author?.name ?? 'Die andere Seite'} schrieb zuletzt:`),
        h('p', { style: 'white-space:pre-wrap;margin-top:4px' }, text ?? ''),
        missing === null || missing.length === 0
          ? null
          : h(
              'ul',
              { style: 'margin:8px 0 0;padding-left:20px;list-style:disc', 'aria-label': 'Es fehlt' },
              missing.map(({ item }) => h('li', { key: item }, item)),
            ),
        by === null ? null : h('p', { style: 'margin-top:8px' }, `Antwort bis ${germanDay(by)}`),
      ]);
    };
  },
});
