import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { root } from './folders.mjs';
import { fail } from './say.mjs';

/** Refuses a machine we cannot run on, with one line that says what to do. */
export function check() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) fail(3, `Node ${process.versions.node} is too old. Install Node 20 or newer.`);
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch)) {
    fail(
      4,
      `This runs on Linux with x64 or arm64, not on ${process.platform} ${process.arch}. Use a virtual machine or a container with Debian.`,
    );
  }
  if (process.report.getReport().header.glibcVersionRuntime === undefined) {
    fail(4, 'This Linux has no glibc (Alpine?). Use Debian or Ubuntu.');
  }
  for (const folder of [root, join(root, 'platform'), join(root, 'platform', 'runtime')]) {
    try {
      accessSync(folder, constants.W_OK | constants.X_OK);
    } catch {
      fail(
        5,
        `The folder ${folder} is not writable for this user. Change its owner, or clone the project to a folder of your own.`,
      );
    }
  }
}
