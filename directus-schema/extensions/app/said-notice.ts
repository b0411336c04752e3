import { h, resolveComponent } from 'vue';

/** What came of something, for the eye by its colour and for everybody in words: coloured text on grey is too faint to read. */
export const saidNotice = (type: 'success' | 'danger', text: string): unknown =>
  h('div', { role: type === 'danger' ? 'alert' : 'status', style: 'margin-top:12px' }, [
    h(resolveComponent('v-notice'), { type }, () => [h('span', { style: 'color:var(--theme--foreground)' }, text)]),
  ]);
