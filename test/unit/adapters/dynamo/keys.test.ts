import { describe, expect, it } from 'vitest';
import { readDueRow } from '../../../../shared/adapters/dynamo/due-rows.ts';
import { dueShardKey, key } from '../../../../shared/adapters/dynamo/keys.ts';
import type { OrderId } from '../../../../shared/domain/ids.ts';
import { anOrderId, at } from '../../../support/builders.ts';

const orderId = anOrderId();
const dueAt = at('2026-11-20T12:00:00Z');

describe('keys', () => {
  it('sort by number, however many digits it has', () => {
    expect(key.commit(orderId, 9).sk < key.commit(orderId, 10).sk).toBe(true);
    expect(key.commit(orderId, 99_999).sk < key.commit(orderId, 100_000).sk).toBe(true);
    const delivery = (message: number) => key.delivery({ orderId, message, endpoint: 'z' }).sk;
    expect(delivery(9) < key.delivery({ orderId, message: 10, endpoint: 'a' }).sk).toBe(true);
  });

  it('are these, and stay these: stored items are found by them', () => {
    expect(key.commit(orderId, 7)).toEqual({ pk: `order#${orderId}`, sk: '000000000007' });
    expect(key.delivery({ orderId, message: 7, endpoint: 'inbox' })).toEqual({
      pk: `delivery#${orderId}`,
      sk: '000007#inbox',
    });
    expect(key.dataKey(orderId)).toEqual({ pk: `key#${orderId}` });
    expect(key.listedOrder('aut-police', dueAt, orderId)).toEqual({
      pk: 'orders#aut-police',
      sk: `2026-11-20T12:00:00.000Z#${orderId}`,
    });
    const signpost = { trail: 'status/running', at: dueAt } as const;
    expect(key.signpost('ordersBy', 'aut-police', { ...signpost, since: 7 }, orderId)).toEqual({
      pk: 'orders-by#aut-police#status/running',
      sk: `2026-11-20T12:00:00.000Z#${orderId}#000000000007`,
    });
    expect(key.signpost('ordersBy', 'aut-police', signpost, orderId)).toEqual({
      pk: 'orders-by#aut-police#status/running',
      sk: `2026-11-20T12:00:00.000Z#${orderId}`,
    });
    expect(key.silence(dueAt, `${orderId}.r1`)).toEqual({
      pk: 'oversight#silences',
      sk: `2026-11-20T12:00:00.000Z#${orderId}.r1`,
    });
    expect(key.entry('provider', 'prv-demo', 3)).toEqual({ pk: 'provider#prv-demo', sk: '000000000003' });
    expect(key.due(orderId, 1, dueAt)).toEqual({ dueShard: 'due#00', dueAt });
    expect(dueShardKey(3)).toBe('due#03');
  });

  it('spread orders over every shard, an order always over the same', () => {
    const shardOf = (id: OrderId, shards: number) => key.due(id, shards, dueAt).dueShard;
    const shards = Array.from({ length: 400 }, (_, number) => shardOf(anOrderId(number), 4));
    for (const shard of ['due#00', 'due#01', 'due#02', 'due#03']) {
      expect(shards.filter((each) => each === shard).length).toBeGreaterThan(60);
    }
    expect(shardOf(anOrderId(5), 4)).toBe(shards[5]);
    expect(shardOf(orderId, 1)).toBe('due#00');
  });
});

describe('a row of the due index', () => {
  it('stands for the commit or the delivery whose keys it has', () => {
    expect(readDueRow({ ...key.commit(orderId, 12), dueAt })).toEqual({ kind: 'commit', orderId, version: 12, dueAt });
    expect(readDueRow({ ...key.delivery({ orderId, message: 3, endpoint: 'in#box' }), dueAt })).toEqual({
      kind: 'delivery',
      orderId,
      message: 3,
      endpoint: 'in#box',
      dueAt,
    });
  });

  it.each`
    change                            | why
    ${{ pk: `notice#${orderId}` }}    | ${'stands for something else'}
    ${{ pk: 'order#ord_short' }}      | ${'names no order'}
    ${{ pk: orderId }}                | ${'names no kind'}
    ${{ pk: `delivery#${orderId}` }}  | ${'names a delivery by a version'}
    ${{ sk: '000001#inbox' }}         | ${'names a commit by a message'}
    ${{ sk: '12' }}                   | ${'has a number of another form'}
    ${{ sk: undefined }}              | ${'lacks its sort key'}
    ${{ dueAt: -1 }}                  | ${'is due at no instant'}
    ${{ dueAt: '2026-11-20T12:00Z' }} | ${'is due at a text'}
  `('is damaged when it $why', ({ change }) => {
    expect(() => readDueRow({ ...key.commit(orderId, 1), dueAt, ...change })).toThrow(
      expect.objectContaining({ name: 'HoldfastError', code: 'record-damaged' }),
    );
  });
});
