import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually, type HostClient } from '../support/hosted/client.ts';
import { type Endpoint, isSigned } from '../support/hosted/endpoint.ts';
import { about, epocPr, epocPrToLantern } from '../support/hosted/filings.ts';
import { hostBesideLantern, type LanternStack } from '../support/hosted/lantern.ts';

const POLICE = 'duty-officer';
const LADDER_S = [0, 5, 15, 30];
/** Each is moved by a fifth at most. */
const [EARLIEST, LATEST] = [0.8, 1.2];
/** The due index wakes an attempt this long after the queue should have. */
const REPAIR_S = 11;

let stack: LanternStack;
let client: HostClient;
let endpoint: Endpoint;
beforeAll(async () => {
  stack = await hostBesideLantern();
  ({ client, endpoint } = stack);
});
afterEach(async () => {
  await stack.heal();
  await client.setProvider('auto');
});
afterAll(() => stack?.stop());

const attemptsAt = (id: string) => endpoint.attempts.filter(({ orderId }) => orderId === id);
const later = (instant: string, seconds: number): string =>
  new Date(Date.parse(instant) + seconds * 1_000).toISOString();

describe('a provider that is down', () => {
  it('is tried again after 5, 15 and 30 seconds, with one id and the same signed bytes, until it is back', async () => {
    endpoint.status = 503;
    const id = await client.fileOne(POLICE, epocPrToLantern(client.now()));
    const { issuedAt } = await client.order(POLICE, id);
    await eventually(() => expect(attemptsAt(id).length).toBeGreaterThan(0));
    for (const [index, offset] of LADDER_S.entries()) {
      const repaired = later(issuedAt, offset * LATEST + REPAIR_S); // the queue's own wake-up counts real seconds
      if (attemptsAt(id).length <= index && client.now() < Date.parse(repaired))
        await client.moveClock({ to: repaired });
      await eventually(() => expect(attemptsAt(id).length).toBeGreaterThan(index));
    }
    const [{ attempts, status, type } = { attempts: 0 }] = await client.toldAtOnce(POLICE, id);
    expect({ type, status }).toEqual({ type: 'order.issued', status: 'pending' });
    expect(attempts).toBeGreaterThanOrEqual(LADDER_S.length);
    for (const [index, offset] of LADDER_S.entries()) {
      const second = Number(attemptsAt(id)[index]?.timestamp);
      expect(second, `attempt ${index + 1}`).toBeGreaterThanOrEqual(
        Math.floor(Date.parse(issuedAt) / 1_000 + offset * EARLIEST) - 1,
      );
    }

    endpoint.status = 200;
    const page = await client.ask(POLICE, 'GET', `/v1/orders/${id}/attempts?limit=100`);
    expect(page.body).toMatchObject({
      attempts: expect.arrayContaining([
        expect.objectContaining({ message: 1, number: 4, way: 'webhook', address: '127.0.0.1', outcome: '503' }),
      ]),
      incidents: expect.arrayContaining([expect.objectContaining({ outcome: '503', openedAt: expect.any(String) })]),
    });
    await client.moveClock({ advance: 'PT20M' });
    await eventually(async () => {
      expect(await client.toldAtOnce(POLICE, id)).toMatchObject([{ type: 'order.issued', status: 'delivered' }]);
    });
    const received = attemptsAt(id);
    expect(new Set(received.map((attempt) => attempt.id)).size).toBe(1);
    expect(new Set(received.map(({ body }) => body)).size).toBe(1);
    const keys = await client.publicKeys();
    for (const attempt of endpoint.attempts) expect(isSigned(attempt, keys)).toBe(true);
    const [first] = received;
    if (first) expect(isSigned({ ...first, body: `${first.body} ` }, keys)).toBe(false);

    await client.moveClock({ advance: 'P1D' });
    const again = attemptsAt(id).filter((attempt) => attempt.id === received[0]?.id);
    expect(again).toHaveLength(received.length); // what is delivered is left alone
  });
});

