import { describe, expect, it } from 'vitest';
import { DynamoAnswerEraser } from '../../../../shared/adapters/dynamo/answer-eraser.ts';
import { DynamoDeliveryStore } from '../../../../shared/adapters/dynamo/delivery-store.ts';
import { KmsAnswerOpener, KmsAnswerSealer } from '../../../../shared/adapters/kms/answer-sealing.ts';
import type { AnswerOpener, AnswerSealer } from '../../../../shared/ports/delivery/answer-sealing.ts';
import { aDelivery, anOrderId, at } from '../../../support/builders.ts';
import { FakeAnswerSealing } from '../../../support/fakes/fake-answer-sealing.ts';
import { MemoryDeliveryStore } from '../../../support/fakes/memory-delivery-store.ts';
import { type Harness, inMemory, onDynamo, onKms } from '../../../support/harness.ts';

const NOON = at('2026-11-20T12:00:00Z');
const TEXT = 'x'.repeat(1_020) + 'Ζωή'.slice(0, 2);

const onKeys = (): Harness<AnswerSealer & AnswerOpener> =>
  onKms((client, { sealingKey }) => {
    const opener = new KmsAnswerOpener(client);
    const open: AnswerOpener['open'] = async (...asked) => await opener.open(...asked);
    return Object.assign(new KmsAnswerSealer(client, sealingKey), { open });
  });

describe.each([
  { name: 'scripted', make: (): Harness<AnswerSealer & AnswerOpener> => inMemory(new FakeAnswerSealing()) },
  { name: 'by KMS', make: onKeys },
])('Answers sealed $name', ({ make }) => {
  it('open as what they were, for their order and for no other', async () => {
    const { port } = make();
    const sealed = await port.seal(anOrderId(), TEXT);
    expect(sealed).toMatch(/^[A-Za-z0-9+/]+=*$/);
    expect(await port.open(anOrderId(), sealed)).toBe(TEXT);
    await expect(port.open(anOrderId(2), sealed)).rejects.toThrow();
  });

  it('are neither sealed nor opened while the service is down', async () => {
    const { port, whileDown } = make();
    const sealed = await port.seal(anOrderId(), TEXT);
    await whileDown(async (down) => {
      await expect(down.seal(anOrderId(), TEXT)).rejects.toMatchObject({ code: 'service-unavailable' });
      await expect(down.open(anOrderId(), sealed)).rejects.toMatchObject({ code: 'service-unavailable' });
    });
  });
});

it.each([
  {
    name: 'in memory',
    make: async () => {
      const store = new MemoryDeliveryStore();
      return { store, eraser: store };
    },
  },
  {
    name: 'on DynamoDB',
    make: async () => {
      const {
        port: store,
        dynamodb,
        table,
      } = await onDynamo('records', (client, name) => new DynamoDeliveryStore(client, name, 1));
      return { store, eraser: new DynamoAnswerEraser(dynamodb, table) };
    },
  },
])('AnswerEraser $name takes what was answered about one order, and nothing else', async ({ make }) => {
  const { store, eraser } = await make();
  const answered = { answer: { at: NOON, sealed: 'c2VhbGVk' } };
  const deliveries = [1, 2, 3].map((message) => aDelivery({ message, ...(message !== 2 && answered) }));
  const other = aDelivery({ orderId: anOrderId(2), ...answered });
  for (const delivery of [...deliveries, other]) await store.addIfAbsent(delivery);
  await eraser.forgetAnswers(anOrderId());
  await eraser.forgetAnswers(anOrderId());
  expect(await store.of(anOrderId())).toEqual([1, 2, 3].map((message) => aDelivery({ message })));
  expect(await store.of(anOrderId(2))).toEqual([other]);
});
