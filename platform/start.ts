import { runMainJob } from './main-job.ts';
import { provisionN8n } from './n8n/provision.ts';
import { reportWorkflows } from './n8n/report-workflows.ts';
import { prepare } from './prepare.ts';
import { printAccess } from './report/print-access.ts';
import { setUpDirectus } from './set-up-directus.ts';
import { startArguments } from './stack/arguments.ts';
import { runMain } from './stack/run-main.ts';
import { say } from './stack/say.ts';
import { startStack } from './stack/start-stack.ts';

/** `npm start`: sets everything up, runs the main job on the demo cases, stays up. A second start repeats nothing. */
await runMain(async ({ onEnd, stayUp }) => {
  const { once, home, ports, ...wanted } = startArguments(process.argv.slice(2));
  const stack = await startStack({
    home,
    ports,
    prepare: prepare(say),
    onDirectus: setUpDirectus(say, wanted),
    onEnd,
    say,
  });
  reportWorkflows(await provisionN8n(stack.paths, stack.access, say), say);
  const { report, problems } = await runMainJob(stack, say);
  console.log(`\n${report}\n\n${printAccess(stack.access, stack.paths)}`);
  for (const problem of problems) say(problem);
  if (once) {
    console.log('\nDie Anlage ist wieder beendet. `npm start` startet sie und lässt sie laufen.');
    return problems.length === 0 ? 0 : 1;
  }
  console.log('\nDie Anlage läuft. Beenden mit Strg+C.');
  return stayUp();
});
