import { beforeEach, describe, expect, it } from 'vitest';
import { OrderList } from '../../../shared/contracts/api/authorities/orders.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { MINUTE_MS } from '../../../shared/domain/instant.ts';
import { allPages } from '../../support/pages.ts';
import { expectRefusal } from '../../support/refusals.ts';
import {
  ALSO_LANTERN,
  commandRequest,
  filed,
  filedOrders,
  POLICE,
  PROSECUTOR,
  RELEASE,
  SHERIFF,
  searchRequest,
  VALIDATOR,
} from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

const FILE_NUMBER = 'LKA-ML 4100-2026-0831';
/** As it was written, or as it is compared: hashes have any four digits now and then. */
const IN_CLEAR = /LKA-ML|4100\W?2026/i;

let stack: Stack;
let workers: Workers;
let orders: OrderId[];
beforeEach(async () => {
  stack = new Stack();
  workers = new Workers(stack);
  orders = await filedOrders(stack, 'epoc-pr', ALSO_LANTERN);
  await workers.settle();
});

const send = (body: unknown, by = POLICE) => stack.officer(searchRequest(body), by);
const search = async (body: unknown, by = POLICE) => parse(OrderList, (await send(body, by)).body);
const idsOf = async (fileNumber: string, by = POLICE) =>
  (await search({ fileNumber }, by)).orders.map(({ id }) => id).toSorted();

describe('POST /v1/order-searches', () => {
  it.each([FILE_NUMBER, 'lka ml 4100/2026/0831', 'LKA–ML4100-2026-0831'])(
    'finds every order filed under %s',
    async (spelled) => {
      expect(await idsOf(spelled)).toEqual(orders.toSorted());
    },
  );

  it('finds nothing under another number, and nothing for another authority', async () => {
    expect(await idsOf('LKA-ML 4100-2026-0832')).toEqual([]);
    expect(await idsOf(FILE_NUMBER, PROSECUTOR)).toEqual([]);
    expect(await idsOf(FILE_NUMBER, SHERIFF)).toEqual([]);
  });

  it('gives pages, newest first, whose cursors open no other search', async () => {
    stack.clock.advance(MINUTE_MS);
    const later = await filed(stack, 'epoc-pr', {}, 'key-2');
    await workers.settle();
    const pages = await allPages((cursor) =>
      search({ fileNumber: FILE_NUMBER, limit: 2, ...(cursor !== undefined && { cursor }) }),
    );
    const found = pages.flatMap((page) => page.orders.map(({ id }) => id));
    expect(found[0]).toBe(later);
    expect(found.toSorted()).toEqual([...orders, later].toSorted());
    const { next } = await search({ fileNumber: FILE_NUMBER, limit: 1 });
    const refused = { status: 422, code: 'invalid-request', pointers: [''] } as const;
    await expectRefusal(stack, () => send({ fileNumber: 'LKA-ML 1', cursor: next }), refused);
  });

  it('finds an order that has ended, and none that is erased', async () => {
    for (const one of orders) await stack.officer(commandRequest(one, 'release', RELEASE), POLICE);
    await workers.settle();
    expect(await idsOf(FILE_NUMBER)).toEqual(orders.toSorted());
    stack.clock.set('2028-06-01T00:00:00Z');
    await workers.runUntil(stack.clock.now());
    await workers.sweep();
    await workers.settle();
    expect(stack.vault.kept.size).toBe(0);
    expect(await idsOf(FILE_NUMBER)).toEqual([]);
    expect(stack.marks.all()).toEqual({ lists: [], shown: [], filed: [] });
  });

  it('keeps no file number anywhere but as a hash', async () => {
    expect(JSON.stringify(stack.marks.all())).not.toMatch(IN_CLEAR);
    expect(JSON.stringify((await search({ fileNumber: FILE_NUMBER })).orders)).not.toMatch(IN_CLEAR);
    expect(stack.log.lines.filter((line) => IN_CLEAR.test(line))).toEqual([]);
  });

  it.each`
    body                                         | pointers
    ${{}}                                        | ${['/fileNumber']}
    ${{ fileNumber: '' }}                        | ${['/fileNumber']}
    ${{ fileNumber: '—/—' }}                     | ${['/fileNumber']}
    ${{ fileNumber: 'x'.repeat(101) }}           | ${['/fileNumber']}
    ${{ fileNumber: '1', limit: 0 }}             | ${['/limit']}
    ${{ fileNumber: '1', limit: 101 }}           | ${['/limit']}
    ${{ fileNumber: '1', cursor: '../..' }}      | ${['/cursor']}
    ${{ fileNumber: '1', cursor: 'bm90' }}       | ${['']}
    ${{ fileNumber: '1', authority: 'aut-any' }} | ${['/authority']}
  `('$body is refused', async ({ body, pointers }) => {
    await expectRefusal(stack, () => send(body), { status: 422, code: 'invalid-request', pointers });
  });

  it('is for the authority that files: a validator has files of its own', async () => {
    const forbidden = { status: 403, code: 'role-not-allowed', pointers: [] } as const;
    await expectRefusal(stack, () => send({ fileNumber: FILE_NUMBER }, VALIDATOR), forbidden);
    await expectRefusal(stack, () => send({ fileNumber: '1' }, { ...POLICE, holdfast_role: 'reviewer' }), forbidden);
  });

  it('is refused while the key to hash it does not answer', async () => {
    stack.hashes.outage.begin();
    const down = { status: 503, code: 'service-unavailable', pointers: [], retryable: true } as const;
    await expectRefusal(stack, () => send({ fileNumber: FILE_NUMBER }), down);
  });
});
