import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FoundIn,
  readFoundCursor,
  readOrderCursor,
  writeFoundCursor,
} from '../../../../../shared/app/order/find-cursor.ts';
import { findOrders } from '../../../../../shared/app/order/find-orders.ts';
import { DAY_MS, type Instant, plus } from '../../../../../shared/domain/instant.ts';
import { ATTENTION_CODES } from '../../../../../shared/domain/order/readings/attention.ts';
import {
  isFound,
  type OrderFilter,
  type Signpost,
  signpostsOf,
  waysTo,
} from '../../../../../shared/domain/order/readings/signposts.ts';
import type { OrderState } from '../../../../../shared/domain/order/record/state.ts';
import { ORDER_STATUSES, statusOf } from '../../../../../shared/domain/order/record/status.ts';
import { ISSUED_AT } from '../../../../support/builders.ts';
import { MemoryOrderList } from '../../../../support/fakes/memory-order-list.ts';
import { type OrderStory, STORIES } from '../../../../support/order-story.ts';
import { allPages } from '../../../../support/pages.ts';
import { applyTime, foresee, listAttention, toListedOrder } from '../../../../support/rules.ts';
import { lived } from '../lives.ts';

/** Orders of one authority in every state there is. */
const TOLD: readonly OrderStory[] = Object.entries(STORIES)
  .map(([name, tell]) => tell({ key: name }))
  .filter(({ state }) => state.authority === 'aut-prosecutor');
const LIST = { kind: 'issued', of: 'aut-prosecutor' } as const;

const filters = (now: Instant): fc.Arbitrary<OrderFilter> =>
  fc.oneof(
    fc.constantFrom(...ORDER_STATUSES).map((status) => ({ by: 'status', status }) as const),
    fc.constantFrom(...ATTENTION_CODES).map((attention) => ({ by: 'attention', attention }) as const),
    fc.constantFrom('prv-demo', 'prv-lantern').map((provider) => ({ by: 'provider', provider }) as const),
    fc.integer({ min: -30 * DAY_MS, max: 400 * DAY_MS }).map((ms) => ({ by: 'due', before: plus(now, ms) }) as const),
    fc.constantFrom(...TOLD).map(({ state }) => ({ by: 'reference', reference: state.reference }) as const),
  );

/** Whether an order is what is looked for, read off the order itself. */
function isMeant(filter: OrderFilter, story: OrderStory, state: OrderState, now: Instant): boolean {
  switch (filter.by) {
    case 'status':
      return statusOf(state) === filter.status;
    case 'attention':
      return listAttention(state, now).includes(filter.attention);
    case 'provider':
      return state.provider === filter.provider;
    case 'reference':
      return state.reference === filter.reference;
    case 'validation': // of a validator’s list: below
      return false;
    case 'due': {
      const due = foresee(story.latest.commit).findLast(({ from }) => from <= now)?.due;
      return due !== undefined && due !== null && due.at < filter.before;
    }
  }
}

describe('looking for orders', () => {
  it('gives exactly those that are so at that instant, each once, however late the jobs are and however long a page is', async () => {
    const list = new MemoryOrderList();
    for (const { latest } of TOLD) await list.put(toListedOrder(latest.commit));
    const last = Math.max(...TOLD.map(({ at }) => at));
    const moment = fc.nat(900 * DAY_MS).map((ms) => plus(ISSUED_AT, last - ISSUED_AT + ms));
    const asked = moment.chain((now) => fc.tuple(fc.constant(now), filters(now), fc.integer({ min: 1, max: 7 })));
    await fc.assert(
      fc.asyncProperty(asked, async ([now, filter, limit]) => {
        const pages = await allPages((cursor) => findOrders(list, { list: LIST, filter, limit, cursor }, now));
        expect(pages.filter(({ orders }) => orders.length > limit)).toEqual([]);
        const found = pages.flatMap(({ orders }) => orders.map(({ orderId }) => orderId));
        const meant = TOLD.filter((story) => isMeant(filter, story, applyTime(story.state, now).state, now));
        expect([...found].sort()).toEqual(meant.map(({ orderId }) => orderId).sort());
      }),
      { numRuns: 400 },
    );
  });

  it('in a list of nothing gives nothing', async () => {
    const filter = { by: 'status', status: 'running' } as const;
    const page = await findOrders(
      new MemoryOrderList(),
      { list: LIST, filter, limit: 5, cursor: undefined },
      ISSUED_AT,
    );
    expect(page).toEqual({ orders: [], next: null });
  });
});

const spell = ({ trail, at }: Signpost): string => `${trail} ${at}`;
const difference = (some: readonly string[], others: readonly string[]): string[] =>
  some.filter((one) => !others.includes(one));

