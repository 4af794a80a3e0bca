import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { DynamoDeliveryStore } from '../../../../shared/adapters/dynamo/delivery-store.ts';
import { key } from '../../../../shared/adapters/dynamo/keys.ts';
import {
  beginAttempt,
  type Delivery,
  recordDelivered,
  recordFailed,
  recordOvertaken,
} from '../../../../shared/domain/delivery/delivery.ts';
import { sha256 } from '../../../../shared/domain/digest.ts';
import type { DeliveryStore } from '../../../../shared/ports/delivery/delivery-store.ts';
import { aDelivery, anOrderId, at } from '../../../support/builders.ts';
import { MemoryDeliveryStore } from '../../../support/fakes/memory-delivery-store.ts';
import {
  inMemoryAndOnDynamo,
  inMemoryWithDueRows,
  onDynamoWithDueRows,
  type WithDueRows,
} from '../../../support/harness.ts';

const onTable = () => onDynamoWithDueRows((client, table, shards) => new DynamoDeliveryStore(client, table, shards));

const NOON = at('2026-11-20T12:00:00Z');
const pending = aDelivery({ createdAt: NOON, nextAttemptAt: NOON });
const { orderId } = pending;
const failed = (outcome: string) => ({ outcome, jitter: 0 });

const HARNESSES = inMemoryAndOnDynamo<WithDueRows<DeliveryStore>>(
  () => inMemoryWithDueRows(new MemoryDeliveryStore()),
  onTable,
);

