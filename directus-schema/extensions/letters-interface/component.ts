import { useApi } from '@directus/extensions-sdk';
import { defineComponent, h, inject, ref, resolveComponent } from 'vue';
import { z } from 'zod';
import { messageOf } from '../app/message-of.ts';
import { saidNotice } from '../app/said-notice.ts';

const HINT = 'margin-top:8px;color:var(--theme--foreground-subdued)';
const NEW = 'Erst speichern, dann lassen sich die Briefe erzeugen.';
const ONCE =
  'Die Codes stehen nur in diesen Briefen. Bitte gleich drucken. Werden die Briefe noch einmal erzeugt, gelten die Codes von vorher nicht mehr. Sind die Briefe in der Post: Stand auf „verschickt“ setzen.';
const SENT = 'Dieser Versand ist verschickt.';

/** The button that makes the letters of a wave; the page to print opens in a window of its own. */
export const component = defineComponent<{ primaryKey: string | number | null }>({
  props: { primaryKey: { type: [String, Number], default: null } },
  setup(props) {
    const api = useApi();
    const values = inject('values', ref<Record<string, unknown>>({}));
    const busy = ref(false);
    const failure = ref<string | null>(null);
    const page = ref<string | null>(null);

    const make = async (): Promise<void> => {
      busy.value = true;
      failure.value = null;
      try {
        const path = `/bleiberecht/letter-waves/${encodeURIComponent(String(props.primaryKey))}/letters`;
        const html = z.string().parse((await api.post(path, {})).data);
        if (page.value) URL.revokeObjectURL(page.value);
        page.value = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }));
        window.open(page.value, '_blank', 'noopener');
      } catch (error) {
        failure.value = messageOf(error);
      } finally {
        busy.value = false;
      }
    };

    return () => {
      const notice = resolveComponent('v-notice');
      if (props.primaryKey === null || props.primaryKey === '+') return h(notice, {}, () => NEW);
      if (values.value['state'] === 'sent') return h(notice, { type: 'success' }, () => SENT);
      return h('div', {}, [
        h(
          resolveComponent('v-button'),
          { 'data-letters': 'make', loading: busy.value, disabled: busy.value, onClick: () => void make() },
          () => 'Briefe erzeugen',
        ),
        h('p', { style: HINT }, ONCE),
        page.value
          ? h('p', { style: 'margin-top:8px' }, [
              h(
                'a',
                { href: page.value, target: '_blank', 'data-letters': 'page' },
                'Briefe noch einmal ansehen und drucken',
              ),
            ])
          : null,
        failure.value ? saidNotice('danger', failure.value) : null,
      ]);
    };
  },
});
