import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { onlyWhoUsedTheFirst } from '../../support/amendments.ts';
import { directoryEntry, ISSUED_AT } from '../../support/builders.ts';
import { expectDiscreet, expectProblem, expectRefusal } from '../../support/refusals.ts';
import { commandRequest, EXTENSION, FILER, filed, POLICE, read, readCertificate } from '../../support/requests.ts';
import {
  asHolder,
  defer,
  holderOf,
  latestOf,
  object,
  REVIEWERS,
  type ReviewOptions,
  readReview,
  reviewerClaims,
  reviewOf,
  reviewRequest,
} from '../../support/reviews.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let workers: Workers;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  workers = new Workers(stack);
  orderId = await filed(stack);
  await readCertificate(stack, orderId);
  await workers.runUntil(plus(ISSUED_AT, 14 * DAY_MS));
  await object(stack, orderId, { text: 'not mine' });
  await workers.runUntil(plus(stack.clock.now(), 2 * MINUTE_MS));
});

/** Read, acknowledgement late, notice, objection, assignment. */
const VERSION = 6;

const AFFIRM = { outcome: 'affirm', reasons: 'CANARY-R necessary still', forTheOtherSide: 'CANARY-O it stands' };
const AMEND = { ...AFFIRM, outcome: 'amend', amendment: onlyWhoUsedTheFirst(9) };
const REVOKE = { ...AFFIRM, outcome: 'revoke' };

const decide = (body: unknown, options: ReviewOptions = {}) =>
  asHolder(stack, orderId, 'r1', reviewRequest(`${orderId}.r1`, 'decision', body, { ifMatch: VERSION, ...options }));

const types = async () => (await latestOf(stack, orderId)).events.map(({ type }) => type);

