import { describe, expect, it } from 'vitest';
import { DynamoAttemptLog } from '../../../../shared/adapters/dynamo/attempt-log.ts';
import type { Attempt } from '../../../../shared/domain/delivery/attempt.ts';
import type { AttemptLog } from '../../../../shared/ports/delivery/attempt-log.ts';
import { anOrderId, at } from '../../../support/builders.ts';
import { MemoryAttemptLog } from '../../../support/fakes/memory-attempt-log.ts';
import { type Harness, inMemory, inMemoryAndOnDynamo, onDynamo } from '../../../support/harness.ts';

const attempt = (number: number, changes: Partial<Attempt> = {}): Attempt => ({
  orderId: anOrderId(),
  message: 1,
  endpoint: 'inbox',
  number,
  at: at(`2026-11-20T12:00:0${number}Z`),
  way: 'webhook',
  address: '203.0.113.9',
  outcome: '503',
  tookMs: 12,
  ...changes,
});

const HARNESSES = inMemoryAndOnDynamo<Harness<AttemptLog>>(
  () => inMemory(new MemoryAttemptLog()),
  () => onDynamo('records', (client, table) => new DynamoAttemptLog(client, table)),
);

describe.each(HARNESSES)('AttemptLog $name', ({ make }) => {
  it('gives the attempts of one order, newest first, page by page to the end', async () => {
    const { port: log } = await make();
    for (const number of [1, 2, 3]) await log.add(attempt(number));
    await log.add(attempt(4, { message: 2, endpoint: 'archive', address: null, outcome: 'timeout' }));
    await log.add(attempt(5, { orderId: anOrderId(2) }));
    const first = await log.of(anOrderId(), 3);
    expect(first.attempts).toEqual([
      attempt(4, { message: 2, endpoint: 'archive', address: null, outcome: 'timeout' }),
      attempt(3),
      attempt(2),
    ]);
    const second = await log.of(anOrderId(), 3, first.next ?? '');
    expect(second).toEqual({ attempts: [attempt(1)], next: null });
    expect(await log.of(anOrderId(3), 3)).toEqual({ attempts: [], next: null });
  });

  it('says that its service does not answer', async () => {
    const { whileDown } = await make();
    await whileDown(async (log) => {
      const down = { code: 'service-unavailable', retryable: true };
      await expect(log.add(attempt(1))).rejects.toMatchObject(down);
      await expect(log.of(anOrderId(), 3)).rejects.toMatchObject(down);
    });
  });
});

it('AttemptLog on DynamoDB takes no cursor that no page gave', async () => {
  const { port: log } = await onDynamo('records', (client, table) => new DynamoAttemptLog(client, table));
  await expect(log.of(anOrderId(), 3, Buffer.from('elsewhere').toString('base64url'))).rejects.toMatchObject({
    code: 'invalid-request',
  });
});
