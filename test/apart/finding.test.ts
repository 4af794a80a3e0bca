import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OrderList } from '../../shared/contracts/api/authorities/orders.ts';
import { eventually, expected, type HostClient } from '../support/hosted/client.ts';
import { about, epocPr } from '../support/hosted/filings.ts';
import { POLICE } from '../support/hosted/holding.ts';
import { type HostedStack, hostStack } from '../support/hosted/host.ts';

let stack: HostedStack;
let client: HostClient;
let order: string;
beforeAll(async () => {
  stack = await hostStack();
  client = stack.client;
  await client.moveClock({ to: '2031-06-02T09:00:00Z' });
  await client.setProvider('manual');
  order = await client.fileOne(POLICE, about(epocPr(client.now()), 'canary.finding@skylark.example'));
});
afterAll(() => stack?.stop());

const list = async (query: string, person = POLICE, path = '/v1/orders?'): Promise<OrderList> =>
  expected(await client.ask(person, 'GET', path + query), 200, OrderList);
const has = async (query: string, person?: string, path?: string): Promise<boolean> =>
  (await list(query, person, path)).orders.some(({ id }) => id === order);

describe('an order', () => {
  it('is found by each thing known of it, by every role that may', async () => {
    await eventually(async () => expect(await has('status=issued')).toBe(true));
    const { reference } = await client.order(POLICE, order);
    const misheard = `0${reference.slice(1)}`;
    for (const query of ['provider=prv-demo', 'dueBefore=2032-01-01T00:00:00Z', `reference=${reference}`]) {
      expect(await has(query)).toBe(true);
      expect(await has(query, 'validator')).toBe(true);
      expect(await has(`authority=aut-police&${query}`, 'oversight', '/v1/oversight/orders?')).toBe(true);
    }
    expect(await has('status=running')).toBe(false);
    expect(await has('attention=message-undelivered')).toBe(false);
    expect(await list(`reference=${misheard}`)).toMatchObject({ orders: [], didYouMean: [{ reference }] });
    await eventually(async () => {
      const body = { fileNumber: 'lka ml 4100/2026/0831', limit: 100 };
      const { orders } = expected(await client.ask(POLICE, 'POST', '/v1/order-searches', body), 200, OrderList);
      expect(orders.map(({ id }) => id)).toContain(order);
    });
  });

  it('is found by what became of it, and no longer by what it was', async () => {
    await client.moveClock({ advance: 'P2D' });
    await eventually(async () => expect(await has('attention=acknowledgement-overdue')).toBe(true));
    await client.command(POLICE, order, 'release', { effect: 'release', reason: 'no-longer-needed' });
    await eventually(async () => expect(await has('status=released')).toBe(true));
    expect(await has('status=issued')).toBe(false);
    expect(await has('attention=acknowledgement-overdue')).toBe(false);
  });

  it('and no function was denied anything', () => {
    expect(stack.said.filter((line) => line.startsWith('denied'))).toEqual([]);
  });
});
