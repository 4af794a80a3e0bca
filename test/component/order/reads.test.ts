import { beforeEach, describe, expect, it } from 'vitest';
import { OrderView } from '../../../shared/contracts/api/authorities/orders.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { MINUTE_MS } from '../../../shared/domain/instant.ts';
import { PROBLEMS } from '../../../shared/http/problems.ts';
import { expectRefusal } from '../../support/refusals.ts';
import { filed, POLICE, PROSECUTOR, read, readCertificate, SHERIFF, say, VALIDATOR } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  orderId = await filed(stack);
});

const view = async () => (await stack.officer(read(orderId), POLICE)).body;

describe('GET /v1/orders/{orderId}', () => {
  it('shows the issuing side everything, grounds included', async () => {
    const answer = await stack.officer(read(orderId), POLICE);
    expect(answer).toMatchObject({
      status: 200,
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store', etag: '"1"' },
      body: {
        id: orderId,
        instrument: 'EU-EPOC-PR',
        authority: 'aut-police',
        provider: 'prv-demo',
        status: 'issued',
        inForce: true,
        emergency: false,
        version: 1,
        issuedAt: '2026-11-20T16:10:00.000Z',
        validation: { status: 'prior' },
        acknowledgement: { status: 'awaited', dueAt: '2026-11-20T17:10:00.000Z' },
        deliveries: [],
        content: {
          certificate: { C: { identifiers: expect.any(Array) } },
          grounds: { necessity: expect.stringContaining('Invoices were redirected') },
          forms: [],
          explanations: [],
        },
      },
    });
    expect(() => parse(OrderView, answer.body)).not.toThrow();
  });

  it('follows the order through its life, in the form the API promises', async () => {
    await new Workers(stack).settle();
    stack.clock.advance(MINUTE_MS);
    await readCertificate(stack, orderId);
    await say(stack, orderId, 'order.preserved', { targets: [{ id: 't1' }] });
    const question = { question: 'Which?', targets: [{ id: 't9' }] };
    await say(stack, orderId, 'clarification.requested', question);
    const body = await view();
    expect(parse(OrderView, body)).toMatchObject({
      status: 'running',
      receivedAt: '2026-11-20T16:11:00.000Z',
      period: { appliedEndsAt: '2027-01-20T00:00:00.000Z', calendar: { state: 'IE' } },
      acknowledgement: { status: 'given' },
      acknowledgedAt: '2026-11-20T16:11:00.000Z',
      clarification: { askedAt: '2026-11-20T16:11:00.000Z', answerBy: { zone: 'Europe/Berlin' } },
      deliveries: [
        { message: 1, endpoint: 'call', status: 'pending', nextAttemptAt: '2026-11-20T17:10:00.000Z' },
        { message: 1, type: 'order.issued', endpoint: 'inbox', status: 'delivered', attempts: 1 },
      ],
    });
    expect(body).toMatchObject({ content: { explanations: [{ about: 'clarification.requested', version: 4 }] } });
  });

  it.each`
    at                            | status       | inForce  | written
    ${'2027-01-19T23:59:59.999Z'} | ${'issued'}  | ${true}  | ${'nothing'}
    ${'2027-01-20T00:00:00Z'}     | ${'expired'} | ${false} | ${'nothing'}
  `('never received, with no job run, at $at it reads $status', async ({ at, status, inForce }) => {
    stack.clock.set(at);
    expect(await view()).toMatchObject({ status, inForce, version: 1 });
  });

  it('received, with no job run, it reads as lapsed from the very instant, and confirmation is owed', async () => {
    await readCertificate(stack, orderId);
    const before = await stack.snapshot();
    stack.clock.set('2027-01-19T23:59:59.999Z');
    expect(await view()).toMatchObject({ status: 'running', inForce: true });
    stack.clock.set('2027-01-20T00:00:00Z');
    expect(parse(OrderView, await view())).toMatchObject({
      status: 'lapsed',
      inForce: false,
      version: 2,
      endedAt: '2027-01-20T00:00:00.000Z',
      releaseConfirmation: { status: 'owed', dueAt: '2027-01-27T00:00:00.000Z' },
      retention: { erasesAt: '2028-01-20T00:00:00.000Z' },
    });
    stack.clock.set('2027-01-27T00:00:00Z');
    expect(await view()).toMatchObject({ releaseConfirmation: { status: 'overdue' } });
    expect(await stack.snapshot()).toEqual(before);
  });

  it('past retention, with no job run, its content is null and its skeleton stays', async () => {
    stack.clock.set('2028-01-20T00:00:00Z');
    expect(parse(OrderView, await view())).toMatchObject({ status: 'erased', inForce: false, content: null });
  });

  it.each([
    ['another authority', PROSECUTOR, 'order-not-found'],
    ['an authority of other law', SHERIFF, 'order-not-found'],
    ['a validator nobody asked', { ...VALIDATOR, holdfast_authority: 'aut-contact-ch' }, 'order-not-found'],
    ['oversight', { ...POLICE, holdfast_role: 'oversight' }, 'role-not-allowed'],
  ] as const)('is refused to %s, and so is the history', async (_, by, code) => {
    const expected = { status: PROBLEMS[code].status, code, pointers: [] } as const;
    await expectRefusal(stack, () => stack.officer(read(orderId), by), expected);
    await expectRefusal(stack, () => stack.officer(read(orderId, '/history'), by), expected);
  });

  it.each([`ord_${'0'.repeat(26)}`, 'ord_', '', '../keys', `ord_${'0'.repeat(26)}%00`])(
    '%j is no order',
    async (id) => {
      const expected = { status: 404, code: 'order-not-found', pointers: [] } as const;
      await expectRefusal(stack, () => stack.officer(read(id), POLICE), expected);
      await expectRefusal(stack, () => stack.officer(read(id, '/history'), POLICE), expected);
    },
  );

  it('a route nobody serves is 404', async () => {
    const expected = { status: 404, code: 'not-found', pointers: [] } as const;
    await expectRefusal(stack, () => stack.officer({ method: 'GET', route: '/v1/nothing' }, POLICE), expected);
  });
});
