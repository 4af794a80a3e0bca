import { beforeEach, describe, expect, it } from 'vitest';
import type { ReviewId } from '../../../../shared/domain/ids.ts';
import { HOUR_MS, MINUTE_MS, plus } from '../../../../shared/domain/instant.ts';
import { caseOf } from '../../../support/cases.ts';
import { Desks } from '../../../support/desks/desk.ts';
import { findControls } from '../../../support/desks/forms.ts';
import { knownReviewer, ReviewDesk } from '../../../support/desks/review-desk.ts';
import { Seat } from '../../../support/desks/seat.ts';
import { findFaults } from '../../../support/paged/html-faults.ts';
import { expectDiscreet, rememberStored } from '../../../support/refusals.ts';
import { filed, readCertificate } from '../../../support/requests.ts';
import { defer, holderOf, latestOf, reviewOf } from '../../../support/reviews.ts';
import { Stack } from '../../../support/stack.ts';
import { Workers } from '../../../support/workers.ts';

let desk: ReviewDesk;
let seat: Seat;
beforeEach(async () => {
  desk = await ReviewDesk.objected();
  seat = await desk.holder();
});

const WORDS = { reasons: 'Nobody else used it.\nWe looked.', forTheOtherSide: 'It was <b>yours</b>.' };
const decision = (fields: object = {}) => ({ ...WORDS, ...fields });

/** Of nine targets the first stays, with who used it; every other goes. */
const NARROWED = {
  outcome: 'amend',
  'fate-t1': 'stays',
  'data-t1': ['subscriber'],
  ...Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`fate-t${index + 2}`, 'goes'])),
};

describe('the first page', () => {
  it('says what waits, by when, whose move it is, and what silence does, and leads there', async () => {
    const page = await seat.open('/');
    expect(page.status).toBe(200);
    expect(page.text).toContain('To decide: 1');
    expect(page.text).toContain('Review: objection');
    expect(page.text).toContain('your move');
    expect(page.text).toContain('Until Friday 18 December at');
    expect(page.text).toContain('Grounds: the data are not theirs, something else');
    expect(page.text).toContain('If you say nothing by then, another reviewer gets it.');
    expect(page.html).toContain(`href="${desk.pathOf('r1')}"`);
    expect(findFaults(page.html)).toEqual([]);
  });

  it('says of whoever gets it after somebody was silent that it is late, and that silence decides', async () => {
    const { dueAt } = await reviewOf(desk.stack, desk.orderId, 'r1');
    await desk.workers.runUntil(plus(dueAt, 2 * MINUTE_MS));
    const next = await desk.holder();
    const late = await next.open('/');
    expect(late.text).toContain('Late: 1');
    expect(late.text).toContain('Late since Friday 18 December at');
    expect(late.text).toContain('it ends undecided, and as a rule the hold can not be extended any more');
    const again = await reviewOf(desk.stack, desk.orderId, 'r1');
    await desk.workers.runUntil(plus(again.dueAt, -HOUR_MS));
    await next.sitDown();
    const soon = await next.open('/');
    expect(soon.text).toContain('Soon decided by silence: 1');
    expect(soon.text).not.toContain('Late: 1');
    await seat.sitDown();
    expect((await seat.open('/')).text).toContain('Nothing waits for your decision.');
  });

  it('goes on by its cursor', async () => {
    const [row] = desk.stack.reviews.all();
    if (!row) throw new Error('it is in the list');
    desk.stack.reviews.of = async (_, __, cursor) => ({
      reviews: [row],
      next: cursor === undefined ? 'Zm9vYmFy' : null,
    });
    const first = await seat.open('/');
    expect(first.html).toContain('href="/?cursor=Zm9vYmFy"');
    const later = await seat.open('/?cursor=Zm9vYmFy');
    expect(later.text).toContain('From the first');
    expect(later.html).not.toContain('?cursor=');
  });
});

