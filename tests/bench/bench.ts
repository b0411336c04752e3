import Table from 'cli-table3';
import { say } from '../../platform/stack/say.ts';
import { benchCooperation } from './bench-cooperation.ts';
import { benchEngine } from './bench-engine.ts';
import { benchRegister } from './bench-register.ts';
import { benchSimulate } from './bench-simulate.ts';
import { benchStarts } from './bench-starts.ts';
import { benchTimeline } from './bench-timeline.ts';

/** `npm run bench`: prints a table, with `--json` only JSON; `--quick` takes smaller registers and starts no servers. */
const asJson = process.argv.includes('--json');
const isQuick = process.argv.includes('--quick');
const rows = [...(await benchEngine()), ...(await benchTimeline()), ...(await benchRegister(isQuick))];
if (!isQuick) rows.push(...(await benchSimulate(say)), ...(await benchCooperation(say)), ...(await benchStarts(say)));

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
