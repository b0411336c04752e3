import { h } from 'vue';
import type { ChangeWords, CountWords, SimulationWords } from './describe-simulation.ts';

const LINE = 'border-bottom:1px solid var(--theme--border-color-subdued)';
const TABLE = 'width:100%;border-collapse:collapse;margin-top:20px';
const HEAD = `text-align:left;vertical-align:bottom;font-weight:600;padding:6px 16px 6px 0;color:var(--theme--foreground-subdued);${LINE}`;
const CELL = `text-align:left;vertical-align:top;padding:8px 16px 8px 0;${LINE}`;
const NUMBER = 'text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap';
const NAME = 'white-space:nowrap;font-weight:600;color:var(--theme--foreground-accent)';
const QUIET = 'color:var(--theme--foreground-subdued)';

const figure = (value: number): string => value.toLocaleString('de-DE');
const signed = (value: number): string => (value === 0 ? '±0' : `${value > 0 ? '+' : '−'}${figure(Math.abs(value))}`);

const head = (texts: readonly string[], numbers = false): unknown =>
  h('thead', {}, [
    h(
      'tr',
      {},
      texts.map((text, at) => h('th', { scope: 'col', style: numbers && at > 0 ? `${HEAD};${NUMBER}` : HEAD }, text)),
    ),
  ]);

const countRow = ({ label, before, after }: CountWords): unknown =>
  h('tr', { key: label, 'data-outcome': label }, [
    h('th', { scope: 'row', style: `${CELL};font-weight:600` }, label),
    h('td', { style: `${CELL};${NUMBER}` }, figure(before)),
    h('td', { style: `${CELL};${NUMBER}` }, figure(after)),
    h('td', { style: `${CELL};${NUMBER};${before === after ? QUIET : ''}` }, signed(after - before)),
  ]);

const changeRow = ({ id, number, before, after, because }: ChangeWords): unknown =>
  h('tr', { key: id, 'data-case': number }, [
    h('th', { scope: 'row', style: `${CELL};${NAME}` }, number),
    h('td', { style: CELL }, before),
    h('td', { style: `${CELL};color:var(--theme--foreground-accent)` }, after),
    h(
      'td',
      { style: CELL },
      because.map((reason) => h('div', { key: reason }, reason)),
    ),
  ]);

/** The result as two tables: the counts, and the first so many of the cases that change. */
export function simulationView(
  { headline, failures, dependents, counts, changes }: SimulationWords,
  shown: number,
): unknown {
  return h('div', { 'data-simulation': '', style: 'margin-top:24px' }, [
    h('p', { style: 'font-weight:600;color:var(--theme--foreground-accent)' }, headline),
    ...[failures, dependents].map((text) => (text === null ? null : h('p', { style: 'margin-top:8px' }, text))),
    counts.length === 0
      ? null
      : h('table', { style: `${TABLE};max-width:520px` }, [
          head(['Ergebnis', 'bisher', 'mit dem Entwurf', 'Unterschied'], true),
          h('tbody', {}, counts.map(countRow)),
        ]),
    changes.length === 0
      ? null
      : h('table', { style: TABLE }, [
          head(['Fall', 'bisher', 'mit dem Entwurf', 'weil']),
          h('tbody', {}, changes.slice(0, shown).map(changeRow)),
        ]),
  ]);
}
