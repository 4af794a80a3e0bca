import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { CreateTableCommand, DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { ReceiveMessageCommand, SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { findFreePort } from '../../infra/local/base/ports.ts';
import { findDynamoDb } from '../../infra/local/services/dynamodb/data.ts';
import { type DynamoDb, startDynamoDb } from '../../infra/local/services/dynamodb/dynamodb.ts';
import { startQueues } from '../../infra/local/services/queues.ts';
import { startSignIn } from '../../infra/local/services/sign-in/sign-in.ts';

const REGION = 'eu-central-1';
const ACCOUNT = '123456789012';
const DAY_S = 86_400;
const silent = (): void => {};
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
const MODULE = fileURLToPath(new URL('../../infra/local/services/dynamodb/dynamodb.ts', import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'services-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('DynamoDB Local', () => {
  let shared: DynamoDb;
  beforeAll(async () => {
    shared = await startDynamoDb({ port: 0, dataDir: undefined, log: silent });
  });
  afterAll(() => shared.stop());

  it('says who holds the port', async () => {
    await expect(startDynamoDb({ port: shared.port, dataDir: undefined, log: silent })).rejects.toThrow(
      process.platform === 'linux' ? /still runs \(process \d+\) and holds port \d+/ : /already in use/,
    );
  });

  it('takes another port when somebody else is quicker to bind the one found', async () => {
    const rival = createServer((_, response) => response.writeHead(403).end());
    const found: number[] = [];
    const findPort = async (): Promise<number> => {
      const port = await findFreePort();
      if (found.length === 0) setTimeout(() => rival.listen(port, '127.0.0.1'), 200); // after the look, before Java binds
      found.push(port);
      return port;
    };
    const database = await startDynamoDb({ port: 0, dataDir: undefined, log: silent, findPort });
    expect(rival.listening).toBe(true);
    expect(found).toHaveLength(2);
    expect(database.port).toBe(found[1]);
    await database.stop();
    await new Promise((closed) => rival.close(closed));
  });

  it('keeps tables over a restart, and names a directory that is damaged', async () => {
    const first = await startDynamoDb({ port: 0, dataDir: folder, log: silent });
    const Key = { pk: { S: 'a' } };
    const client = new DynamoDBClient({ endpoint: first.endpoint, region: REGION, credentials });
    await client.send(
      new CreateTableCommand({
        TableName: 'Kept',
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      }),
    );
    await client.send(new PutItemCommand({ TableName: 'Kept', Item: Key }));
    client.destroy();
    await first.stop();

    const second = await startDynamoDb({ port: 0, dataDir: folder, log: silent });
    const again = new DynamoDBClient({ endpoint: second.endpoint, region: REGION, credentials });
    expect((await again.send(new GetItemCommand({ TableName: 'Kept', Key }))).Item).toEqual(Key);
    again.destroy();
    await second.stop();

    await writeFile(join(folder, 'shared-local-instance.db'), 'not a database');
    await expect(startDynamoDb({ port: 0, dataDir: folder, log: silent })).rejects.toThrow(
      `The tables in ${folder} cannot be read (file is not a database)`,
    );
  });

  it.runIf(process.platform === 'linux')('leaves no Java behind when its parent is killed', async () => {
    const script = `const { startDynamoDb } = await import(${JSON.stringify(MODULE)});
      const { port } = await startDynamoDb({ port: 0, dataDir: undefined, log() {} });
      process.stdout.write(String(port));`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [chunk] = await once(parent.stdout, 'data');
    const port = Number(String(chunk));
    expect(findDynamoDb(port, undefined)).toMatchObject({ holds: `port ${port}` });
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    for (let waited = 0; waited < 100 && findDynamoDb(port, undefined); waited += 1) await sleep(100);
    expect(findDynamoDb(port, undefined)).toBeUndefined();
  });

  it('tells when it ended by itself', async () => {
    const broken = startDynamoDb({ port: 0, dataDir: undefined, java: 'no-such-java', log: silent });
    await expect(broken).rejects.toThrow(/DynamoDB Local did not start: .*no-such-java/s);
  });
});

describe('queues', () => {
  it('refuse a delay as the service does, one by one of a batch, and send nothing of it', async () => {
    const queues = await startQueues({ port: 0, region: REGION, account: ACCOUNT });
    const client = new SQSClient({ endpoint: queues.endpoint, region: REGION, credentials, maxAttempts: 1 });
    const { url: QueueUrl } = await queues.createQueue('delays', {});
    for (const DelaySeconds of [901, -1, 1.5]) {
      const sent = client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'never', DelaySeconds }));
      await expect(sent).rejects.toMatchObject({ name: 'InvalidParameterValue', $metadata: { httpStatusCode: 400 } });
    }
    const batch = (...delays: readonly number[]) =>
      client.send(
        new SendMessageBatchCommand({
          QueueUrl,
          Entries: delays.map((DelaySeconds, index) => ({
            Id: `m${index}`,
            MessageBody: `${DelaySeconds}`,
            DelaySeconds,
          })),
        }),
      );
    const refused = { SenderFault: true, Code: 'InvalidParameterValue' };
    expect(await batch(901, -1)).toMatchObject({
      Successful: [],
      Failed: [
        { Id: 'm0', ...refused },
        { Id: 'm1', ...refused },
      ],
    });
    expect(await batch(0, 901)).toMatchObject({ Successful: [{ Id: 'm0' }], Failed: [{ Id: 'm1', ...refused }] });
    const { Messages } = await client.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    expect(Messages?.map(({ Body }) => Body)).toEqual(['0']);
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'later', DelaySeconds: 900 }));
    client.destroy();
    await queues.stop();
  });

  it('honour delay and redrive, and refuse what they cannot', async () => {
    const queues = await startQueues({ port: 0, region: REGION, account: ACCOUNT });
    const client = new SQSClient({ endpoint: queues.endpoint, region: REGION, credentials });
    const receive = async (QueueUrl: string): Promise<(string | undefined)[]> => {
      const { Messages = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 1 }));
      return Messages.map(({ Body }) => Body);
    };
    const dead = await queues.createQueue('dead', { MessageRetentionPeriod: 1_209_600 });
    expect(dead.arn).toBe('arn:aws:sqs:eu-central-1:123456789012:dead');
    const { url } = await queues.createQueue('work', {
      VisibilityTimeout: 0,
      RedrivePolicy: { deadLetterTargetArn: dead.arn, maxReceiveCount: 1 },
    });
    await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'now' }));
    await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'later', DelaySeconds: 30 }));
    expect(await receive(url)).toEqual(['now']);
    expect(await receive(url)).toEqual([]);
    expect(await receive(dead.url)).toEqual(['now']);
    await expect(queues.createQueue('odd', { Colour: 'red' })).rejects.toThrow('cannot honour the property Colour');
    await expect(startQueues({ port: queues.port, region: REGION, account: ACCOUNT })).rejects.toThrow(
      `Port ${queues.port}, wanted for the queues, is already in use`,
    );
    client.destroy();
    await queues.stop();
  });
});

