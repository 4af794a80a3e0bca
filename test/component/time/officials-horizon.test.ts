import type { JSONWebKeySet } from 'jose';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { verifyHistory } from '../../../shared/app/order/verify-history.ts';
import { History } from '../../../shared/contracts/api/common/order.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { earlierFilingIdFor, type OrderId, orderIdFor } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, plus, SECOND_MS } from '../../../shared/domain/instant.ts';
import type { StoredCommit } from '../../../shared/domain/order/commit.ts';
import { aCommitRow, at, ISSUED_AT } from '../../support/builders.ts';
import { expectRefusal } from '../../support/refusals.ts';
import {
  commandRequest,
  file,
  filed,
  GRANTED,
  orderIdsIn,
  POLICE,
  RELEASE,
  read,
  readCertificate,
  SOUGHT,
  VALIDATOR,
} from '../../support/requests.ts';
import { decideReview, holderOf, latestOf, REVIEWERS, readReview, reviewerClaims } from '../../support/reviews.ts';
import { Stack } from '../../support/stack.ts';
import { streamRecord } from '../../support/stream-events.ts';
import { Workers } from '../../support/workers.ts';

/** Of the order below: it ends on 21 November 2026, and its officials answer for it ten years. */
const HORIZON = at('2036-11-21T12:10:00Z');
const OFFICIALS = ['person-police-desk', 'person-validator', ...REVIEWERS];
const OVERSEER = { ...POLICE, holdfast_role: 'oversight', sub: 'person-overseer' };

let stack: Stack;
let workers: Workers;
let orderId: OrderId;

beforeEach(() => {
  stack = new Stack();
  workers = new Workers(stack);
});

const keys = async (): Promise<JSONWebKeySet> => ({ keys: [...(await stack.signers.publicKeys.jwks()).keys] });
const exported = async () => parse(History, (await stack.officer(read(orderId, '/history'), POLICE)).body);
const inClear = (): string => JSON.stringify(stack.orders.stored.commits().map(({ commit }) => commit));
const until = (instant: number) => workers.runUntil(plus(ISSUED_AT, instant - ISSUED_AT));

/** Issued in an emergency, validated, looked at by a reviewer, and taken back within a day of its receipt. */
async function lived(): Promise<string> {
  orderId = await filed(stack, 'epoc-pr-emergency');
  await readCertificate(stack, orderId);
  await stack.officer(commandRequest(orderId, 'validation', SOUGHT), POLICE);
  await stack.officer(commandRequest(orderId, 'validation', GRANTED, { key: 'granted' }), VALIDATOR);
  await workers.runUntil(plus(ISSUED_AT, 2 * MINUTE_MS));
  const reviewer = await holderOf(stack, orderId, 'r1');
  await decideReview(stack, orderId, 'r1', { outcome: 'affirm', reasons: 'It is urgent indeed.' });
  await workers.runUntil(plus(ISSUED_AT, 20 * HOUR_MS));
  await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE);
  await workers.settle();
  return reviewer;
}

describe('the ids of officials', () => {
  it('stand nowhere in clear in a record, and open to those who read it', async () => {
    const reviewer = await lived();
    expect(OFFICIALS.filter((person) => inClear().includes(person))).toEqual([]);
    const { officials, commits } = await exported();
    expect(Object.values(officials).toSorted()).toEqual(
      ['person-police-desk', 'person-validator', reviewer].toSorted(),
    );
    expect(Object.keys(officials).filter((id) => !JSON.stringify(commits).includes(id))).toEqual([]);
    const overseen = await stack.overseer(
      { method: 'GET', route: '/v1/oversight/orders/{orderId}/history', orderId },
      OVERSEER,
    );
    expect(parse(History, overseen.body).officials).toEqual(officials);
  });

  it('are in lists what people sign in with: reviews of theirs, orders taken back', async () => {
    const reviewer = await lived();
    expect(await stack.reviewer({ method: 'GET', route: '/v1/reviews' }, reviewerClaims(reviewer))).toMatchObject({
      body: { reviews: [] }, // it was there until it was decided
    });
    expect(stack.briefOrders.all()).toMatchObject([{ orderId, officer: 'person-police-desk' }]);
  });

  it('outlive what is erased of the person concerned: lists forget them then, the record does not yet', async () => {
    const reviewer = await lived();
    await until(HORIZON - 1);
    expect(stack.vault.has(orderId)).toBe(false);
    expect((await latestOf(stack, orderId)).state.phase.kind).toBe('erased');
    expect(stack.briefOrders.all()).toEqual([]);
    const history = await exported();
    expect(Object.values(history.officials)).toContain(reviewer);
    expect(verifyHistory(history, await keys())).toMatchObject({ genuine: true });
    expect((await stack.reviewer(readReview(`${orderId}.r1`), reviewerClaims(reviewer))).status).toBe(200);
  });

  it('open to nobody from the second horizon on, while every digest still verifies', async () => {
    const reviewer = await lived();
    await until(HORIZON - 1);
    const before = await exported();
    await until(HORIZON);
    const { state, events, by } = await latestOf(stack, orderId);
    expect(events).toEqual([{ type: 'officials.erased', at: HORIZON }]);
    expect([state.phase.kind, state.officials, by]).toEqual(['erased', 'erased', { kind: 'time' }]);
    expect(await stack.officials.open(orderId)).toBe('destroyed');
    const after = await exported();
    expect(after.officials).toEqual({});
    expect(after.commits.slice(0, -1)).toEqual(before.commits);
    expect(verifyHistory(after, await keys())).toMatchObject({ genuine: true });
    expect(verifyHistory(before, await keys())).toMatchObject({ genuine: true });
    expect(OFFICIALS.filter((person) => JSON.stringify(after).includes(person))).toEqual([]);
    expect(stack.index.rows()).toEqual([]);
    const unknown = { status: 404, code: 'review-unknown', pointers: [] } as const;
    const ask = () => stack.reviewer(readReview(`${orderId}.r1`), reviewerClaims(reviewer));
    await expectRefusal(stack, ask, unknown);
  });

  it('stay as they are while lists are made anew', async () => {
    await lived();
    await until(HORIZON);
    await workers.stream(stack.orders.stored.commits().map(streamRecord));
    expect(stack.briefOrders.all()).toEqual([]);
    expect(await stack.overseer({ method: 'GET', route: '/v1/oversight/brief-orders' }, OVERSEER)).toMatchObject({
      status: 200,
      body: { orders: [] },
    });
  });

  it('a crash between destroying what opens them and saying so is made good', async () => {
    await lived();
    await until(HORIZON - 1);
    stack.clock.set(HORIZON);
    const { version } = await latestOf(stack, orderId);
    stack.orders.beforeAppend = () => {
      throw new Error('the function was killed');
    };
    expect(await workers.fire([aCommitRow(orderId, version, HORIZON)])).toEqual(['0']);
    expect(await stack.officials.open(orderId)).toBe('destroyed');
    expect((await exported()).officials).toEqual({});
    stack.orders.beforeAppend = () => undefined;
    expect(await workers.fire([aCommitRow(orderId, version, HORIZON)])).toEqual([]);
    expect((await latestOf(stack, orderId)).state.officials).toBe('erased');
  });

  it('a key that cannot be destroyed leaves the record as it was', async () => {
    await lived();
    await until(HORIZON - 1);
    stack.clock.set(HORIZON);
    const { version } = await latestOf(stack, orderId);
    stack.officials.outage.begin();
    expect(await workers.fire([aCommitRow(orderId, version, HORIZON)])).toEqual(['0']);
    stack.officials.outage.end();
    expect((await latestOf(stack, orderId)).version).toBe(version);
    expect(Object.keys((await exported()).officials)).not.toEqual([]);
  });
});

