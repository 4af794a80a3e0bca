import { beforeEach, describe, expect, it } from 'vitest';
import { OrderList } from '../../../shared/contracts/api/authorities/orders.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { type OrderId, referenceFor } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, plus, toRfc3339 } from '../../../shared/domain/instant.ts';
import { directoryEntry } from '../../support/builders.ts';
import { allPages } from '../../support/pages.ts';
import { expectRefusal } from '../../support/refusals.ts';
import {
  ALSO_LANTERN,
  commandRequest,
  filed,
  filedOrders,
  GRANTED,
  POLICE,
  PROSECUTOR,
  REFUSED,
  RELEASE,
  read,
  readCertificate,
  SOUGHT,
  VALIDATOR,
} from '../../support/requests.ts';
import { decideReview, defer } from '../../support/reviews.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let workers: Workers;
beforeEach(() => {
  stack = new Stack();
  workers = new Workers(stack);
});

type Query = Readonly<Record<string, string>>;

const request = (query: Query) => ({ method: 'GET', route: '/v1/orders', query }) as const;
const find = async (query: Query, by = POLICE) => parse(OrderList, (await stack.officer(request(query), by)).body);
const idsOf = async (query: Query, by = POLICE): Promise<string[]> =>
  (await find(query, by)).orders.map(({ id }) => id);

/** Files some orders a minute apart. @returns their ids, the first filed first. */
async function fileSome(count: number): Promise<OrderId[]> {
  const ids: OrderId[] = [];
  for (let number = 0; number < count; number += 1) {
    ids.push(await filed(stack, 'epoc-pr', {}, `key-${number}`));
    stack.clock.advance(MINUTE_MS);
  }
  await workers.settle();
  return ids;
}

describe('GET /v1/orders by status', () => {
  it('gives the orders that stand so, newest first, page by page', async () => {
    const [first, second, third, fourth] = await fileSome(4);
    await stack.officer(commandRequest(second as OrderId, 'release', RELEASE), POLICE);
    await workers.settle();
    const pages = await allPages(async (cursor) =>
      find({ status: 'issued', limit: '2', ...(cursor !== undefined && { cursor }) }),
    );
    expect(pages.flatMap(({ orders }) => orders.map(({ id }) => id))).toEqual([fourth, third, first]);
    expect(pages.filter(({ orders }) => orders.length > 2)).toEqual([]);
    expect(await idsOf({ status: 'released' })).toEqual([second]);
    expect(await idsOf({ status: 'withdrawn' })).toEqual([]);
    expect(await idsOf({ status: 'issued' }, PROSECUTOR)).toEqual([]);
  });

  it('goes by time though nothing is written: what has lapsed is not given as running but as lapsed', async () => {
    const [orderId] = await fileSome(1);
    await readCertificate(stack, orderId as OrderId);
    await workers.settle();
    const end = (await find({ status: 'running' })).orders[0]?.endsAt ?? '';
    stack.clock.set(toRfc3339(plus(stack.clock.now(), Date.parse(end) - stack.clock.now() - 1)));
    expect(await idsOf({ status: 'running' })).toEqual([orderId]);
    expect(await idsOf({ status: 'lapsed' })).toEqual([]);
    stack.clock.set(end);
    expect(await idsOf({ status: 'running' })).toEqual([]);
    expect((await find({ status: 'lapsed' })).orders).toMatchObject([{ id: orderId, status: 'lapsed', version: 2 }]);
    await workers.runUntil(plus(stack.clock.now(), MINUTE_MS));
    expect((await find({ status: 'lapsed' })).orders).toMatchObject([{ id: orderId, status: 'lapsed', version: 3 }]);
  });
});

