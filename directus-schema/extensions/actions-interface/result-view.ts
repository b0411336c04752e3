import { h, resolveComponent } from 'vue';
import { saidNotice } from '../app/said-notice.ts';
import type { Done } from './answers.ts';

export type Paper = { readonly label: string; readonly file: string; readonly readable: boolean; readonly url: string };

type Result = {
  readonly papers: readonly Paper[];
  /** The address of a path of the app. */
  readonly href: (path: string) => string;
};

const ROW = 'display:flex;flex-wrap:wrap;gap:12px;margin-top:16px';

/** What came of a button: the sentence, the lines, what to read or keep, and where to go on. */
export function resultView({ message, lines, links, gone }: Done, { papers, href }: Result): unknown {
  const button = (props: Record<string, unknown>, label: string): unknown =>
    h(resolveComponent('v-button'), { small: true, ...props }, () => label);
  return h('div', { style: 'margin-top:20px', 'data-result': '' }, [
    saidNotice('success', message),
    lines.length === 0
      ? null
      : h(
          'ul',
          { style: 'margin:12px 0 0;padding-left:20px;list-style:disc' },
          lines.map((line) => h('li', { key: line }, line)),
        ),
    h('div', { style: ROW }, [
      ...papers.flatMap(({ label, file, readable, url }) => [
        readable ? button({ href: url, target: '_blank', 'data-read': file }, `${label} lesen`) : null,
        button({ href: url, download: file, secondary: true, 'data-download': file }, `${label} herunterladen`),
      ]),
      ...links.map(({ label, path }) => button({ href: href(path), target: '_self', 'data-link': path }, label)),
      gone ? null : button({ secondary: true, onClick: () => window.location.reload() }, 'Anzeige aktualisieren'),
    ]),
  ]);
}