describe('a review', () => {
  it('shows the question, what was said as it was written, the order with its identifiers, and who decides', async () => {
    desk.desks.mostInARow = 0;
    const page = await seat.open(desk.pathOf('r1'));
    expect(desk.desks.mostInARow).toBe(1);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Your move, until Friday, 18 December 2026 at');
    expect(page.text).toContain('The mailbox was my late aunt’s. Nobody asked me, Zelda Quist.');
    expect(page.text).toContain('The person needs an interpreter: French');
    expect(page.text).toContain('Wanted: that the hold ends');
    expect(page.text).toContain('The objection was filed with this one.');
    expect(page.text).toContain('m.reuther@skylark.example (t1, mail address)');
    expect(page.text).toContain('Seat 1:');
    expect(page.html).not.toMatch(/<title>[^<]*(Quist|aunt)/);
    expect(findFaults(page.html)).toEqual([]);
  });

  it('has grounds and papers beside it', async () => {
    const page = await seat.open(desk.pathOf('r1', '/order'));
    expect(page.status).toBe(200);
    expect(page.text).toContain('They are for whoever decides');
    expect(page.html).toContain('lang="en"');
    expect(findFaults(page.html)).toEqual([]);
  });
});

it('a first visit to any of its pages is light', async () => {
  const get = (path: string) => seat.browser.get(path, { 'accept-encoding': 'br, gzip' });
  for (const path of ['/', ...['', '/order', '/messages', '/decision'].map((page) => desk.pathOf('r1', page))]) {
    const page = await get(path);
    const [, sheet = ''] = /href="(\/assets\/[^"]+)"/.exec(page.html) ?? [];
    expect(page.bytes.length + (await get(sheet)).bytes.length).toBeLessThanOrEqual(60_000);
  }
});

describe('what a reviewer says', () => {
  it('a message reaches the parties, and stands below', async () => {
    const done = await desk.carryOut(seat, '/messages', { text: 'Since when?\nAnd <i>why</i>?' });
    expect(done.path).toBe(`${desk.pathOf('r1')}?done=messages`);
    expect(done.text).toContain('Your message was sent.');
    const page = await seat.open(desk.pathOf('r1', '/messages'));
    expect(page.html).toContain('And &lt;i&gt;why&lt;/i&gt;?');
    expect(JSON.stringify(await caseOf(desk.stack, desk.token))).toContain('Since when?');
  });

  it('a permission lets the hold be extended once', async () => {
    const done = await desk.carryOut(seat, '/permission', { reasons: 'I need until January.' });
    expect(done.text).toContain('One extension is permitted');
    expect(await desk.lastEvents()).toEqual(['extension.permitted']);
  });

  it('a conflict gives it to somebody else, and whoever had it never sees it again', async () => {
    const before = await holderOf(desk.stack, desk.orderId, 'r1');
    const done = await desk.carryOut(seat, '/conflict', { reason: 'CANARY he is my neighbour' });
    expect(done.path).toBe('/?done=conflict');
    expect(done.text).toContain('You handed the review back.');
    await desk.pass(2 * MINUTE_MS);
    expect(await holderOf(desk.stack, desk.orderId, 'r1')).not.toBe(before);
    const gone = await seat.open(desk.pathOf('r1'));
    expect([gone.status, gone.text]).toEqual([403, expect.stringContaining('went to somebody else')]);
    const next = await desk.holder();
    for (const page of ['', '/order', '/messages'])
      expect((await next.open(desk.pathOf('r1', page))).html).not.toContain('CANARY');
    expectDiscreet(desk.stack);
  });
});

