import { useApi, useStores } from '@directus/extensions-sdk';
import { defineComponent, h, ref, resolveComponent, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { z } from 'zod';
import { todayInBerlin } from '../../../domain/time/today-in-berlin.ts';
import { CONSENT_CATEGORY } from '../../collections/vocabulary/cooperation.ts';
import { messageOf } from '../app/message-of.ts';
import type { Choices } from '../dossier-interface/in-words.ts';
import { describeDifferences, type DifferenceLine } from './describe-differences.ts';
import { ITEM_FIELDS, itemView, type ItemView } from './item-view.ts';

const itemSchema = z.object({ data: z.unknown() });
const meSchema = z.object({ data: z.object({ organisation: z.string().nullable() }) });
const viewsSchema = z.object({
  data: z.array(z.object({ categories: z.array(z.string()).nullable(), content: z.unknown() })),
});

const TABLE = 'width:100%;border-collapse:collapse;margin-top:16px';
const CELL =
  'text-align:left;vertical-align:top;padding:8px 16px 8px 0;border-bottom:1px solid var(--theme--border-color)';

type Props = { primaryKey: string | number | null; part: 'difference' | 'confirmation' };

/**
 * One part of what both sides do with a case: what the own side disclosed and where both differ, or the confirmation of the
 * minutes; as the person who is logged in.
 */
export const component = defineComponent<Props>({
  props: { primaryKey: { type: [String, Number], default: null }, part: { type: String, default: 'difference' } },
  setup(props) {
    const api = useApi();
    const fields = useStores().useFieldsStore();
    const { t } = useI18n();
    const lines = ref<DifferenceLine[] | null>(null);
    const shown = ref<string[] | null>(null);
    const view = ref<ItemView | null>(null);
    const busy = ref(false);
    const failure = ref('');
    const isNew = (): boolean => props.primaryKey === null || props.primaryKey === '+';

    function choicesOf(fact: string): Choices {
      const said = (text: string): string => (text.startsWith('$t:') ? t(text.slice(3)) : text);
      const choices = fields.getField('case_facts', fact)?.meta?.options?.choices ?? [];
      return new Map(choices.map(({ value, text }) => [value, said(text)]));
    }

    async function load(): Promise<void> {
      lines.value = null;
      shown.value = null;
      view.value = null;
      if (isNew()) return;
      const id = String(props.primaryKey);
      try {
        const me = meSchema.parse((await api.get('/users/me?fields=organisation')).data).data.organisation ?? '';
        const row = itemSchema.parse((await api.get(`/items/conference_items/${id}?fields=${ITEM_FIELDS}`)).data).data;
        const seen = itemView(row, me, todayInBerlin());
        const [own] = viewsSchema.parse(
          (await api.get(`/items/conference_views?fields=categories,content&filter[item][_eq]=${id}`)).data,
        ).data;
        if (own && own.content !== null) shown.value = own.categories ?? [];
        if (seen.differences !== null) lines.value = describeDifferences(seen.differences, choicesOf);
        view.value = seen;
      } catch {
        failure.value = 'Das ließ sich nicht laden. Bitte die Seite neu laden.';
      }
    }

    async function act(what: () => Promise<unknown>): Promise<void> {
      busy.value = true;
      failure.value = '';
      try {
        await what();
      } catch (error) {
        failure.value = messageOf(error);
      } finally {
        busy.value = false;
      }
    }

    const disclose = (): Promise<void> =>
      act(async () => {
        await api.post('/items/conference_views', { item: String(props.primaryKey) });
        await load();
      });

    const confirm = (): Promise<void> =>
      act(async () => {
        await api.patch(`/items/conference_items/${String(props.primaryKey)}`, { state: 'discussed' });
        window.location.reload();
      });

    watch(
      () => props.primaryKey,
      () => void load(),
      { immediate: true },
    );

    const labels: Readonly<Record<string, readonly [string, string]>> = CONSENT_CATEGORY.labels;
    const own = (): string =>
      shown.value === null
        ? 'Ihre Seite hat für diese Besprechung noch nichts offengelegt.'
        : `Ihre Seite hat offengelegt: ${shown.value.map((one) => labels[one]?.[0] ?? one).join(' · ')}.`;

    const table = (rows: readonly DifferenceLine[]): unknown =>
      h('table', { style: TABLE, 'data-differences': String(rows.length) }, [
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            ['Angabe', 'Beratung', 'Ausländerbehörde'].map((title) => h('th', { style: CELL }, title)),
          ),
        ),
        h(
          'tbody',
          {},
          rows.map(({ label, sender, recipient }) =>
            h('tr', { key: label }, [
              h('td', { style: CELL }, label),
              h('td', { style: `${CELL};font-weight:600` }, sender),
              h('td', { style: `${CELL};font-weight:600` }, recipient),
            ]),
          ),
        ),
      ]);

    const state = (): unknown => {
      if (lines.value === null)
        return shown.value === null
          ? null
          : h(
              'p',
              { style: 'margin-top:8px' },
              'Unterschiede erscheinen, sobald auch die andere Seite offengelegt hat.',
            );
      if (lines.value.length === 0)
        return h('p', { style: 'margin-top:8px' }, 'In dem, was beide offengelegt haben, gibt es keinen Unterschied.');
      return table(lines.value);
    };

    const button = (text: string, onClick: () => Promise<void>, secondary = false): unknown =>
      h(
        resolveComponent('v-button'),
        { small: true, secondary, loading: busy.value, style: 'margin:8px 16px 0 0', onClick },
        () => text,
      );
    const help = (text: string): unknown =>
      h('p', { style: 'margin-top:8px;color:var(--theme--foreground-subdued)' }, text);

    const disclosure = (): unknown[] => [
      h('p', {}, own()),
      view.value?.mayDisclose
        ? button(shown.value === null ? 'Eigene Sicht offenlegen' : 'Neu offenlegen', disclose, shown.value !== null)
        : null,
      view.value?.mayDisclose
        ? help(
            'Offengelegt wird nur, was die Einwilligung für diese Richtung nennt. Die andere Seite sieht davon allein, worin sich beide unterscheiden.',
          )
        : null,
      state(),
    ];

    const minutes = (): unknown[] => [
      view.value?.standing ? h('p', {}, view.value.standing) : null,
      view.value?.mayConfirm ? button('Niederschrift bestätigen', confirm) : null,
      view.value?.mayConfirm
        ? help('Bitte erst speichern, dann bestätigen: bestätigt wird der gespeicherte Text.')
        : null,
    ];

    return () =>
      isNew()
        ? h(resolveComponent('v-notice'), {}, () =>
            props.part === 'difference'
              ? 'Nach dem Speichern kann jede Seite hier ihre Sicht offenlegen.'
              : 'Bestätigt wird nach der Besprechung.',
          )
        : h('div', { [`data-${props.part}`]: '' }, [
            ...(props.part === 'difference' ? disclosure() : minutes()),
            failure.value
              ? h(resolveComponent('v-notice'), { type: 'danger', style: 'margin-top:8px' }, () => failure.value)
              : null,
          ]);
  },
});