describe('what leads to an order', () => {
  const { commit } = STORIES.acknowledgementOverdue().latest;
  const row = toListedOrder(commit);

  it('are its status, what it needs, its provider and reference, what is due next, and when time changes it', () => {
    const { issuedAt, provider, reference } = row;
    const [{ due }, next] = foresee(commit);
    expect(signpostsOf('issued', row)).toEqual([
      { trail: 'status/issued', at: issuedAt },
      { trail: 'attention/acknowledgement-overdue', at: issuedAt },
      { trail: `provider/${provider}`, at: issuedAt },
      { trail: `reference/${reference}`, at: issuedAt },
      { trail: 'due', at: due?.at },
      { trail: 'behind', at: next?.from },
    ]);
  });

  it('costs a commit no more than three that move, and one for each thing it begins or ends to need', () => {
    fc.assert(
      fc.property(lived, ({ commits }) => {
        const spelled = commits.map(({ commit: each }) => signpostsOf('issued', toListedOrder(each)).map(spell));
        for (const [index, now] of spelled.slice(1).entries()) {
          const before = spelled[index] ?? [];
          const moved = [...difference(now, before), ...difference(before, now)];
          const needs = moved.filter((one) => one.startsWith('attention/'));
          expect(moved.length - needs.length).toBeLessThanOrEqual(6);
          expect(moved.filter((one) => /^(?:provider|reference)\//.test(one))).toEqual([]);
        }
      }),
    );
  });

  it('is not due and not behind once it is erased', () => {
    const erased = signpostsOf('issued', toListedOrder(STORIES.erased().latest.commit));
    expect(erased.map(({ trail }) => trail.split('/')[0])).toEqual(['status', 'provider', 'reference']);
  });

  it('is its validation too, in the list of whoever validates it', () => {
    const ofValidation = (name: keyof typeof STORIES) =>
      signpostsOf('validated', toListedOrder(STORIES[name]().latest.commit))
        .map(({ trail }) => trail)
        .filter((trail) => trail.includes('validation'));
    expect(ofValidation('validationSought')).toEqual(['attention/validation-to-decide']);
    expect(ofValidation('validationGranted')).toEqual(['validation/decided']);
    expect(ofValidation('validationRefused')).toEqual(['validation/decided']);
    expect(ofValidation('validationNotSought')).toEqual([]);
    const { validation, ...earlier } = toListedOrder(STORIES.validationGranted().latest.commit);
    expect(validation?.status).toBe('granted');
    expect(signpostsOf('validated', earlier).map(({ trail }) => trail)).not.toContain('validation/decided');
  });

  it('is nothing yet where an earlier version wrote the row', () => {
    const { outlook, ...earlier } = row;
    expect(signpostsOf('issued', earlier)).toEqual([]);
    const filter = { by: 'status', status: 'issued' } as const;
    expect(waysTo(filter, ISSUED_AT).filter((way) => isFound(filter, earlier, ISSUED_AT, way))).toEqual([]);
  });
});

describe('a cursor of a search', () => {
  const bound: FoundIn = { list: LIST, filter: { by: 'status', status: 'running' } };
  const after = `2026-11-20T08:00:00.000Z#ord_${'0'.repeat(26)}`;
  const cursor = writeFoundCursor(bound, { way: 1, after });
  const refused = expect.objectContaining({ code: 'invalid-request' });

  it('says where the page ended', () => {
    expect(readFoundCursor(bound, cursor)).toEqual({ way: 1, after });
    const begun = { way: 1, after: undefined };
    expect(readFoundCursor(bound, writeFoundCursor(bound, begun))).toEqual(begun);
    const sinceAVersion = { way: 1, after: `${after}#000000000012` };
    expect(readFoundCursor(bound, writeFoundCursor(bound, sinceAVersion))).toEqual(sinceAVersion);
  });

  it.each<[string, FoundIn]>([
    ['status', { ...bound, filter: { by: 'status', status: 'issued' } }],
    ['filter', { ...bound, filter: { by: 'provider', provider: 'prv-demo' } }],
    ['authority', { ...bound, list: { kind: 'issued', of: 'aut-police' } }],
    ['kind of list', { ...bound, list: { kind: 'validated', of: 'aut-prosecutor' } }],
  ])('opens no search by another %s', (_, other) => {
    expect(() => readFoundCursor(other, cursor)).toThrow(refused);
  });

  it.each(['', 'nonsense', `1~${after}~${'0'.repeat(64)}`, `2~${after}~${'0'.repeat(64)}`])('is not %s', (text) => {
    expect(() => readFoundCursor(bound, Buffer.from(text).toString('base64url'))).toThrow(refused);
  });

  it('of a search by orders names one', () => {
    expect(() => readOrderCursor(bound, writeFoundCursor(bound, { way: 0, after: undefined }))).toThrow(refused);
  });
});
