import Table from 'cli-table3';
import { benchEngine } from './bench-engine.ts';

const asJson = process.argv.includes('--json');
const rows = [...(await benchEngine())];

if (asJson) {
  process.stdout.write(`${JSON.stringify({ rows }, null, 2)}\n`);
} else {
  const table = new Table({
    head: ['what', 'ours', 'other', 'unit', 'ratio', 'goal', ''],
    style: { head: [], border: [] },
  });
  for (const { name, ours, other, unit, ratio, goal, ok } of rows) {
    const figure = (value: number) => value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 2 : 0 });
    table.push([name, figure(ours), figure(other), unit, figure(ratio), goal, ok ? 'ok' : 'MISSED']);
  }
  process.stdout.write(`${table.toString()}\n`);
}
