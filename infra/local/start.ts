/**
 * `npm start`: hosts the stack, shows the first order and stays up; with `-- --notice` until the person concerned has a notice, with
 * `-- --once` the whole life of an order, and then it ends.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { messageOf } from './base/errors.ts';
import { createGarbageCollector } from './base/garbage.ts';
import { watchParent } from './base/parent.ts';
import { spellOffice } from './base/people.ts';
import { type Host, startHost } from './host/host.ts';
import { ANY_PORTS } from './host/ports.ts';
import { tellFiling, tellLife, tellNotice } from './story/story.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DATA = resolve(ROOT, process.env['HOLDFAST_DATA'] ?? '.holdfast');
const STOP_WITHIN_MS = 15_000;
const SAME_SIGNAL_MS = 1_000;
const PORTS_HINT =
  'Ports are set by HOLDFAST_PORT, HOLDFAST_CONTROL_PORT, HOLDFAST_ISSUER_PORT, HOLDFAST_PROVIDER_PORT, HOLDFAST_PAGES_PORT, HOLDFAST_PUBLIC_PAGES_PORT and HOLDFAST_DESKS_PORT; 0 takes any.';
const began = performance.now();

const print = (line: string): void => console.log(line);
const show = (step: string): void => print(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${step}`);

let host: Host | undefined;
let endingSince: number | undefined;

/** Stops what runs and ends the process. Asked again a while later, it ends at once; Ctrl-C alone may arrive twice. */
async function end(code: number): Promise<void> {
  if (endingSince !== undefined) {
    if (performance.now() - endingSince > SAME_SIGNAL_MS) process.exit(1);
    return;
  }
  endingSince = performance.now();
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
  await host?.stop();
  process.exit(code);
}

/** Says what went wrong in one message; a stack trace only for what is no one's fault but ours. */
function fail(error: unknown): void {
  const isOurs = error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError;
  console.error(isOurs ? error : `holdfast: ${messageOf(error)}`);
  if (/\bport \d/i.test(messageOf(error))) console.error(PORTS_HINT);
  void end(1);
}

/** Whoever can sign in, by what they act as there: each desk has somebody to try it with. */
function listSeats(people: Host['people']): readonly string[] {
  const seats = new Map<string, string[]>();
  for (const { name, roles } of people) {
    const offices = roles.length === 0 ? ['no role yet'] : roles.map(spellOffice);
    for (const office of offices) seats.set(office, [...(seats.get(office) ?? []), name]);
  }
  return [...seats].map(([office, names]) => `${office}: ${names.join(', ')}`);
}

function printAddresses({ api, control, issuer, provider, pages, people }: Host, code: string | undefined): void {
  print('');
  print(`  API        ${api}   (description: ${api}/v1/openapi.json)`);
  print(`  pages      ${pages.persons}   (for persons concerned)`);
  print(`             ${pages.public}   (for everybody)`);
  print(`  desks      ${pages.desks}   (sign in as one of these, without a password)`);
  for (const seat of listSeats(people)) print(`             ${seat}`);
  if (code !== undefined) print(`  case code  ${code}   (of the notice of the sample order)`);
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

/** @param untilNotice whether the clock moves on until the person concerned was told. */
async function stayUp(untilNotice: boolean): Promise<void> {
  const collectGarbage = createGarbageCollector();
  host = await startHost({ dataDir: DATA, onStep: show, onIdle: () => endingSince ?? collectGarbage() });
  void host.failed.then((why) => endingSince ?? fail(new Error(why)));
  print('');
  let code: string | undefined;
  if (untilNotice) code = await tellNotice(DATA, print);
  else await tellFiling(DATA, print);
  printAddresses(host, code);
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

process.on('SIGINT', () => void end(0));
process.on('SIGTERM', () => void end(0));
process.on('SIGHUP', () => void end(0));
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
watchParent(() => void end(0));

const [option, ...more] = process.argv.slice(2);
if (more.length > 0 || (option !== undefined && !['--notice', '--once'].includes(option))) {
  fail(new Error('usage: npm start [-- --notice | --once]'));
} else {
  await (option === '--once' ? runOnce() : stayUp(option === '--notice')).catch(fail);
}