describe('what seals them', () => {
  it('is one for each order, however often and however many at once file it', async () => {
    const answers = await Promise.all([file(stack, 'epoc-pr'), file(stack, 'epoc-pr'), file(stack, 'epoc-pr')]);
    const ids = new Set(answers.flatMap(orderIdsIn));
    expect(ids.size).toBe(1);
    const before = stack.officials.all();
    expect(before.map(([id]) => id)).toEqual([...ids]);
    expect(orderIdsIn(await file(stack, 'epoc-pr'))).toEqual([...ids]);
    expect(stack.officials.all()).toEqual(before);
    const other = await filed(stack, 'epoc-pr', {}, 'another');
    const persons = await Promise.all(
      [...ids, other].map(async (id) => (await latestOf(stack, id)).state.issuer.person),
    );
    expect(new Set(persons).size).toBe(2); // the same officer
  });

  it('is asked before anything is stored: while it cannot be read, nothing is', async () => {
    orderId = await filed(stack);
    stack.officials.outage.begin();
    const down = { status: 503, code: 'service-unavailable', retryable: true } as const;
    await expectRefusal(stack, () => stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE), down);
    stack.officials.outage.end();
  });
});

describe('once what seals them is lost', () => {
  const damaged = { status: 500, code: 'record-damaged' } as const;

  it('nobody acts on the order by an id in clear, and no reviewer is drawn by one', async () => {
    orderId = await filed(stack, 'epoc-pr-emergency');
    stack.officials.lose(orderId);
    await expectRefusal(stack, () => stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE), damaged);
    const { version } = await latestOf(stack, orderId);
    expect(await workers.fire([aCommitRow(orderId, version, plus(ISSUED_AT, 30 * SECOND_MS))])).toEqual(['0']);
    expect((await latestOf(stack, orderId)).version).toBe(version);
    expect((await stack.officer(read(orderId), POLICE)).status).toBe(200);
    expect((await exported()).officials).toEqual({});
  });

  it('lists that are kept by person are not guessed at', async () => {
    await lived();
    const records = stack.orders.stored.commits().map(streamRecord);
    stack.officials.lose(orderId);
    expect((await workers.stream(records)).views).not.toEqual([]);
  });
});

describe('an order of an earlier version', () => {
  beforeEach(async () => {
    const kept = stack.officials.keep;
    stack.officials.keep = async (id) => (await stack.officials.open(id)) as never; // it kept none
    // as if it stood: what is stored now gets the ids of then
    const first = orderIdFor(earlierFilingIdFor('aut-police', 'key-1'), 0);
    vi.spyOn(stack.lookup, 'look').mockResolvedValueOnce({ onRecord: [first], waiting: undefined });
    vi.spyOn(stack.orders, 'latest').mockResolvedValueOnce({} as StoredCommit);
    orderId = await filed(stack);
    stack.officials.keep = kept;
  });

  it('goes on with ids as they are, to its end, and has no second horizon', async () => {
    await readCertificate(stack, orderId);
    await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE);
    expect(await latestOf(stack, orderId)).toMatchObject({
      by: { person: 'person-police-desk' },
      state: { issuer: { person: 'person-police-desk' } },
    });
    expect((await exported()).officials).toEqual({});
    await until(plus(HORIZON, DAY_MS));
    const { state } = await latestOf(stack, orderId);
    expect([state.phase.kind, state.officials]).toEqual(['erased', undefined]);
    expect(stack.index.rows()).toEqual([]);
  });

  it('gets no key by being filed again under its key', async () => {
    expect(orderIdsIn(await file(stack, 'epoc-pr'))).toEqual([orderId]);
    expect(await stack.officials.open(orderId)).toBeUndefined();
  });
});
