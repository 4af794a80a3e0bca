import { beforeEach, describe, expect, it } from 'vitest';
import { OrderView } from '../../../shared/contracts/api/authorities/orders.ts';
import { ReviewList, ReviewView } from '../../../shared/contracts/api/reviewers/reviews.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { type OrderId, referenceFor } from '../../../shared/domain/ids.ts';
import { DAY_MS, MINUTE_MS, plus, SECOND_MS } from '../../../shared/domain/instant.ts';
import { ISSUED_AT } from '../../support/builders.ts';
import { allPages } from '../../support/pages.ts';
import { expectDiscreet, expectRefusal } from '../../support/refusals.ts';
import { FILER, filed, POLICE, PROSECUTOR, read, readCertificate, VALIDATOR } from '../../support/requests.ts';
import {
  appeal,
  asHolder,
  decideReview,
  defer,
  holderOf,
  object,
  REVIEWERS,
  readReview,
  reviewerClaims,
  reviewRequest,
} from '../../support/reviews.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let workers: Workers;
let orderId: OrderId;
const NOTICE = plus(ISSUED_AT, 14 * DAY_MS);

beforeEach(async () => {
  stack = new Stack();
  workers = new Workers(stack);
  orderId = await filed(stack);
  await readCertificate(stack, orderId);
});

/** Everything due has happened, and whoever could be drawn has been. */
const settle = () => workers.runUntil(plus(stack.clock.now(), 2 * MINUTE_MS));

/** The person was told, and objects. */
async function objected(): Promise<void> {
  await workers.runUntil(NOTICE);
  await object(stack, orderId, { text: 'CANARY these letters are my lawyer’s' });
  await settle();
}

const listOf = async (person: string, query: Readonly<Record<string, string>> = {}) =>
  parse(
    ReviewList,
    (await stack.reviewer({ method: 'GET', route: '/v1/reviews', query }, reviewerClaims(person))).body,
  );