describe('a decision', () => {
  it('upholds, with reasons of which the person reads those for them', async () => {
    const check = await desk.prepare(seat, '/decision', decision({ outcome: 'affirm' }));
    expect(check.text).toContain('The hold stands as it is');
    expect(check.text).toContain('Nobody else used it.');
    const done = await seat.send(check, { send: 'yes' });
    expect(done.path).toBe(`${desk.pathOf('r1')}?done=decided`);
    expect(done.text).toContain('Your decision is on record.');
    expect(done.text).toContain('upheld on');
    const told = JSON.stringify(await caseOf(desk.stack, desk.token));
    expect(told).toContain('It was <b>yours</b>.');
    expect(told).not.toContain('Nobody else used it.');
    expect((await seat.open('/')).status).toBe(200);
  });

  it('narrows, target by target: what would come of it stands there before anything is stored', async () => {
    const assertNothingStored = await rememberStored(desk.stack);
    desk.desks.mostInARow = 0;
    const check = await desk.prepare(seat, '/decision', decision(NARROWED));
    expect(desk.desks.mostInARow).toBe(2);
    expect(check.status).toBe(200);
    expect(check.text).toContain('What would come of it');
    expect(check.text.match(/Goes altogether/g)).toHaveLength(8);
    expect(check.text).toContain('Stays: subscriber data');
    expect(check.text).toContain('A reviewer has cut the hold');
    expect(check.text).toContain('sees it in the case');
    expect(findFaults(check.html)).toEqual([]);
    await assertNothingStored();
    await seat.send(check, { send: 'yes' });
    expect(await desk.lastEvents()).toEqual(['review.decided', 'order.narrowed']);
    const { state } = await latestOf(desk.stack, desk.orderId);
    expect(state.targets.map(({ status }) => status)).toEqual(['ordered', ...Array(8).fill('let-go')]);
    expect(state.targets[0]?.categories).toEqual(['subscriber']);
  });

  it('may move the end alone, in the zone in which the reviewer reads times', async () => {
    const fields = decision({ outcome: 'amend', 'amendment-endsAt': '2026-12-20 12:00' });
    const check = await desk.prepare(seat, '/decision', fields);
    expect(check.text).toContain('The hold ends on Sunday, 20 December 2026 at 12:00 Central European Standard Time');
    expect(check.text).not.toContain('Goes altogether');
    await seat.send(check, { send: 'yes' });
    expect((await latestOf(desk.stack, desk.orderId)).events.at(-1)).toMatchObject({
      type: 'order.narrowed',
      endsAt: Date.parse('2026-12-20T11:00:00Z'),
    });
  });

  it('revokes, and says that something was known and not said', async () => {
    const unsaid = { 'knownAndNotSaid-targets': ['t2'], 'knownAndNotSaid-reason': 'The file says lawyer.' };
    const check = await desk.prepare(seat, '/decision', decision({ outcome: 'revoke', ...unsaid }));
    expect(check.text).toContain('The file says lawyer.');
    await seat.send(check, { send: 'yes' });
    expect(await desk.lastEvents()).toEqual(['review.decided', 'protection.unsaid', 'order.revoked']);
  });

  it('is changed before it is sent, and nothing typed is lost', async () => {
    const check = await desk.prepare(seat, '/decision', decision(NARROWED));
    const form = await seat.send(check, { change: 'yes' });
    const { values } = findControls(form.html);
    expect(values).toMatchObject({ reasons: [WORDS.reasons], 'fate-t9': ['goes'], 'data-t1': ['subscriber'] });
  });
});

it('a request to wait is decided without targets and without words for another side; what was refused before stands there', async () => {
  const stack = new Stack();
  const workers = new Workers(stack);
  const orderId = await filed(stack);
  await readCertificate(stack, orderId);
  await defer(stack, orderId, { reason: 'at large' });
  await workers.runUntil(plus(stack.clock.now(), 2 * MINUTE_MS));
  const desks = new Desks(stack);
  const holderAt = async (review: ReviewId) =>
    await new Seat(desks, knownReviewer(await holderOf(stack, orderId, review))).sitDown();
  const first = await holderAt('r1');
  const path = `/reviews/${orderId}.r1`;
  expect((await first.open(path)).text).toContain('May the notice wait?');
  const form = await first.open(`${path}/decision`);
  expect(form.text).toContain('The notice may wait, but less long');
  expect([...findControls(form.html).names].filter((name) => /fate|forThe/.test(name))).toEqual([]);
  const check = await first.send(form, { outcome: 'revoke', reasons: 'CANARY nobody is at large', check: 'yes' });
  await first.send(check, { send: 'yes' });
  await defer(stack, orderId, { reason: 'still at large' });
  await workers.runUntil(plus(stack.clock.now(), 2 * MINUTE_MS));
  const second = await holderAt('r2');
  const page = await second.open(`/reviews/${orderId}.r2`);
  expect(page.text).toContain('The same was refused before');
  expect(page.text).toMatch(/Review r1: asked for on .* refused by a reviewer on/);
  expect(page.text).toContain('CANARY nobody is at large');
});
