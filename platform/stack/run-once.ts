import { PlatformError } from './platform-error.ts';
import { type ServerCommand, startServer } from './server-process.ts';

/** Runs a command to its end; a failure names the log. */
export async function runOnce(command: ServerCommand, seconds: number): Promise<void> {
  const child = await startServer(command);
  const timer = setTimeout(() => void child.stop('SIGTERM', 3000), seconds * 1000);
  const how = await child.ended;
  clearTimeout(timer);
  if (how !== 0) throw new PlatformError(`${command.name} failed (${how}). See ${command.log}`);
}