describe('GET /v1/reviews', () => {
  const list = (query: Readonly<Record<string, string>> = {}, claims = reviewerClaims('independent-reviewer')) =>
    stack.reviewer({ method: 'GET', route: '/v1/reviews', query }, claims);

  it('shows each reviewer what is theirs: by when, and what silence would do', async () => {
    await objected();
    const holder = await holderOf(stack, orderId, 'r1');
    expect((await listOf(holder)).reviews).toEqual([
      {
        id: `${orderId}.r1`,
        orderId,
        reference: expect.any(String),
        kind: 'challenge',
        status: 'running',
        openedAt: '2026-12-04T16:10:00.000Z',
        dueAt: '2026-12-18T16:10:00.000Z',
        late: false,
        grounds: ['disproportionate'],
        onSilence: 'moves',
      },
    ]);
    for (const other of REVIEWERS.filter((person) => person !== holder)) {
      expect((await listOf(other)).reviews).toEqual([]);
    }
  });

  it('shows what is due before an instant alone, where one is named', async () => {
    await objected();
    const holder = await holderOf(stack, orderId, 'r1');
    expect((await listOf(holder, { dueBefore: '2026-12-18T16:10:00.001Z' })).reviews).toHaveLength(1);
    expect((await listOf(holder, { dueBefore: '2026-12-18T16:10:00Z' })).reviews).toEqual([]);
    const refused = { status: 422, code: 'invalid-request', pointers: ['/dueBefore'] } as const;
    await expectRefusal(stack, () => list({ dueBefore: 'soon' }), refused);
  });

  it('leads from a reference as it was spoken to the caller’s own, and proposes of those alone what may have been meant', async () => {
    await objected();
    const holder = await holderOf(stack, orderId, 'r1');
    const reference = referenceFor(orderId);
    const misheard = `0${reference.slice(1)}`;
    const { reviews } = await listOf(holder);
    const spoken = reference.toLowerCase().replaceAll('-', ' ');
    expect(await listOf(holder, { reference: spoken })).toEqual({ reviews, next: null, didYouMean: [] });
    expect(await listOf(holder, { reference: misheard })).toEqual({
      reviews: [],
      next: null,
      didYouMean: [{ reference, kind: 'challenge', openedOn: '2026-12-04' }],
    });
    const nothing = { reviews: [], next: null, didYouMean: [] };
    for (const other of REVIEWERS.filter((person) => person !== holder)) {
      expect(await listOf(other, { reference })).toEqual(nothing);
      expect(await listOf(other, { reference: misheard })).toEqual(nothing);
    }
    const affirmed = { outcome: 'affirm', reasons: 'It is needed.', forTheOtherSide: 'It stands.' };
    expect((await decideReview(stack, orderId, 'r1', affirmed)).status).toBe(200);
    await workers.settle();
    expect(await listOf(holder, { reference })).toEqual(nothing);
    expect(await listOf(holder, { reference: misheard })).toEqual(nothing);
  });

  it.each`
    query                                                                 | pointers
    ${{ reference: 'ABCD' }}                                              | ${['/reference']}
    ${{ reference: 'ABCD-EFGH-JKLM', cursor: 'bm90' }}                    | ${['/cursor']}
    ${{ reference: 'ABCD-EFGH-JKLM', dueBefore: '2027-01-01T00:00:00Z' }} | ${['/dueBefore', '/reference']}
    ${{ status: 'decided' }}                                              | ${['/status']}
  `('refuses $query', async ({ query, pointers }) => {
    await expectRefusal(stack, () => list(query), { status: 422, code: 'invalid-request', pointers });
  });

  it('is late once its time has passed, though nothing was written', async () => {
    await objected();
    const holder = await holderOf(stack, orderId, 'r1');
    stack.clock.set('2026-12-18T16:09:59.999Z');
    expect((await listOf(holder)).reviews).toMatchObject([{ late: false }]);
    stack.clock.set('2026-12-18T16:10:00Z');
    expect((await listOf(holder)).reviews).toMatchObject([{ late: true, lateSince: '2026-12-18T16:10:00.000Z' }]);
  });

  it('moves with the review, which is late from then on, and ends with it', async () => {
    await objected();
    const first = await holderOf(stack, orderId, 'r1');
    await workers.runUntil(plus(NOTICE, 14 * DAY_MS + 2 * MINUTE_MS));
    const second = await holderOf(stack, orderId, 'r1');
    expect(second).not.toBe(first);
    expect((await listOf(first)).reviews).toEqual([]);
    expect((await listOf(second)).reviews).toMatchObject([
      { late: true, lateSince: '2026-12-18T16:10:00.000Z', onSilence: 'defaults', dueAt: '2027-01-01T16:10:00.000Z' },
    ]);
    await workers.runUntil(plus(NOTICE, 28 * DAY_MS + 2 * MINUTE_MS));
    expect((await listOf(second)).reviews).toEqual([]);
  });

  it('gives pages, the one due first first, each once', async () => {
    for (let number = 2; number <= 9; number += 1) {
      stack.clock.advance(SECOND_MS);
      await filed(stack, 'epoc-pr-emergency', {}, `key-${number}`);
    }
    await workers.runUntil(plus(stack.clock.now(), 10 * MINUTE_MS));
    const seen: string[] = [];
    for (const person of REVIEWERS) {
      const pages = await allPages((cursor) => listOf(person, { limit: '2', ...(cursor !== undefined && { cursor }) }));
      const own = pages.flatMap(({ reviews }) => reviews.map(({ dueAt, id }) => `${dueAt} ${id}`));
      expect(own).toEqual(own.toSorted());
      seen.push(...own);
    }
    expect(new Set(seen).size).toBe(8);
    expect(seen).toHaveLength(8);
  });

  it.each`
    query                             | pointers
    ${{ limit: '0' }}                 | ${['/limit']}
    ${{ cursor: '../..' }}            | ${['/cursor']}
    ${{ cursor: 'bm90IGEgY3Vyc29y' }} | ${['']}
    ${{ person: 'privacy-reviewer' }} | ${['/person']}
  `('$query is refused', async ({ query, pointers }) => {
    await expectRefusal(stack, () => list(query), { status: 422, code: 'invalid-request', pointers });
  });

  it.each([
    ['a contact point', POLICE],
    ['a validator', VALIDATOR],
    ['oversight', { ...POLICE, holdfast_role: 'oversight' }],
    ['somebody not on the roster', reviewerClaims('somebody', { holdfast_authority: 'review-chamber' })],
    [
      'a reviewer under the name of another house',
      reviewerClaims('privacy-reviewer', { holdfast_authority: 'review-chamber' }),
    ],
    ['a token without a role', { sub: 'independent-reviewer', holdfast_authority: 'review-chamber', auth_time: '1' }],
  ])('is refused to %s', async (_, claims) => {
    await objected();
    const expected = { status: 403, code: 'role-not-allowed' } as const;
    await expectRefusal(stack, () => list({}, claims), expected);
    await expectRefusal(stack, () => stack.reviewer(readReview(`${orderId}.r1`), claims), expected);
  });

  it('is not given while the lists do not answer', async () => {
    stack.reviews.outage.begin();
    expect((await list()).status).toBe(503);
    stack.reviews.outage.end();
  });

  it('is given off duty too: duty brings new work and takes none away', async () => {
    expect(await listOf('privacy-reviewer-3')).toEqual({ reviews: [], next: null });
  });
});

