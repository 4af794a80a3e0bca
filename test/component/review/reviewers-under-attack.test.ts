import { beforeEach, describe, expect, it } from 'vitest';
import { ALARMING } from '../../../shared/deployment/alarming.ts';
import type { OrderId, ReviewId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { ISSUED_AT } from '../../support/builders.ts';
import { caseRequest, objectionsRequest, openCase } from '../../support/cases.ts';
import { expectRefusal } from '../../support/refusals.ts';
import { commandRequest, EXTENSION, FILER, filed, memberOf, readCertificate, say } from '../../support/requests.ts';
import { asHolder, decideReview, holderOf, latestOf, object, readReview, reviewOf } from '../../support/reviews.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

const DESK = FILER['epoc-pr'];
const AFFIRM = { outcome: 'affirm', reasons: 'It stands.', forTheOtherSide: 'It stands.' };
const REFUSE = { outcome: 'revoke', reasons: 'Nothing shows that he would flee.' };

let stack: Stack;
let workers: Workers;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  workers = new Workers(stack);
  orderId = await filed(stack);
  await readCertificate(stack, orderId);
});

/** Everything due until then has happened, and whoever could be drawn has been. */
const wait = (ms: number) => workers.runUntil(plus(stack.clock.now(), ms));
const drawn = () => wait(2 * MINUTE_MS);
const review = (id: ReviewId) => reviewOf(stack, orderId, id);
const rights = async () => (await latestOf(stack, orderId)).state.rights;
const holder = (id: ReviewId) => holderOf(stack, orderId, id);
const decide = async (id: ReviewId, decision: object = AFFIRM) => {
  expect((await decideReview(stack, orderId, id, decision)).status).toBe(200);
  await drawn();
};

let keys = 0;
const nextKey = () => {
  keys += 1;
  return `key-of-${keys}`;
};
const conflictIn = (id: ReviewId) => ({ review: id, ground: 'own-interest', reason: 'CANARY they are rivals' });
const extend = () => stack.officer(commandRequest(orderId, 'extension', EXTENSION, { key: nextKey() }), DESK);
const refused = (code: string) => ({ status: 409, code, pointers: [] }) as never;

