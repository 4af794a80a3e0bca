import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId, ReviewId } from '../../../../shared/domain/ids.ts';
import { DAY_MS, MINUTE_MS, plus } from '../../../../shared/domain/instant.ts';
import { Desks } from '../../../support/desks/desk.ts';
import { knownReviewer } from '../../../support/desks/review-desk.ts';
import { Seat } from '../../../support/desks/seat.ts';
import { findFaults } from '../../../support/paged/html-faults.ts';
import { expectDiscreet } from '../../../support/refusals.ts';
import {
  commandRequest,
  EXTENSION,
  filed,
  POLICE,
  PRODUCTION_REQUEST,
  readCertificate,
  say,
  TOLD_IN_PERSON,
  TRANSMITTED,
} from '../../../support/requests.ts';
import { asHolder, decideReview, holderOf, object, reviewRequest } from '../../../support/reviews.ts';
import { Stack } from '../../../support/stack.ts';
import { tellThoughHeld } from '../../../support/suspending.ts';
import { Workers } from '../../../support/workers.ts';

let stack: Stack;
let workers: Workers;
let desks: Desks;
beforeEach(() => {
  stack = new Stack();
  workers = new Workers(stack);
  desks = new Desks(stack);
});

const pass = (milliseconds: number) => workers.runUntil(plus(stack.clock.now(), milliseconds));
const command = async (orderId: OrderId, ...[name, body]: [Parameters<typeof commandRequest>[1], unknown]) => {
  const answer = await stack.officer(commandRequest(orderId, name, body), POLICE);
  if (answer.status >= 300) throw new Error(`${name} was refused: ${answer.text}`);
};

async function received(edits = {}): Promise<OrderId> {
  const orderId = await filed(stack, 'epoc-pr', edits);
  await readCertificate(stack, orderId);
  await say(stack, orderId, 'order.acknowledged');
  return orderId;
}

/** Whoever was drawn, once somebody could be. */
async function holder(orderId: OrderId, review: ReviewId = 'r1'): Promise<Seat> {
  await pass(2 * MINUTE_MS);
  return await new Seat(desks, knownReviewer(await holderOf(stack, orderId, review))).sitDown();
}

async function look(seat: Seat, path: string) {
  const page = await seat.open(path);
  expect(page.status).toBe(200);
  expect(findFaults(page.html)).toEqual([]);
  return page;
}

describe('what a review is about', () => {
  it('a claim that the person was told, with the letters that were made and what shows it', async () => {
    const orderId = await received();
    await command(orderId, 'notice-letter', {});
    await command(orderId, 'notice', { ...TOLD_IN_PERSON, toldAt: '2026-11-20T16:10:00Z' });
    const seat = await holder(orderId);
    const path = `/reviews/${orderId}.r1`;
    const page = await look(seat, path);
    expect(page.text).toContain('The authority says that it told the person itself. Did it?');
    expect(page.text).toContain('A letter with a case code of its own was made on Friday, 20 November 2026');
    expect(page.text).toContain('Told on Friday, 20 November 2026 at 17:10 Central European Standard Time, in person');
    expect(page.text).toContain('What shows it Handed over at the station');
    expect((await seat.open('/')).text).toContain('If you say nothing by then, another reviewer gets it.');
    const form = await look(seat, `${path}/decision`);
    expect(form.text).toContain('The person is still to be told');
    expect(form.text).not.toContain('Less of it stands');
    const check = await seat.send(form, { outcome: 'affirm', reasons: 'Signed for.', check: 'yes' });
    expect(check.text).toContain('The person was told');
    await seat.send(check, { send: 'yes' });
    expect((await look(seat, path)).text).toContain('upheld on');
  });

  it('an extension, with its paper; and a second, after what the authority said of its need', async () => {
    const orderId = await received();
    await pass(31 * DAY_MS);
    await command(orderId, 'need', { reason: 'The trial is near.' });
    await command(orderId, 'extension', EXTENSION);
    const seat = await holder(orderId);
    const page = await look(seat, `/reviews/${orderId}.r1`);
    expect(page.text).toContain('The hold was extended, or goes on for a production request.');
    expect(page.text).toContain('The authority said so 1 times, and did not answer 0 times.');
    const papers = await look(seat, `/reviews/${orderId}.r1/order`);
    expect(papers.text).toContain('Later papers');
    expect(papers.text).toContain('What the authority confirmed');
    expect(papers.text).toContain('The trial is near.');
    const form = await look(seat, `/reviews/${orderId}.r1/permission`);
    expect(form.text).toContain('this will probably be refused');
    const refused = await seat.send(await seat.send(form, { reasons: 'Why not?', check: 'yes' }), { send: 'yes' });
    expect([refused.status, refused.text]).toEqual([
      422,
      expect.stringContaining('An extension can be permitted only where an objection is open.'),
    ]);
    expect(refused.html).toContain('Why not?');
  });

  it('a production request that is not on its way yet', async () => {
    const orderId = await received();
    await command(orderId, 'production-request', PRODUCTION_REQUEST);
    const seat = await holder(orderId);
    const page = await look(seat, `/reviews/${orderId}.r1`);
    expect(page.text).toContain('Goes on for a production request');
    expect(page.text).toContain('not shown yet');
    const check = await seat.send(await seat.open(`/reviews/${orderId}.r1/decision`), {
      outcome: 'affirm',
      reasons: 'It stands.',
      check: 'yes',
    });
    await command(orderId, 'transmission', TRANSMITTED);
    const lost = await seat.send(check, { send: 'yes' });
    expect([lost.status, lost.text]).toEqual([
      412,
      expect.stringContaining('It was shown that the production request is on its way'),
    ]);
  });

  it('a protected person: which target, as whose; and that is not said twice', async () => {
    const said = [{ target: 't1', protectedAs: 'lawyer' }];
    const orderId = await received({ '/protectedTargets': said });
    const seat = await holder(orderId);
    const path = `/reviews/${orderId}.r1`;
    expect((await look(seat, path)).text).toContain('Whoever filed says that it concerns a protected person.');
    expect((await look(seat, `${path}/order`)).text).toContain('t1: a lawyer');
    const form = await look(seat, `${path}/decision`);
    expect(form.html).not.toContain('name="knownAndNotSaid-targets" type="checkbox" value="t1"');
    expect(form.html).toContain('value="t2"');
    const fields = { 'knownAndNotSaid-targets': ['t1'], 'knownAndNotSaid-reason': 'known' };
    const refused = await seat.send(form, { outcome: 'affirm', reasons: 'urgent', ...fields, check: 'yes' });
    expect([refused.status, refused.text]).toEqual([
      422,
      expect.stringContaining('is on record already. Leave it out.'),
    ]);
    expectDiscreet(stack);
  });

  it('an order that was doubted and went on', async () => {
    const orderId = await tellThoughHeld(stack);
    await object(stack, orderId, { text: 'Not mine.' });
    const page = await look(await holder(orderId), `/reviews/${orderId}.r1`);
    expect(page.text).toMatch(/doubt|in force/i);
  });
});

