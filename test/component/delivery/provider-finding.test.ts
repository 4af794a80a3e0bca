import { beforeEach, describe, expect, it } from 'vitest';
import { ProviderOrderList } from '../../../shared/contracts/api/providers/orders.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { type OrderId, referenceFor } from '../../../shared/domain/ids.ts';
import { MINUTE_MS } from '../../../shared/domain/instant.ts';
import { expectRefusal } from '../../support/refusals.ts';
import {
  ALSO_LANTERN,
  commandRequest,
  filed,
  filedOrders,
  POLICE,
  RELEASE,
  read,
  say,
} from '../../support/requests.ts';
import { KEYS, type ProviderId, Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let workers: Workers;
beforeEach(() => {
  stack = new Stack();
  workers = new Workers(stack);
});

type Query = Readonly<Record<string, string>>;

const request = (query: Query) => ({ method: 'GET', route: '/v1/provider/orders', query }) as const;

let asked = 0;
const ask = async (query: Query, provider: ProviderId = 'prv-demo') => {
  asked += 1;
  return await stack.provider(request(query), { provider, id: `find-${asked}` });
};
const find = async (reference: string, provider?: ProviderId) =>
  parse(ProviderOrderList, (await ask({ reference }, provider)).body);

/** As one character that is in no reference, in the place of the first. */
const mishear = (reference: string): string => `0${reference.slice(1)}`;

const NOTHING = { orders: [], next: null, didYouMean: [] };

async function fileOne(key = 'key-1'): Promise<{ readonly orderId: OrderId; readonly reference: string }> {
  const orderId = await filed(stack, 'epoc-pr', {}, key);
  await workers.settle();
  return { orderId, reference: referenceFor(orderId) };
}

describe('GET /v1/provider/orders by reference', () => {
  it('as it was spoken leads to the order, in the row that its list has', async () => {
    const { orderId, reference } = await fileOne();
    await fileOne('key-2');
    const listed = parse(ProviderOrderList, (await ask({})).body).orders.find(({ id }) => id === orderId);
    const answer = await find(reference.toLowerCase().replaceAll('-', ' '));
    expect(answer).toEqual({ orders: [listed], next: null, didYouMean: [] });
  });

  it('with a character misheard gives nothing, and proposes what may have been meant: by whom and when', async () => {
    const { reference } = await fileOne();
    stack.clock.advance(MINUTE_MS);
    const other = await fileOne('key-2');
    const answer = await ask({ reference: mishear(reference) });
    expect(answer.body).toEqual({
      orders: [],
      next: null,
      didYouMean: [
        {
          reference,
          authority: 'aut-police',
          authorityName: 'Landeskriminalamt Musterland, Dezernat Cybercrime',
          issuedOn: '2026-11-20',
        },
      ],
    });
    expect(answer.text).not.toContain(other.reference);
  });

  it('of another provider’s order answers as that of none, and proposes nothing', async () => {
    const [, lantern] = await filedOrders(stack, 'epoc-pr', ALSO_LANTERN);
    await workers.settle();
    const reference = referenceFor(lantern as OrderId);
    expect((await find(reference, 'prv-lantern')).orders).toMatchObject([{ id: lantern }]);
    const theirs = await ask({ reference });
    const nobodys = await ask({ reference: referenceFor('ord_00000000000000000000000000' as OrderId) });
    expect(theirs.body).toEqual(NOTHING);
    expect({ ...theirs, headers: {} }).toEqual({ ...nobodys, headers: {} });
    expect(Object.keys(theirs.headers)).toEqual(Object.keys(nobodys.headers));
    expect((await ask({ reference: mishear(reference) })).body).toEqual(NOTHING);
  });

  it('finds and proposes an order that has ended and is in the list no more, until it is erased', async () => {
    const { orderId, reference } = await fileOne();
    await say(stack, orderId, 'order.preserved', { targets: [{ id: 't1' }, { id: 't2' }] });
    await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE);
    await workers.settle();
    await say(stack, orderId, 'order.released');
    const relayedAt = new Date(stack.clock.now()).toISOString();
    await say(stack, orderId, 'notice.relayed', { relayedAt, channel: 'letter' });
    await workers.settle();
    expect((await ask({})).body).toEqual({ orders: [], next: null });
    expect((await find(reference)).orders).toMatchObject([
      { id: orderId, reference, status: 'released', inForce: false, endsAt: null, owed: [] },
    ]);
    expect((await find(mishear(reference))).didYouMean).toMatchObject([{ reference }]);
    stack.clock.set('2029-06-01T00:00:00Z');
    expect(await find(reference)).toEqual(NOTHING); // though no job has erased it yet
    await workers.sweep();
    await workers.settle();
    expect(stack.vault.kept.size).toBe(0);
    expect(stack.providerList.references()).toEqual([]);
    expect(await find(reference)).toEqual(NOTHING);
    expect(await find(mishear(reference))).toEqual(NOTHING);
  });

  it('goes by time though nothing is written: what has run out is not in force', async () => {
    const { orderId, reference } = await fileOne();
    stack.clock.set('2027-01-20T00:00:00Z');
    expect((await find(reference)).orders).toMatchObject([{ status: 'expired', inForce: false, version: 1, owed: [] }]);
    expect((await stack.officer(read(orderId), POLICE)).body).toMatchObject({ status: 'expired', version: 1 });
  });
});

describe('a search by a provider is refused', () => {
  it.each`
    query                                              | pointers
    ${{ reference: 'ABCD' }}                           | ${['/reference']}
    ${{ reference: '' }}                               | ${['/reference']}
    ${{ reference: 'A'.repeat(41) }}                   | ${['/reference']}
    ${{ reference: 'ABCD-EFGH-JKLM', cursor: 'bm90' }} | ${['/cursor']}
    ${{ reference: 'ABCD-EFGH-JKLM', limit: '0' }}     | ${['/limit']}
    ${{ status: 'running' }}                           | ${['/status']}
  `('$query', async ({ query, pointers }) => {
    await fileOne();
    await expectRefusal(stack, () => ask(query), { status: 422, code: 'invalid-request', pointers });
  });

  it('to whoever signs as somebody else', async () => {
    const { reference } = await fileOne();
    const forged = () => stack.provider(request({ reference }), { provider: 'prv-demo', keys: KEYS['prv-lantern'] });
    await expectRefusal(stack, forged, { status: 401, code: 'signature-invalid' });
  });

  it('while the list does not answer', async () => {
    const { reference } = await fileOne();
    const stored = await stack.snapshot();
    stack.providerList.outage.begin();
    const down = { status: 503, code: 'service-unavailable', pointers: [], retryable: true } as const;
    await expectRefusal(stack, () => ask({ reference }), down);
    await expectRefusal(stack, () => ask({ reference: mishear(reference) }), down);
    expect(await stack.snapshot()).toEqual(stored);
  });
});