describe('a provider', () => {
  const byProvider = async (type: 'challenge.filed' | 'appeal.filed' | 'conflict.declared', data: object) => {
    const answer = await say(stack, orderId, type, data, { id: nextKey() });
    if (answer.status === 200) await drawn();
    return answer;
  };
  const objecting = { grounds: ['disproportionate'], requestedOutcome: 'end-the-hold' };

  it('that objects four times and appeals each time meets the same two, and leaves everybody else to the person', async () => {
    const met: string[][] = [];
    for (const challenge of ['c1', 'c2', 'c3', 'c4'] as const) {
      expect((await byProvider('challenge.filed', objecting)).status).toBe(200);
      const first: ReviewId = `r${2 * met.length + 1}`;
      const second: ReviewId = `r${2 * met.length + 2}`;
      const one = await holder(first);
      await decide(first);
      expect((await byProvider('appeal.filed', { challenge })).status).toBe(200);
      met.push([one, await holder(second)]);
      await decide(second);
    }
    expect(new Set(met.flat()).size).toBe(2);
    expect(new Set(met.map(String)).size).toBe(1);
    await workers.runUntil(plus(ISSUED_AT, 14 * DAY_MS));
    await object(stack, orderId, { text: 'not mine' });
    await drawn();
    expect(met.flat()).not.toContain(await holder('r9'));
  });

  it('that says what is new is drawn a reviewer anew, who reads that it says so', async () => {
    await byProvider('challenge.filed', objecting);
    const first = await holder('r1');
    await decide('r1');
    await byProvider('challenge.filed', { ...objecting, newFacts: 'CANARY the account was closed in 2019' });
    expect(await holder('r2')).not.toBe(first);
    const read = await asHolder(stack, orderId, 'r2', readReview(`${orderId}.r2`));
    expect(read.body).toMatchObject({
      challenge: { newFacts: true },
      content: { statements: [{ words: { newFacts: 'CANARY the account was closed in 2019' } }] },
    });
    const own = await stack.provider(objectionsRequest(orderId), { provider: 'prv-demo', id: nextKey() });
    expect(own.body).toMatchObject({ challenges: [{}, { filed: { newFacts: expect.stringContaining('CANARY') } }] });
    expect(JSON.stringify((await latestOf(stack, orderId)).events)).not.toContain('CANARY');
    expect(stack.log.lines.join('\n')).not.toContain('CANARY');
  });

  it('that takes a reviewer away in the last minutes leaves the next one half of the time', async () => {
    await byProvider('challenge.filed', { ...objecting, grounds: ['privilege'] });
    const { dueAt } = await review('r1');
    await workers.runUntil(plus(dueAt, -2 * MINUTE_MS));
    const declaredAt = stack.clock.now();
    expect((await byProvider('conflict.declared', conflictIn('r1'))).status).toBe(200);
    const { dueAt: newlyDue, status } = await review('r1');
    expect(status).toBe('assigned');
    expect(newlyDue).toBeGreaterThanOrEqual(plus(declaredAt, 1.5 * DAY_MS));
    expect(stack.reviews.all()).toMatchObject([{ person: await holder('r1'), dueAt: newlyDue }]);
  });

  it('that brings silence about by it bars no extension, and the record says whose silence it was', async () => {
    await byProvider('challenge.filed', { ...objecting, grounds: ['privilege'] });
    await workers.runUntil(plus((await review('r1')).dueAt, HOUR_MS)); // the first was silent, the next was drawn
    await workers.runUntil(plus((await review('r1')).dueAt, -2 * MINUTE_MS));
    expect((await byProvider('conflict.declared', conflictIn('r1'))).status).toBe(200);
    await workers.runUntil(plus((await review('r1')).dueAt, MINUTE_MS));
    expect(await review('r1')).toMatchObject({ status: 'defaulted' });
    expect((await rights()).extensionBarred).toBe(false);
    const events = stack.orders.stored.commits().flatMap(({ commit }) => commit.events);
    expect(events).toContainEqual(expect.objectContaining({ type: 'review.defaulted', broughtAboutBy: ['provider'] }));
    expect((await extend()).status).toBe(200);
  });

  it('is refused a third conflict on the order, in whichever review, and one after its days', async () => {
    await byProvider('challenge.filed', objecting);
    await wait(5 * DAY_MS);
    await expectRefusal(stack, () => byProvider('conflict.declared', conflictIn('r1')), refused('conflict-too-late'));
    await decide('r1');
    await byProvider('appeal.filed', { challenge: 'c1' });
    for (let number = 0; number < 2; number += 1) {
      expect((await byProvider('conflict.declared', conflictIn('r2'))).status).toBe(200);
    }
    await expectRefusal(stack, () => byProvider('conflict.declared', conflictIn('r2')), refused('conflicts-exhausted'));
    await decide('r2');
    await byProvider('challenge.filed', { ...objecting, newFacts: 'more' });
    await expectRefusal(stack, () => byProvider('conflict.declared', conflictIn('r3')), refused('conflicts-exhausted'));
  });
});

describe('an authority', () => {
  const ask = (days = 60) => {
    const until = new Date(plus(stack.clock.now(), days * DAY_MS)).toISOString();
    const body = { ground: 'obstructing-inquiries', reason: 'Two are at large.', until };
    return stack.officer(commandRequest(orderId, 'notice-deferral', body, { key: nextKey() }), DESK);
  };
  const mistrust = (id: ReviewId, body: object = conflictIn(id)) =>
    stack.officer(commandRequest(orderId, 'conflicts', body, { key: nextKey() }), DESK);

  it('that asks until somebody nods is sent back to whoever refused, who reads of it, and then not heard any more', async () => {
    await ask();
    await drawn();
    for (let number = 0; number < 2; number += 1) {
      expect((await mistrust('r1')).status).toBe(200);
      await drawn();
    }
    await expectRefusal(stack, () => mistrust('r1'), refused('conflicts-exhausted'));
    const first = await holder('r1');
    await decide('r1', REFUSE);
    expect((await ask()).status).toBe(200);
    await drawn();
    expect(await holder('r2')).toBe(first);
    const read = await asHolder(stack, orderId, 'r2', readReview(`${orderId}.r2`));
    expect(read.body).toMatchObject({ refusedBefore: [{ review: 'r1', by: 'reviewer' }] });
    expect(read.text).toContain('Nothing shows that he would flee.');
    await decide('r2', REFUSE);
    await expectRefusal(stack, ask, refused('deferrals-exhausted'));
  });

  it('cannot mistrust whoever refused it for having refused', async () => {
    await ask();
    await drawn();
    await decide('r1', REFUSE);
    await ask();
    await drawn();
    await expectRefusal(stack, () => mistrust('r2'), refused('conflict-too-late'));
  });

  it('declares no conflict of a request to wait once half of the time is over, so that the notice waits no longer', async () => {
    await ask();
    await drawn();
    const { dueAt } = await review('r1');
    await wait(1.5 * DAY_MS);
    await expectRefusal(stack, () => mistrust('r1'), refused('conflict-too-late'));
    expect((await review('r1')).dueAt).toBe(dueAt);
  });

  it('that takes away whoever reviews an objection does not end it in silence, and is barred as if it had ended', async () => {
    await workers.runUntil(plus(ISSUED_AT, 14 * DAY_MS));
    await object(stack, orderId, { text: 'not mine' });
    await drawn();
    await workers.runUntil(plus((await review('r1')).dueAt, HOUR_MS)); // silent once
    expect((await mistrust('r1')).status).toBe(200);
    await workers.runUntil(plus((await review('r1')).dueAt, HOUR_MS)); // silent again, after the conflict
    expect(await review('r1')).toMatchObject({ status: 'assigned', moved: 2 });
    expect((await rights()).extensionBarred).toBe(true);
    expect((await latestOf(stack, orderId)).state.phase.kind).toBe('running');
    await decide('r1', { ...AFFIRM, outcome: 'revoke' });
    expect((await latestOf(stack, orderId)).state.phase).toMatchObject({ kind: 'ended', ending: 'revoked' });
  });

  it.each`
    change                         | pointer
    ${{ ground: undefined }}       | ${'/ground'}
    ${{ ground: 'they are slow' }} | ${'/ground'}
    ${{ reason: undefined }}       | ${'/reason'}
  `('names a ground and says why: $change is refused', async ({ change, pointer }) => {
    await ask();
    await drawn();
    const expected = { status: 422, code: 'invalid-request', pointers: [pointer] } as const;
    await expectRefusal(stack, () => mistrust('r1', { ...conflictIn('r1'), ...change }), expected);
  });
});

