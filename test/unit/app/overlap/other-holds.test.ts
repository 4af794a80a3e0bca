import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LookLimits } from '../../../../shared/app/overlap/look.ts';
import { findOtherHolds, isHeldByOthers, lookForOtherHolds } from '../../../../shared/app/overlap/other-holds.ts';
import { type Digest, keyedDigest } from '../../../../shared/domain/digest.ts';
import type { OrderId } from '../../../../shared/domain/ids.ts';
import { DAY_MS, plus } from '../../../../shared/domain/instant.ts';
import type { StoredCommit } from '../../../../shared/domain/order/commit.ts';
import { createMarks, type NamedTarget, type Span } from '../../../../shared/domain/overlap/marks.ts';
import { HoldfastError } from '../../../../shared/errors.ts';
import { anOrderId, at } from '../../../support/builders.ts';
import { MemoryMarkIndex } from '../../../support/fakes/memory-mark-index.ts';
import { STORIES } from '../../../support/order-story.ts';
import { describeAfterEnd } from '../../../support/rules.ts';

const NOW = at('2026-11-25T12:00:00Z');
const hash = (text: string): Digest => keyedDigest(new Uint8Array(32), text);
const NAMES = ['somebody', 'another', '192.0.2.44', '192.0.2.32/27', '192.0.2.64/27'] as const;
const [SEPTEMBER, OCTOBER] = [
  { from: at('2026-09-01T00:00:00Z'), to: at('2026-09-30T00:00:00Z') },
  { from: at('2026-10-01T00:00:00Z'), to: at('2026-10-31T00:00:00Z') },
];
const SPANS: readonly (Span | null)[] = [SEPTEMBER, OCTOBER, null];
const ASKING = anOrderId(0);

interface Neighbour {
  readonly value: (typeof NAMES)[number];
  readonly span: Span | null;
  readonly story: 'running' | 'released';
}

const target = (id: string, { value, span }: Omit<Neighbour, 'story'>): NamedTarget => ({
  id,
  type: /[.:]/.test(value) ? 'ip_with_timestamp' : 'account',
  value,
  span,
  port: null,
});

/** Orders of one target each, marked as though every one were still in force: marks are hints, and the order itself decides. */
async function world(asked: readonly Omit<Neighbour, 'story'>[], neighbours: readonly Neighbour[]) {
  const marks = new MemoryMarkIndex();
  const stored = new Map<OrderId, StoredCommit>();
  const own = asked.map((each, index) => target(`t${index + 1}`, each));
  const state = { ...STORIES.released().state, orderId: ASKING };
  const asking = { ...state, targets: own.map(({ id }) => ({ ...state.targets[0], id })) as typeof state.targets };
  for (const [index, neighbour] of neighbours.entries()) {
    const orderId = anOrderId(index + 1);
    const latest = STORIES[neighbour.story]().latest;
    const [first] = latest.commit.state.targets;
    if (!first) throw new Error('an order has a target');
    const others = { ...latest.commit.state, orderId, targets: [{ ...first, id: 't1' }] };
    stored.set(orderId, { ...latest, commit: { ...latest.commit, orderId, state: others } });
    await marks.put(others, createMarks('prv-demo', [target('t1', neighbour)], hash));
  }
  await marks.put(asking, createMarks('prv-demo', own, hash));
  const orders = { latest: async (orderId: OrderId) => stored.get(orderId) };
  return { deps: { marks, orders }, asking };
}

const isInRange = (address: string, range: string): boolean => address === '192.0.2.44' && range === '192.0.2.32/27';
const isSame = (one: string, other: string): boolean => one === other || isInRange(one, other) || isInRange(other, one);
const isMeeting = (one: Omit<Neighbour, 'story'>, other: Neighbour): boolean =>
  isSame(one.value, other.value) && (one.span === null || other.span === null || one.span === other.span);

const asked = fc.record({ value: fc.constantFrom(...NAMES), span: fc.constantFrom(...SPANS) });
const neighbour = fc.record({
  value: fc.constantFrom(...NAMES),
  span: fc.constantFrom(...SPANS),
  story: fc.constantFrom('running', 'released'),
});
const limits = fc.record({ holders: fc.integer({ min: 1, max: 3 }), marks: fc.nat(20), orders: fc.nat(12) });
const PLENTY: LookLimits = { holders: 1_000, marks: 1_000, orders: 1_000 };

