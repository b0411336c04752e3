import type { StackPaths } from './paths.ts';
import { killGroup, type OnSpawn, type ServerProcess } from './server-process.ts';
import { recordPids } from './stale.ts';

const order = ['n8n', 'Directus'];

/** The servers of one installation, so that they can be stopped in order whatever state they are in. */
export class ServerSet {
  readonly died: Promise<never>;
  readonly #running = new Set<ServerProcess>();
  readonly #meant = new Set<ServerProcess>();
  readonly #paths: StackPaths;
  #report: (reason: unknown) => void = () => undefined;
  #stopped: Promise<void> | undefined;
  #recorded: Promise<void> = Promise.resolve();

  constructor(paths: StackPaths) {
    this.#paths = paths;
    this.died = new Promise<never>((_, reject) => (this.#report = reject));
    this.died.catch(() => undefined);
    // The last resort, when this process ends without having stopped them.
    process.on('exit', () => this.#running.forEach((server) => killGroup(server.pid)));
  }

  /** Notes a server that has just begun. */
  readonly add: OnSpawn = (server) => {
    this.#running.add(server);
    this.#record();
    // A command that runs once (migration) ends with 0; a server never does by itself.
    server.died.catch((reason: unknown) => {
      this.#running.delete(server);
      if (!this.#meant.has(server) && !server.name.includes(' ')) this.#report(reason);
    });
  };

  async stopOne(name: string): Promise<void> {
    await Promise.all([...this.#running].filter((one) => one.name === name).map((one) => this.#end(one)));
  }

  stop(): Promise<void> {
    return (this.#stopped ??= this.#stopAll());
  }

  async #stopAll(): Promise<void> {
    for (const name of order) {
      await Promise.all([...this.#running].filter((one) => one.name.startsWith(name)).map((one) => this.#end(one)));
    }
    await Promise.all([...this.#running].map((one) => this.#end(one)));
    this.#record();
    await this.#recorded;
  }

  /** One write after the other; a note that fails must not stop a server that runs. */
  #record(): void {
    const now = [...this.#running];
    this.#recorded = this.#recorded.then(() => recordPids(this.#paths, now)).catch(() => undefined);
  }

  async #end(server: ServerProcess): Promise<void> {
    this.#meant.add(server);
    // SIGINT is PostgreSQL's "fast" stop: it ends sessions and writes everything.
    await server.stop(server.name === 'PostgreSQL' ? 'SIGINT' : 'SIGTERM');
    this.#running.delete(server);
  }
}