describe('POST …/decision', () => {
  it.each`
    body      | events                                  | status
    ${AFFIRM} | ${['review.decided']}                   | ${'running'}
    ${AMEND}  | ${['review.decided', 'order.narrowed']} | ${'running'}
    ${REVOKE} | ${['review.decided', 'order.revoked']}  | ${'revoked'}
  `('$body.outcome: one commit with all that follows, and its reasons sealed', async ({ body, events, status }) => {
    const answer = await decide(body);
    expect(answer).toMatchObject({ status: 200, headers: { etag: '"7"' }, body: { id: orderId, version: 7, status } });
    expect(await types()).toEqual(events);
    expect((await latestOf(stack, orderId)).by).toMatchObject({ kind: 'officer', role: 'reviewer' });
    expect(await reviewOf(stack, orderId, 'r1')).toMatchObject({ status: 'decided', outcome: body.outcome });
    expect(JSON.stringify(stack.orders.stored.commits().map(({ commit }) => commit))).not.toContain('CANARY');
    expect(stack.log.lines.join('\n')).not.toContain('CANARY');
    expectDiscreet(stack);
    await workers.settle();
    expect(stack.reviews.all()).toEqual([]);
  });

  it('leaves of an amended order what was named, and without targets only the time', async () => {
    await decide({ ...AFFIRM, outcome: 'amend', amendment: { endsAt: '2027-01-01T01:00:00+01:00' } });
    const { state, events } = await latestOf(stack, orderId);
    expect(state.targets.every(({ status }) => status === 'ordered')).toBe(true);
    expect(state.phase).toMatchObject({
      kind: 'running',
      period: { ends: { appliedEndsAt: Date.parse('2027-01-01T00:00:00Z') } },
    });
    expect(events.at(-1)).toMatchObject({ type: 'order.narrowed', endsAt: Date.parse('2027-01-01T00:00:00Z') });
  });

  it('the same again under its key changes nothing and gets the same answer; another is refused', async () => {
    const first = await decide(AFFIRM);
    const before = await stack.snapshot();
    expect((await decide(AFFIRM)).body).toEqual(first.body);
    expect(await stack.snapshot()).toEqual(before);
    const expected = { status: 409, code: 'idempotency-key-reused', pointers: [] } as const;
    await expectRefusal(stack, () => decide(REVOKE), expected);
  });

  it('of two at once one wins, and the other is told that the order has changed', async () => {
    const answers = await Promise.all([decide(AFFIRM, { key: 'one' }), decide(REVOKE, { key: 'two' })]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const lost = answers.find(({ status }) => status === 412);
    if (lost) expectProblem(lost, { status: 412, code: 'version-mismatch', pointers: [] });
    const decided = stack.orders.stored
      .commits()
      .flatMap(({ commit }) => commit.events.filter(({ type }) => type === 'review.decided'));
    expect(decided).toHaveLength(1);
  });

  it('at the very instant its time is over it is too late: silence has moved it', async () => {
    stack.clock.set(plus(ISSUED_AT, 28 * DAY_MS));
    const expected = { status: 403, code: 'review-not-yours', pointers: [] } as const;
    await expectRefusal(stack, () => decide(AFFIRM), expected);
    stack.clock.set(plus(ISSUED_AT, 28 * DAY_MS - 1));
    expect((await decide(AFFIRM)).status).toBe(200);
  });

  it('is refused without the version it rests on, and upon an older one', async () => {
    const request = reviewRequest(`${orderId}.r1`, 'decision', AFFIRM);
    const without = () => asHolder(stack, orderId, 'r1', request);
    await expectRefusal(stack, without, { status: 428, code: 'if-match-missing', pointers: [] });
    const expected = { status: 412, code: 'version-mismatch', pointers: [] } as const;
    await expectRefusal(stack, () => decide(AFFIRM, { ifMatch: VERSION - 1 }), expected);
    const { headers, ...rest } = request;
    const keyless = { ...rest, headers: { 'content-type': headers?.['content-type'] ?? '', 'if-match': '"6"' } };
    const missing = { status: 400, code: 'idempotency-key-missing', pointers: [] } as const;
    await expectRefusal(stack, () => asHolder(stack, orderId, 'r1', keyless), missing);
  });

  it('is refused to every reviewer it is not assigned to', async () => {
    const holder = await holderOf(stack, orderId, 'r1');
    const request = reviewRequest(`${orderId}.r1`, 'decision', AFFIRM, { ifMatch: VERSION });
    const expected = { status: 404, code: 'review-unknown', pointers: [] } as const;
    for (const other of REVIEWERS.filter((person) => person !== holder)) {
      await expectRefusal(stack, () => stack.reviewer(request, reviewerClaims(other)), expected);
    }
  });

  it.each([
    ['a contact point', POLICE],
    ['oversight', { ...POLICE, holdfast_role: 'oversight' }],
    ['somebody not on the roster', reviewerClaims('somebody')],
  ])('is refused to %s', async (_, claims) => {
    const request = reviewRequest(`${orderId}.r1`, 'decision', AFFIRM, { ifMatch: VERSION });
    const expected = { status: 403, code: 'role-not-allowed' } as const;
    await expectRefusal(stack, () => stack.reviewer(request, claims), expected);
  });

  it('is refused to whoever was taken off the roster', async () => {
    const holder = await holderOf(stack, orderId, 'r1');
    await stack.directory.put({ kind: 'roster', id: 'reviewers', reviewers: [] }, 'operator');
    const request = reviewRequest(`${orderId}.r1`, 'decision', AFFIRM, { ifMatch: VERSION });
    const expected = { status: 403, code: 'role-not-allowed', pointers: [] } as const;
    await expectRefusal(stack, () => stack.reviewer(request, reviewerClaims(holder)), expected);
  });

  it('is refused once it is closed', async () => {
    await decide(AFFIRM);
    const expected = { status: 409, code: 'review-closed', pointers: [] } as const;
    await expectRefusal(stack, () => decide(REVOKE, { key: 'again', ifMatch: 7 }), expected);
    const lacking = { ...REVOKE, forTheOtherSide: undefined }; // what a decision would lack does not matter any more
    await expectRefusal(stack, () => decide(lacking, { key: 'again', ifMatch: 7 }), expected);
  });

  it('is refused on another version before anything it lacks', async () => {
    const lacking = { ...AFFIRM, forTheOtherSide: undefined };
    const expected = { status: 412, code: 'version-mismatch', pointers: [] } as const;
    await expectRefusal(stack, () => decide(lacking, { ifMatch: VERSION - 1 }), expected);
  });

  it.each`
    body                                                                                              | code                  | pointers
    ${{ ...AFFIRM, forTheOtherSide: undefined }}                                                      | ${'invalid-request'}  | ${['/forTheOtherSide']}
    ${{ ...AFFIRM, reasons: '' }}                                                                     | ${'invalid-request'}  | ${['/reasons']}
    ${{ ...AFFIRM, reasons: 'x'.repeat(20_001) }}                                                     | ${'invalid-request'}  | ${['/reasons']}
    ${{ ...AFFIRM, amendment: AMEND.amendment }}                                                      | ${'invalid-request'}  | ${['/amendment']}
    ${{ ...AFFIRM, outcome: 'amend' }}                                                                | ${'invalid-request'}  | ${['/amendment']}
    ${{ ...AMEND, amendment: {} }}                                                                    | ${'invalid-request'}  | ${['/amendment']}
    ${{ ...AMEND, amendment: { targets: [] } }}                                                       | ${'invalid-request'}  | ${['/amendment/targets']}
    ${{ ...AMEND, amendment: { targets: [...AMEND.amendment.targets, ...AMEND.amendment.targets] } }} | ${'invalid-request'}  | ${['/amendment/targets']}
    ${{ ...AMEND, amendment: { targets: [{ id: 't1', categories: [] }] } }}                           | ${'invalid-request'}  | ${['/amendment/targets/0/categories']}
    ${{ ...AMEND, amendment: { targets: [{ id: 't99', categories: ['traffic'] }] } }}                 | ${'amendment-widens'} | ${['/amendment/targets/0/id']}
    ${{ ...AMEND, amendment: { endsAt: '2027-06-01T00:00:00Z' } }}                                    | ${'amendment-widens'} | ${['/amendment/endsAt']}
    ${{ ...AMEND, amendment: { endsAt: '2026-12-04T16:10:00Z' } }}                                    | ${'amendment-widens'} | ${['/amendment/endsAt']}
    ${{ ...AMEND, amendment: { endsAt: 'tomorrow' } }}                                                | ${'invalid-request'}  | ${['/amendment/endsAt']}
    ${{ ...AFFIRM, outcome: 'maybe' }}                                                                | ${'invalid-request'}  | ${['/outcome']}
    ${{ ...AFFIRM, surplus: 1 }}                                                                      | ${'invalid-request'}  | ${['/surplus']}
  `('$code at $pointers is refused', async ({ body, code, pointers }) => {
    await expectRefusal(stack, () => decide(body), { status: 422, code, pointers });
  });

  it('is refused, and nothing stored, while the record or the key does not answer', async () => {
    const before = await stack.snapshot();
    const expected = { status: 503, code: 'service-unavailable', pointers: [], retryable: true } as const;
    stack.vault.outage.begin();
    expectProblem(await decide(AFFIRM), expected);
    stack.vault.outage.end();
    stack.orders.beforeAppend = () => stack.orders.stored.outage.begin();
    const request = reviewRequest(`${orderId}.r1`, 'decision', AFFIRM, { ifMatch: VERSION });
    const claims = reviewerClaims(await holderOf(stack, orderId, 'r1'));
    expectProblem(await stack.reviewer(request, claims), { ...expected, code: 'may-be-stored' });
    stack.orders.stored.outage.end();
    expect(await stack.snapshot()).toEqual(before);
  });
});

describe('a deferral', () => {
  beforeEach(async () => {
    stack = new Stack();
    workers = new Workers(stack);
    orderId = await filed(stack);
    await readCertificate(stack, orderId);
    await defer(stack, orderId, { reason: 'at large' });
    await workers.runUntil(plus(ISSUED_AT, 2 * MINUTE_MS));
  });

  it.each`
    body                                                                                    | events
    ${{ outcome: 'affirm', reasons: 'yes' }}                                                | ${['review.decided', 'deferral.approved']}
    ${{ outcome: 'amend', reasons: 'less', amendment: { endsAt: '2027-01-01T00:00:00Z' } }} | ${['review.decided', 'deferral.approved']}
    ${{ outcome: 'revoke', reasons: 'no' }}                                                 | ${['review.decided', 'deferral.refused']}
  `('$body.outcome needs no words for another side', async ({ body, events }) => {
    expect((await decide(body, { ifMatch: 4 })).status).toBe(200);
    expect(await types()).toEqual(events);
  });

  it('has no targets to amend', async () => {
    const body = { ...AMEND, forTheOtherSide: undefined };
    const expected = { status: 422, code: 'invalid-request', pointers: ['/amendment/targets'] } as const;
    await expectRefusal(stack, () => decide(body, { ifMatch: 4 }), expected);
  });

  it('is not where more time for the hold is permitted', async () => {
    const request = reviewRequest(`${orderId}.r1`, 'permission', { reasons: 'why not' });
    const expected = { status: 409, code: 'transition-not-allowed', pointers: [] } as const;
    await expectRefusal(stack, () => asHolder(stack, orderId, 'r1', request), expected);
  });
});

describe('POST …/permission', () => {
  const permit = () =>
    asHolder(
      stack,
      orderId,
      'r1',
      reviewRequest(`${orderId}.r1`, 'permission', { reasons: 'CANARY the trial is near' }),
    );
  const extend = (key: string) =>
    stack.officer(commandRequest(orderId, 'extension', EXTENSION, { key }), FILER['epoc-pr']);

  it('lets the hold be extended once although the objection is open', async () => {
    expectProblem(await extend('one'), { status: 409, code: 'challenge-pending' });
    expect((await permit()).status).toBe(200);
    expect((await extend('two')).status).toBe(200);
    expect(stack.log.lines.join('\n')).not.toContain('CANARY');
  });

  it('is refused without reasons', async () => {
    const request = reviewRequest(`${orderId}.r1`, 'permission', {});
    const expected = { status: 422, code: 'invalid-request', pointers: ['/reasons'] } as const;
    await expectRefusal(stack, () => asHolder(stack, orderId, 'r1', request), expected);
  });
});

describe('POST …/messages and …/conflict', () => {
  const say = (text: string, key: string) =>
    asHolder(stack, orderId, 'r1', reviewRequest(`${orderId}.r1`, 'messages', { text }, { key }));

  it('reviewer and authority hear each other, in the record of the review', async () => {
    expect((await say('Is it still needed?', 'm1')).status).toBe(200);
    const reply = commandRequest(orderId, 'messages', { review: 'r1', text: 'It is.' });
    const answered = await stack.officer(reply, POLICE);
    expect(answered.status).toBe(200);
    const heard = await asHolder(stack, orderId, 'r1', readReview(`${orderId}.r1`));
    expect(heard.body).toMatchObject({
      content: {
        statements: [
          { about: 'challenge.filed', by: 'person' },
          { about: 'message.sent', by: 'reviewer', words: { text: 'Is it still needed?' } },
          { about: 'message.sent', by: 'authority', words: { text: 'It is.' } },
        ],
      },
    });
  });

  it('the authority can say why another should have it, and whoever had it loses it', async () => {
    await workers.settle();
    const first = await holderOf(stack, orderId, 'r1');
    const request = commandRequest(orderId, 'conflicts', {
      review: 'r1',
      ground: 'personal-tie',
      reason: 'CANARY they are married',
    });
    expect((await stack.officer(request, POLICE)).status).toBe(200);
    await workers.runUntil(plus(stack.clock.now(), 2 * MINUTE_MS));
    expect(await holderOf(stack, orderId, 'r1')).not.toBe(first);
    expect(stack.reviews.all()).toHaveLength(1);
    const order = await stack.officer(read(orderId), POLICE);
    expect(order.text).not.toContain('CANARY'); // why is for whoever looks into it, not for the parties
  });

  it('a key used for one review is no key for another', async () => {
    await say('Is it still needed?', 'm1');
    const request = reviewRequest(`${orderId}.r1`, 'conflict', { reason: 'other' }, { key: 'm1' });
    const expected = { status: 409, code: 'idempotency-key-reused', pointers: [] } as const;
    await expectRefusal(stack, () => asHolder(stack, orderId, 'r1', request), expected);
  });

  it.each([
    ['messages', { text: 'hello' }],
    ['conflict', { reason: 'I know him' }],
    ['permission', { reasons: 'needed' }],
  ] as const)('%s is refused to whoever does not have the review', async (name, body) => {
    const holder = await holderOf(stack, orderId, 'r1');
    const other = REVIEWERS.find((person) => person !== holder) ?? '';
    const expected = { status: 404, code: 'review-unknown', pointers: [] } as const;
    const request = reviewRequest(`${orderId}.r1`, name, body);
    await expectRefusal(stack, () => stack.reviewer(request, reviewerClaims(other)), expected);
  });

  it.each(['decision', 'conflict', 'permission', 'messages'] as const)(
    'to whoever lost the review a %s is refused before anything is said of how the order stands now',
    async (name) => {
      const holder = reviewerClaims(await holderOf(stack, orderId, 'r1'));
      const handBack = reviewRequest(`${orderId}.r1`, 'conflict', { reason: 'I know him' }, { key: 'back' });
      expect((await stack.reviewer(handBack, holder)).status).toBe(200);
      const bodies = {
        decision: AFFIRM,
        conflict: { reason: 'x' },
        permission: { reasons: 'x' },
        messages: { text: 'x' },
      };
      const later = reviewRequest(`${orderId}.r1`, name, bodies[name], { ifMatch: 99 });
      const expected = { status: 403, code: 'review-not-yours', pointers: [] } as const;
      await expectRefusal(stack, () => stack.reviewer(later, holder), expected);
      await expectRefusal(
        stack,
        () => stack.reviewer({ ...later, query: { dryRun: 'true' } }, holder),
        name === 'decision' ? expected : { status: 422, code: 'invalid-request' },
      );
      expect((await stack.reviewer(handBack, holder)).status).toBe(200); // what they did while it was theirs keeps its answer
    },
  );

  it('a conflict is refused while nobody has the review', async () => {
    const handBack = (key: string) => reviewRequest(`${orderId}.r1`, 'conflict', { reason: 'I know him' }, { key });
    const holder = reviewerClaims(await holderOf(stack, orderId, 'r1'));
    expect((await stack.reviewer(handBack('one'), holder)).status).toBe(200);
    const expected = { status: 403, code: 'review-not-yours', pointers: [] } as const;
    await expectRefusal(stack, () => stack.reviewer(handBack('two'), holder), expected);
    const byAuthority = commandRequest(orderId, 'conflicts', { review: 'r1', ground: 'personal-tie', reason: 'x' });
    const unassigned = { status: 409, code: 'review-unassigned', pointers: [] } as const;
    await expectRefusal(stack, () => stack.officer(byAuthority, POLICE), unassigned);
  });
});

it('the roster of the samples is what these stories are told with', () => {
  const entry = directoryEntry('reviewers');
  expect(entry.kind === 'roster' && entry.id === 'reviewers' && entry.reviewers.map(({ person }) => person)).toEqual(
    REVIEWERS,
  );
});
