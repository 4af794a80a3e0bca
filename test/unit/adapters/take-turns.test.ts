import { createServer, type Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { GetPublicKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeServer, listen } from '../../../infra/local/base/ports.ts';
import { REQUEST_LIMITS, reportOutages } from '../../../shared/adapters/refuse-loudly.ts';
import { takeTurns } from '../../../shared/adapters/take-turns.ts';

/** What a service under load takes for an answer: a batch of a stream is then longer at its turn than a connection may take. */
const ANSWER_MS = 300;
const MANY = 300;

let busy: Server;
let client: KMSClient;
let asked: number;
let fails: boolean;
let atOnce: number;
let mostAtOnce: number;

beforeEach(async () => {
  [asked, atOnce, mostAtOnce, fails] = [0, 0, 0, false];
  busy = createServer(async (_, response) => {
    asked += 1;
    atOnce += 1;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    await pause(ANSWER_MS);
    atOnce -= 1;
    response.writeHead(fails ? 400 : 200, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(fails ? { __type: 'NotFoundException' } : { KeyId: 'any' }));
  });
  const endpoint = `http://127.0.0.1:${await listen(busy, 0, 'a service under load')}`;
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  client = new KMSClient({ ...REQUEST_LIMITS, endpoint, region: 'eu-central-1', credentials });
});
afterEach(async () => {
  client.destroy();
  await closeServer(busy);
});

const askMany = async () =>
  await Promise.allSettled(
    Array.from({ length: MANY }, async () => await client.send(new GetPublicKeyCommand({ KeyId: 'any' }))),
  );

describe('hundreds of requests at once to a service under load', () => {
  it('fail in the SDK although the service answers each', async () => {
    reportOutages(client);
    const failed = (await askMany()).filter(({ status }) => status === 'rejected');
    expect(failed.length).toBeGreaterThan(0);
    expect(failed[0]).toMatchObject({ reason: { code: 'service-unavailable' } });
  });

  it('are all answered when they take turns, each asked once', async () => {
    reportOutages(takeTurns(client));
    expect((await askMany()).filter(({ status }) => status === 'rejected')).toEqual([]);
    expect(asked).toBe(MANY);
    expect(mostAtOnce).toBe(50);
  });

  it('pass their turn on when they are refused', async () => {
    reportOutages(takeTurns(client));
    fails = true;
    const answers = await askMany();
    expect(answers.every((one) => one.status === 'rejected' && one.reason.name === 'NotFoundException')).toBe(true);
    expect(asked).toBe(MANY);
  });
});
