import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, plus } from '../../../shared/domain/instant.ts';
import { ISSUED_AT } from '../../support/builders.ts';
import { expectRefusal } from '../../support/refusals.ts';
import {
  certificateRequest,
  checkRequest,
  commandRequest,
  EXTENSION,
  FILER,
  file,
  filed,
  filing,
  memberOf,
  noticeRequest,
  POLICE,
  read,
  readCertificate,
  type SampleName,
} from '../../support/requests.ts';
import {
  asHolder,
  decideReview,
  holderOf,
  latestOf,
  REVIEWERS,
  readReview,
  reviewerClaims,
} from '../../support/reviews.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

const SAID = [{ target: 't1', protectedAs: 'lawyer' }];
const ON_A_LAWYER = { '/protectedTargets': SAID };
const WORDS = /lawyer|protected/i;

let stack: Stack;
let workers: Workers;
beforeEach(() => {
  stack = new Stack();
  workers = new Workers(stack);
});

const orderAt = (orderId: OrderId) => stack.officer(read(orderId), POLICE);
const extend = (orderId: OrderId) => stack.officer(commandRequest(orderId, 'extension', EXTENSION), POLICE);

/** An order on a lawyer's mailbox, validated beforehand and received, with its reviewer drawn. */
async function onALawyer(): Promise<OrderId> {
  const orderId = await filed(stack, 'epoc-pr', ON_A_LAWYER);
  await readCertificate(stack, orderId);
  await workers.runUntil(plus(ISSUED_AT, HOUR_MS));
  return orderId;
}

describe('an order that its filer says is on a protected person', () => {
  it.each<SampleName>(['epoc-pr', 'us-2703f', 'budapest-29', 'ca-487-012'])(
    'gets a reviewer within three days, under %s',
    async (name) => {
      const orderId = await filed(stack, name, ON_A_LAWYER);
      const { body } = await stack.officer(read(orderId), FILER[name]);
      expect(body).toMatchObject({ content: { protectedTargets: SAID } });
      const reviews = memberOf(memberOf(body, 'rights'), 'reviews');
      expect(reviews).toMatchObject(
        name === 'ca-487-012'
          ? [{ kind: 'protected-person' }, { kind: 'deferral' }]
          : [{ kind: 'protected-person', dueAt: '2026-11-23T16:10:00.000Z' }],
      );
    },
  );

  it('is answered with which targets were said, filed, checked and filed again', async () => {
    const before = await stack.snapshot();
    const checked = await stack.officer(checkRequest(filing('epoc-pr', ON_A_LAWYER)), FILER['epoc-pr']);
    expect(checked).toMatchObject({ status: 200, body: { wouldBeRefused: false, protectedTargets: ['t1'] } });
    expect(await stack.snapshot()).toEqual(before);
    const answer = await file(stack, 'epoc-pr', ON_A_LAWYER);
    expect(answer).toMatchObject({ status: 201, body: { protectedTargets: ['t1'] } });
    expect((await file(stack, 'epoc-pr', ON_A_LAWYER)).body).toEqual(answer.body);
    expect((await file(stack, 'epoc-pr', {}, 'another')).body).not.toHaveProperty('protectedTargets');
    const reused = { status: 409, code: 'idempotency-key-reused' } as const;
    await expectRefusal(stack, () => file(stack, 'epoc-pr'), reused);
    const asDoctor = { '/protectedTargets': [{ target: 't1', protectedAs: 'doctor' }] };
    await expectRefusal(stack, () => file(stack, 'epoc-pr', asDoctor), reused);
  });

  it('that is an emergency too gets one review, by the shorter time, with both causes', async () => {
    const orderId = await filed(stack, 'epoc-pr-emergency', ON_A_LAWYER);
    const review = { kind: 'protected-person', alsoFor: ['emergency'], dueAt: '2026-11-23T16:10:00.000Z' };
    const { body } = await orderAt(orderId);
    expect(memberOf(memberOf(body, 'rights'), 'reviews')).toMatchObject([review]);
    await workers.runUntil(plus(ISSUED_AT, HOUR_MS));
    const answer = await asHolder(stack, orderId, 'r1', readReview(`${orderId}.r1`));
    expect(answer.body).toMatchObject({ ...review, content: { protectedTargets: SAID } });
  });

  it('is read with why by its reviewer, and by nobody else', async () => {
    const orderId = await onALawyer();
    const request = readReview(`${orderId}.r1`);
    const answer = await asHolder(stack, orderId, 'r1', request);
    expect(answer).toMatchObject({
      status: 200,
      body: { kind: 'protected-person', content: { protectedTargets: SAID } },
    });
    const holder = await holderOf(stack, orderId, 'r1');
    const stranger = reviewerClaims(REVIEWERS.find((one) => one !== holder) ?? '');
    await expectRefusal(stack, () => stack.reviewer(request, stranger), { status: 404, code: 'review-unknown' });
  });

  it('is in clear nowhere but for the fact that it is one', async () => {
    await onALawyer();
    const [issued] = stack.orders.stored.commits();
    expect(issued?.commit.events).toMatchObject([{ type: 'order.issued', protectedPerson: true }]);
    expect(JSON.stringify(stack.orders.stored.commits().map(({ commit }) => commit))).not.toContain('lawyer');
    expect(stack.log.lines.filter((line) => WORDS.test(line))).toEqual([]);
  });

  it('is to its provider like any other, in certificate, notice and webhooks', async () => {
    const orderId = await onALawyer();
    await decideReview(stack, orderId, 'r1', { outcome: 'affirm', reasons: 'CANARY of a lawyer.' });
    await workers.runUntil(plus(ISSUED_AT, 15 * DAY_MS));
    const asked = await Promise.all(
      [certificateRequest(orderId), noticeRequest(orderId)].map((request, index) =>
        stack.provider(request, { provider: 'prv-demo', id: `again-${index}` }),
      ),
    );
    expect(asked.map(({ status }) => status)).toEqual([200, 200]);
    const [certificate, notice] = asked;
    expect(certificate?.text).not.toMatch(WORDS);
    expect(notice?.text).not.toMatch(/protected-person|protectedTargets|CANARY/); // what it says to everybody has those words
    const posts = JSON.stringify(stack.sender.posts);
    expect(stack.sender.posts.length).toBeGreaterThan(1);
    expect(posts).not.toMatch(WORDS);
    expect(posts).not.toContain('challenge.decided');
  });
});

