import { parseArgs } from 'node:util';
import { auditReport } from './audit/audit-report.ts';
import { verifyChains } from './audit/verify-chains.ts';
import { verifyMinutes } from './audit/verify-minutes.ts';
import { endWithReader } from './stack/end-with-reader.ts';
import { readAccess } from './stack/access.ts';
import { stackPaths } from './stack/paths.ts';
import { withPg } from './stack/pg-client.ts';
import { databaseUrl } from './stack/postgres.ts';

/**
 * `npm run audit:verify`: recomputes the chain of every referral of the running installation, and the hash of all minutes.
 * `--cooperation KEY` looks at that cooperation only, `--home DIR` at another installation. Exit code 0: all hold. 1: one is
 * broken, the first broken row of each is named. 2: nothing could be read.
 */
endWithReader(process.stdout);
try {
  const { values } = parseArgs({ options: { home: { type: 'string' }, cooperation: { type: 'string' } } });
  const paths = stackPaths(values.home);
  const access = await readAccess(paths);
  if (access === undefined) throw new Error(`there is no installation in ${paths.home}`);
  const verified = await withPg(databaseUrl(access, 'directus'), async (client) => ({
    chains: await verifyChains(client, values.cooperation),
    minutes: await verifyMinutes(client, values.cooperation),
  }));
  process.stdout.write(`${auditReport(verified.chains, verified.minutes)}\n`);
  process.exitCode = verified.chains.broken.length + verified.minutes.changed.length > 0 ? 1 : 0;
} catch (error) {
  const refused = error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED';
  const why = refused
    ? 'PostgreSQL is not running. Start the installation (npm start) and run this beside it.'
    : error instanceof Error
      ? error.message
      : String(error);
  process.stderr.write(`audit:verify: ${why}\n`);
  process.exitCode = 2;
}
