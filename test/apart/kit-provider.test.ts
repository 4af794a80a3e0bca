import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeServer, listen } from '../../infra/local/base/ports.ts';
import { eventually, type HostClient } from '../support/hosted/client.ts';
import { about, epocPr, epocPrToLantern } from '../support/hosted/filings.ts';
import { POLICE } from '../support/hosted/holding.ts';
import { hostOverheardStack, type OverheardStack } from '../support/hosted/services.ts';
import { ROOT } from '../support/map/read-imports.ts';
import { findQuietPort } from '../support/provider-kit/quiet-port.ts';

const LANTERN = 'prv-lantern';
const SAMPLE = join(ROOT, 'docs/kit/provider.mjs');

/** The sample provider of docs/kit, as whoever takes it away runs it. */
interface Sample {
  readonly process: ChildProcess;
  /** What it printed so far. */
  printed(): string;
}

let stack: OverheardStack;
let client: HostClient;
let port: number;
let sample: Sample;
/** In front of the API: everything passes but certificates while it holds them back. */
let relay: Server;
let relayed: string;
let isHolding = false;
let held = 0;

const keyFile = (): string => join(stack.dataDir, 'sample.pem');

function start(api: string): Sample {
  let printed = '';
  const env = { HOLDFAST_API: api, HOLDFAST_PROVIDER: LANTERN, HOLDFAST_KEY: keyFile(), PORT: `${port}` };
  const child = spawn(process.execPath, [SAMPLE], { cwd: stack.dataDir, env, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  return { process: child, printed: () => printed };
}

/** As a crash ends it. */
async function kill({ process: child }: Sample): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

const startedAs = (one: Sample): Promise<string> =>
  eventually(() => {
    const [, publicKey = ''] = /its public key is (\S+)/.exec(one.printed()) ?? [];
    expect(publicKey, one.printed()).toHaveLength(44);
    return publicKey;
  });

beforeAll(async () => {
  stack = await hostOverheardStack({ today: true }); // the sample takes the time from the machine
  client = stack.client;
  port = await findQuietPort();
  relay = createServer(async (request, response) => {
    if (isHolding && request.url?.endsWith('/certificate')) {
      held += 1;
      return; // never answered
    }
    const { method = '', url = '' } = request;
    const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
      ['connection', 'content-length', 'host', 'transfer-encoding'].includes(name) ? [] : [[name, `${value}`]],
    );
    const body = await buffer(request);
    const answer = await fetch(stack.host.api + url, { method, headers, ...(body.length > 0 && { body }) });
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  relayed = `http://127.0.0.1:${await listen(relay, 0, 'the relay')}`;
  sample = start(relayed);
  const publicKey = await startedAs(sample);
  await stack.register({ id: LANTERN, inboxUrl: `http://127.0.0.1:${port}/`, publicKey });
});
afterAll(async () => {
  if (sample) await kill(sample);
  if (relay) await closeServer(relay);
  await stack?.stop();
});

const file = (mailbox: string): Promise<string> => {
  const { providers } = epocPrToLantern(client.now());
  return client.fileOne(POLICE, { ...about(epocPr(client.now()), mailbox), providers });
};

const isKept = (orderId: string) =>
  eventually(async () => {
    const { status, targets } = await client.order(POLICE, orderId);
    expect([status, targets.map((target) => target.status)], sample.printed()).toEqual(['running', ['preserved']]);
  });

const linesOf = (): readonly {
  readonly came?: { readonly data: { readonly orderId: string } };
  readonly answered?: string;
}[] =>
  readFileSync(`${keyFile()}.webhooks`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

describe('the sample provider of the kit, as a process of its own', () => {
  let orderId = '';

  it('makes a key that nobody else reads', () => {
    expect(readFileSync(keyFile(), 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
    expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
  });

  it('acknowledges and keeps what is ordered, and prints no identifier of a person', async () => {
    orderId = await file('kept.by.sample@lantern.example');
    await isKept(orderId);
    expect(sample.printed()).toMatch(/: keep t1, until 20/);
    expect(sample.printed()).not.toContain('kept.by.sample'); // it names a person
    expect(sample.printed()).toContain('said order.acknowledged, order.preserved (kept: t1)');
  });

  it('refuses a webhook that is not genuine, stores nothing of it, and takes no other method', async () => {
    const before = linesOf();
    const at = `${Math.floor(Date.now() / 1_000)}`;
    const forged = {
      'webhook-id': 'msg_forged',
      'webhook-timestamp': at,
      'webhook-signature': `v1a,${'A'.repeat(86)}==`,
    };
    const url = `http://127.0.0.1:${port}/`;
    expect((await fetch(url, { method: 'POST', headers: forged, body: '{}' })).status).toBe(401);
    expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(401);
    expect((await fetch(url, { method: 'POST', headers: forged, body: 'x'.repeat(1_000_001) })).status).toBe(413);
    expect((await fetch(url)).status).toBe(405);
    expect(linesOf()).toEqual(before);
  });

  it('killed between taking a webhook and answering it, answers it once it is started again', async () => {
    isHolding = true;
    const other = await file('killed.in.the.middle@lantern.example');
    await eventually(() => expect(held).toBeGreaterThan(0));
    await kill(sample);
    expect(linesOf().filter(({ came }) => came?.data.orderId === other)).toHaveLength(1);
    expect((await client.order(POLICE, other)).status).toBe('issued'); // nothing was said of it
    isHolding = false;

    sample = start(relayed);
    await startedAs(sample);
    await isKept(other);
    expect(sample.printed()).not.toContain(orderId); // what was answered is not answered again
  });

  it('lets go after the release, and confirms it', async () => {
    await client.command(POLICE, orderId, 'release', { effect: 'release', reason: 'no-longer-needed' });
    await eventually(async () => {
      const { status, targets } = await client.order(POLICE, orderId);
      expect([status, targets.map((target) => target.status)], sample.printed()).toEqual(['released', ['released']]);
    });
    expect(sample.printed()).toMatch(/: let go t1: /);
    expect(sample.printed()).toContain('said order.released (let go: t1)');
    await eventually(() => {
      const lines = linesOf();
      expect(lines.filter(({ came }) => came).length).toBe(lines.filter(({ answered }) => answered).length);
    });
  });
});
