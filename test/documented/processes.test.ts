import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DeleteItemCommand, DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { listen } from '../../infra/local/base/ports.ts';
import { eventually, HostClient } from '../support/hosted/client.ts';
import { restoreCheck, run } from '../support/hosted/command.ts';
import { about, epocPr } from '../support/hosted/filings.ts';
import { type HostProcess, processesNaming, startProcess } from '../support/hosted/processes.ts';

const POLICE = 'duty-officer';
const NEARBY = {
  region: 'eu-central-1',
  credentials: { accessKeyId: 'host', secretAccessKey: 'local' },
  maxAttempts: 1,
};
const RUN_HOST = fileURLToPath(new URL('../support/hosted/run-host.ts', import.meta.url));
const ANY_PORTS = {
  HOLDFAST_PORT: '0',
  HOLDFAST_CONTROL_PORT: '0',
  HOLDFAST_ISSUER_PORT: '0',
  HOLDFAST_PROVIDER_PORT: '0',
  HOLDFAST_PAGES_PORT: '0',
  HOLDFAST_PUBLIC_PAGES_PORT: '0',
  HOLDFAST_DESKS_PORT: '0',
};

const Filed = z.object({ orders: z.array(z.object({ id: z.string() })) });
const idsIn = ({ body }: { readonly body: unknown }): string[] => Filed.parse(body).orders.map((order) => order.id);

/** Where a host's tables are, as `local.json` says. */
const LocalStack = z.object({
  stack: z.object({ outputs: z.record(z.string(), z.string()), environment: z.record(z.string(), z.string()) }),
});

let folder: string;
let dataDir: string;
let started: HostProcess[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-processes-'));
  dataDir = join(folder, 'data');
  started = [];
});
afterEach(async () => {
  for (const { pid, child } of started) {
    kill(pid);
    child.kill('SIGKILL');
  }
  await gone();
  await rm(folder, { recursive: true });
});

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error; // it ended by itself
  }
}

/** No process is left that works in the data folder: no host, no guardian, no Java. */
const gone = (): Promise<void> => eventually(() => expect(processesNaming(dataDir)).toEqual([]));

const environment = (more: Readonly<Record<string, string>> = {}) => ({
  ...ANY_PORTS,
  HOLDFAST_DATA: dataDir,
  ...more,
});

/** `npm start`, as a person would. */
async function npmStart(): Promise<HostProcess> {
  const host = await startProcess(dataDir, 'npm', ['--silent', 'start'], environment());
  started.push(host);
  return host;
}

/** The same host without the synthesis, for one start among many. */
async function startAgain(): Promise<HostProcess> {
  const host = await startProcess(dataDir, process.execPath, [RUN_HOST, dataDir, inject('assembly')], {});
  started.push(host);
  return host;
}

/** `npm start` that cannot start: its exit code and what it said, line by line. */
async function refusedStart(
  more: Readonly<Record<string, string>> = {},
): Promise<{ code: number | null; lines: string[] }> {
  const { code, err } = await run('npm', ['--silent', 'start'], environment(more));
  return {
    code,
    lines: err
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('npm ')),
  };
}

describe('a host that cannot start says why in one message, and leaves nothing running', () => {
  it('a port in use', async () => {
    const other = createServer();
    const port = await listen(other, 0, 'the test');
    const { code, lines } = await refusedStart({ HOLDFAST_PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(lines[0]).toBe(
      `holdfast: Port ${port}, wanted for the API, is already in use. Stop the process that listens there, or choose another port.`,
    );
    expect(lines.slice(1)).toEqual([expect.stringContaining('HOLDFAST_PORT')]);
    await gone();
  });

  it('a variable that is no port', async () => {
    const { code, lines } = await refusedStart({ HOLDFAST_CONTROL_PORT: 'http' });
    expect({ code, lines }).toMatchObject({
      code: 1,
      lines: [expect.stringContaining('HOLDFAST_CONTROL_PORT=http is not a port')],
    });
  });

  it.each`
    file                                 | content
    ${'state.json'}                      | ${'{"clockOffsetMs":'}
    ${'provider-key.json'}               | ${'{}'}
    ${'provider-p256-key.json'}          | ${'{}'}
    ${'provider-inbox.jsonl'}            | ${'not a line\n'}
    ${'tables/shared-local-instance.db'} | ${'not a database'}
  `('a damaged $file', async ({ file, content }) => {
    await mkdir(join(dataDir, 'tables'), { recursive: true });
    await writeFile(join(dataDir, file), content);
    const { code, lines } = await refusedStart();
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/^holdfast: .*(damaged|cannot be read)/)]);
    expect(lines[0]).toContain(file.startsWith('tables') ? join(dataDir, 'tables') : join(dataDir, file));
    expect(await readFile(join(dataDir, file), 'utf8')).toBe(content); // left for whoever repairs it
    await gone();
  });
});

