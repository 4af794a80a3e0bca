import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, plus, SECOND_MS } from '../../../shared/domain/instant.ts';
import { INSTRUMENTS } from '../../../shared/domain/law/instruments.ts';
import { applyTime } from '../../../shared/domain/order/life/time.ts';
import { at, directoryEntry } from '../../support/builders.ts';
import { expectRefusal } from '../../support/refusals.ts';
import { REGISTRAR, SECOND_REGISTRAR } from '../../support/registrars.ts';
import { commandRequest, EXTENSION, filed, POLICE, read, say } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { confirmAgain, suspend, suspensionWordRequest, THEFT } from '../../support/suspending.ts';
import { SECOND_OFFICER } from '../../support/waiting.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let workers: Workers;
beforeEach(() => {
  stack = new Stack();
  workers = new Workers(stack);
});

const SUSPENDED = { status: 403, code: 'account-suspended' } as const;
const word = (id: string, said: 'confirmation' | 'lifting', by = SECOND_REGISTRAR) =>
  stack.registrar(suspensionWordRequest(id, said), by);
const phaseOf = async (id: OrderId) => {
  const latest = await stack.orders.latest(id);
  if (!latest) throw new Error('there is no such order');
  const { state } = latest.commit;
  return applyTime(INSTRUMENTS[state.instrument], state, stack.clock.now()).state.phase;
};
/** By two. @param asked instead of what is said of the thief. */
async function suspendByTwo(asked: object = {}): Promise<string> {
  const id = await suspend(stack, { ...THEFT, ...asked });
  await word(id, 'confirmation');
  await workers.settle();
  return id;
}
const EVERYBODY = { person: undefined };

describe('the last officer of an authority, suspended', () => {
  const officer = (sub: unknown) => ({
    person: `${sub}`,
    accounts: [`${sub}`, `${sub}-mobile`],
    roles: ['contact-point'],
  });
  const list = (...officers: readonly object[]) =>
    stack.directory.put(directoryEntry('aut-police', { officers }), 'operator');

  it('acts under none of their accounts, and nobody else does: what is received stays, what is not is withdrawn', async () => {
    await list(officer(POLICE['sub']));
    const [kept, lost] = [await filed(stack, 'epoc-pr', {}, 'kept'), await filed(stack, 'epoc-pr', {}, 'lost')];
    await workers.settle();
    await say(stack, kept, 'order.acknowledged');
    const before = await phaseOf(kept);
    await suspendByTwo();
    for (const by of [POLICE, { ...POLICE, sub: `${POLICE['sub']}-mobile` }]) {
      await expectRefusal(stack, () => confirmAgain(stack, lost, by), SUSPENDED);
      await expectRefusal(stack, () => stack.officer(read(kept), by), SUSPENDED);
    }
    await expectRefusal(stack, () => confirmAgain(stack, lost, SECOND_OFFICER), {
      status: 403,
      code: 'authority-not-allowed',
    });
    await workers.runUntil(plus(stack.clock.now(), 3 * DAY_MS));
    expect(await phaseOf(lost)).toMatchObject({ kind: 'ended', ending: 'withdrawn', period: null });
    expect(await phaseOf(kept)).toEqual(before);
  });

  it('has a successor by a change of the entry, who confirms in time what nobody received', async () => {
    await list(officer(POLICE['sub']));
    const order = await filed(stack);
    await workers.settle();
    await suspendByTwo();
    await list(officer(POLICE['sub']), officer(SECOND_OFFICER['sub']));
    await expectRefusal(stack, () => confirmAgain(stack, order, POLICE), SUSPENDED);
    expect((await confirmAgain(stack, order, SECOND_OFFICER)).status).toBe(200);
  });
});

describe('an extension that is due tonight, of an authority that is suspended', () => {
  /** The period of the sample ends at midnight in Dublin. */
  const END = at('2027-01-20T00:00:00Z');
  const evening = plus(END, -3 * 60 * 60 * SECOND_MS);

  async function receivedLongAgo(): Promise<OrderId> {
    const order = await filed(stack);
    await workers.settle();
    await say(stack, order, 'order.acknowledged');
    await workers.runUntil(evening);
    return order;
  }
  const extend = (order: OrderId, by = SECOND_OFFICER) =>
    stack.officer(commandRequest(order, 'extension', EXTENSION), by);

  it('is nobody’s to make; the hold stays to its very end, which time brings, and no sooner', async () => {
    const order = await receivedLongAgo();
    await suspendByTwo(EVERYBODY);
    await expectRefusal(stack, () => extend(order), SUSPENDED);
    stack.clock.set(plus(END, -1));
    expect((await phaseOf(order)).kind).toBe('running');
    stack.clock.set(END);
    expect(await phaseOf(order)).toMatchObject({ kind: 'ended', ending: 'lapsed', at: END });
  });

  it('is made once two have lifted the suspension, one of them is not enough', async () => {
    const order = await receivedLongAgo();
    const suspension = await suspendByTwo(EVERYBODY);
    await word(suspension, 'lifting', REGISTRAR);
    await expectRefusal(stack, () => extend(order), SUSPENDED);
    await word(suspension, 'lifting');
    expect((await extend(order)).status).toBe(200);
    stack.clock.set(END);
    expect((await phaseOf(order)).kind).toBe('running');
  });

  it('is another officer’s to make where one alone is suspended', async () => {
    const order = await receivedLongAgo();
    await suspendByTwo();
    await expectRefusal(stack, () => extend(order, POLICE), SUSPENDED);
    expect((await extend(order)).status).toBe(200);
  });
});
