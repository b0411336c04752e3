import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What waits for n8n goes first: the cases of the other files leave it much to check. */
const WAITS_FOR_N8N = /\/(stack|n8n-[\w-]+|next-steps|platform-edits|law-change|new-fact)\.test\.ts$/;

class N8nFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => (WAITS_FOR_N8N.test(moduleId) ? 0 : 1);
    return Promise.resolve(
      [...files].sort((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : Number(a.moduleId > b.moduleId))),
    );
  }
}

/** Unit tests stand beside their source; `tests/` holds what crosses rooms. */
export default defineConfig({
  test: {
    env: { TZ: 'Europe/Berlin' },
    sequence: { sequencer: N8nFirst },
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
      { test: { name: 'node', include: ['tests/nodes/**/*.test.ts'], testTimeout: 120_000 } },
      {
        test: {
          // One start of the real stack serves both folders; its rows are shared, so files run one after the other.
          name: 'stack',
          include: ['tests/integration/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: ['platform/test/shared-stack.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
