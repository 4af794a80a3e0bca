// Runs on any Node from 20 on, before anything is installed: it may import nothing but Node itself.
// usage: node infra/local/bootstrap.mjs <script> [arguments]
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const MODULES = join(ROOT, 'node_modules');
const NODE = join(MODULES, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const UNREACHABLE = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH)\b/;
const PROGRESS_MS = 10_000;
/** npm's warnings that nobody who starts this can heed: packages are run on the project's own Node, and others chose theirs. */
const NOT_FOR_PEOPLE = /^npm warn (?:EBADENGINE|deprecated)\b/i;

/**
 * How the one script runs that stays up beside other work: little memory set aside ahead of need, by V8 and by the allocator, and
 * what was compiled kept by its content. Tests go without: coverage is less exact by kept code.
 */
const TO_STAY_UP = {
  flags: ['--max-semi-space-size=8'],
  variables: {
    MALLOC_ARENA_MAX: '1',
    MALLOC_TRIM_THRESHOLD_: String(128 * 1024),
    MALLOC_MMAP_THRESHOLD_: String(32 * 1024), // larger pieces go back one by one; in the common heap ended instances leave holes
    NODE_COMPILE_CACHE: join(MODULES, '.cache', 'holdfast', 'compiled'),
  },
};

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

/** Runs `npm ci` with its messages passed on, all of them when it fails; resolves to its exit code and what it said. */
function install() {
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const child = spawn(command, [...first, 'ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'pipe'],
    shell: command === 'npm' && process.platform === 'win32',
  });
  const said = [];
  const heldBack = [];
  createInterface({ input: child.stderr }).on('line', (line) => {
    said.push(line);
    if (NOT_FOR_PEOPLE.test(line)) heldBack.push(line);
    else process.stderr.write(`${line}\n`);
  });
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, said: error.message }));
    child.once('close', (code) => {
      if (code !== 0) for (const line of heldBack) process.stderr.write(`${line}\n`);
      resolve({ code: code ?? 1, said: said.join('\n') });
    });
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
  const { flags, variables } = basename(args[0]) === 'start.ts' ? TO_STAY_UP : {};
  const child = spawn(NODE, [...(flags ?? []), ...args], {
    stdio: 'inherit',
    env: { ...variables, ...process.env, HOLDFAST_PARENT: String(process.pid) },
  });
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