describe('what is lost on the way is found again by the due index', () => {
  it('the stream: records that never reached the dispatcher', async () => {
    stack.dynamodb.instead = ({ operation, answer }) =>
      operation === 'GetRecords' ? JSON.stringify({ ...JSON.parse(answer), Records: [] }) : undefined;
    const id = await client.fileOne(POLICE, epocPrToLantern(client.now()));
    await eventually(() => {
      const filed = stack.dynamodb.exchanges.filter(({ operation }) => operation === 'GetRecords');
      expect(filed.some(({ answer }) => answer.includes(id))).toBe(true); // and was swallowed
    });
    expect(await client.toldAtOnce(POLICE, id)).toEqual([]);
    await client.moveClock({ advance: 'PT30S' });
    await eventually(() => expect(attemptsAt(id)).toHaveLength(1));
  });

  it('the queue: messages that were taken and never came out', async () => {
    stack.queues.instead = ({ operation }) => (operation === 'ReceiveMessage' ? '{}' : undefined);
    const id = await client.fileOne(POLICE, epocPrToLantern(client.now()));
    await eventually(() => {
      const received = stack.queues.exchanges.filter(({ operation }) => operation === 'ReceiveMessage');
      expect(received.some(({ answer }) => answer.includes(id))).toBe(true); // and was swallowed
    });
    expect(await client.toldAtOnce(POLICE, id)).toMatchObject([{ status: 'pending', attempts: 0 }]);
    stack.queues.instead = undefined;
    await client.moveClock({ advance: 'PT2M' });
    await eventually(() => expect(attemptsAt(id)).toHaveLength(1));
  });

  it('the wake-up: a queue that takes nothing while the order is dispatched', async () => {
    await client.control('POST', '/faults', [{ service: 'sqs', kind: 'drop', rate: 1 }]);
    const id = await client.fileOne(POLICE, epocPrToLantern(client.now()));
    await eventually(async () => {
      expect(await client.toldAtOnce(POLICE, id)).toMatchObject([{ status: 'pending', attempts: 0 }]);
    });
    await client.control('DELETE', '/faults');
    await client.moveClock({ advance: 'PT2M' });
    await eventually(() => expect(attemptsAt(id)).toHaveLength(1));
  });
});

describe('services that fail in every way', () => {
  const FAULTS = ['dynamodb', 'sqs', 'kms'].flatMap((service) => [
    { service, kind: 'drop', rate: 0.03 },
    { service, kind: 'drop', rate: 0.03, when: 'after' },
    { service, kind: 'duplicate', rate: 0.05 },
    { service, kind: 'delay', rate: 0.05, ms: 300 },
    { service, kind: 'throttle', rate: 0.04 },
    { service, kind: 'error', rate: 0.03 },
  ]);

  /** Files under one key until it is accepted, as a client does. */
  async function insist(key: string, answers: number[]): Promise<string> {
    for (;;) {
      const { status, body } = await client.ask(
        POLICE,
        'POST',
        '/v1/filings',
        about(epocPr(client.now()), `${key}@skylark.example`),
        { 'idempotency-key': key },
      );
      answers.push(status);
      if (status === 201) return (body as { orders: [{ id: string }] }).orders[0].id;
      expect([429, 503], JSON.stringify(body)).toContain(status); // refused loudly, never broken
    }
  }

  it('eight filings are eight orders, each told once and acknowledged, whatever was dropped, doubled, late or refused', async () => {
    await client.control('POST', '/faults', FAULTS);
    const keys = Array.from({ length: 8 }, (_, number) => `night-${number}`);
    const answers: number[] = [];
    const ids = (await Promise.all(keys.map((key) => insist(key, answers)))).toSorted();
    expect(new Set(ids).size).toBe(8);
    expect((await Promise.all(keys.map((key) => insist(key, answers)))).toSorted()).toEqual(ids); // again: the same orders

    await eventually(async () => {
      await client.moveClock({ advance: 'PT2M' }); // an attempt that died is taken up when its lease is over
      for (const id of ids) {
        const reply = await client.ask(POLICE, 'GET', `/v1/orders/${id}`);
        expect(reply, id).toMatchObject({ status: 200, body: { acknowledgement: { status: 'given' } } });
      }
    });
    await client.control('DELETE', '/faults');
    for (const id of ids) {
      const webhooks = (await client.inbox(id)).map(({ type, verified }) => `${type} ${verified}`);
      expect(webhooks, id).toEqual(['order.issued true']);
      expect(await client.verdictOn(POLICE, id), id).toMatchObject({ genuine: true });
    }
    await eventually(async () => {
      const listed: string[] = (await client.list(POLICE)).map((order) => order.id);
      expect(ids.filter((id) => !listed.includes(id))).toEqual([]);
    });
  });
});
