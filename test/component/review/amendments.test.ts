import { beforeEach, describe, expect, it } from 'vitest';
import { DecisionPreview } from '../../../shared/contracts/api/reviewers/previews.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { messagesOf } from '../../../shared/domain/order/commit.ts';
import { onlyWhoUsedTheFirst } from '../../support/amendments.ts';
import { ISSUED_AT } from '../../support/builders.ts';
import { caseOf, openCase } from '../../support/cases.ts';
import { PanelCase } from '../../support/panel.ts';
import { expectProblem, expectRefusal } from '../../support/refusals.ts';
import { FILER, filed, memberOf, read, readCertificate } from '../../support/requests.ts';
import {
  asHolder,
  holderOf,
  latestOf,
  object,
  REVIEWERS,
  type ReviewOptions,
  reviewerClaims,
  reviewRequest,
  sittingOn,
} from '../../support/reviews.ts';
import { type Answer, Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

const TARGETS = 9;
const TEXTS = { reasons: 'too much', forTheOtherSide: 'Less stays held.' };
const AFFIRM = { outcome: 'affirm', ...TEXTS };
const REVOKE = { outcome: 'revoke', ...TEXTS };
const amend = (amendment: object) => ({ outcome: 'amend', ...TEXTS, amendment });
const NARROW = amend(onlyWhoUsedTheFirst(TARGETS));
const SHORTEN = amend({ endsAt: '2027-01-01T00:00:00Z' });

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

const request = (body: unknown, options: ReviewOptions = {}, query?: Readonly<Record<string, string>>) => ({
  ...reviewRequest(`${orderId}.r1`, 'decision', body, { ifMatch: VERSION, ...options }),
  ...(query && { query }),
});
const decide = (body: unknown): Promise<Answer> => asHolder(stack, orderId, 'r1', request(body));
const attempt = (body: unknown, options: ReviewOptions = {}, dryRun = 'true'): Promise<Answer> =>
  asHolder(stack, orderId, 'r1', request(body, options, { dryRun }));

const incomplete = { status: 422, code: 'amendment-incomplete', pointers: ['/amendment/targets'] } as const;

describe('an amendment names every target', () => {
  it('the attack: "narrow t1" lets nothing else go', async () => {
    const narrow = amend({ targets: [{ id: 't1', categories: ['subscriber'] }] });
    const answer = await decide(narrow);
    expectProblem(answer, { ...incomplete, detail: expect.stringContaining('t2, t3, t4, t5, t6, t7, t8, t9:') });
    await expectRefusal(stack, () => decide(narrow), incomplete);
  });

  it('each of them, left out, is refused', async () => {
    for (const { id } of onlyWhoUsedTheFirst(TARGETS).targets.slice(1)) {
      const targets = onlyWhoUsedTheFirst(TARGETS).targets.filter((target) => target.id !== id);
      const expected = { ...incomplete, detail: expect.stringContaining(` ${id}:`) };
      await expectRefusal(stack, () => decide(amend({ targets })), expected);
    }
  });

  it('as staying or as going, and not as both, by an id the order has', async () => {
    const last = '/amendment/targets/8';
    for (const [target, code, pointer] of [
      [{ id: 't9' }, 'invalid-request', last],
      [{ id: 't9', categories: ['traffic'], drop: true }, 'invalid-request', last],
      [{ id: 't9', drop: false }, 'invalid-request', `${last}/drop`],
      [{ id: 't9', categories: [] }, 'invalid-request', `${last}/categories`],
      [{ id: 't10', drop: true }, 'amendment-widens', `${last}/id`],
      [{ id: 't10', categories: ['content'] }, 'amendment-widens', `${last}/id`],
    ] as const) {
      const targets = [...onlyWhoUsedTheFirst(TARGETS).targets.slice(0, -1), target];
      await expectRefusal(stack, () => decide(amend({ targets })), { status: 422, code, pointers: [pointer] });
    }
  });

  it('all of them going leaves nothing: that is a revocation', async () => {
    const targets = Array.from({ length: TARGETS }, (_, index) => ({ id: `t${index + 1}`, drop: true }));
    const expected = { status: 422, code: 'amendment-widens', pointers: ['/amendment/targets'] } as const;
    await expectRefusal(stack, () => decide(amend({ targets })), expected);
  });

  it('what stays stays, what goes goes, and the record says it as it always did: by what stays', async () => {
    expect(await decide(NARROW)).toMatchObject({ status: 200, body: { status: 'running' } });
    const { state, events } = await latestOf(stack, orderId);
    expect(state.targets.map(({ status }) => status)).toEqual(['ordered', ...Array(TARGETS - 1).fill('let-go')]);
    expect(events.at(-1)).toMatchObject({
      type: 'order.narrowed',
      targets: [{ id: 't1', categories: ['subscriber'] }],
      endsAt: null,
    });
  });

  it('strangers learn nothing of what the order holds', async () => {
    const holder = await holderOf(stack, orderId, 'r1');
    const stranger = REVIEWERS.find((one) => one !== holder) ?? '';
    const narrow = amend({ targets: [{ id: 't1', categories: ['subscriber'] }] });
    for (const query of [{}, { dryRun: 'true' }]) {
      await expectRefusal(stack, () => stack.reviewer(request(narrow, {}, query), reviewerClaims(stranger)), {
        status: 404,
        code: 'review-unknown',
        pointers: [],
      });
    }
  });
});

describe('a dry run', () => {
  it.each`
    body       | status       | inForce  | person
    ${AFFIRM}  | ${'running'} | ${true}  | ${true}
    ${NARROW}  | ${'running'} | ${true}  | ${true}
    ${SHORTEN} | ${'running'} | ${true}  | ${true}
    ${REVOKE}  | ${'revoked'} | ${false} | ${true}
  `('of $body.outcome stores nothing, and says what then comes', async ({ body, status, inForce, person }) => {
    const before = await stack.snapshot();
    const answer = await attempt(body);
    expect(answer.status, answer.text).toBe(200);
    expect(answer.headers).toMatchObject({ etag: `"${VERSION}"` });
    expect(await stack.snapshot()).toEqual(before);
    const said = parse(DecisionPreview, answer.body);
    expect(said).toMatchObject({ id: orderId, version: VERSION, dryRun: true, outcome: body.outcome, vote: false });
    expect(said).toMatchObject({ status, inForce, follows: { person } });

    expect((await decide(body)).status).toBe(200); // under the very same key
    const commit = await latestOf(stack, orderId);
    expect(said.follows.provider).toEqual(messagesOf(commit).map(({ type }) => type));
    const { body: order } = await stack.officer(read(orderId), FILER['epoc-pr']);
    expect(order).toMatchObject({ status: said.status, inForce: said.inForce });
    expect(memberOf(order, 'attention')).toEqual(expect.arrayContaining(said.follows.authority));
    const left = said.targets.filter(({ stays }) => stays.length > 0);
    if (inForce) {
      const held = commit.state.targets.filter((target) => target.status === 'ordered');
      expect(held.map(({ id, categories }) => ({ id, stays: categories }))).toEqual(
        left.map(({ id, stays }) => ({ id, stays })),
      );
    } else expect(left).toEqual([]);
  });

  it('says of each target what would stay and go', async () => {
    const { targets, follows } = parse(DecisionPreview, (await attempt(NARROW)).body);
    expect(targets).toHaveLength(TARGETS);
    expect(targets[0]).toMatchObject({ id: 't1', type: 'email', stays: ['subscriber'] });
    expect(targets[0]?.goes).toContain('content');
    expect(targets.slice(1).every(({ stays, goes }) => stays.length === 0 && goes.length > 0)).toBe(true);
    expect(follows).toMatchObject({ provider: ['order.clarified'], authority: ['narrowed-by-review'], person: true });
  });

  it('says what end would be', async () => {
    expect((await attempt(SHORTEN)).body).toMatchObject({ endsAt: '2027-01-01T00:00:00.000Z' });
  });

  it('is refused as the decision would be', async () => {
    const narrow = amend({ targets: [{ id: 't1', categories: ['subscriber'] }] });
    await expectRefusal(stack, () => attempt(narrow), incomplete);
    const changed = { status: 412, code: 'version-mismatch', pointers: [] } as const;
    await expectRefusal(stack, () => attempt(NARROW, { ifMatch: VERSION - 1 }), changed);
    const bare = { ...NARROW, forTheOtherSide: undefined };
    const wanting = { status: 422, code: 'invalid-request', pointers: ['/forTheOtherSide'] } as const;
    await expectRefusal(stack, () => attempt(bare), wanting);
    const odd = { status: 422, code: 'invalid-request', pointers: ['/dryRun'] } as const;
    await expectRefusal(stack, () => attempt(NARROW, {}, 'yes'), odd);
    await decide(AFFIRM);
    const closed = { status: 409, code: 'review-closed', pointers: [] } as const;
    await expectRefusal(stack, () => attempt(NARROW, { ifMatch: VERSION + 1 }), closed);
  });

  it('of a panel looks at nobody else’s vote', async () => {
    const panel = await PanelCase.drawn(stack);
    const [one = '', two = ''] = await sittingOn(stack, panel.orderId, 'r2');
    const vote = { ...AFFIRM, outcome: 'revoke' };
    const tryAs = async (person: string) => {
      const body = reviewRequest(`${panel.orderId}.r2`, 'decision', vote, { ifMatch: await panel.version() });
      const answer = await stack.reviewer({ ...body, query: { dryRun: 'true' } }, reviewerClaims(person));
      return { ...parse(DecisionPreview, answer.body), version: 0 };
    };
    const alone = await tryAs(two);
    expect(alone).toMatchObject({ vote: true, status: 'revoked' });
    expect((await panel.vote(one, vote)).status).toBe(200);
    expect(await tryAs(two)).toEqual(alone); // whether or not it would settle the review
  });
});

describe('whoever is concerned sees that a reviewer has cut the hold', () => {
  const attention = async () => memberOf((await stack.officer(read(orderId), FILER['epoc-pr'])).body, 'attention');

  it.each([NARROW, SHORTEN])('the authority in its list, the person in the case', async (body) => {
    expect(await attention()).not.toContain('narrowed-by-review');
    await decide(body);
    expect(await attention()).toContain('narrowed-by-review');
    await workers.settle();
    const [listed] = (await stack.list.of('aut-police', 25)).orders;
    expect(listed?.attention).toContain('narrowed-by-review');
    const { token } = await openCase(stack, orderId);
    expect(await caseOf(stack, token)).toMatchObject({ narrowedAt: [new Date(stack.clock.now()).toISOString()] });
  });

  it('and nobody of one that left it as it was', async () => {
    await decide(AFFIRM);
    expect(await attention()).not.toContain('narrowed-by-review');
    const { token } = await openCase(stack, orderId);
    expect(await caseOf(stack, token)).not.toHaveProperty('narrowedAt');
  });
});
