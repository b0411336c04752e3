import { rm } from 'node:fs/promises';
import { afterAll } from 'vitest';
import { buildPackage } from './build-package.ts';
import { core } from './n8n.ts';

const load = async () => {
  const { folder, name } = await buildPackage();
  const loader = new core.PackageDirectoryLoader(folder);
  await loader.loadAll();
  return { loader, name, folder };
};

let loaded: ReturnType<typeof load> | undefined;

/** The built package, loaded by n8n's own loader. Once a test file. */
export const loadPackage = (): ReturnType<typeof load> => (loaded ??= load());

afterAll(async () => {
  if (loaded) await rm((await loaded).folder, { recursive: true, force: true });
});
