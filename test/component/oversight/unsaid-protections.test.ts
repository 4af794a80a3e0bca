import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId, ReviewId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, plus } from '../../../shared/domain/instant.ts';
import { CHALLENGE, caseOf, caseRequest, openCase, reopenCase, told } from '../../support/cases.ts';
import type { Claims } from '../../support/http-events.ts';
import { expectRefusal } from '../../support/refusals.ts';
import {
  filed,
  filing,
  filingRequest,
  memberOf,
  orderIdsIn,
  POLICE,
  read,
  readCertificate,
} from '../../support/requests.ts';
import {
  asHolder,
  decideReview,
  holderOf,
  latestOf,
  REVIEWERS,
  readReview,
  reviewerClaims,
  reviewRequest,
} from '../../support/reviews.ts';
import { type Answer, Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

const OVERSEER: Claims = { ...POLICE, sub: 'person-auditor', holdfast_role: 'oversight' };
const WHY = 'CANARY: the account is signed with the masthead of a paper.';
const found = (...targets: readonly string[]) => ({ knownAndNotSaid: { targets, reason: WHY } });
const TEXTS = { reasons: 'Her sources are in it.', forTheOtherSide: 'Your objection is right.' };
const REVOKE = { outcome: 'revoke', ...TEXTS };

let stack: Stack;
let workers: Workers;
beforeEach(() => {
  stack = new Stack();
  workers = new Workers(stack);
});

const list = (query: Readonly<Record<string, string>> = {}, claims = OVERSEER): Promise<Answer> =>
  stack.overseer({ method: 'GET', route: '/v1/oversight/unsaid-protections', query }, claims);

/** The person objects that the press is free, and a reviewer is drawn for it. @returns the case code. */
async function objected(orderId: OrderId): Promise<string> {
  const { code, token } = await openCase(stack, orderId);
  const answer = await stack.person(
    caseRequest('challenges', { ...CHALLENGE, grounds: ['press-or-immunity'] }, { token }),
  );
  if (answer.status !== 201) throw new Error(`it was not filed: ${answer.text}`);
  await workers.runUntil(plus(stack.clock.now(), HOUR_MS));
  return code;
}

const decide = (orderId: OrderId, review: ReviewId, decision: unknown): Promise<Answer> =>
  decideReview(stack, orderId, review, decision);

async function tried(orderId: OrderId, review: ReviewId, decision: unknown): Promise<Answer> {
  const { version } = await latestOf(stack, orderId);
  const request = reviewRequest(`${orderId}.${review}`, 'decision', decision, { ifMatch: version });
  return await asHolder(stack, orderId, review, { ...request, query: { dryRun: 'true' } });
}

describe("a journalist's account, filed as anybody's", () => {
  it('is let go by the reviewer of her objection, and oversight is told who filed it', async () => {
    const orderId = await told(stack);
    const code = await objected(orderId);
    expect(await decide(orderId, 'r1', { ...REVOKE, ...found('t1', 't2') })).toMatchObject({
      status: 200,
      body: { status: 'revoked' },
    });
    await workers.settle();
    const { status, body, text } = await list();
    expect(status).toBe(200);
    expect(body).toEqual({
      findings: [
        {
          id: `${orderId}.r1`,
          orderId,
          reference: (await latestOf(stack, orderId)).state.reference,
          authority: 'aut-police',
          authorityName: 'Landeskriminalamt Musterland, Dezernat Cybercrime',
          officer: POLICE['sub'],
          instrument: 'EU-EPOC-PR',
          targets: ['t1', 't2'],
          issuedAt: '2026-11-20T16:10:00.000Z',
          foundAt: expect.stringMatching(/^2026-12-05T/),
          ofOfficer: 1,
          ofAuthority: 1,
        },
      ],
      next: null,
    });
    expect(text).not.toContain('CANARY');
    expect(JSON.stringify(await caseOf(stack, await reopenCase(stack, orderId, code)))).not.toContain('CANARY');
  });

  it('stands before the authority, with why, until the record is erased', async () => {
    const orderId = await told(stack);
    await objected(orderId);
    await decide(orderId, 'r1', { ...REVOKE, ...found('t1') });
    const { body } = await stack.officer(read(orderId), POLICE);
    expect(body).toMatchObject({
      attention: expect.arrayContaining(['protection-unsaid']),
      rights: { unsaid: [{ review: 'r1', targets: ['t1'] }] },
      content: {
        statements: expect.arrayContaining([expect.objectContaining({ words: { ...REVOKE, ...found('t1') } })]),
      },
    });
    expect(JSON.stringify(stack.orders.stored.commits().map(({ commit }) => commit))).not.toContain('CANARY');
    expect(JSON.stringify(stack.sender.posts)).not.toMatch(/CANARY|unsaid/);
    await workers.runUntil(plus(stack.clock.now(), 400 * DAY_MS));
    expect((await list()).body).toEqual({ findings: [], next: null });
  });

  it('is found by no reviewer who says nothing of it', async () => {
    const orderId = await told(stack);
    await objected(orderId);
    await decide(orderId, 'r1', REVOKE);
    await workers.settle();
    expect((await list()).body).toEqual({ findings: [], next: null });
  });

  it('is tried first, and nothing is stored: the answer tells what the authority would see', async () => {
    const orderId = await told(stack);
    await objected(orderId);
    const before = await stack.snapshot();
    const { body } = await tried(orderId, 'r1', { outcome: 'affirm', ...TEXTS, ...found('t1') });
    expect(body).toMatchObject({ dryRun: true, follows: { authority: expect.arrayContaining(['protection-unsaid']) } });
    expect(await stack.snapshot()).toEqual(before);
  });
});

describe('what the filing said', () => {
  const said = { '/protectedTargets': [{ target: 't1', protectedAs: 'journalist' }] };
  let orderId: OrderId;
  beforeEach(async () => {
    orderId = await filed(stack, 'epoc-pr', said);
    await readCertificate(stack, orderId);
    await workers.runUntil(plus(stack.clock.now(), HOUR_MS));
  });

  it('is found unsaid by nobody, decided or tried', async () => {
    const decision = { outcome: 'affirm', reasons: 'weighed', ...found('t2', 't1') };
    const refusal = {
      status: 409,
      code: 'protection-on-record',
      pointers: ['/knownAndNotSaid/targets'],
      detail: expect.stringMatching(/that t1 is/),
    } as const;
    await expectRefusal(stack, () => decide(orderId, 'r1', decision), refusal);
    await expectRefusal(stack, () => tried(orderId, 'r1', decision), refusal);
  });

  it('does not cover another target', async () => {
    expect((await decide(orderId, 'r1', { outcome: 'affirm', reasons: 'weighed', ...found('t2') })).status).toBe(200);
    await workers.settle();
    expect(memberOf((await list()).body, 'findings')).toMatchObject([{ id: `${orderId}.r1`, targets: ['t2'] }]);
  });

  it('is not opened for a reviewer who does not sit', async () => {
    const holder = await holderOf(stack, orderId, 'r1');
    const stranger = reviewerClaims(REVIEWERS.find((one) => one !== holder) ?? '');
    const { version } = await latestOf(stack, orderId);
    const body = { outcome: 'affirm', reasons: 'mine', ...found('t99') };
    const request = reviewRequest(`${orderId}.r1`, 'decision', body, { ifMatch: version });
    const refusal = { status: 404, code: 'review-unknown', pointers: [] } as const;
    await expectRefusal(stack, () => stack.reviewer(request, stranger), refusal);
    await expectRefusal(stack, () => stack.reviewer({ ...request, query: { dryRun: 'true' } }, stranger), refusal);
    await expectRefusal(stack, () => stack.reviewer(readReview(`${orderId}.r1`), stranger), refusal);
  });

  it.each`
    why                      | knownAndNotSaid                           | code                 | pointers
    ${'of a target unknown'} | ${{ targets: ['t99'], reason: WHY }}      | ${'target-unknown'}  | ${[]}
    ${'without a reason'}    | ${{ targets: ['t2'] }}                    | ${'invalid-request'} | ${['/knownAndNotSaid/reason']}
    ${'of nothing'}          | ${{ targets: [], reason: WHY }}           | ${'invalid-request'} | ${['/knownAndNotSaid/targets']}
    ${'twice of one'}        | ${{ targets: ['t2', 't2'], reason: WHY }} | ${'invalid-request'} | ${['/knownAndNotSaid/targets']}
    ${'in one word'}         | ${true}                                   | ${'invalid-request'} | ${['/knownAndNotSaid']}
  `('a finding $why is refused', async ({ knownAndNotSaid, code, pointers }) => {
    const decision = { outcome: 'affirm', reasons: 'weighed', knownAndNotSaid };
    await expectRefusal(stack, () => decide(orderId, 'r1', decision), { status: 422, code, pointers });
  });
});

describe('GET /v1/oversight/unsaid-protections', () => {
  it('counts by officer and authority, page by page', async () => {
    const colleague = { ...POLICE, sub: 'person-colleague' };
    const byColleague = await stack.officer(filingRequest(filing('epoc-pr'), 'three'), colleague);
    const orders = [
      ...orderIdsIn(byColleague),
      await filed(stack, 'epoc-pr', {}, 'one'),
      await filed(stack, 'epoc-pr', {}, 'two'),
    ];
    for (const orderId of orders) await readCertificate(stack, orderId, { id: `read-${orderId}` });
    await workers.runUntil(plus(stack.clock.now(), 15 * DAY_MS));
    for (const orderId of orders) {
      await objected(orderId);
      await decide(orderId, 'r1', { ...REVOKE, ...found('t1') });
    }
    await workers.settle();
    const first = (await list({ limit: '2' })).body;
    expect(memberOf(first, 'findings')).toMatchObject([
      { orderId: orders[2], ofOfficer: 2, ofAuthority: 3 },
      { orderId: orders[1], ofOfficer: 2, ofAuthority: 3 },
    ]);
    const second = (await list({ limit: '2', cursor: String(memberOf(first, 'next')) })).body;
    expect(memberOf(second, 'findings')).toMatchObject([{ orderId: orders[0], ofOfficer: 1, ofAuthority: 3 }]);
    await expectRefusal(stack, () => list({ cursor: 'elsewhere' }), { status: 422, code: 'invalid-request' });
    await expectRefusal(stack, () => list({ limit: '101' }), { status: 422, code: 'invalid-request' });
  });

  it.each(['contact-point', 'validator', 'reviewer'])('is not for the role %s', async (holdfast_role) => {
    const refused = { status: 403, code: 'role-not-allowed', pointers: [] } as const;
    await expectRefusal(stack, () => list({}, { ...OVERSEER, holdfast_role }), refused);
  });

  it('says that its service is down', async () => {
    stack.unsaid.outage.begin();
    const down = { status: 503, code: 'service-unavailable', pointers: [], retryable: true } as const;
    await expectRefusal(stack, () => list(), down);
  });
});
