import { createServer, type Server } from 'node:http';
import { GetPublicKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { closeServer, listen } from '../../../infra/local/base/ports.ts';
import { REQUEST_LIMITS, reportOutages } from '../../../shared/adapters/refuse-loudly.ts';

let silent: Server;
let client: KMSClient;
let asked: number;

beforeEach(async () => {
  asked = 0;
  silent = createServer(() => {
    asked += 1;
  });
  const endpoint = `http://127.0.0.1:${await listen(silent, 0, 'a service that never answers')}`;
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  client = reportOutages(new KMSClient({ ...REQUEST_LIMITS, endpoint, region: 'eu-central-1', credentials }));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(async () => {
  vi.useRealTimers();
  client.destroy();
  await closeServer(silent);
});

it('a service that never answers is asked three times, four seconds each, and then it is said to be unavailable', async () => {
  const began = Date.now();
  let ended: unknown;
  client.send(new GetPublicKeyCommand({ KeyId: 'any' })).catch((error: unknown) => {
    ended = error;
  });
  while (ended === undefined && Date.now() - began < 60_000) {
    await vi.advanceTimersByTimeAsync(100);
    await new Promise((resolve) => setImmediate(resolve)); // sockets take real time, if little
  }
  expect(ended).toMatchObject({ name: 'HoldfastError', code: 'service-unavailable', retryable: true });
  expect(asked).toBe(3);
  expect(Date.now() - began).toBeGreaterThanOrEqual(12_000);
});
