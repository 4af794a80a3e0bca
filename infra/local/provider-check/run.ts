/**
 * `npm run provider-check -- <url> --key <public key>`: plays test orders against the endpoint of a provider, on a stack of its own, and
 * says row by row what was seen. It exits with 0 when all is well, 1 when something failed, 2 when nothing could be played.
 */
import { writeFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { messageOf } from '../base/errors.ts';
import { watchParent } from '../base/parent.ts';
import { Cleanup } from '../host/cleanup.ts';
import { Check } from './check.ts';
import { startFront } from './front.ts';
import { type Options, readOptions } from './options.ts';
import { chooseRows, playRows } from './play.ts';
import { requireListening, spellEnvironment } from './reach.ts';
import { composeJson, formatReport, isPassed, type ReportContext, spellRow } from './report.ts';
import type { PlayedRow } from './row.ts';
import { listRows, NOT_TESTED } from './rows.ts';
import { startCheckStack } from './stack.ts';
import { WrongUse } from './wrong-use.ts';

const STOP_WITHIN_MS = 15_000;
const SAME_SIGNAL_MS = 1_000;
const NOT_PLAYED = 2;

const began = performance.now();
const cleanup = new Cleanup();
const stopped = new AbortController();
let endingSince: number | undefined;

const complain = (line: string): void => console.error(line);
const seconds = (): number => (performance.now() - began) / 1000;

/** Takes back all that was started, and ends the process. Asked again a while later, it ends at once; Ctrl-C alone may arrive twice. */
async function end(code: number): Promise<void> {
  if (endingSince !== undefined) {
    if (performance.now() - endingSince > SAME_SIGNAL_MS) process.exit(code);
    return;
  }
  endingSince = performance.now();
  stopped.abort();
  setTimeout(() => process.exit(code), STOP_WITHIN_MS).unref();
  await cleanup.run(complain);
  process.exit(code);
}

function fail(error: unknown): void {
  if (endingSince !== undefined) return; // what was being played broke off
  const isOurs = error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError;
  console.error(isOurs ? error : `provider-check: ${messageOf(error)}`);
  void end(NOT_PLAYED);
}

/** @param print where progress and the table go: not where the JSON goes. */
async function check(options: Options, print: (line: string) => void): Promise<readonly PlayedRow[]> {
  const { url, key, port, provider, groups } = options;
  await requireListening(options);
  const front = cleanup.keep('the front of the API', await openFront(port));
  print(`The endpoint at ${url} is to run with  ${spellEnvironment(options)}\n`);
  const step = (what: string): void => print(`${seconds().toFixed(1).padStart(6)} s  ${what}`);
  const stack = cleanup.keep(
    'the stack',
    await startCheckStack({ providers: [{ id: provider, key }], apiAddress: front.address, onStep: step }),
  );
  front.leadTo(stack.api);
  print('');
  const played = new Check({
    provider,
    url,
    key,
    front,
    inbox: stack.inbox,
    authority: stack.authorityOver(provider),
    own: stack.actAs(provider),
  });
  const chosen = chooseRows(listRows(played), ({ group }) => groups.includes(group));
  const tell = (row: PlayedRow): void => step(spellRow(row));
  return await playRows(chosen, tell, stopped.signal);
}

async function openFront(port: number): ReturnType<typeof startFront> {
  try {
    return await startFront(port, complain);
  } catch (error) {
    throw new WrongUse(`${messageOf(error)} With --port, and HOLDFAST_API of your endpoint, it stands at another.`);
  }
}

async function main(): Promise<void> {
  const options = await readOptions(process.argv.slice(2));
  const print = options.json === '-' ? complain : (line: string): void => console.log(line);
  const at = new Date().toISOString();
  const rows = await check(options, print);
  const context: ReportContext = {
    url: String(options.url),
    provider: options.provider,
    algorithm: options.key.algorithm,
    at,
    seconds: Math.round(seconds() * 1000) / 1000,
    notTested: NOT_TESTED,
  };
  print(`\n${formatReport(rows, context)}`);
  if (options.json === '-') process.stdout.write(`${composeJson(rows, context)}\n`);
  else if (options.json !== undefined) await writeFile(options.json, `${composeJson(rows, context)}\n`);
  await end(isPassed(rows) ? 0 : 1);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(NOT_PLAYED));
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
watchParent(() => void end(NOT_PLAYED));
await main().catch(fail);