describe('GET /v1/reviews/{reviewId}', () => {
  const review = async (id: string, holder: string) =>
    parse(ReviewView, (await stack.reviewer(readReview(id), reviewerClaims(holder))).body);

  it('shows an objection with the order it is about, and everything that was said', async () => {
    await objected();
    const holder = await holderOf(stack, orderId, 'r1');
    const answer = await stack.reviewer(readReview(`${orderId}.r1`), reviewerClaims(holder));
    expect(answer).toMatchObject({ status: 200, headers: { etag: '"6"', 'cache-control': 'no-store' } });
    expect(parse(ReviewView, answer.body)).toMatchObject({
      id: `${orderId}.r1`,
      kind: 'challenge',
      status: 'assigned',
      late: false,
      onSilence: 'moves',
      extensionPermitted: false,
      challenge: { id: 'c1', by: 'person', grounds: ['disproportionate'], late: false },
      order: {
        id: orderId,
        authority: 'aut-police',
        provider: 'prv-demo',
        status: 'running',
        inForce: true,
        version: 6,
        endsAt: '2027-01-20T00:00:00.000Z',
      },
      content: {
        certificate: expect.objectContaining({}),
        grounds: expect.objectContaining({}),
        forms: [],
        statements: [
          {
            review: 'r1',
            about: 'challenge.filed',
            by: 'person',
            at: '2026-12-04T16:10:00.000Z',
            words: { text: 'CANARY these letters are my lawyer’s' },
          },
        ],
      },
    });
    expectDiscreet(stack);
    expect(stack.log.lines.join('\n')).not.toContain('CANARY');
  });

  it('says why notice should wait to whoever decides on it, and to nobody who decides on the hold', async () => {
    await defer(stack, orderId, { reason: 'CANARY the accomplice is still at large' });
    await settle();
    const waiting = await review(`${orderId}.r1`, await holderOf(stack, orderId, 'r1'));
    expect(waiting).toMatchObject({
      kind: 'deferral',
      onSilence: 'defaults',
      deferral: { ground: 'obstructing-inquiries', until: '2027-02-01T00:00:00.000Z', status: 'asked' },
      content: { statements: [{ about: 'deferral.requested', by: 'authority' }] },
    });
    await workers.runUntil(NOTICE);
    await object(stack, orderId, { text: 'not mine' });
    await settle();
    const objection = await review(`${orderId}.r2`, await holderOf(stack, orderId, 'r2'));
    expect(objection.content?.statements).toMatchObject([{ about: 'challenge.filed' }]);
    expect(JSON.stringify(objection)).not.toContain('CANARY');
  });

  it('shows an appeal with what it appeals against', async () => {
    await objected();
    const request = reviewRequest(
      `${orderId}.r1`,
      'decision',
      { outcome: 'affirm', reasons: 'FIRST', forTheOtherSide: 'It stands.' },
      { ifMatch: 6 },
    );
    expect((await asHolder(stack, orderId, 'r1', request)).status).toBe(200);
    await appeal(stack, orderId, { text: 'SECOND LOOK' });
    await settle();
    const second = await review(`${orderId}.r2`, await holderOf(stack, orderId, 'r2'));
    expect(second.kind).toBe('appeal');
    expect(second.content?.statements.map(({ review: id, about }) => [id, about])).toEqual([
      ['r1', 'challenge.filed'],
      ['r1', 'review.decided'],
      ['r2', 'appeal.filed'],
    ]);
  });

  it('is refused to everybody who does not have it, also to whoever had it', async () => {
    await objected();
    const holder = await holderOf(stack, orderId, 'r1');
    const unknown = { status: 404, code: 'review-unknown', pointers: [] } as const;
    for (const other of REVIEWERS.filter((person) => person !== holder)) {
      await expectRefusal(stack, () => stack.reviewer(readReview(`${orderId}.r1`), reviewerClaims(other)), unknown);
    }
    const expected = { status: 403, code: 'review-not-yours', pointers: [] } as const;
    stack.clock.set('2026-12-18T16:10:00Z'); // time has moved it, written or not
    await expectRefusal(stack, () => stack.reviewer(readReview(`${orderId}.r1`), reviewerClaims(holder)), expected);
  });

  it.each`
    id
    ${'r1'}
    ${`ord_${'0'.repeat(26)}`}
    ${`ord_${'0'.repeat(26)}.r0`}
    ${`ord_${'0'.repeat(26)}.r1.x`}
    ${`ord_${'0'.repeat(26)}.r1`}
  `('$id is not there', async ({ id }) => {
    const claims = reviewerClaims('independent-reviewer');
    const expected = { status: 404, code: 'review-unknown', pointers: [] } as const;
    await expectRefusal(stack, () => stack.reviewer(readReview(id), claims), expected);
  });

  it('of an order without it is not there', async () => {
    const claims = reviewerClaims('independent-reviewer');
    const expected = { status: 404, code: 'review-unknown', pointers: [] } as const;
    await expectRefusal(stack, () => stack.reviewer(readReview(`${orderId}.r7`), claims), expected);
  });
});