describe('GET /v1/orders by what it needs of somebody', () => {
  it('goes by time though nothing is written', async () => {
    const [orderId] = await fileSome(1);
    expect(await idsOf({ attention: 'acknowledgement-overdue' })).toEqual([]);
    stack.clock.advance(2 * DAY_MS);
    const { orders } = await find({ attention: 'acknowledgement-overdue' });
    expect(orders).toMatchObject([{ id: orderId, version: 1, attention: ['acknowledgement-overdue'] }]);
    await workers.runUntil(plus(stack.clock.now(), MINUTE_MS));
    expect((await find({ attention: 'acknowledgement-overdue' })).orders).toMatchObject([{ id: orderId, version: 2 }]);
    await stack.officer(commandRequest(orderId as OrderId, 'release', RELEASE), POLICE);
    await workers.settle();
    expect(await idsOf({ attention: 'acknowledgement-overdue' })).toEqual([]);
  });

  it('finds that a wait with the notice runs out, in the week before, though nothing is written', async () => {
    const [orderId] = await fileSome(1);
    await readCertificate(stack, orderId as OrderId);
    await defer(stack, orderId as OrderId, { reason: 'at large' });
    await workers.runUntil(plus(stack.clock.now(), 2 * MINUTE_MS));
    const decision = { outcome: 'affirm', reasons: 'They would hide what is left.' };
    expect((await decideReview(stack, orderId as OrderId, 'r1', decision)).status).toBe(200);
    await workers.settle();
    const ending = { attention: 'deferral-ending' };
    stack.clock.set('2027-01-24T23:59:59.999Z');
    expect(await idsOf(ending)).toEqual([]);
    stack.clock.set('2027-01-25T00:00:00Z');
    const { orders } = await find(ending);
    expect(orders).toMatchObject([{ id: orderId, attention: expect.arrayContaining(['deferral-ending']) }]);
    stack.clock.set('2027-02-01T00:00:00Z');
    expect(await idsOf(ending)).toEqual([]);
  });

  it('finds late messages, which stand beside the record: of the authority alone, page by page', async () => {
    stack.sender.down = 'ECONNREFUSED';
    const ids = await fileSome(3);
    expect(await idsOf({ attention: 'message-undelivered' })).toEqual([]);
    await workers.runUntil(plus(stack.clock.now(), 2 * HOUR_MS));
    const pages = await allPages(async (cursor) =>
      find({ attention: 'message-undelivered', limit: '2', ...(cursor !== undefined && { cursor }) }),
    );
    expect(pages.flatMap(({ orders }) => orders.map(({ id }) => id))).toEqual(ids.toReversed());
    for (const { attention } of pages.flatMap(({ orders }) => orders))
      expect(attention).toContain('message-undelivered');
    expect(await idsOf({ attention: 'message-undelivered' }, PROSECUTOR)).toEqual([]);
    const forbidden = { status: 403, code: 'role-not-allowed', pointers: [] } as const;
    await expectRefusal(
      stack,
      () => stack.officer(request({ attention: 'message-undelivered' }), VALIDATOR),
      forbidden,
    );
    const { next } = await find({ attention: 'message-undelivered', limit: '1' });
    const strange = { attention: 'acknowledgement-overdue', cursor: next ?? '' };
    const refused = { status: 422, code: 'invalid-request', pointers: [''] } as const;
    await expectRefusal(stack, () => stack.officer(request(strange), POLICE), refused);
  });
});

describe('GET /v1/orders by provider, and by when somebody has to act', () => {
  it('gives one provider’s', async () => {
    const [skylark, lantern] = await filedOrders(stack, 'epoc-pr', ALSO_LANTERN);
    await workers.settle();
    expect(await idsOf({ provider: 'prv-demo' })).toEqual([skylark]);
    expect(await idsOf({ provider: 'prv-lantern' })).toEqual([lantern]);
    expect(await idsOf({ provider: 'prv-inland' })).toEqual([]);
  });

  it('gives what is due before an instant, the first due first, with what it is and who owes it', async () => {
    const [read, waiting] = await fileSome(2);
    await readCertificate(stack, read as OrderId);
    await workers.settle();
    const { orders } = await find({ dueBefore: '2027-12-01T00:00:00Z' });
    expect(orders.map(({ due }) => due)).toMatchObject([
      { what: 'acknowledgement', owedBy: 'provider' },
      { what: 'acknowledgement', owedBy: 'provider' },
    ]);
    const dues = orders.map(({ due }) => due?.until ?? '');
    expect(dues).toEqual(dues.toSorted());
    expect(await idsOf({ dueBefore: dues[0] ?? '' })).toEqual([]);
    const last = orders.at(-1)?.id === read ? waiting : read;
    expect(await idsOf({ dueBefore: dues[1] ?? '' })).toEqual([last]);
    stack.clock.advance(2 * DAY_MS);
    expect(await idsOf({ dueBefore: dues[1] ?? '' })).toEqual([]);
    expect(
      (await find({ dueBefore: '2027-12-01T00:00:00Z' })).orders.every(({ due }) => due?.what !== 'acknowledgement'),
    ).toBe(true);
  });
});

