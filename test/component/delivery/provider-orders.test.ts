import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { allPages } from '../../support/pages.ts';
import {
  commandRequest,
  EXTENSION,
  filed,
  memberOf,
  POLICE,
  RELEASE,
  read,
  readCertificate,
  say,
  toldDigest,
} from '../../support/requests.ts';
import { KEYS, type ProviderId, Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let workers: Workers;
beforeEach(() => {
  stack = new Stack();
  workers = new Workers(stack);
});

interface Listed {
  readonly id: string;
  readonly owed: readonly { readonly what: string; readonly late: boolean; readonly targets?: readonly string[] }[];
}

async function pageOf(query: Readonly<Record<string, string>> = {}, provider: ProviderId = 'prv-demo') {
  const answer = await stack.provider(
    { method: 'GET', route: '/v1/provider/orders', query },
    { provider, id: `list-${stack.clock.now()}-${JSON.stringify(query)}` },
  );
  expect(answer.status).toBe(200);
  return answer.body as { readonly orders: readonly Listed[]; readonly next: string | null };
}

const owedOf = async (orderId: OrderId): Promise<string[] | undefined> => {
  await workers.settle();
  const row = (await pageOf()).orders.find(({ id }) => id === orderId);
  return row?.owed.map(({ what, late }) => `${what}${late ? ' late' : ''}`);
};

const later = (ms: number): Promise<void> => workers.runUntil(plus(stack.clock.now(), ms));
const extend = (orderId: OrderId) => stack.officer(commandRequest(orderId, 'extension', EXTENSION), POLICE);
const BOTH = { targets: [{ id: 't1' }, { id: 't2' }] };

describe('the open orders of a provider', () => {
  it('are none at first, and of no other', async () => {
    expect(await pageOf()).toEqual({ orders: [], next: null });
    await filed(stack);
    await workers.settle();
    expect((await pageOf({}, 'prv-lantern')).orders).toEqual([]);
    expect((await pageOf()).orders).toHaveLength(1);
  });

  it('say since when, until when, and what is owed, from issue to the last word', async () => {
    const orderId = await filed(stack);
    await workers.settle();
    expect((await pageOf()).orders).toEqual([
      {
        id: orderId,
        reference: expect.any(String),
        instrument: 'EU-EPOC-PR',
        authority: 'aut-police',
        authorityName: 'Landeskriminalamt Musterland, Dezernat Cybercrime',
        status: 'issued',
        inForce: true,
        version: 1,
        issuedAt: '2026-11-20T16:10:00.000Z',
        receivedAt: null,
        endsAt: '2027-01-20T00:00:00.000Z',
        owed: [
          { what: 'acknowledgement', dueAt: '2026-11-20T17:10:00.000Z', late: false },
          { what: 'preservation', dueAt: null, late: false, targets: expect.arrayContaining(['t1']) },
        ],
      },
    ]);
    await later(HOUR_MS);
    expect(await owedOf(orderId)).toEqual(['acknowledgement late', 'preservation']);
    await readCertificate(stack, orderId);
    expect(await owedOf(orderId)).toEqual(['acknowledgement late', 'preservation']); // a read is no word
    const targets = await targetsOf(orderId);
    await say(stack, orderId, 'order.preserved', { targets });
    expect(await owedOf(orderId)).toEqual([]);
    await extend(orderId);
    expect(await owedOf(orderId)).toEqual(['end-acknowledgement']);
    await say(stack, orderId, 'order.acknowledged');
    expect(await owedOf(orderId)).toEqual([]);
    await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE);
    expect(await owedOf(orderId)).toEqual(['release-confirmation', 'notice-relay']);
    await later(8 * DAY_MS);
    expect(await owedOf(orderId)).toEqual(['release-confirmation late', 'notice-relay late']);
    await say(stack, orderId, 'order.released');
    const relayedAt = new Date(stack.clock.now()).toISOString();
    await say(stack, orderId, 'notice.relayed', { relayedAt, channel: 'letter' });
    expect(await owedOf(orderId)).toBeUndefined();
  });

  it('are paged from the oldest, without loss or repeat', async () => {
    const ids = [];
    for (const key of ['k1', 'k2', 'k3']) {
      ids.push(await filed(stack, 'epoc-pr', {}, key));
      stack.clock.advance(MINUTE_MS);
    }
    await workers.settle();
    const pages = await allPages((cursor) => pageOf({ limit: '2', ...(cursor !== undefined && { cursor }) }));
    expect(pages.flatMap(({ orders }) => orders.map(({ id }) => id))).toEqual(ids);
  });

  it.each(['limit=0', 'limit=101', 'cursor=%25', 'cursor=b3JkZXJzI2F1dC1wb2xpY2U', 'provider=prv-lantern'])(
    'refuse a query such as %s, and nothing is stored',
    async (text) => {
      const before = await stack.snapshot();
      const answer = await stack.provider(
        { method: 'GET', route: '/v1/provider/orders', query: Object.fromEntries(new URLSearchParams(text)) },
        { provider: 'prv-demo' },
      );
      expect([answer.status, memberOf(answer.body, 'type')]).toEqual([422, 'urn:holdfast:problem:invalid-request']);
      expect(await stack.snapshot()).toEqual(before);
    },
  );

  it('are shown to nobody who signs as somebody else', async () => {
    const request = { method: 'GET', route: '/v1/provider/orders' } as const;
    const signed = await stack.provider(request, { provider: 'prv-demo', keys: KEYS['prv-lantern'] });
    expect(signed.status).toBe(401);
  });

  it('bring what is late, once somebody looks at them', async () => {
    stack.sender.down = 'ECONNREFUSED';
    const orderId = await filed(stack);
    await later(5 * DAY_MS);
    stack.sender.down = undefined;
    await pageOf();
    await workers.settle();
    expect(await stack.deliveries.read({ orderId, message: 1, endpoint: 'inbox' })).toMatchObject({
      status: 'delivered',
    });
  });
});

