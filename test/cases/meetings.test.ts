import { beforeEach, expect, it } from 'vitest';
import { HOUR_MS } from '../../shared/domain/instant.ts';
import { directoryEntry } from '../support/builders.ts';
import { type Identifier, MEETINGS } from '../support/inputs/data.ts';
import { ONE_MONTH } from '../support/inputs/forms.ts';
import { holdRow } from '../support/inputs/rows.ts';
import { expectRefusal } from '../support/refusals.ts';
import { file, filed, memberOf, read, readCertificate, SHERIFF } from '../support/requests.ts';
import { Stack } from '../support/stack.ts';
import { Workers } from '../support/workers.ts';

let stack: Stack;
let workers: Workers;
beforeEach(async () => {
  stack = new Stack();
  workers = new Workers(stack);
  await stack.directory.put(directoryEntry('aut-sheriff', { tellsOverlaps: true }), 'operator');
});

const ACCOUNTS = '/certificate/accounts';
const MOMENT = { timestamp: '2026-11-03T14:22:05Z' };

const inTwoOrders = (named: Identifier) => (named.type === 'ip_with_timestamp' ? named : { ...named, ...ONE_MONTH });
const inOneFiling = (named: Identifier) => ({
  ...inTwoOrders(named),
  ...(named.type === 'ip_with_timestamp' && MOMENT),
});

const spell = ({ value, timestamp }: Identifier): string =>
  timestamp === undefined ? value : `${value} at ${timestamp}`;

/** Both orders are received, and the hour is over before which nothing is told. */
async function meet(one: Identifier, other: Identifier): Promise<boolean> {
  const orders = [
    await filed(stack, 'us-2703f', { [ACCOUNTS]: [inTwoOrders(one)] }, 'first'),
    await filed(stack, 'us-2703f', { [ACCOUNTS]: [inTwoOrders(other)] }, 'second'),
  ];
  await workers.settle();
  for (const orderId of orders) await readCertificate(stack, orderId, { id: `read-${orderId}` });
  await workers.settle();
  stack.clock.advance(HOUR_MS);
  const told = await Promise.all(orders.map((orderId) => stack.officer(read(orderId), SHERIFF)));
  const overlaps = told.map(({ body }) => memberOf(body, 'overlaps'));
  expect(overlaps[1]).toHaveLength(Object(overlaps[0]).length);
  for (const each of overlaps)
    if (Object(each).length > 0) expect(each).toMatchObject([{ targets: ['t1'], inForce: true }]);
  return Object(overlaps[0]).length === 1;
}

it.for(MEETINGS)('$id: $why', ({ id, one, other }, context) => {
  const row = { id, kind: 'two spellings', written: [one, other].map(spell) };
  const wanted = 'refused as one in one filing, and meet in two orders';
  return holdRow(context, { ...row, wanted }, async () => {
    const edits = { [ACCOUNTS]: [inOneFiling(one), inOneFiling(other)] };
    await expectRefusal(stack, () => file(stack, 'us-2703f', edits), {
      status: 422,
      code: 'invalid-request',
      pointers: [`${ACCOUNTS}/1`],
    });
    return (await meet(one, other)) ? wanted : 'refused as one in one filing, and apart in two orders';
  });
});