describe('GET /v1/orders by reference', () => {
  it('as it was spoken leads to the order', async () => {
    const [orderId] = await fileSome(1);
    const reference = referenceFor(orderId as OrderId);
    const answer = await find({ reference: reference.toLowerCase().replaceAll('-', ' ') });
    expect(answer).toMatchObject({ orders: [{ id: orderId, reference }], next: null, didYouMean: [] });
  });

  it('with a character misheard gives nothing, and proposes what may have been meant: by whom and when, of the caller’s alone', async () => {
    const [orderId, other] = await fileSome(2);
    const reference = referenceFor(orderId as OrderId);
    const misheard = `0${reference.slice(1)}`;
    const answer = await stack.officer(request({ reference: misheard }), POLICE);
    expect(answer.body).toEqual({
      orders: [],
      next: null,
      didYouMean: [{ reference, provider: 'prv-demo', issuedOn: '2026-11-20' }],
    });
    expect(answer.text).not.toContain(referenceFor(other as OrderId));
    expect(await find({ reference: misheard }, PROSECUTOR)).toEqual({ orders: [], next: null, didYouMean: [] });
    expect(await find({ reference }, PROSECUTOR)).toEqual({ orders: [], next: null, didYouMean: [] });
  });
});

describe('a validator finds what was put to it', () => {
  it('by status, attention, due instant and reference, and nothing else of that authority', async () => {
    await filed(stack, 'epoc-pr-emergency', {}, 'key-9'); // its validation is not sought yet
    const orderId = await filed(stack, 'epoc-pr-emergency');
    await stack.officer(commandRequest(orderId, 'validation', SOUGHT), POLICE);
    await workers.settle();
    const reference = referenceFor(orderId);
    expect(await idsOf({ status: 'issued' }, VALIDATOR)).toEqual([orderId]);
    expect(await idsOf({ provider: 'prv-demo' }, VALIDATOR)).toEqual([orderId]);
    expect(await idsOf({ dueBefore: '2027-12-01T00:00:00Z' }, VALIDATOR)).toEqual([orderId]);
    expect(await idsOf({ reference }, VALIDATOR)).toEqual([orderId]);
    expect((await find({ reference: `0${reference.slice(1)}` }, VALIDATOR)).didYouMean).toMatchObject([{ reference }]);
    expect(await idsOf({ attention: 'validation-overdue' }, VALIDATOR)).toEqual([]);
    const { orders: asked } = await find({ attention: 'validation-to-decide' }, VALIDATOR);
    expect(asked).toMatchObject([{ id: orderId, due: { what: 'acknowledgement' } }]); // which hides by when it is to decide
    expect(await idsOf({ attention: 'validation-to-decide' })).toEqual([orderId]);
    stack.clock.advance(2 * DAY_MS);
    expect(await idsOf({ attention: 'acknowledgement-overdue' }, VALIDATOR)).toEqual([orderId]);
    stack.clock.advance(5 * DAY_MS);
    expect(await idsOf({ attention: 'validation-to-decide' }, VALIDATOR)).toEqual([]);
    expect(await idsOf({ attention: 'validation-overdue' }, VALIDATOR)).toEqual([orderId]);
    stack.clock.advance(400 * DAY_MS);
    expect(await idsOf({ status: 'issued' }, VALIDATOR)).toEqual([]);
  });
});

