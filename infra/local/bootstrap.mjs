// Runs on any Node from 20 on, before anything is installed: it may import nothing but Node itself.
// usage: node infra/local/bootstrap.mjs <script> [arguments]
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const MODULES = join(ROOT, 'node_modules');
const NODE = join(MODULES, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const UNREACHABLE = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH)\b/;
const PROGRESS_MS = 10_000;

/** The packages of a lockfile by their place, or undefined when it is missing or unreadable. */
function packagesOf(file) {
  try {
    const { packages } = JSON.parse(readFileSync(file, 'utf8'));
    return typeof packages === 'object' && packages !== null ? packages : undefined;
  } catch {
    return undefined; // missing or cut off in the middle: either way not what the lockfile asks for
  }
}

/** Whether what npm says it installed is what the lockfile asks for; parts for other platforms may be absent. */
function isInstalled() {
  const wanted = packagesOf(join(ROOT, 'package-lock.json'));
  const found = packagesOf(join(MODULES, '.package-lock.json')); // npm writes it last, after every install script
  if (wanted === undefined || found === undefined || !existsSync(NODE)) return false;
  return Object.entries(wanted).every(([place, { version, optional, link }]) => {
    if (place === '' || link === true) return true;
    return found[place] === undefined ? optional === true : found[place].version === version;
  });
}

function stop(message) {
  process.stderr.write(`holdfast: ${message}\n`);
  process.exit(1);
}

/** Runs `npm ci` with its messages passed on; resolves to its exit code and what it said. */
function install() {
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const child = spawn(command, [...first, 'ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'pipe'],
    shell: command === 'npm' && process.platform === 'win32',
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
    process.stderr.write(chunk);
  });
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, said: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, said }));
  });
}

async function installMissing() {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  process.stdout.write('holdfast: installing what package-lock.json asks for (npm ci) …\n');
  const progress = setInterval(
    () => process.stdout.write(`holdfast: still installing, ${seconds()} s …\n`),
    PROGRESS_MS,
  );
  const { code, said } = await install();
  clearInterval(progress);
  if (code !== 0 && UNREACHABLE.test(said)) {
    stop(
      'the npm registry cannot be reached. Check the network (or `npm config get registry`) and run the same command again.',
    );
  }
  if (code !== 0) stop(`npm ci ended with code ${code}; its own message stands above.`);
  if (!isInstalled()) {
    stop(
      'npm ci left node_modules incomplete: it may refuse install scripts. Run `npm rebuild node esbuild` and try again.',
    );
  }
  process.stdout.write(`holdfast: installed in ${seconds()} s\n`);
}

/** This process's parent and, where the system tells, the parent of that: npm stands behind a shell. */
function readAncestors() {
  try {
    return `${process.ppid} ${readFileSync(`/proc/${process.ppid}/stat`, 'utf8').split(') ').pop().split(' ')[1]}`;
  } catch {
    return String(process.ppid); // not Linux, or the parent is gone this moment
  }
}

/** Runs the script on the project's own Node; signals go in, its exit code comes out, and neither outlives the other. */
function run(args) {
  const child = spawn(NODE, args, { stdio: 'inherit', env: { ...process.env, HOLDFAST_PARENT: String(process.pid) } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const before = readAncestors();
  if (process.env.npm_lifecycle_event !== undefined) {
    setInterval(() => readAncestors() === before || child.kill('SIGTERM'), 1000).unref(); // npm was killed outright
  }
  child.once('error', (error) => stop(`cannot run ${NODE}: ${error.message}`));
  child.once('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

const [script, ...rest] = process.argv.slice(2);
if (script === undefined) stop('usage: node infra/local/bootstrap.mjs <script> [arguments]');
if (Number(process.versions.node.split('.')[0]) < 20)
  stop(`Node 20 or later is needed to start; this is ${process.version}.`);
if (!isInstalled()) await installMissing();
run([script, ...rest]);
