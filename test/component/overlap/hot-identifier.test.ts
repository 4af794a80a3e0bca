import { beforeEach, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { HOUR_MS, MINUTE_MS } from '../../../shared/domain/instant.ts';
import { directoryEntry } from '../../support/builders.ts';
import { filed, memberOf, POLICE, read, readCertificate, SHERIFF } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

/** So many of the sheriff's are on the mailbox before the police come, and so many come at once afterwards. */
const [BEFORE, AT_ONCE] = [30, 110];
const LETTER = { '/certificate/accounts': [{ type: 'account', value: 'm.reuther@skylark.example' }] };

let stack: Stack;
let workers: Workers;
beforeEach(async () => {
  stack = new Stack();
  workers = new Workers(stack);
  for (const id of ['aut-police', 'aut-sheriff']) {
    await stack.directory.put(directoryEntry(id, { tellsOverlaps: true }), 'operator');
  }
});

/** Letters of the sheriff on one mailbox, and what failed of the batch of the stream that tells of them all. */
async function fileLetters(count: number, from: number) {
  const ids: OrderId[] = [];
  for (let number = 0; number < count; number += 1) {
    ids.push(await filed(stack, 'us-2703f', LETTER, `letter-${from + number}`));
  }
  const { overlaps: failed } = await workers.stream();
  return { ids, failed };
}

const metBy = async (orderId: OrderId): Promise<OrderId[]> => {
  const latest = await stack.orders.latest(orderId);
  if (!latest) throw new Error('it was filed');
  return (await stack.overlaps.of(latest.commit.state)).map((met) => met.orderId);
};

/** What an order tells of the others once it and they may tell. */
async function viewOf(orderId: OrderId, claims: typeof POLICE, others: readonly OrderId[]) {
  for (const each of [orderId, ...others]) await readCertificate(stack, each, { id: `read-${each}` });
  stack.clock.advance(HOUR_MS);
  const { body } = await stack.officer(read(orderId), claims);
  const overlaps = memberOf(body, 'overlaps');
  return { named: Array.isArray(overlaps) ? overlaps.length : 0, more: memberOf(body, 'moreOverlaps') };
}

it('an order on a mailbox that many hold remembers the first twenty, each authority’s first before all others', async () => {
  const first = await fileLetters(BEFORE, 0);
  stack.clock.advance(MINUTE_MS);
  const police = await filed(stack, 'epoc-pr');
  await workers.stream();
  stack.clock.advance(MINUTE_MS);
  const [last = police] = (await fileLetters(1, BEFORE)).ids;
  expect(await metBy(police)).toHaveLength(21); // and the last, which came after it
  expect(await metBy(last)).toHaveLength(20);
  expect(await metBy(last)).toContain(police);
  expect(first.failed).toEqual([]);
  expect(await viewOf(last, SHERIFF, [police, ...first.ids])).toEqual({ named: 20, more: 0 });
});

it('none of many filed at once fails, is lost, or fills a list beyond a hundred', async () => {
  const police = await filed(stack, 'epoc-pr');
  await workers.stream();
  stack.clock.advance(MINUTE_MS);
  const { ids, failed } = await fileLetters(AT_ONCE, 0);
  expect(failed).toEqual([]);
  for (const orderId of ids) expect(await metBy(orderId)).toContain(police);
  expect(await metBy(police)).toHaveLength(100);
  stack.clock.advance(MINUTE_MS);
  const late = await fileLetters(1, AT_ONCE);
  expect(await metBy(police)).not.toContain(late.ids[0]);
  expect(await viewOf(police, POLICE, ids)).toEqual({ named: 20, more: 80 });
});