describe('what the directory calls whoever stands in a list', () => {
  it('is told of each row and of the order, as it is called now', async () => {
    const [orderId] = await fileSome(1);
    const names = {
      authorityName: 'Landeskriminalamt Musterland, Dezernat Cybercrime',
      providerName: 'Skylark Mail Ireland Limited',
    };
    expect((await find({})).orders).toMatchObject([{ id: orderId, ...names }]);
    expect((await find({ reference: referenceFor(orderId as OrderId) })).orders).toMatchObject([names]);
    expect((await find({ validation: 'named' }, VALIDATOR)).orders).toMatchObject([names]);
    const view = (await stack.officer(read(orderId as OrderId), POLICE)).body;
    expect(view).toMatchObject({ providerName: names.providerName });
    await stack.directory.put(directoryEntry('prv-demo', { name: 'Skylark & Sons' }), 'operator');
    expect((await find({})).orders).toMatchObject([{ providerName: 'Skylark & Sons' }]);
  });
});

describe('a validator finds what is asked of its authority', () => {
  const act = (orderId: OrderId, body: object, by: typeof POLICE, key: string) =>
    stack.officer(commandRequest(orderId, 'validation', body, { key }), by);
  const ofValidation = (validation: string, more: Query = {}) => find({ validation, ...more }, VALIDATOR);

  it('what waits for its decision, the first due first, with until when; and what it decided, the latest first', async () => {
    const ids: OrderId[] = [];
    for (const number of [1, 2, 3]) {
      const orderId = await filed(stack, 'epoc-pr-emergency', {}, `key-${number}`);
      await act(orderId, SOUGHT, POLICE, 'sought');
      ids.push(orderId);
      stack.clock.advance(DAY_MS);
      await workers.settle();
    }
    const [first, second, third] = ids;
    const { orders } = await ofValidation('to-decide');
    expect(orders).toMatchObject([
      {
        id: first,
        validation: { status: 'sought', at: '2026-11-20T16:10:00.000Z', decideBy: '2026-11-27T16:10:00.000Z' },
      },
      { id: second, validation: { decideBy: '2026-11-28T16:10:00.000Z' } },
      { id: third },
    ]);
    stack.clock.set('2026-11-27T17:00:00Z'); // no job has run
    const late = await ofValidation('to-decide', { limit: '1' });
    expect(late.orders).toMatchObject([{ id: first, attention: expect.arrayContaining(['validation-overdue']) }]);
    await workers.settle();
    const pages = await allPages((cursor) => ofValidation('to-decide', { limit: '2', ...(cursor && { cursor }) }));
    expect(pages.flatMap((page) => page.orders.map(({ id }) => id))).toEqual([first, second, third]);
    await act(third as OrderId, REFUSED, VALIDATOR, 'decided');
    stack.clock.advance(MINUTE_MS);
    await act(first as OrderId, GRANTED, VALIDATOR, 'decided');
    await workers.settle();
    expect(await idsOf({ validation: 'to-decide' }, VALIDATOR)).toEqual([second]);
    expect((await ofValidation('decided')).orders).toMatchObject([
      { id: first, validation: { status: 'granted', at: toRfc3339(stack.clock.now()) } },
      { id: third, status: 'withdrawn', validation: { status: 'refused' } },
    ]);
    expect(await idsOf({ validation: 'named' }, VALIDATOR)).toEqual([]);
    expect((await stack.officer(read(second as OrderId), VALIDATOR)).body).toMatchObject({
      validation: { status: 'sought', decideBy: '2026-11-28T16:10:00.000Z' },
    });
    stack.clock.advance(400 * DAY_MS);
    expect(await idsOf({ validation: 'to-decide' }, VALIDATOR)).toEqual([]);
  });

  it('what names it as having validated beforehand, the newest first, as long as it can be disowned', async () => {
    const ids = await fileSome(3);
    const newest = ids.toReversed();
    expect(await idsOf({ validation: 'named' }, VALIDATOR)).toEqual(newest);
    const pages = await allPages((cursor) => ofValidation('named', { limit: '2', ...(cursor && { cursor }) }));
    expect(pages.flatMap((page) => page.orders.map(({ id }) => id))).toEqual(newest);
    expect((await ofValidation('named')).orders[0]).toMatchObject({ validation: { status: 'prior' } });
    await act(ids[1] as OrderId, REFUSED, VALIDATOR, 'disowned');
    await stack.officer(commandRequest(ids[2] as OrderId, 'release', RELEASE), POLICE);
    await workers.settle();
    expect(await idsOf({ validation: 'named' }, VALIDATOR)).toEqual([ids[0]]);
    expect(await idsOf({ validation: 'decided' }, VALIDATOR)).toEqual([ids[1]]);
    stack.clock.advance(400 * DAY_MS); // no job has run
    expect(await idsOf({ validation: 'named' }, VALIDATOR)).toEqual([]);
  });

  it('and no contact point does: of theirs it is no filter', async () => {
    const refused = { status: 422, code: 'invalid-request', pointers: ['/validation'] } as const;
    await expectRefusal(stack, () => stack.officer(request({ validation: 'named' }), POLICE), refused);
    const two = { status: 422, code: 'invalid-request', pointers: ['/status', '/validation'] } as const;
    const query = { status: 'issued', validation: 'named' };
    await expectRefusal(stack, () => stack.officer(request(query), VALIDATOR), two);
    const unknown = { status: 422, code: 'invalid-request', pointers: ['/validation'] } as const;
    await expectRefusal(stack, () => stack.officer(request({ validation: 'prior' }), VALIDATOR), unknown);
  });
});

