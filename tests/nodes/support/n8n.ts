import { createRequire } from 'node:module';

// The engine is CommonJS and loads its own copy of n8n-workflow that way; a second, ESM copy would break `instanceof`.
const require = createRequire(import.meta.url);

export const core = require('n8n-core') as typeof import('n8n-core');
export const workflow = require('n8n-workflow') as typeof import('n8n-workflow');
