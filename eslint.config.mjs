import { config as communityNodes } from '@n8n/node-cli/eslint';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import tseslint from 'typescript-eslint';

const TYPESCRIPT = ['{domain,platform,directus-schema,tests}/**/*.ts', '{nodes,credentials}/**/*.test.ts'];
const strict = tseslint.configs.strict.map((part) => ({ ...part, files: TYPESCRIPT }));

export default tseslint.config(
  { ignores: ['**/node_modules', '**/dist', '.stack', '.cache', 'coverage'] },
  // The rules of n8n for community nodes, unchanged, for what is shipped to n8n.
  ...communityNodes.map((part) =>
    part.files?.includes('**/*.ts')
      ? { ...part, files: ['nodes/**/*.ts', 'credentials/**/*.ts'], ignores: ['**/*.test.ts', ...(part.ignores ?? [])] }
      : part,
  ),
  ...strict,
  {
    files: [...TYPESCRIPT, 'nodes/**/*.ts', 'credentials/**/*.ts'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
  },
);
