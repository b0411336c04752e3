import { useApi } from '@directus/extensions-sdk';
import { defineComponent, h, ref, watch } from 'vue';
import { z } from 'zod';
import { todayInBerlin } from '../../../domain/time/today-in-berlin.ts';
import { describeRemedy, type RemedyFound } from './describe-remedy.ts';

const answerSchema = z.object({
  remedy: z
    .object({
      until: z.string(),
      notified_on: z.string(),
      instructed: z.boolean().nullable(),
      responsible: z.string().nullable(),
      deputy: z.string().nullable(),
      side: z.enum(['sender', 'recipient']),
    })
    .nullable(),
});

const RED = 'var(--theme--danger, #B3261E)';
const BOX = 'border-radius:var(--theme--border-radius);padding:16px 20px';

/** The deadline for a remedy, in large red letters, with the people who answer for it; nothing while nothing was refused. */
export const component = defineComponent<{ primaryKey: string | number | null }>({
  props: { primaryKey: { type: [String, Number], default: null } },
  setup(props) {
    const api = useApi();
    const remedy = ref<RemedyFound | null>(null);

    async function load(): Promise<void> {
      remedy.value = null;
      if (props.primaryKey === null || props.primaryKey === '+') return;
      try {
        const answer = await api.get(`/bleiberecht/referrals/${String(props.primaryKey)}/remedy`);
        remedy.value = answerSchema.parse(answer.data).remedy;
      } catch {
        // Who may not know of the referral sees nothing here either.
        remedy.value = null;
      }
    }

    watch(
      () => props.primaryKey,
      () => void load(),
      { immediate: true },
    );

    return () => {
      if (remedy.value === null) return h('div', {});
      const { open, headline, left, lines } = describeRemedy(remedy.value, todayInBerlin());
      const colour = open ? RED : 'var(--theme--foreground-subdued, #666)';
      return h(
        'section',
        {
          role: open ? 'alert' : 'note',
          'data-remedy': remedy.value.until,
          style: `border:3px solid ${colour};${BOX}`,
        },
        [
          h('p', { style: `color:${colour};font-size:30px;line-height:1.25;font-weight:700;margin:0` }, headline),
          h('p', { style: `color:${colour};font-size:22px;line-height:1.3;font-weight:700;margin:4px 0 0` }, left),
          ...lines.map((line) => h('p', { key: line, style: 'margin:8px 0 0;font-size:16px' }, line)),
        ],
      );
    };
  },
});
