import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, plus, toRfc3339 } from '../../../shared/domain/instant.ts';
import { INSTRUMENTS } from '../../../shared/domain/law/instruments.ts';
import { applyTime } from '../../../shared/domain/order/life/time.ts';
import { REGISTRAR, SECOND_REGISTRAR } from '../../support/registrars.ts';
import { filed, say } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { confirmAgain, suspend, suspensionWordRequest, THEFT } from '../../support/suspending.ts';
import { SECOND_OFFICER, THIRD_OFFICER } from '../../support/waiting.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let workers: Workers;
beforeEach(() => {
  stack = new Stack();
  workers = new Workers(stack);
});

const ACCOMPLICE = SECOND_OFFICER['sub'];
const stateOf = async (id: OrderId) => {
  const latest = await stack.orders.latest(id);
  if (!latest) throw new Error('there is no such order');
  const { state } = latest.commit;
  return applyTime(INSTRUMENTS[state.instrument], state, stack.clock.now()).state;
};
async function suspendByTwo(asked: object, key: string): Promise<void> {
  const id = await suspend(stack, { ...THEFT, ...asked }, REGISTRAR, key);
  await workers.settle();
  await stack.registrar(suspensionWordRequest(id, 'confirmation'), SECOND_REGISTRAR);
  await workers.settle();
}

/** What a thief filed, held as their account was suspended, and confirmed again an hour later with another account. */
async function confirmByAccomplice(): Promise<OrderId> {
  const order = await filed(stack);
  await workers.settle();
  await suspendByTwo({}, 'thief');
  stack.clock.advance(HOUR_MS);
  expect((await confirmAgain(stack, order, SECOND_OFFICER)).status).toBe(200);
  await workers.settle();
  return order;
}

describe('an order of a stolen account that a second stolen account confirmed again', () => {
  it.each`
    since                     | why
    ${'2026-11-20T15:00:00Z'} | ${'doubted since before it was issued'}
    ${'2026-11-20T16:40:00Z'} | ${'doubted since it was issued, and before it was confirmed'}
  `('is held anew once that one is suspended, $why', async ({ since }) => {
    const order = await confirmByAccomplice();
    await suspendByTwo({ person: ACCOMPLICE, since }, 'accomplice');
    expect(await stateOf(order)).toMatchObject({
      phase: { kind: 'issued' },
      doubt: { status: 'open', silence: 'withdrawn' },
    });
    expect((await confirmAgain(stack, order, THIRD_OFFICER)).status).toBe(200);
  });

  it('is withdrawn where nobody else confirms it', async () => {
    const order = await confirmByAccomplice();
    await suspendByTwo({ person: ACCOMPLICE }, 'accomplice');
    await workers.runUntil(plus(stack.clock.now(), 2 * DAY_MS + HOUR_MS));
    expect((await stateOf(order)).phase).toMatchObject({ kind: 'ended', reason: 'not-confirmed-again' });
  });

  it('is held anew where the whole authority is suspended, which is doubted since', async () => {
    const order = await confirmByAccomplice();
    await suspendByTwo({ person: undefined, since: '2026-11-20T16:40:00Z' }, 'all');
    expect(await stateOf(order)).toMatchObject({ doubt: { status: 'open' } });
  });

  it('stays as it is where it was confirmed before the second account is doubted', async () => {
    const order = await confirmByAccomplice();
    stack.clock.advance(HOUR_MS);
    await suspendByTwo({ person: ACCOMPLICE, since: toRfc3339(plus(stack.clock.now(), -1)) }, 'accomplice');
    expect(await stateOf(order)).toMatchObject({ doubt: { status: 'confirmed' } });
  });

  it('stays as it is once its provider received it', async () => {
    const order = await confirmByAccomplice();
    await say(stack, order, 'order.acknowledged');
    const { phase } = await stateOf(order);
    await suspendByTwo({ person: ACCOMPLICE }, 'accomplice');
    expect((await stateOf(order)).phase).toEqual(phase);
  });
});