describe('what the provider did is seen', () => {
  it('a target that it does not execute, with its reasons', async () => {
    const orderId = await received();
    await say(stack, orderId, 'order.not-executed', {
      targets: [{ id: 't2', reasons: ['de-facto-impossibility'] }],
      explanation: 'We have no such account.',
    });
    await pass(14 * DAY_MS);
    await object(stack, orderId, { text: 'Not mine.' });
    const seat = await holder(orderId);
    const page = await look(seat, `/reviews/${orderId}.r1`);
    expect(page.text).toMatch(/not executed/);
  });
});

describe('what was said before', () => {
  it('stands on pages of its own, each reached by its cursor', async () => {
    const orderId = await received();
    await pass(14 * DAY_MS);
    await object(stack, orderId, { text: 'Not mine.' });
    const seat = await holder(orderId);
    const path = `/reviews/${orderId}.r1`;
    for (let n = 0; n < 30; n += 1) {
      const body = { text: `Answer number ${n}.` };
      const answer = await asHolder(
        stack,
        orderId,
        'r1',
        reviewRequest(`${orderId}.r1`, 'messages', body, { key: `answer-${n}` }),
      );
      expect(answer.status).toBe(200);
    }
    for (let n = 0; n < 45; n += 1) {
      const said = { review: 'r1', text: `Message number ${n}.` };
      const request = commandRequest(orderId, 'messages', said, { key: `said-${n}` });
      expect((await stack.officer(request, POLICE)).status).toBe(200);
    }
    const page = await look(seat, path);
    const [, earlier = ''] = /href="([^"]+\/messages\?cursor=[^"]+)"/.exec(page.html) ?? [];
    const before = await look(seat, earlier.replaceAll('&amp;', '&'));
    expect(before.text).toContain('What came before');
    expect(before.text).toContain('Answer number 0.');
    const latest = await look(seat, `${path}/messages`);
    expect(latest.text).toContain('Message number 44.');
    expect(latest.html).toContain('messages?cursor=');
  });
});

it('once its order is erased, a reviewer reads that it was, and what became of it', async () => {
  const orderId = await received();
  await pass(14 * DAY_MS);
  await object(stack, orderId, { text: 'CANARY not mine.' });
  const seat = await holder(orderId);
  const decision = { outcome: 'revoke', reasons: 'CANARY', forTheOtherSide: 'CANARY' };
  await decideReview(stack, orderId, 'r1', decision);
  await pass(400 * DAY_MS);
  await seat.signIn();
  for (const page of ['', '/order']) {
    const seen = await look(seat, `/reviews/${orderId}.r1${page}`);
    expect(seen.text).toContain('The personal data of this order are erased.');
    expect(seen.html).not.toContain('CANARY');
  }
});
