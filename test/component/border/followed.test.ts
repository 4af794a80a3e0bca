import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { anOrderId } from '../../support/builders.ts';
import { filed, POLICE, read, say } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let workers: Workers;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  workers = new Workers(stack);
  orderId = await filed(stack);
});

const lines = (): Record<string, unknown>[] => stack.log.lines.map((line) => JSON.parse(line));
const linesOf = (id: OrderId) => lines().filter(({ correlationId }) => correlationId === id);

describe('an order is followed by one id', () => {
  it('from the request that filed it, which names each order it issued, to the answer of its provider', async () => {
    await workers.settle();
    expect((await say(stack, orderId, 'order.acknowledged')).status).toBe(200);
    await workers.settle();
    expect(linesOf(orderId).map(({ message }) => message)).toEqual(
      expect.arrayContaining(['filed', 'dispatched', 'attempted', 'acknowledged', 'answered']),
    );
    const [filing] = linesOf(orderId);
    expect(filing).toMatchObject({ message: 'filed', requestId: expect.any(String) });
    expect(lines()).toContainEqual(
      expect.objectContaining({ message: 'answered', route: 'POST /v1/filings', requestId: filing?.['requestId'] }),
    );
  });

  it('also where a request about it is refused, and no longer once the next begins', async () => {
    const other = anOrderId();
    expect((await stack.officer(read(other), POLICE)).status).toBe(404);
    expect(linesOf(other)).toMatchObject([{ message: 'refused', code: 'order-not-found' }]);
    await stack.anyone({ method: 'GET', route: '/v1/policy' });
    expect(lines().at(-1)).not.toHaveProperty('correlationId');
  });

  it('the message to its provider names it in a header', async () => {
    await workers.settle();
    expect(stack.sender.posts[0]?.headers).toMatchObject({ 'holdfast-correlation-id': orderId });
  });

  it('work that failed says which order it was about', async () => {
    stack.deliveryQueue.loseEverything();
    await workers.stream();
    stack.deliveries.read = () => Promise.reject(new Error('planted'));
    expect(await workers.deliver([{ orderId, message: 1, endpoint: 'inbox' }])).toEqual(['0']);
    expect(linesOf(orderId)).toContainEqual(expect.objectContaining({ message: 'message failed' }));
  });
});
