import { expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { Newcomer, orderOf } from '../../support/sandbox.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

it('whoever moves gets an order at the new address, and what waited is tried at the old one for its hour alone', async () => {
  const stack = new Stack();
  const workers = new Workers(stack);
  const newcomer = new Newcomer(stack);
  const old = newcomer.endpoint;
  stack.sender.down = 'connection-refused';
  stack.sender.isDownAt = (url) => url === old;
  const first = orderOf(await newcomer.register());
  await workers.runUntil(plus(stack.clock.now(), MINUTE_MS));
  newcomer.endpoint = 'https://moved.example/inbox';
  const second = orderOf(await newcomer.register());
  await workers.runUntil(plus(stack.clock.now(), HOUR_MS));
  const ordersTold = (address: string) =>
    stack.sender.posts
      .filter(({ url, body }) => url === address && JSON.parse(body).type === 'order.issued')
      .map(({ body }) => JSON.parse(body).data.orderId);
  expect(ordersTold(newcomer.endpoint)).toEqual([second]);
  expect(new Set(ordersTold(old))).toEqual(new Set([first]));
  const tried = stack.sender.posts.filter(({ url }) => url === old).length;
  await workers.runUntil(plus(stack.clock.now(), 24 * HOUR_MS));
  expect(stack.sender.posts.filter(({ url }) => url === old).length).toBe(tried);
});
