import { useApi, useStores } from '@directus/extensions-sdk';
import { defineComponent, h, ref, resolveComponent, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { z } from 'zod';
import { criterionNames } from './criterion-names.ts';
import { describeDossier, type FieldWords, type Section } from './describe-dossier.ts';
import type { Choices } from './in-words.ts';

const answerSchema = z.object({ data: z.array(z.object({ content: z.unknown() })) });
const lawSchema = z.object({ data: z.unknown() });
const CRITERIA =
  '/items/criteria?limit=-1&fields=key,title_de,alternatives&filter[version][state][_neq]=draft&sort=version.valid_from';

const GRID = 'display:grid;grid-template-columns:minmax(160px,260px) 1fr;gap:4px 24px;margin:4px 0 28px';

/** Shows the dossier of a referral in words, in the form itself. */
export const component = defineComponent<{ primaryKey: string | number | null }>({
  props: { primaryKey: { type: [String, Number], default: null } },
  setup(props) {
    const api = useApi();
    const fields = useStores().useFieldsStore();
    const { t } = useI18n();
    let criteria: Choices = new Map();
    const sections = ref<Section[]>([]);
    const notice = ref('');

    function lookup(collection: string, name: string): FieldWords | undefined {
      const found = fields.getField(collection, name);
      if (!found) return undefined;
      if (collection === 'findings' && name === 'criterion') return { name: 'Kriterium', choices: criteria };
      const said = (text: string): string => (text.startsWith('$t:') ? t(text.slice(3)) : text);
      const choices = (found.meta?.options?.choices ?? []).map(({ value, text }) => [value, said(text)] as const);
      return { name: found.name, choices: new Map(choices) };
    }

    /** Without the law the bare keys still say which criteria are meant: no reason to withhold the dossier. */
    const namesOfCriteria = (): Promise<Choices> =>
      api
        .get(CRITERIA)
        .then(({ data }) => criterionNames(lawSchema.parse(data).data))
        .catch(() => new Map());

    async function load(): Promise<void> {
      sections.value = [];
      notice.value = '';
      if (props.primaryKey === null || props.primaryKey === '+') {
        notice.value = 'Das Dossier entsteht beim Speichern: genau die Angaben, die die Einwilligung nennt.';
        return;
      }
      try {
        const path = `/items/dossiers?fields=content&filter[referral][_eq]=${String(props.primaryKey)}`;
        const [dossier] = answerSchema.parse((await api.get(path)).data).data;
        if (dossier?.content === null || dossier?.content === undefined)
          notice.value = 'Das Dossier ist für Sie nicht lesbar, zum Beispiel weil die Einwilligung widerrufen ist.';
        else {
          criteria = await namesOfCriteria();
          sections.value = describeDossier(dossier.content, lookup);
        }
      } catch {
        notice.value = 'Das Dossier ließ sich nicht laden. Bitte die Seite neu laden.';
      }
    }

    watch(
      () => props.primaryKey,
      () => void load(),
      { immediate: true },
    );

    return () =>
      notice.value
        ? h(resolveComponent('v-notice'), {}, () => notice.value)
        : h(
            'div',
            {},
            sections.value.map(({ title, lines }) =>
              h('section', { key: title }, [
                h('h3', { style: 'font-weight:700' }, title),
                h(
                  'div',
                  { style: GRID },
                  lines.flatMap(({ label, text }) => [
                    h('div', {}, label),
                    h('div', { style: 'font-weight:600' }, text),
                  ]),
                ),
              ]),
            ),
          );
  },
});
