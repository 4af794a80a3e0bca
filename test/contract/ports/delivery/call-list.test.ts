import { describe, expect, it } from 'vitest';
import { DynamoCallList } from '../../../../shared/adapters/dynamo/call-list.ts';
import type { WaitingCall } from '../../../../shared/domain/delivery/waiting-call.ts';
import type { CallList } from '../../../../shared/ports/delivery/call-list.ts';
import { anOrderId, at } from '../../../support/builders.ts';
import { MemoryCallList } from '../../../support/fakes/memory-call-list.ts';
import { type Harness, inMemory, inMemoryAndOnDynamo, onDynamo } from '../../../support/harness.ts';

const call = (number: number, changes: Partial<WaitingCall> = {}): WaitingCall => ({
  authority: 'aut-police',
  orderId: anOrderId(number),
  message: 1,
  type: 'order.issued',
  urgency: 'emergency',
  since: at(`2026-11-20T12:00:0${number}Z`),
  ...changes,
});

const HARNESSES = inMemoryAndOnDynamo<Harness<CallList>>(
  () => inMemory(new MemoryCallList()),
  () => onDynamo('records', (client, table) => new DynamoCallList(client, table)),
);

describe.each(HARNESSES)('CallList $name', ({ make }) => {
  it('gives the calls of one authority, oldest first, page by page to the end', async () => {
    const { port: calls } = await make();
    for (const number of [3, 1, 2]) await calls.put(call(number));
    await calls.put(call(1, { message: 2, type: 'order.extended' }));
    await calls.put(call(4, { authority: 'aut-prosecutor' }));
    const first = await calls.page('aut-police', 2);
    expect(first.calls).toEqual([call(1), call(1, { message: 2, type: 'order.extended' })]);
    const second = await calls.page('aut-police', 2, first.next ?? '');
    expect(second.calls).toEqual([call(2), call(3)]);
    const third = await calls.page('aut-police', 3, first.next ?? '');
    expect(third).toEqual({ calls: [call(2), call(3)], next: null });
    expect(await calls.page('aut-sheriff', 2)).toEqual({ calls: [], next: null });
  });

  it('holds a call once, and no more once it is taken off, which is as good twice', async () => {
    const { port: calls } = await make();
    for (const _ of [1, 2]) await calls.put(call(1));
    expect((await calls.page('aut-police', 10)).calls).toHaveLength(1);
    for (const _ of [1, 2]) await calls.remove(call(1));
    expect((await calls.page('aut-police', 10)).calls).toEqual([]);
  });

  it.each(['nonsense', Buffer.from('2026-11-20T12:00:00.000Z#ord_1').toString('base64url')])(
    'refuses %j, which no page gave',
    async (cursor) => {
      const { port: calls } = await make();
      await expect(calls.page('aut-police', 2, cursor)).rejects.toMatchObject({ code: 'invalid-request' });
    },
  );

  it('says that its service does not answer', async () => {
    const { whileDown } = await make();
    await whileDown(async (calls) => {
      const down = { code: 'service-unavailable', retryable: true };
      await expect(calls.put(call(1))).rejects.toMatchObject(down);
      await expect(calls.remove(call(1))).rejects.toMatchObject(down);
      await expect(calls.page('aut-police', 2)).rejects.toMatchObject(down);
    });
  });
});