describe('the issuing side', () => {
  const order = async () => parse(OrderView, (await stack.officer(read(orderId), FILER['epoc-pr'])).body);

  it('reads where notice, objections and reviews stand, with the house of the reviewer and not the name', async () => {
    await objected();
    const holder = await holderOf(stack, orderId, 'r1');
    const view = await order();
    expect(view.rights).toEqual({
      notice: {
        status: 'given',
        at: '2026-12-04T16:10:00.000Z',
        relay: { status: 'requested', dueAt: '2026-12-11T16:10:00.000Z' },
      },
      challenges: [
        {
          id: 'c1',
          by: 'person',
          grounds: ['disproportionate'],
          filedAt: '2026-12-04T16:10:00.000Z',
          late: false,
          review: 'r1',
          attachments: [],
        },
      ],
      reviews: [
        {
          id: 'r1',
          kind: 'challenge',
          status: 'assigned',
          openedAt: '2026-12-04T16:10:00.000Z',
          dueAt: '2026-12-18T16:10:00.000Z',
          seats: [
            {
              seat: 1,
              contestableUntil: '2026-12-09T16:11:00.000Z',
              institution: expect.stringMatching(/^(review-chamber|privacy-tribunal|ombuds-office|judicial-council)$/),
            },
          ],
          moved: 0,
          extensionPermitted: false,
        },
      ],
      extensionBarred: false,
    });
    expect(view.attention).toContain('objection-open');
    expect(view.content?.['statements']).toMatchObject([{ review: 'r1', by: 'person', about: 'challenge.filed' }]);
    expect(JSON.stringify(view)).not.toContain(holder);
  });

  it('reads its reason to wait and the decision on it; the state shows the ground alone', async () => {
    await defer(stack, orderId, { reason: 'at large' });
    await settle();
    const body = { outcome: 'amend', reasons: 'shorter will do', amendment: { endsAt: '2027-01-04T00:00:00Z' } };
    const request = reviewRequest(`${orderId}.r1`, 'decision', body, { ifMatch: 4 });
    expect((await asHolder(stack, orderId, 'r1', request)).status).toBe(200);
    const view = await order();
    expect(view.rights.deferral).toEqual({
      ground: 'obstructing-inquiries',
      askedAt: expect.any(String),
      until: '2027-01-04T00:00:00.000Z',
      review: 'r1',
      status: 'approved',
    });
    expect(view.rights.notice).toEqual({ status: 'owed', dueAt: '2027-01-04T00:00:00.000Z' });
    expect(view.content?.['statements']).toMatchObject([
      { about: 'deferral.requested', by: 'authority', words: { reason: 'at large' } },
      { about: 'review.decided', by: 'reviewer', words: { outcome: 'amend', reasons: 'shorter will do' } },
    ]);
  });

  it('is the issuing side: another authority reads none of it', async () => {
    await objected();
    const expected = { status: 404, code: 'order-not-found', pointers: [] } as const;
    await expectRefusal(stack, () => stack.officer(read(orderId), PROSECUTOR), expected);
  });
});
