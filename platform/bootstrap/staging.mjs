import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './folders.mjs';

/**
 * A folder beside the checkout's own in which packages are installed, on the same file system: they come into place by
 * being renamed, so that whoever looks sees all of them or none, also after an interrupted install.
 */
export function openStaging(name, target) {
  const all = join(root, '.cache', 'install');
  mkdirSync(all, { recursive: true });
  removeLeft(all);
  const path = join(all, `${name}-${process.pid}`);
  const modules = join(path, 'node_modules');
  const close = () => rmSync(path, { recursive: true, force: true });
  close();
  mkdirSync(path);
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) {
    if (existsSync(join(target, file))) copyFileSync(join(target, file), join(path, file));
  }
  const moveIntoPlace = () => {
    const inPlace = join(target, 'node_modules');
    if (existsSync(inPlace)) renameSync(inPlace, join(path, 'old'));
    renameSync(modules, inPlace);
  };
  return { path, modules, moveIntoPlace, close };
}

/** What interrupted installs left; that of one which still runs stays. */
function removeLeft(all) {
  for (const folder of readdirSync(all)) {
    const pid = Number(folder.split('-').at(-1));
    if (!isRunning(pid)) rmSync(join(all, folder), { recursive: true, force: true });
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
