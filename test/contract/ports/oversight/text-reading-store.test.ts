import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { key } from '../../../../shared/adapters/dynamo/keys.ts';
import { DynamoTextReadingStore } from '../../../../shared/adapters/dynamo/text-reading-store.ts';
import type { TextReading, TextReadingAnswer } from '../../../../shared/domain/cases/text-reading.ts';
import { sha256 } from '../../../../shared/domain/digest.ts';
import { readingIdFor } from '../../../../shared/domain/ids.ts';
import type { TextReadingStore } from '../../../../shared/ports/oversight/text-reading-store.ts';
import { anOrderId, at } from '../../../support/builders.ts';
import { MemoryTextReadingStore } from '../../../support/fakes/memory-text-reading-store.ts';
import { type Harness, inMemory, inMemoryAndOnDynamo, onDynamo } from '../../../support/harness.ts';

const onTable = () => onDynamo('complaints', (client, table) => new DynamoTextReadingStore(client, table));

const reading = (day: string): TextReading => {
  const askedAt = at(`${day}T10:00:00Z`);
  return {
    id: readingIdFor(askedAt, 'auditor', day),
    orderId: anOrderId(),
    reference: 'ABCD-EFGH-JKLM',
    askedAt,
    person: 'auditor',
    fingerprint: sha256(day),
    note: 3,
    answer: null,
    readCount: 0,
    lastReadAt: null,
  };
};

const answer = (person: string): TextReadingAnswer => ({
  at: at('2026-12-09T10:00:00Z'),
  person,
  answer: 'confirmed',
  fingerprint: sha256(person),
  note: 4,
});

const [FIRST, SECOND, THIRD] = [reading('2026-12-05'), reading('2026-12-06'), reading('2026-12-07')];

const HARNESSES = inMemoryAndOnDynamo<Harness<TextReadingStore>>(() => inMemory(new MemoryTextReadingStore()), onTable);

describe.each(HARNESSES)('TextReadingStore $name', ({ make }) => {
  it('reads what was added, and nothing else', async () => {
    const { port: readings } = await make();
    expect(await readings.add(FIRST)).toEqual(FIRST);
    expect(await readings.read(FIRST.id)).toEqual(FIRST);
    expect(await readings.read(SECOND.id)).toBeUndefined();
  });

  it('leaves one alone that stands already, and gives it back', async () => {
    const { port: readings } = await make();
    await readings.add(FIRST);
    expect(await readings.add({ ...FIRST, note: 9 })).toEqual(FIRST);
    expect(await readings.read(FIRST.id)).toEqual(FIRST);
  });

  it('lists the latest first, page by page', async () => {
    const { port: readings } = await make();
    for (const one of [SECOND, THIRD, FIRST]) await readings.add(one);
    const page = await readings.list(2);
    expect(page.readings).toEqual([THIRD, SECOND]);
    expect(await readings.list(2, page.next ?? '')).toEqual({ readings: [FIRST], next: null });
    await expect(readings.list(2, 'x')).rejects.toMatchObject({ code: 'invalid-request' });
  });

  it('keeps the first answer, whoever comes second', async () => {
    const { port: readings } = await make();
    await readings.add(FIRST);
    expect(await readings.answer(FIRST.id, answer('second'))).toEqual(answer('second'));
    expect(await readings.answer(FIRST.id, answer('third'))).toEqual(answer('second'));
    expect(await readings.read(FIRST.id)).toEqual({ ...FIRST, answer: answer('second') });
    expect(await readings.answer(SECOND.id, answer('second'))).toBeUndefined();
    expect(await readings.read(SECOND.id)).toBeUndefined();
  });

  it('counts what is read, and makes no reading by it', async () => {
    const { port: readings } = await make();
    await readings.add(FIRST);
    const counts = [1, 2].map((hour) => readings.countRead(FIRST.id, at(`2026-12-09T1${hour}:00:00Z`), 3));
    expect((await Promise.all(counts)).sort()).toEqual([1, 2]);
    expect(await readings.countRead(FIRST.id, at('2026-12-09T13:00:00Z'), 3)).toBe(3);
    const beyond = readings.countRead(FIRST.id, at('2026-12-09T14:00:00Z'), 3);
    await expect(beyond).rejects.toMatchObject({ code: 'reading-not-open' });
    expect(await readings.read(FIRST.id)).toEqual({ ...FIRST, readCount: 3, lastReadAt: at('2026-12-09T13:00:00Z') });
    const counting = readings.countRead(SECOND.id, at('2026-12-09T13:00:00Z'), 3);
    await expect(counting).rejects.toMatchObject({ code: 'reading-not-open' });
    expect(await readings.read(SECOND.id)).toBeUndefined();
  });

  it('says that its service does not answer', async () => {
    const { whileDown } = await make();
    await whileDown(async (readings) => {
      const down = { name: 'HoldfastError', code: 'service-unavailable', retryable: true };
      const inDoubt = { ...down, code: 'may-be-stored' };
      await expect(readings.add(FIRST)).rejects.toMatchObject(inDoubt);
      await expect(readings.read(FIRST.id)).rejects.toMatchObject(down);
      await expect(readings.list(1)).rejects.toMatchObject(down);
      await expect(readings.answer(FIRST.id, answer('second'))).rejects.toMatchObject(inDoubt);
      await expect(readings.countRead(FIRST.id, FIRST.askedAt, 3)).rejects.toMatchObject(down);
    });
  });
});

it('is forgotten after two years', async () => {
  const { port: readings, dynamodb, table } = await onTable();
  await readings.add(FIRST);
  const { Item } = await dynamodb.send(new GetCommand({ TableName: table, Key: key.reading(FIRST.id) }));
  expect(Item?.['forgetAt']).toBe(Date.parse('2028-12-04T10:00:00Z') / 1_000);
});
