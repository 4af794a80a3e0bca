import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LOCAL_SECRET } from '../../infra/local/base/credentials.ts';
import { REGION } from '../../infra/local/host/services.ts';
import { findTable } from '../../infra/local/host/site.ts';
import { DynamoDirectoryRegister } from '../../shared/adapters/dynamo/directory-register.ts';
import { DynamoOrderReader } from '../../shared/adapters/dynamo/order-reader.ts';
import { systemClock } from '../../shared/adapters/system.ts';
import type { SelfTestRun } from '../../shared/app/filing/run-self-test.ts';
import { DirectoryFile } from '../../shared/contracts/items/directory-file.ts';
import { ALARMING } from '../../shared/deployment/alarming.ts';
import { PARTITIONS } from '../../shared/deployment/tables.ts';
import { SELF_TEST } from '../../shared/domain/self-test.ts';
import { eventually } from '../support/hosted/client.ts';
import { letterAbout } from '../support/hosted/filings.ts';
import { type HostedStack, hostStack } from '../support/hosted/host.ts';
import { logsOf } from '../support/hosted/logs.ts';

let stack: HostedStack;
let dynamo: DynamoDBDocumentClient;
let orders: DynamoOrderReader;
beforeAll(async () => {
  stack = await hostStack();
  const { site, services } = stack.host.parts;
  dynamo = DynamoDBDocumentClient.from(services.dynamo, { marshallOptions: { removeUndefinedValues: true } });
  orders = new DynamoOrderReader(dynamo, findTable('RECORDS_TABLE', site));
});
afterAll(async () => {
  await stack?.stop();
});

const findFunction = (id: RegExp) => {
  const found = [...stack.host.parts.site.declared.functions.values()].find((spec) => id.test(spec.id));
  if (!found) throw new Error(`there is no function ${id}`);
  return found;
};

/** As its schedule does. */
async function run(): Promise<SelfTestRun> {
  const { functions } = stack.host.parts;
  const pool = functions.find(findFunction(/^SelfTestFile/).arn, 'this test');
  const [ran, ...others] = (await functions.invoke(pool, {})) as readonly SelfTestRun[];
  if (!ran || others.length > 0) throw new Error('not one order of one week');
  return ran;
}

/** What an operator's two commands do. */
async function putEntries(apiUrl: string): Promise<void> {
  const { site, services } = stack.host.parts;
  const key = findFunction(/^SelfTestAnswer/).environment['SELF_TEST_KEY_ARN'] ?? '';
  const command = ['shared/cli/directory.ts', 'self-test', '--key', key, '--api', apiUrl];
  const { stdout } = await promisify(execFile)(process.execPath, command, {
    env: {
      ...process.env,
      AWS_REGION: REGION,
      AWS_ENDPOINT_URL_KMS: services.keyEndpoint,
      AWS_ACCESS_KEY_ID: 'operator',
      AWS_SECRET_ACCESS_KEY: LOCAL_SECRET,
    },
  });
  const { entries } = DirectoryFile.parse(JSON.parse(stdout));
  const register = new DynamoDirectoryRegister(dynamo, findTable('DIRECTORY_TABLE', site), systemClock);
  for (const entry of entries) await register.put(entry, 'test');
}

const stateOf = async (id: SelfTestRun['orderId']) => (await orders.latest(id))?.commit.state;

/** What tables other than those of the record have of an order: partition keys, without ids. */
async function listMentions(table: string, orderId: string): Promise<string[]> {
  const { Items = [] } = await dynamo.send(new ScanCommand({ TableName: findTable(table, stack.host.parts.site) }));
  const found = Items.filter((item) => JSON.stringify(item).includes(orderId));
  return [...new Set(found.map(({ pk }) => `${String(pk).split('#')[0]}#`))].sort();
}

it('files nothing while the directory does not have both ends', async () => {
  await expect(run()).rejects.toThrow();
  const { Items } = await dynamo.send(
    new ScanCommand({ TableName: findTable('RECORDS_TABLE', stack.host.parts.site) }),
  );
  expect(Items).toEqual([]);
});

