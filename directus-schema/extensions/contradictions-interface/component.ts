import { defineComponent, h, resolveComponent } from 'vue';
import { z } from 'zod';

const valueSchema = z.array(z.object({ de: z.string() })).catch([]);

const WHAT_TO_DO =
  'Die Fallakte widerspricht sich. Bitte klären und neu prüfen. Bis dahin gilt keine der genannten Angaben, und was von ihnen abhängt, bleibt offen.';

/** Shows what the last check found contradictory as a warning, and nothing where there is nothing. */
export const component = defineComponent<{ value: unknown }>({
  props: { value: { type: Array, default: null } },
  setup(props) {
    return () => {
      const found = valueSchema.parse(props.value ?? []);
      if (found.length === 0) return null;
      const list = h(
        'ul',
        { style: 'margin:8px 0 0;padding-left:20px' },
        found.map(({ de }) => h('li', { key: de }, de)),
      );
      // The form hands its own attributes to the root, `type` among them: the notice must not be it.
      return h('div', {}, [h(resolveComponent('v-notice'), { type: 'warning' }, () => [WHAT_TO_DO, list])]);
    };
  },
});
