/** `npm start`: hosts the stack, shows the first order and stays up. `npm start -- --once`: the whole life of an order, then ends. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { type Host, startHost } from './host.ts';
import { messageOf } from './host-error.ts';
import { tellFiling, tellLife } from './story.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DATA = resolve(ROOT, process.env['HOLDFAST_DATA'] ?? '.holdfast');
const ANY_PORTS = { api: 0, control: 0, issuer: 0, provider: 0 };
const STOP_WITHIN_MS = 15_000;
const began = performance.now();

const print = (line: string): void => console.log(line);
const show = (step: string): void => print(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${step}`);

let host: Host | undefined;
let ending = false;

/** Stops what runs and ends the process; asked again, it ends at once. */
async function end(code: number): Promise<void> {
  if (ending) process.exit(code === 0 ? 1 : code);
  ending = true;
  setTimeout(() => process.exit(code === 0 ? 1 : code), STOP_WITHIN_MS).unref();
  await host?.stop();
  process.exit(code);
}

/** Says what went wrong in one message; a stack trace only for what is no one's fault but ours. */
function fail(error: unknown): void {
  const isOurs = error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError;
  console.error(isOurs ? error : `holdfast: ${messageOf(error)}`);
  void end(1);
}

function printAddresses({ api, control, issuer, provider }: Host): void {
  print('');
  print(`  API        ${api}   (description: ${api}/v1/openapi.json)`);
  print(`  control    ${control}   (what can be steered: the answer to GET /)`);
  print(`  sign-in    ${issuer}`);
  print(`  provider   ${provider.inboxUrl}`);
  print(`  tokens     ${join(DATA, 'local.json')}`);
  print(`  logs       ${join(DATA, 'logs')}`);
  print('');
  print(
    '  Alarms are not evaluated and the alarm topic delivers nothing here; functions report their errors on this terminal.',
  );
  print('  Ctrl-C stops everything; orders are kept.');
}

async function stayUp(): Promise<void> {
  host = await startHost({ dataDir: DATA, onStep: show });
  void host.failed.then((why) => ending || fail(new Error(why)));
  print('');
  await tellFiling(DATA, print);
  printAddresses(host);
}

/** In a folder and on ports of its own: neither a kept state nor a host that runs is disturbed. */
async function runOnce(): Promise<void> {
  mkdirSync(DATA, { recursive: true });
  const dataDir = mkdtempSync(join(DATA, 'once-'));
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
  host = await startHost({ dataDir, ports: ANY_PORTS, memory: true, onStep: show });
  print('');
  await tellLife(dataDir, print);
  await end(0);
}

/** npm passes on signals but not its own sudden end: without it there is nobody left to stop this process. */
function watchNpm(): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || void end(0), 1000).unref();
}

process.on('SIGINT', () => void end(0));
process.on('SIGTERM', () => void end(0));
process.on('SIGHUP', () => void end(0));
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
watchNpm();

const [option, ...more] = process.argv.slice(2);
if (more.length > 0 || (option !== undefined && option !== '--once')) {
  fail(new Error('usage: npm start [-- --once]'));
} else {
  await (option === '--once' ? runOnce() : stayUp()).catch(fail);
}
