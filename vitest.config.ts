import { defineConfig } from 'vitest/config';

/** Unit tests stand beside their source; `tests/` holds what crosses rooms. */
export default defineConfig({
  test: {
    env: { TZ: 'Europe/Berlin' },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{domain,nodes,credentials,directus-schema,platform}/**/*.test.ts', 'tests/law/**/*.test.ts'],
          exclude: ['**/node_modules/**'],
          // Properties over whole case files take their time on a busy machine; how fast is for the benchmark to say.
          testTimeout: 120_000,
        },
      },
      { test: { name: 'node', include: ['tests/nodes/**/*.test.ts'], testTimeout: 30_000 } },
      {
        test: {
          // One start of the real stack serves both folders; its rows are shared, so files run one after the other.
          name: 'stack',
          include: ['tests/integration/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          globalSetup: ['platform/test/shared-stack.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