describe('its review', () => {
  it('that nobody decides in time bars an extension', async () => {
    const orderId = await onALawyer();
    await workers.runUntil(plus(ISSUED_AT, 7 * DAY_MS));
    const { state } = await latestOf(stack, orderId);
    expect(state.rights).toMatchObject({ extensionBarred: true, reviews: [{ status: 'defaulted', moved: 1 }] });
    await expectRefusal(stack, () => extend(orderId), { status: 409, code: 'extension-barred' });
  });

  it.each`
    decision                                                               | status       | bars
    ${{ outcome: 'affirm' }}                                               | ${'running'} | ${false}
    ${{ outcome: 'amend', amendment: { endsAt: '2026-12-24T00:00:00Z' } }} | ${'running'} | ${true}
    ${{ outcome: 'revoke' }}                                               | ${'revoked'} | ${true}
  `('can $decision.outcome the order', async ({ decision, status, bars }) => {
    const orderId = await onALawyer();
    const answer = await decideReview(stack, orderId, 'r1', { ...decision, reasons: 'weighed' });
    expect(answer).toMatchObject({ status: 200, body: { status } });
    const extended = await extend(orderId);
    expect(extended.status).toBe(bars ? 409 : 200);
  });
});

describe('what is said of protected persons is refused', () => {
  it.each`
    why                        | said                                                             | code                 | pointers
    ${'of no target there is'} | ${[...SAID, { target: 't10', protectedAs: 'doctor' }]}           | ${'target-unknown'}  | ${['/protectedTargets/1/target']}
    ${'of no such profession'} | ${[{ target: 't1', protectedAs: 'plumber' }]}                    | ${'invalid-request'} | ${['/protectedTargets/0/protectedAs']}
    ${'twice of one target'}   | ${[...SAID, { target: 't1', protectedAs: 'journalist' }]}        | ${'invalid-request'} | ${['/protectedTargets']}
    ${'of nobody'}             | ${[]}                                                            | ${'invalid-request'} | ${['/protectedTargets']}
    ${'with more'}             | ${[{ target: 't1', protectedAs: 'lawyer', name: 'A. Reuther' }]} | ${'invalid-request'} | ${['/protectedTargets/0/name']}
  `('$why', async ({ said, code, pointers }) => {
    const edits = { '/protectedTargets': said };
    const refusal = { status: 422, code, pointers } as const;
    await expectRefusal(stack, () => file(stack, 'epoc-pr', edits), refusal);
    await expectRefusal(stack, () => stack.officer(checkRequest(filing('epoc-pr', edits)), POLICE), refusal);
  });
});
