import { provisionN8n } from './n8n/provision.ts';
import { prepareWhatBuilds } from './prepare.ts';
import { setUpDirectus } from './set-up-directus.ts';
import { startArguments } from './stack/arguments.ts';
import { runMain } from './stack/run-main.ts';
import { say } from './stack/say.ts';
import { startStack } from './stack/start-stack.ts';

/** For developers: a stack with whatever is there, without the main job. Stays up until Ctrl-C. */
await runMain(async ({ onEnd, stayUp }) => {
  const { home, ports, withN8n, ...wanted } = startArguments(process.argv.slice(2));
  const stack = await startStack({
    home,
    ports,
    withN8n,
    durable: false,
    prepare: prepareWhatBuilds(say),
    onDirectus: setUpDirectus(say, wanted),
    onEnd,
    say,
  });
  if (withN8n) {
    const { workflows } = await provisionN8n(stack.paths, stack.access, say);
    for (const one of workflows) if (one.reason !== undefined) say(`${one.name}: ${one.reason}`);
  }
  say(`Ready. Directus ${stack.access.directus.url}, n8n ${stack.access.n8n.url}. Accounts: ${stack.paths.access}`);
  return stayUp();
});
