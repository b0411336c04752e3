import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** People click through lists of the length that a day brings: before other files fill them, last the walkers with hundreds of cases. */
class BrowserFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number =>
      moduleId.includes('/tests/browser/') ? 0 : /\/(n8n-)?programmes\.test\.ts$/.test(moduleId) ? 2 : 1;
    return Promise.resolve(
      [...files].sort((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : Number(a.moduleId > b.moduleId))),
    );
  }
}

/** What waits for n8n, or looks for traces in it. */
const WITH_N8N = [
  'tests/integration/{stack,n8n-*,next-steps,platform-edits,rights-erasure}.test.ts',
  'tests/integration/isolation/attack-n8n.test.ts',
  'tests/browser/{law-change,new-fact}.test.ts',
];

/**
 * Tests on real servers. One start of them serves all files of a project; its rows are shared, so files run one after the
 * other. n8n checks whatever is written to an office that has it: those who do not need it start none.
 */
const onServers = (name: string, include: string[], exclude: string[] = []): TestProjectInlineConfiguration => ({
  test: {
    name,
    include,
    exclude: ['**/node_modules/**', ...exclude],
    globalSetup: ['platform/test/shared-stack.ts'],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
});

/** Unit tests stand beside their source; `tests/` holds what crosses rooms. */
export default defineConfig({
  test: {
    env: { TZ: 'Europe/Berlin' },
    sequence: { sequencer: BrowserFirst },
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
      onServers('n8n', WITH_N8N),
      onServers('directus', ['tests/integration/**/*.test.ts', 'tests/browser/**/*.test.ts'], WITH_N8N),
    ],
  },
});
