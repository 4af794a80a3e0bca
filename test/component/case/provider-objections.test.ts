import { compactVerify, createLocalJWKSet } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS } from '../../../shared/domain/instant.ts';
import { assign, decideAs } from '../../support/cases.ts';
import { expectRefusal } from '../../support/refusals.ts';
import {
  composeProviderMessage,
  filed,
  memberOf,
  messageRequest,
  readCertificate,
  say,
} from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';

const OBJECTION = {
  grounds: ['conflict-of-laws'],
  requestedOutcome: 'narrow-the-hold',
  text: 'Our counsel, Imre Tóth, says that our own law forbids half of it.',
};

let stack: Stack;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  orderId = await filed(stack);
  await readCertificate(stack, orderId);
});

const object = (data: object = OBJECTION, id = 'objection-1') => say(stack, orderId, 'challenge.filed', data, { id });
const latest = () => stack.orders.stored.commits().at(-1);

async function receiptIn(body: unknown): Promise<unknown> {
  const keys = createLocalJWKSet(JSON.parse(JSON.stringify(await stack.signers.publicKeys.jwks())));
  const { payload } = await compactVerify(String(memberOf(body, 'receipt')), keys);
  return JSON.parse(new TextDecoder().decode(payload));
}

describe("a provider's objection", () => {
  it('is filed by its signed statement, sealed, and answered with a receipt', async () => {
    const { status, body } = await object();
    expect(status).toBe(200);
    expect(body).toEqual({ orderId, version: 3, receipt: expect.any(String) });
    expect(await receiptIn(body)).toEqual({
      type: 'holdfast-receipt',
      filed: 'challenge',
      challenge: 'c1',
      filedAt: '2026-11-20T16:10:00.000Z',
      orderDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
      commit: latest()?.digest,
    });
    expect(latest()?.commit.state.rights.challenges).toMatchObject([{ by: 'provider', grounds: ['conflict-of-laws'] }]);
    expect(latest()?.sealed.map(({ part }) => part)).toEqual(['challenge']);
    expect(JSON.stringify(latest()?.commit)).not.toMatch(/Tóth|forbids/);
    expect(stack.log.lines.join('\n')).not.toMatch(/Tóth|forbids/);
  });

  it('may be appealed against once decided, with another receipt', async () => {
    await object();
    await assign(stack, orderId, 'r1');
    await decideAs(stack, orderId, 'r1', 'affirm', 'It does not.');
    stack.clock.advance(DAY_MS);
    const answer = await say(stack, orderId, 'appeal.filed', { challenge: 'c1', text: 'It does.' });
    expect(await receiptIn(answer.body)).toMatchObject({ filed: 'appeal', challenge: 'c1' });
    expect(latest()?.commit.state.rights.challenges).toMatchObject([{ appeal: { review: 'r2' } }]);
  });

  it('counts once per message', async () => {
    const body = await composeProviderMessage(stack, orderId, 'challenge.filed', OBJECTION);
    const send = () => stack.provider(messageRequest(body), { provider: 'prv-demo', id: 'objection-1' });
    await send();
    const before = await stack.snapshot();
    expect((await send()).status).toBe(200);
    expect(await stack.snapshot()).toEqual(before);
  });

  it.each`
    change                                     | status | code                 | pointers                      | why
    ${{ grounds: [] }}                         | ${422} | ${'invalid-request'} | ${['/data/grounds']}          | ${'no ground'}
    ${{ grounds: ['other'], text: undefined }} | ${422} | ${'invalid-request'} | ${['/data/text']}             | ${'nothing said of "other"'}
    ${{ requestedOutcome: undefined }}         | ${422} | ${'invalid-request'} | ${['/data/requestedOutcome']} | ${'nothing wanted'}
    ${{ needs: { interpreter: 'fr' } }}        | ${422} | ${'invalid-request'} | ${['/data/needs']}            | ${'needs, which are a person’s'}
    ${{ digest: 'f'.repeat(64) }}              | ${409} | ${'digest-unknown'}  | ${[]}                         | ${'the digest of another text'}
  `('with $why is refused', async ({ change, status, code, pointers }) => {
    await expectRefusal(stack, () => object({ ...OBJECTION, ...change }), { status, code, pointers });
  });

  it('is refused while another is open, and late without its reason', async () => {
    await object();
    const pending = { status: 409, code: 'challenge-pending', pointers: [] } as const;
    await expectRefusal(stack, () => object(OBJECTION, 'objection-2'), pending);
    await assign(stack, orderId, 'r1');
    await decideAs(stack, orderId, 'r1', 'affirm', 'It stands.');
    stack.clock.advance(30 * DAY_MS);
    const late = { status: 422, code: 'challenge-too-late', pointers: ['/data/lateReason'] } as const;
    await expectRefusal(stack, () => object(OBJECTION, 'objection-3'), late);
    expect((await object({ ...OBJECTION, lateReason: 'Our counsel fell ill.' }, 'objection-4')).status).toBe(200);
  });

  it('is not filed when no receipt can be given', async () => {
    stack.signers.outage.begin();
    const down = { status: 503, code: 'service-unavailable', pointers: [], retryable: true } as const;
    await expectRefusal(stack, () => object(), down);
  });

  it('of another provider meets no order', async () => {
    const body = await composeProviderMessage(stack, orderId, 'challenge.filed', OBJECTION);
    const send = () => stack.provider(messageRequest(body), { provider: 'prv-lantern', id: 'objection-1' });
    await expectRefusal(stack, send, { status: 404, code: 'order-not-found', pointers: [] });
  });
});