it('an order that nobody acknowledges rings, and is released', async () => {
  await putEntries('http://127.0.0.1:1');
  await stack.client.moveClock({ advance: 'PT10M' }); // until then it is remembered that there are none
  const filed = await run();
  expect(filed.outcome).toBe('filed');
  expect((await run()).outcome).toBe('waits');
  await stack.client.moveClock({ advance: 'PT30M' });
  expect(await run()).toEqual({ orderId: filed.orderId, outcome: 'silent' });
  expect((await stateOf(filed.orderId))?.phase).toMatchObject({ kind: 'ended', ending: 'released' });
  await eventually(async () => {
    const lines = (await logsOf(stack)).join('\n').split('\n');
    const rung = lines.filter((line) => line.includes(`"message":"${ALARMING['self-test-unacknowledged']}"`));
    expect(rung).toEqual([expect.stringContaining(filed.orderId)]);
  });
});

it('the order of the next week goes the whole way, and is released', async () => {
  const { api } = stack.host;
  await putEntries(api);
  await stack.client.moveClock({ advance: 'P7D' });
  const { orderId, outcome } = await run();
  expect(outcome).toBe('filed');
  const received = await eventually(async () => {
    const state = await stateOf(orderId);
    expect(state?.acknowledgement.status).toBe('given');
    return state;
  });
  expect(received).toMatchObject({ authority: SELF_TEST.authority, provider: SELF_TEST.provider });
  await stack.client.moveClock({ advance: 'PT30M' });
  expect(await run()).toEqual({ orderId, outcome: 'acknowledged' });
  expect((await stateOf(orderId))?.phase).toMatchObject({ kind: 'ended', ending: 'released' });
  expect(await run()).toEqual({ orderId, outcome: 'acknowledged' });
  await stack.client.moveClock({ advance: 'PT10M' }); // all that follows it has run
  const feeds = [PARTITIONS.views.fed, PARTITIONS.views.messageFeeds].sort();
  expect(await listMentions('VIEWS_TABLE', orderId)).toEqual(feeds); // what its provider is told by pull
  const { keys, records } = PARTITIONS;
  expect(await listMentions('KEYS_TABLE', orderId)).toEqual(['key#', keys.officials]);
  const own = [records.orders, records.deliveries, records.attempts, records.notes];
  expect(await listMentions('RECORDS_TABLE', orderId)).toEqual(own.sort());
  const { Items: sent = [] } = await dynamo.send(
    new ScanCommand({ TableName: findTable('RECORDS_TABLE', stack.host.parts.site) }),
  );
  const endpoints = sent.filter(({ pk }) => pk === `${records.deliveries}${orderId}`).map(({ endpoint }) => endpoint);
  expect(new Set(endpoints)).toEqual(new Set(['answer'])); // no step that follows silence, no news
  for (const table of ['CASES_TABLE', 'WAITING_TABLE', 'COMPLAINTS_TABLE', 'CONSULTATIONS_TABLE']) {
    expect(await listMentions(table, orderId)).toEqual([]);
  }
});

it('nobody else’s message is answered, and nobody else’s order goes there', async () => {
  const { Count } = await dynamo.send(
    new ScanCommand({ TableName: findTable('RECORDS_TABLE', stack.host.parts.site), Select: 'COUNT' }),
  );
  const forged = await fetch(`${stack.host.api}/v1/self-test/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': 'msg_1',
      'webhook-timestamp': `${Math.floor(stack.client.now() / 1_000)}`,
      'webhook-signature': `v1a,${Buffer.alloc(64).toString('base64')}`,
    },
    body: '{}',
  });
  expect([forged.status, await forged.json()]).toEqual([401, expect.objectContaining({ status: 401 })]);
  const letter = { ...letterAbout('somebody', stack.client.now()), providers: [{ provider: SELF_TEST.provider }] };
  const refused = await stack.client.ask('watch-commander', 'POST', '/v1/filings', letter, {
    'idempotency-key': 'to-the-test',
  });
  expect(refused).toMatchObject({ status: 422, body: { type: expect.stringMatching(/provider-unknown$/) } });
  const after = await dynamo.send(
    new ScanCommand({ TableName: findTable('RECORDS_TABLE', stack.host.parts.site), Select: 'COUNT' }),
  );
  expect(after.Count).toBe(Count);
});
