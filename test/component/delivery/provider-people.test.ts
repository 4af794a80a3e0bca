import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { MINUTE_MS, SECOND_MS } from '../../../shared/domain/instant.ts';
import { expectRefusal } from '../../support/refusals.ts';
import {
  certificateRequest,
  composeProviderMessage,
  filed,
  memberOf,
  messageRequest,
  readCertificate,
  say,
} from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';

let stack: Stack;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  orderId = await filed(stack);
});

const readAtDesk = (person = 'provider-desk', token = {}) =>
  stack.providerPerson(certificateRequest(orderId), person, token);

describe('the people of a provider', () => {
  it('prove receipt by the first certificate they read, and are on record by an id that is sealed there', async () => {
    const { status } = await readAtDesk();
    expect(status).toBe(200);
    const latest = await stack.orders.latest(orderId);
    expect(latest?.commit).toMatchObject({
      version: 2,
      at: stack.clock.now(),
      by: { kind: 'provider', provider: 'prv-demo', person: expect.stringMatching(/^off_/), at: 'desk' },
      events: [expect.objectContaining({ type: 'order.received' }), expect.anything()],
    });
    const by = latest?.commit.by;
    const person = by?.kind === 'provider' && 'person' in by ? by.person : '';
    expect(await stack.named(orderId, person)).toBe('skylark-response-1');
  });

  it('read the same when they open the page again, and nothing is done by it', async () => {
    const first = await readAtDesk();
    stack.clock.advance(20 * SECOND_MS);
    const before = await stack.snapshot();
    expect(memberOf((await readAtDesk()).body, 'order')).toEqual(memberOf(first.body, 'order'));
    expect(await stack.snapshot()).toEqual(before);
  });

  it('see what the order has become, however soon they look again', async () => {
    await readAtDesk();
    await say(stack, orderId, 'order.acknowledged');
    const { headers } = await readAtDesk();
    expect(headers['etag']).toBe('"3"');
    stack.clock.advance(MINUTE_MS);
    expect((await readAtDesk()).status).toBe(200);
  });

  it('act as the provider whose people they are, and no other', async () => {
    await expectRefusal(
      stack,
      () => readAtDesk('provider-desk-3', { role: { role: 'provider', authority: 'prv-lantern' } }),
      {
        status: 404,
        code: 'order-not-found',
        pointers: [],
      },
    );
  });

  it('say what their systems may, once for each key', async () => {
    await readCertificate(stack, orderId);
    const body = await composeProviderMessage(stack, orderId, 'order.acknowledged');
    const send = () => stack.providerPerson(messageRequest(body), 'provider-desk-2');
    const first = await send();
    expect(first.status).toBe(200);
    const before = await stack.snapshot();
    expect((await send()).body).toEqual(first.body);
    expect(await stack.snapshot()).toEqual(before);
  });
});
