import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../shared/domain/digest.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, plus, SECOND_MS } from '../../../shared/domain/instant.ts';
import type { OrderState } from '../../../shared/domain/order/record/state.ts';
import { REGISTRAR, SECOND_REGISTRAR } from '../../support/registrars.ts';
import { filed, say } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { confirmAgain, suspensionRequest, suspensionWordRequest, THEFT } from '../../support/suspending.ts';
import { SECOND_OFFICER } from '../../support/waiting.ts';
import { Workers } from '../../support/workers.ts';

const SEEDS = Array.from({ length: Number(process.env['SEEDED_DAYS'] ?? 24) }, (_, seed) => seed + 1);
const STEPS = [
  ...(['wait', 'acknowledge', 'suspend', 'suspend-all', 'agree', 'lift', 'confirm-again', 'looks-lost'] as const),
  ...(['worker-dies', 'confirm-again', 'suspend', 'file'] as const),
] as const;
const REGISTRARS = [REGISTRAR, SECOND_REGISTRAR] as const;

/** Draws from a list, the same for a seed and a place. */
const draw = <T>(list: readonly T[], seed: number, place: string): T => {
  const at = Number.parseInt(sha256(`${seed}/${place}`).slice(0, 8), 16) % list.length;
  const drawn = list[at];
  if (drawn === undefined) throw new Error('the list is empty');
  return drawn;
};

interface Week {
  readonly stack: Stack;
  readonly workers: Workers;
  readonly orders: OrderId[];
  readonly seed: number;
  readonly place: number;
}

const pickOrder = ({ orders, seed, place }: Week): OrderId => draw(orders, seed, `order ${place}`);
const pickRegistrar = ({ seed, place }: Week) => draw(REGISTRARS, seed, `registrar ${place}`);
const pickSuspension = ({ seed, place }: Week): string =>
  draw(['aut-police.s1', 'aut-police.s2'], seed, `which ${place}`);

/** What may happen in a week in which accounts are stolen; a refusal is as good an answer as any. */
const happen = {
  wait: async () => undefined,
  file: async ({ stack, orders, place }) => {
    await filed(stack, 'epoc-pr', {}, `filed-${place}`).then(
      (id) => orders.push(id),
      () => undefined, // its officer is suspended
    );
  },
  acknowledge: async (week) =>
    await say(week.stack, pickOrder(week), 'order.acknowledged', {}, { id: `word-${week.place}` }),
  suspend: async (week) =>
    await week.stack.registrar(suspensionRequest(THEFT, `key-${week.place}`), pickRegistrar(week)),
  'suspend-all': async (week) => {
    const all = { ...THEFT, person: undefined };
    await week.stack.registrar(suspensionRequest(all, `key-${week.place}`), pickRegistrar(week));
  },
  agree: async (week) =>
    await week.stack.registrar(suspensionWordRequest(pickSuspension(week), 'confirmation'), pickRegistrar(week)),
  lift: async (week) =>
    await week.stack.registrar(suspensionWordRequest(pickSuspension(week), 'lifting'), pickRegistrar(week)),
  'confirm-again': async (week) => await confirmAgain(week.stack, pickOrder(week), SECOND_OFFICER),
  'looks-lost': async ({ stack }) => stack.looks.loseEverything(),
  'worker-dies': async ({ stack, workers }) => {
    stack.officials.outage.begin();
    await workers.hold(stack.looks.receive());
    stack.officials.outage.end();
  },
} as const satisfies Record<(typeof STEPS)[number], (week: Week) => Promise<unknown>>;

const stateOf = async (stack: Stack, id: OrderId): Promise<OrderState | undefined> =>
  (await stack.orders.latest(id))?.commit.state;

/** Some orders whose officers are suspended, and what was received of them by the time. */
async function live(seed: number) {
  const stack = new Stack();
  const workers = new Workers(stack);
  const orders: OrderId[] = [await filed(stack, 'epoc-pr', {}, 'first'), await filed(stack, 'epoc-pr', {}, 'another')];
  await workers.settle();
  const received = new Map<OrderId, OrderState['phase']>();
  for (let place = 0; place < 14; place += 1) {
    await happen[draw(STEPS, seed, `step ${place}`)]({ stack, workers, orders, seed, place });
    for (const id of orders) {
      const phase = (await stateOf(stack, id))?.phase;
      if (phase?.kind === 'running' && !received.has(id)) received.set(id, phase);
    }
    const wait = draw([SECOND_MS, 3 * MINUTE_MS, 5 * HOUR_MS, DAY_MS], seed, `wait ${place}`);
    await workers.runUntil(plus(stack.clock.now(), wait));
  }
  await workers.runUntil(plus(stack.clock.now(), 4 * DAY_MS));
  return { stack, orders, received };
}

/** From when to when each order was held. */
function listHeld(stack: Stack, id: OrderId): readonly { readonly from: number; readonly to: number }[] {
  const events = stack.orders.stored
    .commits()
    .filter(({ commit }) => commit.orderId === id)
    .flatMap(({ commit }) => commit.events);
  const held: { from: number; to: number }[] = [];
  for (const { type, at } of events) {
    const open = held.at(-1);
    if (type === 'order.doubted' && open?.to !== Number.POSITIVE_INFINITY)
      held.push({ from: at, to: Number.POSITIVE_INFINITY });
    const isOver = /^(order\.(confirmed-again|received|withdrawn|expired)|doubt\.undone)$/.test(type);
    if (isOver && open?.to === Number.POSITIVE_INFINITY) open.to = at;
  }
  return held;
}

describe.each(SEEDS)('a week of thieves, drawn by seed %i', (seed) => {
  it('ends no hold that was received a moment sooner, and tells nothing that is not true', async () => {
    const { stack, orders, received } = await live(seed);
    for (const [id, phase] of received) expect((await stateOf(stack, id))?.phase).toEqual(phase);
    for (const id of orders) {
      const state = await stateOf(stack, id);
      if (state?.phase.kind === 'ended') expect(state.phase.period).toBeNull(); // nobody had received it
      if (state?.doubt?.status === 'open') expect(state.phase.kind).toBe('ended'); // each wait has its end
      const sent = stack.sender.posts
        .map(({ headers, body }) => ({ at: Number(headers['webhook-timestamp']) * SECOND_MS, ...JSON.parse(body) }))
        .filter(({ type, data }) => type === 'order.issued' && data.orderId === id);
      for (const { from, to } of listHeld(stack, id)) {
        expect(sent.filter(({ at }) => at > from + SECOND_MS && at < to - SECOND_MS)).toEqual([]);
      }
    }
    const open = (await Promise.all(orders.map((id) => stack.deliveries.of(id)))).flat();
    expect(open.filter(({ status, from }) => from === undefined && status === 'pending')).toEqual([]);
  });
});