describe('kill -9', () => {
  const ROUNDS = 2;

  it('loses nothing that was answered with 2xx: each order is there, verifies, and reaches the provider', async () => {
    const client = new HostClient(dataDir);
    const accepted: string[] = [];

    /** Files one after the other until the host is gone, each over a mailbox of its own: what overlaps is told to every other order. */
    async function fileUntilKilled(): Promise<void> {
      for (;;) {
        const filing = about(epocPr(client.now()), `${randomUUID()}@skylark.example`);
        const reply = await client.ask(POLICE, 'POST', '/v1/filings', filing).catch(() => undefined);
        if (reply === undefined) return; // killed before it answered: nothing was promised
        expect(reply.status).toBe(201);
        accepted.push((reply.body as { orders: [{ id: string }] }).orders[0].id);
      }
    }

    let host = await npmStart();
    const second = await refusedStart();
    expect(second).toMatchObject({ code: 1, lines: [expect.stringContaining(`in use by process ${host.pid}`)] });
    expect((await client.local()).api).toMatch(/^http/); // the first one goes on

    for (let round = 1; round <= ROUNDS; round += 1) {
      const before = accepted.length;
      const filing = Promise.all([fileUntilKilled(), fileUntilKilled()]);
      await eventually(() => expect(accepted.length).toBeGreaterThan(before));
      await sleep(Math.random() * 1_500);
      expect(processesNaming(dataDir).join()).toContain('DynamoDBLocal.jar');
      kill(host.pid);
      await filing;
      await gone();
      host = await startAgain();
    }

    expect(accepted.length).toBeGreaterThanOrEqual(ROUNDS);
    await eventually(async () => {
      await client.moveClock({ advance: 'PT2M' }); // an attempt that died is taken up when its lease is over
      for (const id of accepted) {
        const order = await client.order(POLICE, id);
        expect(order, id).toMatchObject({ status: 'running', inForce: true, acknowledgement: { status: 'given' } });
        const issued = (await client.inbox(id)).filter(({ type }) => type === 'order.issued');
        expect(issued, id).toMatchObject([{ verified: true, answering: 'done' }]);
      }
    });
    for (const id of accepted) expect(await client.verdictOn(POLICE, id), id).toMatchObject({ genuine: true });
    await eventually(async () => {
      const listed: string[] = (await client.list(POLICE)).map((order) => order.id);
      expect(accepted.filter((id) => !listed.includes(id))).toEqual([]);
    });
  });
});

describe('Ctrl-C', () => {
  /** Does something to a table by the database's own door. */
  async function reachTable(
    name: string,
    act: (client: DynamoDBClient, TableName: string) => Promise<unknown>,
  ): Promise<void> {
    const { stack } = LocalStack.parse(JSON.parse(await readFile(join(dataDir, 'local.json'), 'utf8')));
    const endpoint = stack.environment['AWS_ENDPOINT_URL_DYNAMODB'] ?? '';
    const client = new DynamoDBClient({ endpoint, ...NEARBY });
    await act(client, stack.outputs[name] ?? '');
    client.destroy();
  }

  it('stops everything and leaves no process behind; the orders are kept, and go on from a copy when a table is lost', async () => {
    const host = await npmStart();
    const exited = once(host.child, 'exit');
    process.kill(-(host.child.pid ?? 0), 'SIGINT'); // a terminal sends it to the whole group
    await exited;
    expect(host.said()).not.toMatch(/could not be stopped|Error/);
    await gone();
    const copy = join(folder, 'copy');
    await cp(dataDir, copy, { recursive: true });

    const client = new HostClient(dataDir);
    const second = await startAgain();
    const orders = await client.list(POLICE);
    expect(orders).toMatchObject([{ provider: 'prv-demo', status: 'running' }]);
    const id = orders[0]?.id ?? '';
    const sameForm = about(epocPr(client.now()), 'after@skylark.example');
    const file = () =>
      client.ask(POLICE, 'POST', '/v1/filings', sameForm, { 'idempotency-key': 'filed-after-the-copy' });
    const before = await file();
    expect(before.status).toBe(201);
    await reachTable('RecordsTable', (dynamodb, TableName) => dynamodb.send(new DeleteTableCommand({ TableName })));
    expect((await client.ask(POLICE, 'GET', `/v1/orders/${id}`)).status).toBeGreaterThanOrEqual(500);
    kill(second.pid);
    await gone();
    await rm(dataDir, { recursive: true });
    await cp(copy, dataDir, { recursive: true });

    await startAgain();
    expect(await client.order(POLICE, id)).toMatchObject({ status: 'running', inForce: true });
    const after = await file(); // what was filed since the copy is sent again, under its key: it is the same order
    expect(after.status).toBe(201);
    expect(idsIn(after)).toEqual(idsIn(before));
    await eventually(async () => {
      expect(await restoreCheck(dataDir)).toMatchObject({
        code: 0,
        out: expect.stringMatching(/^2 orders proved: 0 findings$/m),
      });
    });
    const Key = { pk: { S: `key#${id}` } };
    await reachTable('KeysTable', (dynamodb, TableName) => dynamodb.send(new DeleteItemCommand({ TableName, Key })));
    expect(await restoreCheck(dataDir)).toMatchObject({
      code: 1,
      out: expect.stringMatching(new RegExp(`^FOUND key-missing · ${id} · `, 'm')),
    });
  });
});