const targetsOf = async (orderId: OrderId): Promise<{ id: string }[]> => {
  const state = (await stack.orders.latest(orderId))?.commit.state;
  return (state?.targets ?? []).map(({ id }) => ({ id }));
};

describe('a new end needs a word of its own', () => {
  const view = async (orderId: OrderId) => (await stack.officer(read(orderId), POLICE)).body;

  async function extended(): Promise<OrderId> {
    const orderId = await filed(stack);
    await say(stack, orderId, 'order.preserved', BOTH);
    const issued = await toldDigest(stack, orderId);
    expect((await extend(orderId)).status).toBe(200);
    await workers.settle();
    expect(await view(orderId)).toMatchObject({
      endAcknowledgement: { status: 'awaited', dueAt: expect.any(String) },
      waitsFor: expect.arrayContaining([expect.objectContaining({ what: 'end-acknowledgement', owedBy: 'provider' })]),
    });
    // quoting the first text is no word about the new end
    const answer = await say(stack, orderId, 'order.acknowledged', { digest: issued }, { id: 'old-text' });
    expect(answer.status).toBe(200);
    expect(await view(orderId)).toMatchObject({ endAcknowledgement: { status: 'awaited' } });
    return orderId;
  }

  it('given by quoting the message of the extension', async () => {
    const orderId = await extended();
    await say(stack, orderId, 'order.acknowledged', {}, { id: 'new-text' });
    expect(await view(orderId)).toMatchObject({ endAcknowledgement: { status: 'given', at: expect.any(String) } });
  });

  it('reminded after an hour, shown to the authority, and given by a later text as well', async () => {
    const orderId = await extended();
    await later(HOUR_MS);
    expect(await view(orderId)).toMatchObject({
      endAcknowledgement: { status: 'overdue' },
      attention: expect.arrayContaining(['end-unacknowledged']),
    });
    const list = await stack.officer({ method: 'GET', route: '/v1/orders' }, POLICE);
    expect(memberOf(list.body, 'orders')).toMatchObject([
      { attention: expect.arrayContaining(['end-unacknowledged']) },
    ]);
    const reminders = stack.sender.posts.filter(({ body }) => body.includes('order.reminder'));
    expect(reminders).toHaveLength(1);
    await say(stack, orderId, 'order.acknowledged', {}, { id: 'reminded' });
    await workers.settle();
    expect(await view(orderId)).toMatchObject({
      endAcknowledgement: { status: 'given' },
      attention: expect.not.arrayContaining(['end-unacknowledged']),
    });
  });
});
