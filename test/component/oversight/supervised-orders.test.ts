import type { JSONWebKeySet } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import { verifyHistory } from '../../../shared/app/order/verify-history.ts';
import { OrderList } from '../../../shared/contracts/api/authorities/orders.ts';
import { History } from '../../../shared/contracts/api/common/order.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { type OrderId, referenceFor } from '../../../shared/domain/ids.ts';
import { MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import type { Claims } from '../../support/http-events.ts';
import { expectRefusal } from '../../support/refusals.ts';
import { filed, POLICE } from '../../support/requests.ts';
import { type Answer, Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

const OVERSEER: Claims = { ...POLICE, sub: 'person-auditor', holdfast_role: 'oversight' };
const LIST = '/v1/oversight/orders';
const STRANGERS = ['contact-point', 'validator', 'reviewer'];

let stack: Stack;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  orderId = await filed(stack);
  await new Workers(stack).runUntil(plus(stack.clock.now(), MINUTE_MS));
});

const list = (query: Readonly<Record<string, string>>, claims = OVERSEER): Promise<Answer> =>
  stack.overseer({ method: 'GET', route: LIST, query }, claims);
const history = (id: string, claims = OVERSEER): Promise<Answer> =>
  stack.overseer({ method: 'GET', route: `${LIST}/{orderId}/history`, orderId: id }, claims);

const forbidden = { status: 403, code: 'role-not-allowed', pointers: [] } as const;

describe('oversight looks for an order', () => {
  it('among those of any authority, without a word of what they ask for', async () => {
    const { body, text } = await list({ authority: 'aut-police' });
    expect(parse(OrderList, body).orders).toMatchObject([{ id: orderId, authority: 'aut-police', status: 'issued' }]);
    expect(text).not.toMatch(/reuther|Möwe|Invoices/);
    expect((await list({ authority: 'aut-sheriff' })).body).toEqual({ orders: [], next: null });
  });

  it('that are alike in one thing, or by a reference that was misheard', async () => {
    const of = { authority: 'aut-police' };
    const idsOf = async (query: Readonly<Record<string, string>>) =>
      parse(OrderList, (await list({ ...of, ...query })).body).orders.map(({ id }) => id);
    expect(await idsOf({ status: 'issued' })).toEqual([orderId]);
    expect(await idsOf({ status: 'lapsed' })).toEqual([]);
    expect(await idsOf({ attention: 'acknowledgement-overdue' })).toEqual([]);
    expect(await idsOf({ provider: 'prv-demo' })).toEqual([orderId]);
    expect(await idsOf({ dueBefore: '2027-12-01T00:00:00Z' })).toEqual([orderId]);
    const reference = referenceFor(orderId);
    expect(await idsOf({ reference })).toEqual([orderId]);
    const { body } = await list({ ...of, reference: `0${reference.slice(1)}` });
    expect(parse(OrderList, body)).toMatchObject({ orders: [], didYouMean: [{ reference }] });
    const elsewhere = await list({ authority: 'aut-sheriff', reference: `0${reference.slice(1)}` });
    expect(parse(OrderList, elsewhere.body).didYouMean).toEqual([]);
  });

  it.each`
    query                                         | pointers
    ${{ status: 'issued', provider: 'prv-demo' }} | ${['/status', '/provider']}
    ${{ attention: 'message-undelivered' }}       | ${['/attention']}
    ${{ status: 'issued', cursor: 'bm90IGEgYw' }} | ${['']}
  `('and is refused $query', async ({ query, pointers }) => {
    const refused = { status: 422, code: 'invalid-request', pointers } as const;
    await expectRefusal(stack, () => list({ authority: 'aut-police', ...query }), refused);
  });

  it('and has to say whose', async () => {
    const refused = { status: 422, code: 'invalid-request', pointers: ['/authority'] } as const;
    await expectRefusal(stack, () => list({}), refused);
    await expectRefusal(stack, () => list({ authority: '../police' }), refused);
  });

  it.each(STRANGERS)('and nobody of the role %s does', async (holdfast_role) => {
    await expectRefusal(stack, () => list({ authority: 'aut-police' }, { ...OVERSEER, holdfast_role }), forbidden);
  });
});

describe('oversight takes the record of an order with it', () => {
  it('signed, complete, and with nothing of it unsealed', async () => {
    const { status, body, text } = await history(orderId);
    expect(status).toBe(200);
    const keys: JSONWebKeySet = { keys: [...(await stack.signers.publicKeys.jwks()).keys] };
    expect(verifyHistory(parse(History, body), keys)).toMatchObject({ genuine: true, orderId });
    expect(text).not.toMatch(/reuther|Möwe|Invoices/);
  });

  it('and none of an order there is not', async () => {
    const missing = { status: 404, code: 'order-not-found', pointers: [] } as const;
    await expectRefusal(stack, () => history(`ord_${'0'.repeat(26)}`), missing);
  });

  it.each(STRANGERS)('and nobody of the role %s does', async (holdfast_role) => {
    await expectRefusal(stack, () => history(orderId, { ...OVERSEER, holdfast_role }), forbidden);
  });

  it('but for a service that is down', async () => {
    stack.orders.stored.outage.begin();
    const down = { status: 503, code: 'service-unavailable', pointers: [], retryable: true } as const;
    await expectRefusal(stack, () => history(orderId), down);
  });
});
