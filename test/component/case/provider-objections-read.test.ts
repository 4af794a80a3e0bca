import { beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../shared/domain/digest.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { assign, decideAs, objectAsProvider, objectionsRequest, writeAs } from '../../support/cases.ts';
import { expectRefusal } from '../../support/refusals.ts';
import { filed, readCertificate, say } from '../../support/requests.ts';
import { latestOf, object } from '../../support/reviews.ts';
import { type Answer, type ProviderId, Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let workers: Workers;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  workers = new Workers(stack);
  orderId = await filed(stack);
  await workers.settle();
  await readCertificate(stack, orderId);
});

const objections = (provider: ProviderId = 'prv-demo'): Promise<Answer> =>
  stack.provider(objectionsRequest(orderId), { provider, id: 'objections-1' });
const objects = () => objectAsProvider(stack, orderId);

/** Objected to, drawn by hand, spoken of and affirmed a day later. */
async function answered(): Promise<void> {
  await objects();
  await assign(stack, orderId, 'r1');
  await writeAs(stack, orderId, 'r1', 'Which half?');
  stack.clock.advance(DAY_MS);
  await decideAs(stack, orderId, 'r1', 'affirm', 'The Convention goes first.');
}

describe('the answer to a provider’s own objection', () => {
  it('comes as a webhook that says which and how, and nothing of why', async () => {
    await answered();
    await workers.settle();
    const { commit, digest } = (await stack.orders.latest(orderId)) ?? {};
    const [delivery] = stack.deliveries.first().filter(({ type }) => type === 'challenge.decided');
    expect(JSON.parse(delivery?.body ?? '')).toEqual({
      type: 'challenge.decided',
      timestamp: '2026-11-21T16:10:00.000Z',
      data: {
        orderId,
        reference: commit?.state.reference,
        version: commit?.version,
        digest,
        certificateUrl: `https://holdfast.example/v1/provider/orders/${orderId}/certificate`,
        challenge: 'c1',
        review: 'r1',
        outcome: 'affirm',
        objectionsUrl: `https://holdfast.example/v1/provider/orders/${orderId}/objections`,
      },
    });
    expect(stack.sender.posts.at(-1)?.headers['webhook-signature']).toMatch(/^v1a,/);
  });

  it('is one message of its number, however often its commit is handed on', async () => {
    await answered();
    await workers.runUntil(plus(stack.clock.now(), 5 * MINUTE_MS));
    const sent = stack.sender.posts.map(({ headers, body }) => [
      headers['webhook-id']?.replace(`_${sha256(body).slice(0, 32)}`, ''),
      JSON.parse(body).type,
    ]);
    const id = orderId.slice(4);
    expect(sent.toSorted()).toEqual([
      [`msg_${id}_1`, 'order.issued'],
      [`msg_${id}_2`, 'message.sent'],
      [`msg_${id}_3`, 'order.reminder'],
      [`msg_${id}_4`, 'challenge.decided'],
    ]);
    expect((await latestOf(stack, orderId)).state.messageCount).toBe(4);
  });

  it('may be quoted: the appeal answers to it', async () => {
    await answered();
    await workers.settle();
    const appealed = await say(stack, orderId, 'appeal.filed', { challenge: 'c1', text: 'It does not.' });
    expect(appealed.status).toBe(200);
  });
});

describe('GET …/objections', () => {
  it('has nothing before there is any, proves no receipt and records nothing', async () => {
    orderId = await filed(stack, 'epoc-pr', {}, 'key-2');
    const before = await stack.snapshot();
    const { reference } = (await latestOf(stack, orderId)).state;
    const { status, headers, body } = await objections();
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toEqual({
      orderId,
      reference,
      inForce: true,
      objecting: { left: 5 },
      challenges: [],
      messages: [],
      messagesBefore: null,
    });
    expect(await stack.snapshot()).toEqual(before);
  });

  it('shows what was objected, said and answered, and until when it can be appealed against', async () => {
    await answered();
    expect((await objections()).body).toMatchObject({
      objecting: { inTimeUntil: '2026-12-20T16:10:00.000Z', left: 4 },
      challenges: [
        {
          id: 'c1',
          grounds: ['conflict-of-laws'],
          late: false,
          filed: { requestedOutcome: 'narrow-the-hold', text: 'Our own law forbids half of it.' },
          first: {
            review: 'r1',
            filedAt: '2026-11-20T16:10:00.000Z',
            status: 'decided',
            outcome: 'affirm',
            decision: 'The Convention goes first.',
            closedAt: '2026-11-21T16:10:00.000Z',
          },
          appealUntil: '2026-12-05T16:10:00.000Z',
        },
      ],
      messages: [{ review: 'r1', from: 'reviewer', text: 'Which half?' }],
    });
    const { text } = await objections();
    expect(text).not.toContain('Kept from the person');
  });

  it('tells when silence will answer, and by the hour that it did', async () => {
    await objects();
    const first = async () => Object((await objections()).body).challenges[0].first;
    expect(await first()).toMatchObject({ status: 'pending', decisionDueAt: '2026-12-04T16:10:00.000Z' });
    stack.clock.advance(28 * DAY_MS);
    expect(await first()).toEqual({
      review: 'r1',
      filedAt: '2026-11-20T16:10:00.000Z',
      status: 'silent',
      closedAt: '2026-12-18T16:10:00.000Z',
      seats: [{ seat: 1 }],
    });
  });

  it('shows nothing of the person’s', async () => {
    stack.clock.advance(15 * DAY_MS);
    await object(stack, orderId, { text: 'CANARY not mine' });
    await assign(stack, orderId, 'r1');
    await writeAs(stack, orderId, 'r1', 'CANARY whose, then?');
    await decideAs(stack, orderId, 'r1', 'affirm', 'CANARY it is');
    const { body, text } = await objections();
    expect(body).toMatchObject({ challenges: [], messages: [] });
    expect(text).not.toContain('CANARY');
  });

  it('keeps the answer and loses the words once the record is erased', async () => {
    await answered();
    await workers.runUntil(plus(stack.clock.now(), 500 * DAY_MS));
    expect((await latestOf(stack, orderId)).state.phase.kind).toBe('erased');
    const { body, text } = await objections();
    expect(body).toMatchObject({
      inForce: false,
      challenges: [{ id: 'c1', first: { status: 'decided', outcome: 'affirm' } }],
      messages: [],
    });
    expect(text).not.toMatch(/forbids|Convention|half/);
  });

  it('meets no order for another provider, nor for an id of none', async () => {
    await answered();
    const unknown = { status: 404, code: 'order-not-found', pointers: [] } as const;
    await expectRefusal(stack, () => objections('prv-lantern'), unknown);
    const nowhere = objectionsRequest('ord_1');
    await expectRefusal(stack, () => stack.provider(nowhere, { provider: 'prv-demo' }), unknown);
  });

  it('is refused without a signature, and while a service is down', async () => {
    await answered();
    const unsigned = () => stack.unsigned(objectionsRequest(orderId));
    await expectRefusal(stack, unsigned, { status: 401, code: 'signature-invalid' });
    stack.vault.outage.begin();
    const down = { status: 503, code: 'service-unavailable', pointers: [], retryable: true } as const;
    await expectRefusal(stack, () => objections(), down);
  });
});
