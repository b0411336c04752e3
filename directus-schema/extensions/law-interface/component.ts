import { useApi, useStores } from '@directus/extensions-sdk';
import { defineComponent, h, inject, ref, resolveComponent, watch } from 'vue';
import { useRouter } from 'vue-router';
import { z } from 'zod';
import { simulationSchema } from '../../../domain/eligibility/simulation-schema.ts';
import { messageOf } from '../app/message-of.ts';
import { saidNotice } from '../app/said-notice.ts';
import { describeSimulation, type SimulationWords } from './describe-simulation.ts';
import { simulationView } from './simulation-view.ts';

const idSchema = z.object({ id: z.string() });
type Verb = 'draft' | 'simulate' | 'publish';

/** So many cases are read at a time; nobody reads ten thousand. */
const PAGE = 50;
const HINT = 'margin-top:8px;color:var(--theme--foreground-subdued)';
const COPY_HINT = 'Eine veröffentlichte Fassung ändert sich nicht mehr. Geändert wird in einem Entwurf.';
const SIMULATE_HINT =
  'Vergleicht den gespeicherten Entwurf mit der veröffentlichten Fassung, an allen Fällen Ihrer Organisation. Ohne Tag: heute, oder der erste Tag des Entwurfs.';
const UNSAVED = 'Die Kriterien haben Änderungen, die noch nicht gespeichert sind. Sie zählen erst nach dem Speichern.';
const ROW = 'display:flex;flex-wrap:wrap;align-items:center;gap:12px';

/** A list in a form holds keys; as soon as something in it is edited it holds the edits. */
const isEdited = ({ criteria }: Record<string, unknown>): boolean =>
  typeof criteria === 'object' && criteria !== null && !Array.isArray(criteria);

/** The buttons of a version of the law, as its state allows, and what a simulation found. */
export const component = defineComponent<{ primaryKey: string | number | null }>({
  props: { primaryKey: { type: [String, Number], default: null } },
  setup(props) {
    const api = useApi();
    const router = useRouter();
    const mayDraft = useStores().usePermissionsStore().hasPermission('rule_versions', 'create');
    const values = inject('values', ref<Record<string, unknown>>({}));
    const busy = ref<Verb | null>(null);
    const failure = ref<string | null>(null);
    const found = ref<SimulationWords | null>(null);
    const shown = ref(PAGE);
    const asOf = ref<string | null>(null);
    const isAsking = ref(false);

    async function run(verb: Verb, work: (answer: unknown) => void, body: object = {}): Promise<void> {
      busy.value = verb;
      failure.value = null;
      isAsking.value = false;
      try {
        const path = `/bleiberecht/law/${encodeURIComponent(String(props.primaryKey))}/${verb}`;
        work((await api.post(path, body)).data);
      } catch (error) {
        failure.value = messageOf(error);
      } finally {
        busy.value = null;
      }
    }

    /** Loads the whole page anew: after it nothing in the form is as it was. */
    const open = (answer: unknown): void => {
      const { id } = idSchema.parse(answer);
      window.location.assign(router.resolve(`/content/rule_versions/${encodeURIComponent(id)}`).href);
    };
    const simulate = (): Promise<void> => {
      found.value = null;
      shown.value = PAGE;
      const body = asOf.value ? { as_of: asOf.value } : {};
      return run('simulate', (answer) => (found.value = describeSimulation(simulationSchema.parse(answer))), body);
    };

    watch(
      () => props.primaryKey,
      () => {
        found.value = null;
        failure.value = null;
      },
      { immediate: true },
    );

    return () => {
      const notice = resolveComponent('v-notice');
      const button = (text: string, verb: Verb, onClick: () => unknown, secondary: boolean): unknown =>
        h(
          resolveComponent('v-button'),
          { 'data-law': verb, secondary, loading: busy.value === verb, disabled: busy.value !== null, onClick },
          () => text,
        );
      if (props.primaryKey === null || props.primaryKey === '+')
        return h(
          notice,
          {},
          () => 'Nach dem Speichern ist dies ein Entwurf. Er lässt sich simulieren und veröffentlichen.',
        );
      if (!mayDraft) return h(notice, {}, () => 'Fassungen ändert die Prozessverantwortung.');
      const isDraft = values.value['state'] === 'draft';
      const draftButtons = [
        button('Simulieren', 'simulate', () => void simulate(), false),
        'zum',
        h('div', { style: 'width:220px' }, [
          h(resolveComponent('interface-datetime'), {
            type: 'date',
            value: asOf.value,
            onInput: (value: string | null) => (asOf.value = value),
          }),
        ]),
        h('span', { style: 'flex:1' }),
        button('Veröffentlichen', 'publish', () => (isAsking.value = true), true),
      ];
      const copy = button('Als Entwurf kopieren', 'draft', () => void run('draft', open), isDraft);
      const question = h('div', { style: 'margin-top:12px' }, [
        h(notice, { type: 'warning' }, () => [
          'Der Entwurf wird Recht für alle Organisationen dieser Anlage: Ab der nächsten Prüfung gilt er. Eine veröffentlichte Fassung ändert sich nie mehr.',
        ]),
        h('div', { style: `${ROW};margin-top:12px` }, [
          button('Ja, veröffentlichen', 'publish', () => void run('publish', open), false),
          h(
            resolveComponent('v-button'),
            { secondary: true, onClick: () => (isAsking.value = false) },
            () => 'Abbrechen',
          ),
        ]),
      ]);
      const more = (found.value?.changes.length ?? 0) - shown.value;
      return h('div', {}, [
        h('div', { style: ROW }, isDraft ? draftButtons : [copy]),
        h('p', { style: HINT }, isDraft ? SIMULATE_HINT : COPY_HINT),
        isDraft && isEdited(values.value)
          ? h(notice, { type: 'warning', style: 'margin-top:12px' }, () => UNSAVED)
          : null,
        isAsking.value ? question : null,
        failure.value ? saidNotice('danger', failure.value) : null,
        busy.value === 'simulate'
          ? h(
              'p',
              { style: 'margin-top:12px' },
              'Alle Fälle Ihrer Organisation werden verglichen. Bei vielen Fällen dauert das eine Minute.',
            )
          : null,
        found.value ? simulationView(found.value, shown.value) : null,
        more > 0
          ? h(
              resolveComponent('v-button'),
              { secondary: true, style: 'margin-top:12px', onClick: () => (shown.value += PAGE) },
              () => `Weitere anzeigen (${more})`,
            )
          : null,
      ]);
    };
  },
});