describe('what may be let go', () => {
  const property = (bounds: fc.Arbitrary<LookLimits>, check: (isHeld: boolean, isReleased: boolean) => void) =>
    fc.asyncProperty(
      fc.array(asked, { minLength: 1, maxLength: 3 }),
      fc.array(neighbour, { maxLength: 16 }),
      bounds,
      async (own, neighbours, limit) => {
        const { deps, asking } = await world(own, neighbours);
        const { holds, notAllLookedAt } = await findOtherHolds(deps, asking, NOW, limit);
        const shared = holds.map(({ state, ours }) => ({ orderId: state.orderId, reference: '', targets: ours }));
        const { release = [] } = describeAfterEnd(asking, shared, notAllLookedAt) ?? {};
        for (const [index, one] of own.entries()) {
          const isHeld = neighbours.some((other) => other.story === 'running' && isMeeting(one, other));
          check(isHeld, release.includes(`t${index + 1}`));
        }
      },
    );

  it('is never what another order holds, however narrow the limits and however many the neighbours', async () => {
    await fc.assert(property(limits, (isHeld, isReleased) => expect(isHeld && isReleased).toBe(false)));
  });

  it('is all the rest where the limits reach', async () => {
    await fc.assert(property(fc.constant(PLENTY), (isHeld, isReleased) => expect(isReleased).toBe(!isHeld)));
  });
});

describe('one who holds the data behind many who do not', () => {
  const MAILBOX = { value: 'somebody', span: OCTOBER } as const;
  const behind = (count: number, story: 'running' | 'released' = 'running') =>
    world(
      [MAILBOX],
      [
        ...Array.from({ length: count }, () => ({ value: 'somebody', span: SEPTEMBER, story }) as const),
        { ...MAILBOX, story: 'running' },
      ],
    );

  it('is found', async () => {
    const { deps, asking } = await behind(120);
    const { holds, notAllLookedAt } = await findOtherHolds(deps, asking, NOW);
    expect(holds.map(({ state, ours, theirs }) => [state.orderId, ours, theirs])).toEqual([
      [anOrderId(121), ['t1'], ['t1']],
    ]);
    expect(notAllLookedAt).toEqual([]);
  });

  it.each`
    limit             | why
    ${{ marks: 120 }} | ${'its mark is beyond'}
    ${{ orders: 0 }}  | ${'no order may be read'}
    ${{ marks: 0 }}   | ${'no mark may be looked at'}
  `('beyond a limit, nobody is said not to hold it: $why', async ({ limit }) => {
    const { deps, asking } = await behind(120);
    const found = await findOtherHolds(deps, asking, NOW, { ...PLENTY, ...limit });
    expect(found).toEqual({ holds: [], notAllLookedAt: ['t1'] });
  });

  it('is enough: whom a limit leaves out then need not be known', async () => {
    const { deps, asking } = await world(
      [MAILBOX],
      Array.from({ length: 9 }, () => ({ ...MAILBOX, story: 'running' })),
    );
    const { holds, notAllLookedAt } = await findOtherHolds(deps, asking, NOW, { ...PLENTY, marks: 4 });
    expect(holds.length).toBeGreaterThanOrEqual(2);
    expect(notAllLookedAt).toEqual([]);
  });
});

describe('while it cannot be known', () => {
  const MAILBOX = { value: 'somebody', span: null } as const;
  const down = new HoldfastError('service-unavailable', 'a service this depends on does not answer');

  it('an order nobody marked yet lets nothing go', async () => {
    const { deps, asking } = await world([MAILBOX], []);
    await deps.marks.forget(ASKING);
    expect(await lookForOtherHolds(deps, asking, NOW)).toEqual({ holds: [], notAllLookedAt: ['t1'] });
    expect(await isHeldByOthers(deps, asking, NOW)).toBe(true);
  });

  it.each(['the first look', 'a later page', 'an order'] as const)('an outage at %s lets nothing go', async (where) => {
    const neighbours = Array.from({ length: 6 }, () => ({ ...MAILBOX, story: 'released' }) as const);
    const { deps, asking } = await world([MAILBOX], neighbours);
    expect(await isHeldByOthers(deps, asking, NOW)).toBe(false);
    let pages = 0;
    if (where === 'the first look') deps.marks.outage.begin();
    deps.marks.beforePage = () => {
      pages += 1;
      if (where === 'a later page' && pages === 3) deps.marks.outage.begin();
    };
    const orders = where === 'an order' ? { latest: () => Promise.reject(down) } : deps.orders;
    expect(await lookForOtherHolds({ ...deps, orders }, asking, NOW)).toEqual({ holds: [], notAllLookedAt: ['t1'] });
    expect(await isHeldByOthers({ ...deps, orders }, asking, NOW)).toBe(true);
    await expect(findOtherHolds({ ...deps, orders }, asking, NOW)).rejects.toMatchObject({
      code: 'service-unavailable',
    });
  });

  it('another failure is none of these', async () => {
    const { deps, asking } = await world([MAILBOX], [{ ...MAILBOX, story: 'running' }]);
    const orders = {
      latest: () => Promise.reject(new HoldfastError('record-damaged', 'a stored commit has not its form')),
    };
    await expect(lookForOtherHolds({ ...deps, orders }, asking, plus(NOW, DAY_MS))).rejects.toMatchObject({
      code: 'record-damaged',
    });
  });
});