describe('the person concerned', () => {
  let token: string;
  beforeEach(async () => {
    await workers.runUntil(plus(ISSUED_AT, 14 * DAY_MS));
    await object(stack, orderId, { text: 'not mine' });
    await drawn();
    ({ token } = await openCase(stack, orderId));
  });
  const mistrust = (id: ReviewId) => stack.person(caseRequest('conflicts', conflictIn(id), { token, key: nextKey() }));

  it('reads until when a reviewer can be contested, and is refused it then', async () => {
    const read = await stack.person({
      method: 'GET',
      route: '/v1/cases/current',
      headers: { authorization: `Bearer ${token}` },
    });
    const [challenge] = Object(memberOf(read.body, 'challenges'));
    expect(challenge).toMatchObject({ first: { seats: [{ contestableUntil: '2026-12-09T16:11:00.000Z' }] } });
    await workers.runUntil(plus(ISSUED_AT, 19 * DAY_MS + MINUTE_MS));
    ({ token } = await openCase(stack, orderId));
    await expectRefusal(stack, () => mistrust('r1'), refused('conflict-too-late'));
  });

  it('that brings silence about bars no extension by it; silence of two it did not touch does', async () => {
    await workers.runUntil(plus((await review('r1')).dueAt, HOUR_MS));
    ({ token } = await openCase(stack, orderId));
    expect((await mistrust('r1')).status).toBe(201);
    await workers.runUntil(plus((await review('r1')).dueAt, MINUTE_MS));
    expect(await review('r1')).toMatchObject({ status: 'defaulted' });
    expect((await rights()).extensionBarred).toBe(false);
    await object(stack, orderId, { text: 'still not mine' });
    await drawn();
    await workers.runUntil(plus(stack.clock.now(), 28 * DAY_MS + HOUR_MS));
    expect(await review('r2')).toMatchObject({ status: 'defaulted' });
    expect((await rights()).extensionBarred).toBe(true);
  });
});

it('a human hears of a question for which nobody is left, and again each hour', async () => {
  await stack.directory.put({ kind: 'roster', id: 'reviewers', reviewers: [] }, 'operator');
  await workers.runUntil(plus(ISSUED_AT, 14 * DAY_MS));
  await object(stack, orderId, { text: 'not mine' });
  await drawn();
  const heard = () =>
    stack.log.lines
      .map((line) => JSON.parse(line))
      .filter(({ message }) => message === ALARMING['review-without-reviewer'])
      .map(({ correlationId }) => correlationId);
  const { length: first } = heard();
  expect(new Set(heard())).toEqual(new Set([orderId]));
  await wait(HOUR_MS);
  expect(heard().length).toBeGreaterThan(first);
  expect(heard().length).toBeLessThan(first + 5); // no siren: each look, and looks are an hour apart
});
