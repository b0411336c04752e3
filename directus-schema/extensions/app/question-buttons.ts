import { h, resolveComponent } from 'vue';

type Buttons = {
  readonly key: string;
  readonly label: string;
  readonly busy: boolean;
  readonly disabled?: boolean;
  readonly confirm: () => void;
  readonly cancel: () => void;
};

/** The two ways out of a question that a form asks: do it, or leave everything as it is. */
export const questionButtons = ({ key, label, busy, disabled = false, confirm, cancel }: Buttons): unknown =>
  h('div', { style: 'display:flex;flex-wrap:wrap;gap:12px' }, [
    h(resolveComponent('v-button'), { 'data-confirm': key, disabled, loading: busy, onClick: confirm }, () => label),
    h(resolveComponent('v-button'), { 'data-cancel': key, secondary: true, disabled: busy, onClick: cancel }, () => [
      'Abbrechen',
    ]),
  ]);
