import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { directoryEntry } from '../../support/builders.ts';
import { PanelCase } from '../../support/panel.ts';
import { expectRefusal } from '../../support/refusals.ts';
import { memberOf } from '../../support/requests.ts';
import { latestOf, readReview, reviewerClaims, reviewOf, reviewRequest, sittingOn } from '../../support/reviews.ts';
import { Stack } from '../../support/stack.ts';

const AFFIRM = { outcome: 'affirm', reasons: 'It stands.', forTheOtherSide: 'It stands.' };

let stack: Stack;
let panel: PanelCase;
/** Whoever sits on the first seat, by the id they were drawn under. */
let drawn: string;
let house: unknown;
beforeEach(async () => {
  stack = new Stack();
  panel = await PanelCase.drawn(stack);
  [drawn = ''] = await sittingOn(stack, panel.orderId, 'r2');
  house = reviewerClaims(drawn)['holdfast_authority'];
});

/** The roster with something else about the one who was drawn. */
async function list(change: object, more: readonly object[] = []): Promise<void> {
  const roster = directoryEntry('reviewers');
  if (roster.kind !== 'roster' || roster.id !== 'reviewers') throw new Error('it is the roster');
  const [first] = roster.reviewers;
  const reviewers = roster.reviewers.map((one) => (one.person === drawn ? { ...one, ...change } : one));
  const entry = directoryEntry('reviewers', {
    reviewers: [...reviewers, ...more.map((one) => ({ ...first, ...one }))],
  });
  await stack.directory.put(entry, 'operator');
}

const as = (account: string) => reviewerClaims(account, { holdfast_authority: `${house}` });
const decide = async (account: string, key = account) =>
  stack.reviewer(
    reviewRequest(`${panel.orderId}.r2`, 'decision', AFFIRM, { key, ifMatch: await panel.version() }),
    as(account),
  );
const conflict = (account: string) =>
  stack.reviewer(
    reviewRequest(`${panel.orderId}.r2`, 'conflict', { reason: 'I know them.' }, { key: account }),
    as(account),
  );

/** How whoever was drawn is listed from then on: under the id they had, or under another. */
describe.each(['as they were', 'anew'] as const)('a reviewer with two accounts, listed %s', (how) => {
  beforeEach(async () => {
    const person = how === 'anew' ? 'p-listed' : drawn;
    await list({ person, accounts: [drawn, 'second-account'] });
  });

  it('reads and decides with either, and votes once', async () => {
    for (const account of [drawn, 'second-account']) {
      expect((await stack.reviewer(readReview(`${panel.orderId}.r2`), as(account))).status).toBe(200);
    }
    expect((await decide('second-account')).status).toBe(200);
    await expectRefusal(stack, () => decide(drawn, 'again'), { status: 409, code: 'review-voted' });
    const { seats } = await reviewOf(stack, panel.orderId, 'r2');
    expect(seats.map(({ vote }) => vote !== null)).toEqual([true, false, false]);
  });

  it('has their vote counted: with a second of the kind the panel has decided', async () => {
    expect((await decide('second-account')).status).toBe(200);
    const [, other = ''] = await sittingOn(stack, panel.orderId, 'r2');
    expect((await panel.vote(other, AFFIRM)).status).toBe(200);
    expect(await reviewOf(stack, panel.orderId, 'r2')).toMatchObject({ status: 'decided', outcome: 'affirm' });
  });

  it('has it in the list of either, and is found by its order’s reference', async () => {
    const { state } = await latestOf(stack, panel.orderId);
    for (const account of [drawn, 'second-account']) {
      for (const query of [{}, { reference: state.reference }]) {
        const answer = await stack.reviewer({ method: 'GET', route: '/v1/reviews', query }, as(account));
        expect(memberOf(answer.body, 'reviews')).toMatchObject([{ kind: 'appeal' }]);
      }
    }
  });

  it('who gave it back gets it again under no account', async () => {
    expect((await conflict('second-account')).status).toBe(200);
    await expectRefusal(stack, () => decide(drawn), { status: 403, code: 'review-not-yours' });
    await panel.settle();
    expect(await sittingOn(stack, panel.orderId, 'r2')).not.toContain(drawn);
    expect(await sittingOn(stack, panel.orderId, 'r2')).not.toContain('p-listed');
  });

  it('is nobody to an account that is not listed', async () => {
    const stranger = { status: 403, code: 'role-not-allowed', pointers: [] } as const;
    await expectRefusal(stack, () => decide('p-listed'), stranger);
    await expectRefusal(stack, () => decide('somebody'), stranger);
  });
});

it('one human on the roster twice does not sit on a panel twice', async () => {
  const other = { person: 'p-double', institution: 'other-house' };
  await list({ person: drawn, accounts: [drawn] }, [other]);
  const [, leaving = ''] = await sittingOn(stack, panel.orderId, 'r2');
  const officers = [{ person: 'p-human', accounts: [drawn, 'p-double'], roles: ['contact-point'] }];
  await stack.directory.put(directoryEntry('aut-contact-ch', { officers }), 'operator');
  expect((await panel.conflictOf(leaving, 'I know them.')).status).toBe(200);
  await stack.directory.put(rosterOf(other), 'operator');
  await panel.settle();
  expect(await sittingOn(stack, panel.orderId, 'r2')).toHaveLength(2);
  await stack.directory.put(rosterOf({ ...other, person: 'p-another' }), 'operator');
  await panel.workers.runUntil(plus(stack.clock.now(), 65 * MINUTE_MS));
  expect(await sittingOn(stack, panel.orderId as OrderId, 'r2')).toContain('p-another');
});

/** A roster of one. */
function rosterOf(one: object) {
  const roster = directoryEntry('reviewers');
  if (roster.kind !== 'roster' || roster.id !== 'reviewers') throw new Error('it is the roster');
  return directoryEntry('reviewers', { reviewers: [{ ...roster.reviewers[0], ...one }] });
}