describe('sign-in', () => {
  it('issues tokens an authorizer can verify, quietly, with the same key after a restart', async () => {
    const noise = (['info', 'warn', 'error', 'log'] as const).map((level) => vi.spyOn(console, level));
    const clock = () => Date.UTC(2040, 0, 1);
    const options = {
      audience: 'holdfast',
      strength: { acr: 'usual' },
      stateFile: join(folder, 'sign-in.json'),
      people: [
        { person: 'p-anna', name: 'Anna', role: 'contact-point', authority: 'a-1' },
        { person: 'p-bela', name: 'Bela', role: 'validator', authority: 'a-2' },
      ],
      desks: { clientId: 'desks', address: 'http://127.0.0.1:9', signers: [] },
      clock,
    };
    const before = await startSignIn({ ...options, port: 0 });
    await before.stop();
    const { issuer, jwksUri, tokens, token, port, stop } = await startSignIn({ ...options, port: before.port });
    const discovery = await (await fetch(`${issuer}/.well-known/openid-configuration`)).json();
    expect(discovery).toMatchObject({ issuer, jwks_uri: jwksUri });
    const keySet = createRemoteJWKSet(new URL(jwksUri));
    const claimsOf = async (jwt = '') =>
      (await jwtVerify(jwt, keySet, { issuer, audience: 'holdfast', currentDate: new Date(clock()) })).payload;
    expect(await claimsOf(before.tokens['p-anna'])).toMatchObject({ sub: 'p-anna' });
    expect(await claimsOf(tokens['validator'])).toMatchObject({
      sub: 'p-bela',
      holdfast_role: 'validator',
      holdfast_authority: 'a-2',
      auth_time: clock() / 1_000,
    });
    const strengths = [undefined, {}, { acr: 'phr' }, { amr: ['otp', 'mfa'] }];
    const said = await Promise.all(strengths.map(async (one) => claimsOf(await token('p-anna', one))));
    expect(said.map(({ acr, amr }) => ({ acr, amr }))).toEqual([
      { acr: 'usual' },
      {},
      { acr: 'phr' },
      { amr: ['otp', 'mfa'] },
    ]);
    const { exp = 0 } = await claimsOf(await token('p-bela'));
    expect(Math.abs(exp - clock() / 1_000 - 30 * DAY_S)).toBeLessThan(5);
    await expect(token('nobody')).rejects.toThrow('sign-in knows no person nobody');
    await expect(startSignIn({ ...options, port })).rejects.toThrow(
      `Port ${port}, wanted for sign-in, is already in use`,
    );
    await stop();
    for (const spy of noise) expect(spy).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});
