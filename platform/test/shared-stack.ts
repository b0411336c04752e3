import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runMainJob } from '../main-job.ts';
import { provisionN8n } from '../n8n/provision.ts';
import { reportWorkflows } from '../n8n/report-workflows.ts';
import { prepare } from '../prepare.ts';
import { PlatformError } from '../stack/platform-error.ts';
import type { Access } from '../stack/access.ts';
import { setUpDirectus } from '../set-up-directus.ts';
import { say } from '../stack/say.ts';
import { startStack } from '../stack/start-stack.ts';
import { openControl } from './control.ts';
import { openMailSink } from './mail-sink.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** What access.json of the shared stack says. */
    access: Access;
    /** Connection to the Directus database, as its owner. */
    databaseUrl: string;
    /** The short report of the main job on the demo cases. */
    report: string;
    /** Folder of the shared stack. */
    home: string;
    /** POST here `/stop/n8n`, `/start/n8n`, `/stop/Directus`, `/start/Directus`. */
    control: string;
    /** The mail server of the stack: GET all mails, POST `/accept`, `/refuse`, `/hang-up`. */
    mail: string;
  }
}

/** Starts one fresh stack for the tests of a project, on free ports, and removes it afterwards; n8n for those that need it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const withN8n = project.name === 'n8n';
  const home = await mkdtemp(join(tmpdir(), 'bleiberecht-test-'));
  // Vitest ends at Ctrl-C without waiting; the servers are gone then, and their rows must go too.
  process.on('exit', () => rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  let stop = async (): Promise<void> => undefined;
  const sink = await openMailSink();
  Object.assign(process.env, { EMAIL_SMTP_HOST: '127.0.0.1', EMAIL_SMTP_PORT: String(sink.port) });
  const end = async (): Promise<void> => {
    await stop();
    await sink.close();
    await rm(home, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void end().then(() => process.exit(130)));
  try {
    const stack = await startStack({
      home,
      ports: 'auto',
      durable: false,
      withN8n,
      prepare: prepare(say),
      onDirectus: setUpDirectus(say),
      onEnd: (one) => (stop = () => one.stop()),
      say,
    });
    stack.died.catch((error: unknown) => say(`A server of the shared stack ended: ${String(error)}`));
    if (withN8n) reportWorkflows(await provisionN8n(stack.paths, stack.access, say), say);
    // The tests begin when n8n has nothing left to do for the demo; that is the main job, as `npm start` runs it.
    const { report, problems } = withN8n ? await runMainJob(stack, say) : { report: '', problems: [] };
    if (problems.length > 0) throw new PlatformError(problems.join('\n'));
    const control = await openControl(stack);
    project.provide('access', stack.access);
    project.provide('databaseUrl', stack.databaseUrl);
    project.provide('home', home);
    project.provide('report', report);
    project.provide('control', control.url);
    project.provide('mail', sink.url);
    stop = async () => {
      control.close();
      await stack.stop();
    };
  } catch (error) {
    await end();
    throw error;
  }
  return end;
}