describe.each(HARNESSES)('DeliveryStore $name', ({ make }) => {
  it('stores a delivery once: the first stands, whatever comes later', async () => {
    const { port: store } = await make();
    expect(await store.addIfAbsent(pending)).toBe(true);
    expect(await store.addIfAbsent({ ...pending, body: 'another' })).toBe(false);
    expect(await store.read(pending)).toEqual(pending);
  });

  it('keeps by what the id of a message names it, through every attempt', async () => {
    const { port: store } = await make();
    const named = { ...pending, tells: sha256(pending.body) };
    const begun = beginAttempt(named, NOON);
    await store.addIfAbsent(named);
    expect(await store.update(begun, named)).toBe(true);
    expect(await store.update(recordDelivered(begun, NOON, '200'), begun)).toBe(true);
    expect(await store.read(named)).toEqual(recordDelivered(begun, NOON, '200'));
    expect(await store.of(orderId)).toEqual([recordDelivered(begun, NOON, '200')]);
  });

  it('is new to exactly one of many that add it at once', async () => {
    const { port: store } = await make();
    const answers = await Promise.all(Array.from({ length: 8 }, () => store.addIfAbsent(pending)));
    expect(answers.filter((isNew) => isNew)).toEqual([true]);
  });

  it('knows nothing of a delivery it never stored, and updates none', async () => {
    const { port: store } = await make();
    expect(await store.read(pending)).toBeUndefined();
    expect(await store.of(orderId)).toEqual([]);
    expect(await store.update(beginAttempt(pending, NOON), pending)).toBe(false);
    expect(await store.read(pending)).toBeUndefined();
  });

  it('lists an order’s own deliveries by message, over several pages', async () => {
    const { port: store } = await make();
    const body = 'x'.repeat(300_000);
    for (const message of [10, 2, 1, 11, 9]) await store.addIfAbsent({ ...pending, message, body });
    await store.addIfAbsent({ ...pending, message: 2, endpoint: 'archive', body });
    await store.addIfAbsent({ ...pending, orderId: anOrderId(2), body });
    const found = await store.of(orderId);
    expect(found.map(({ message, endpoint }) => `${message} ${endpoint}`)).toEqual([
      '1 inbox',
      '2 archive',
      '2 inbox',
      '9 inbox',
      '10 inbox',
      '11 inbox',
    ]);
  });

  it('lets one of many claim an attempt', async () => {
    const { port: store } = await make();
    await store.addIfAbsent(pending);
    const claims = await Promise.all(
      Array.from({ length: 8 }, (_, worker) =>
        store.update(beginAttempt(pending, at(`2026-11-20T12:00:0${worker}Z`)), pending),
      ),
    );
    expect(claims.filter((won) => won)).toEqual([true]);
    expect(await store.read(pending)).toMatchObject({ status: 'pending', attempts: 1 });
  });

  it('goes through an attempt that fails and one that succeeds', async () => {
    const { port: store } = await make();
    await store.addIfAbsent(pending);
    const first = beginAttempt(pending, NOON);
    expect(await store.update(first, pending)).toBe(true);
    const again = recordFailed(first, at('2026-11-20T12:00:02Z'), failed('ECONNREFUSED'));
    expect(await store.update(again, first)).toBe(true);
    const second = beginAttempt(again, at('2026-11-20T12:00:05Z'));
    expect(await store.update(second, again)).toBe(true);
    expect(await store.update(recordDelivered(second, at('2026-11-20T12:00:06Z'), '204'), second)).toBe(true);
    expect(await store.read(pending)).toEqual({
      ...pending,
      status: 'delivered',
      attempts: 2,
      attemptedAt: at('2026-11-20T12:00:05Z'),
      nextAttemptAt: null,
      deliveredAt: at('2026-11-20T12:00:06Z'),
      lastOutcome: '204',
    });
  });

  it('keeps since when it is late, and one that was given up goes on daily', async () => {
    const { port: store, dueRows } = await make();
    const order = { provider: 'prv-demo', authority: 'aut-police', issuedAt: NOON };
    await store.addIfAbsent({ ...pending, order });
    const first = beginAttempt({ ...pending, order }, NOON);
    await store.update(first, pending);
    const given = recordFailed(first, at('2026-11-23T12:00:01Z'), failed('timeout'));
    expect(given).toMatchObject({ status: 'given-up', lateSince: at('2026-11-23T12:00:01Z') });
    expect(await store.update(given, first)).toBe(true);
    expect(await store.read(pending)).toEqual(given);
    expect(await dueRows()).toMatchObject([{ kind: 'delivery', dueAt: at('2026-11-24T12:00:11Z') }]);
    expect(await store.update(recordOvertaken(given, 'end'), given)).toBe(true);
    expect(await dueRows()).toEqual([]);
    expect(await store.read(pending)).toEqual({
      ...given,
      status: 'overtaken',
      overtakenBy: 'end',
      nextAttemptAt: null,
    });
    expect(await store.update(beginAttempt(recordOvertaken(given, 'end'), NOON), recordOvertaken(given, 'end'))).toBe(
      true,
    );
  });

  it('keeps what its endpoint answered last, sealed, with its ladder', async () => {
    const { port: store } = await make();
    const urgent = { ...pending, urgency: 'emergency' } as const;
    await store.addIfAbsent(urgent);
    const first = beginAttempt(urgent, NOON);
    await store.update(first, urgent);
    const answered = { ...first, answer: { at: NOON, sealed: 'c2VhbGVk' } };
    await store.update(recordFailed(answered, NOON, failed('503')), first);
    expect(await store.read(pending)).toMatchObject({
      urgency: 'emergency',
      answer: { at: NOON, sealed: 'c2VhbGVk' },
      nextAttemptAt: at('2026-11-20T12:00:05Z'),
    });
  });

  it('leaves a delivery alone that has moved on', async () => {
    const { port: store } = await make();
    await store.addIfAbsent(pending);
    const first = beginAttempt(pending, NOON);
    await store.update(first, pending);
    const done = recordDelivered(first, at('2026-11-20T12:00:01Z'), '200');
    await store.update(done, first);
    expect(await store.update(recordFailed(first, at('2026-11-20T12:01:00Z'), failed('timeout')), first)).toBe(false);
    expect(await store.update(beginAttempt(pending, at('2026-11-20T12:02:00Z')), pending)).toBe(false);
    expect(await store.read(pending)).toEqual(done);
  });

  it('never changes what is sent, only what is known of its sending', async () => {
    const { port: store } = await make();
    await store.addIfAbsent(pending);
    const altered: Delivery = { ...beginAttempt(pending, NOON), body: 'another', url: 'https://elsewhere.example/' };
    await store.update(altered, pending);
    expect(await store.read(pending)).toEqual(beginAttempt(pending, NOON));
  });

  it('is not changed through what it was given or what it gave', async () => {
    const { port: store } = await make();
    const given = { ...pending };
    await store.addIfAbsent(given);
    Object.assign(given, { body: 'changed' });
    Reflect.set((await store.read(pending)) ?? {}, 'body', 'changed'); // where what is given is frozen, it says so and nothing else
    expect(await store.read(pending)).toEqual(pending);
  });

  it('has a row in the due index ten seconds behind its next attempt, as long as there is one', async () => {
    const { port: store, dueRows } = await make();
    const row = { kind: 'delivery', orderId, message: 1, endpoint: 'inbox' };
    await store.addIfAbsent(pending);
    expect(await dueRows()).toEqual([{ ...row, dueAt: at('2026-11-20T12:00:10Z') }]);
    const first = beginAttempt(pending, NOON);
    await store.update(first, pending);
    expect(await dueRows()).toEqual([{ ...row, dueAt: at('2026-11-20T12:01:10Z') }]);
    await store.update(recordDelivered(first, at('2026-11-20T12:00:01Z'), '200'), first);
    expect(await dueRows()).toEqual([]);
  });

  it('says that its service does not answer, whatever is asked', async () => {
    const { whileDown } = await make();
    await whileDown(async (store) => {
      const down = { name: 'HoldfastError', code: 'service-unavailable', retryable: true };
      await expect(store.addIfAbsent(pending)).rejects.toMatchObject(down);
      await expect(store.read(pending)).rejects.toMatchObject(down);
      await expect(store.of(orderId)).rejects.toMatchObject(down);
      await expect(store.update(beginAttempt(pending, NOON), pending)).rejects.toMatchObject(down);
    });
  });
});

describe('DeliveryStore on DynamoDB', () => {
  it.each`
    attribute          | value          | why
    ${'status'}        | ${'forgotten'} | ${'a status there is not'}
    ${'nextAttemptAt'} | ${-1}          | ${'an instant no record can carry'}
    ${'attempts'}      | ${'many'}      | ${'a count that is no number'}
  `('refuses a stored delivery with $why', async ({ attribute, value }) => {
    const { port: store, dynamodb, table } = await onTable();
    await store.addIfAbsent(pending);
    await dynamodb.send(
      new UpdateCommand({
        TableName: table,
        Key: key.delivery(pending),
        UpdateExpression: 'SET #attribute = :value',
        ExpressionAttributeNames: { '#attribute': attribute },
        ExpressionAttributeValues: { ':value': value },
      }),
    );
    await expect(store.read(pending)).rejects.toMatchObject({ code: 'record-damaged' });
    await expect(store.of(orderId)).rejects.toMatchObject({ code: 'record-damaged' });
  });
});