describe('a search is refused', () => {
  it.each`
    query                                                                                              | pointers
    ${{ status: 'running', provider: 'prv-demo' }}                                                     | ${['/status', '/provider']}
    ${{ attention: 'objection-open', dueBefore: '2027-01-01T00:00:00Z', reference: 'ABCD-EFGH-JKLM' }} | ${['/attention', '/dueBefore', '/reference']}
    ${{ status: 'in-force' }}                                                                          | ${['/status']}
    ${{ attention: 'data-held-by-others' }}                                                            | ${['/attention']}
    ${{ provider: '../demo' }}                                                                         | ${['/provider']}
    ${{ dueBefore: '2027-01-01' }}                                                                     | ${['/dueBefore']}
    ${{ reference: 'ABCD' }}                                                                           | ${['/reference']}
    ${{ reference: 'A'.repeat(41) }}                                                                   | ${['/reference']}
    ${{ reference: 'ABCD-EFGH-JKLM', cursor: 'bm90' }}                                                 | ${['/cursor']}
    ${{ status: 'issued', cursor: 'bm90IGEgY3Vyc29y' }}                                                | ${['']}
  `('$query', async ({ query, pointers }) => {
    const refused = { status: 422, code: 'invalid-request', pointers } as const;
    await expectRefusal(stack, () => stack.officer(request(query), POLICE), refused);
  });

  it('with the cursor of another filter, another list or another authority', async () => {
    await fileSome(3);
    const { next } = await find({ status: 'issued', limit: '1' });
    const cursor = next ?? '';
    expect(await idsOf({ status: 'issued', limit: '5', cursor })).toHaveLength(2);
    const refused = { status: 422, code: 'invalid-request', pointers: [''] } as const;
    await expectRefusal(stack, () => stack.officer(request({ status: 'running', cursor }), POLICE), refused);
    await expectRefusal(stack, () => stack.officer(request({ cursor }), POLICE), refused);
    await expectRefusal(stack, () => stack.officer(request({ status: 'issued', cursor }), PROSECUTOR), refused);
  });

  it('while the lists do not answer', async () => {
    const down = { status: 503, code: 'service-unavailable', pointers: [], retryable: true } as const;
    const stored = await stack.serialize();
    stack.serialize = async () => stored; // it reads the list
    stack.list.outage.begin();
    for (const query of [{ status: 'issued' }, { reference: 'ACEF-HJKM-NPR0' }])
      await expectRefusal(stack, () => stack.officer(request(query), POLICE), down);
  });
});
