import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId, ReviewId } from '../../../shared/domain/ids.ts';
import { DAY_MS, MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { at } from '../../support/builders.ts';
import { expectRefusal } from '../../support/refusals.ts';
import {
  type CommandName,
  commandRequest,
  FILER,
  filed,
  memberOf,
  PRODUCTION_REQUEST,
  RELEASE,
  read,
  SHERIFF,
  say,
  TRANSMITTED,
} from '../../support/requests.ts';
import { asHolder, decideReview, latestOf, readReview, reviewOf } from '../../support/reviews.ts';
import { type Answer, Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';
import { edited } from '../../unit/contracts/refusal.ts';

const PROSECUTOR = FILER['epoc-pr'];
const WHY = 'CANARY-W the court sits in May';

let stack: Stack;
let workers: Workers;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  workers = new Workers(stack);
  orderId = await filed(stack);
  await say(stack, orderId, 'order.acknowledged');
});

let sent = 0;
const act = (name: CommandName, body: unknown, by = PROSECUTOR): Promise<Answer> => {
  sent += 1;
  return stack.officer(commandRequest(orderId, name, body, { key: `act-${sent}` }), by);
};
const pass = (milliseconds: number) => workers.runUntil(plus(stack.clock.now(), milliseconds));
const view = async () => (await stack.officer(read(orderId), PROSECUTOR)).body;
const attention = async () => memberOf(await view(), 'attention');

async function latestReview(): Promise<ReviewId> {
  const review = (await latestOf(stack, orderId)).state.rights.reviews.at(-1);
  if (!review) throw new Error('nobody was asked');
  return review.id;
}

async function decide(outcome: 'affirm' | 'revoke'): Promise<void> {
  await pass(2 * MINUTE_MS); // whoever is drawn has it
  const answer = await decideReview(stack, orderId, await latestReview(), { outcome, reasons: 'It stands so.' });
  expect(answer.status, answer.text).toBe(200);
}

const requestSignedOn = (day: string) => edited(PRODUCTION_REQUEST, { '/certificate/D/signature/date': day });

/** Kept for a production request that was issued, and not yet sent; a reviewer looked at it. */
async function continued(): Promise<void> {
  expect((await act('production-request', PRODUCTION_REQUEST)).status).toBe(200);
  await decide('affirm');
}

describe('a production request that is never sent', () => {
  beforeEach(continued);

  it('brings a reviewer after thirty days, who sees it and ends the hold', async () => {
    await pass(30 * DAY_MS - 3 * MINUTE_MS);
    expect(await latestReview()).toBe('r1');
    expect(await attention()).toContain('transmission-to-show');
    await pass(2 * MINUTE_MS);
    expect(await reviewOf(stack, orderId, 'r2')).toMatchObject({ kind: 'transmission' });
    await pass(2 * MINUTE_MS);
    expect((await asHolder(stack, orderId, 'r2', readReview(`${orderId}.r2`))).body).toMatchObject({
      kind: 'transmission',
      order: { continuation: { renewals: 0, transmission: { status: 'overdue' } } },
    });
    await decide('revoke');
    expect(await view()).toMatchObject({ status: 'revoked', inForce: false });
    await workers.settle();
    expect(stack.sender.posts.map(({ body }) => JSON.parse(body).type).at(-1)).toBe('order.released');
  });

  it('never ends the hold by itself, and reviewers who were silent leave it to its end', async () => {
    await pass(60 * DAY_MS);
    expect(await view()).toMatchObject({ status: 'continued', inForce: true });
    await expectRefusal(stack, () => act('production-request', requestSignedOn('2027-01-15')), {
      status: 409,
      code: 'extension-barred',
    });
    await pass(366 * DAY_MS);
    expect(await view()).toMatchObject({ status: 'lapsed', inForce: false });
  });

  it('is waited for no more once it is shown to be on its way', async () => {
    expect((await act('transmission', TRANSMITTED)).status).toBe(200);
    expect(await view()).toMatchObject({
      continuation: { transmission: { status: 'shown' } },
      content: { confirmations: [{ about: 'transmission.shown', value: TRANSMITTED }] },
    });
    expect(await attention()).not.toContain('transmission-to-show');
    await pass(60 * DAY_MS);
    expect(await latestReview()).toBe('r1');
    await expectRefusal(stack, () => act('transmission', TRANSMITTED), {
      status: 409,
      code: 'transmission-not-awaited',
    });
  });

  it.each`
    fault                           | edits                              | status | code                 | pointers
    ${'a day to come'}              | ${{ transmittedOn: '2026-11-22' }} | ${422} | ${'date-in-future'}  | ${['/transmittedOn']}
    ${'a day before it was issued'} | ${{ transmittedOn: '2026-11-19' }} | ${422} | ${'paper-mismatch'}  | ${['/transmittedOn']}
    ${'no day'}                     | ${{ transmittedOn: 'yesterday' }}  | ${422} | ${'invalid-request'} | ${['/transmittedOn']}
    ${'a field nobody asked for'}   | ${{ CANARY: true }}                | ${422} | ${'invalid-request'} | ${['/CANARY']}
  `('is not shown by $fault', async ({ edits, status, code, pointers }) => {
    await expectRefusal(stack, () => act('transmission', { ...TRANSMITTED, ...edits }), { status, code, pointers });
  });

  it('is shown by nobody else', async () => {
    await expectRefusal(stack, () => act('transmission', TRANSMITTED, SHERIFF), {
      status: 404,
      code: 'order-not-found',
    });
  });
});

describe('a hold renewed for years', () => {
  /** Renewed once on the word of its authority, which a reviewer looked at too. */
  beforeEach(async () => {
    await continued();
    expect((await act('transmission', TRANSMITTED)).status).toBe(200);
    await pass(300 * DAY_MS);
    expect(await view()).toMatchObject({ continuation: { leave: 'not-needed', renewals: 0 } });
    expect((await act('production-request', requestSignedOn('2027-09-15'))).status).toBe(200);
    await decide('affirm');
  });

  const renew = () => act('production-request', requestSignedOn('2027-09-15'));
  const ask = () => act('renewal', { reason: WHY });

  it('goes on with the leave of a reviewer alone, who reads why', async () => {
    await expectRefusal(stack, renew, { status: 409, code: 'renewal-needs-leave' });
    expect((await ask()).status).toBe(200);
    expect(await view()).toMatchObject({ continuation: { leave: 'asked', renewals: 1 } });
    await expectRefusal(stack, ask, { status: 409, code: 'renewal-pending' });
    await expectRefusal(stack, renew, { status: 409, code: 'renewal-needs-leave' });
    await pass(2 * MINUTE_MS);
    const review = await latestReview();
    const seen = await asHolder(stack, orderId, review, readReview(`${orderId}.${review}`));
    expect(seen.body).toMatchObject({ kind: 'renewal', order: { continuation: { leave: 'asked' } } });
    expect(seen.text).toContain('CANARY-W');
    await decide('affirm');
    expect((await renew()).status).toBe(200);
    expect(await view()).toMatchObject({ continuation: { renewals: 2, leave: 'needed' } });
    expect(await latestReview()).toBe(review); // whoever gave leave has looked
    await expectRefusal(stack, renew, { status: 409, code: 'renewal-needs-leave' });
    expect(stack.log.lines.join('\n')).not.toContain('CANARY-W');
  });

  it('refused twice, it ends where it would have ended', async () => {
    for (const _ of ['first', 'second']) {
      expect((await ask()).status).toBe(200);
      await decide('revoke');
      expect(await view()).toMatchObject({ status: 'continued', continuation: { leave: 'needed' } });
    }
    await expectRefusal(stack, ask, { status: 409, code: 'renewals-exhausted' });
    await expectRefusal(stack, renew, { status: 409, code: 'renewal-needs-leave' });
    await pass(366 * DAY_MS);
    expect(await view()).toMatchObject({ status: 'lapsed', inForce: false });
  });
});

it('leave to renew is asked for of what is renewed', async () => {
  await expectRefusal(stack, () => act('renewal', { reason: WHY }), { status: 409, code: 'transition-not-allowed' });
  await continued();
  await expectRefusal(stack, () => act('renewal', { reason: WHY }), { status: 409, code: 'transition-not-allowed' });
});

describe('whether a hold is still needed', () => {
  const HALFWAY = at('2026-12-20T20:05:00Z');
  const confirm = () => act('need', { reason: WHY });

  it('is asked twice in its period; answer and silence are on record, and read by whoever reviews it', async () => {
    await expectRefusal(stack, confirm, { status: 409, code: 'need-not-asked' });
    await workers.runUntil(HALFWAY);
    expect(await attention()).toContain('need-to-confirm');
    expect((await confirm()).status).toBe(200);
    expect(await view()).toMatchObject({
      need: { confirmed: 1, silent: 0, question: { status: 'answered' } },
      content: { confirmations: [{ value: { reason: WHY } }] },
    });
    expect(await attention()).not.toContain('need-to-confirm');
    await expectRefusal(stack, confirm, { status: 409, code: 'need-not-asked' });
    await workers.runUntil(at('2027-01-16T00:00:00Z'));
    expect(await view()).toMatchObject({ need: { confirmed: 1, silent: 1, question: { status: 'silent' } } });
    expect(await attention()).toContain('need-unconfirmed');

    expect((await act('production-request', requestSignedOn('2027-01-15'))).status).toBe(200);
    await pass(2 * MINUTE_MS);
    const review = await latestReview();
    const seen = await asHolder(stack, orderId, review, readReview(`${orderId}.${review}`));
    expect(seen.body).toMatchObject({
      order: { need: { confirmed: 1, silent: 1 } },
      content: { confirmations: [{ about: 'need.confirmed', value: { reason: WHY } }] },
    });
  });

  it('is answered late as well, and the silence stays counted', async () => {
    await workers.runUntil(plus(HALFWAY, 4 * DAY_MS));
    expect((await confirm()).status).toBe(200);
    expect(await view()).toMatchObject({ need: { confirmed: 1, silent: 1, question: { status: 'answered' } } });
  });

  it('is answered by letting go', async () => {
    await workers.runUntil(HALFWAY);
    expect((await act('release', RELEASE)).status).toBe(200);
    expect(await attention()).not.toContain('need-to-confirm');
    await expectRefusal(stack, confirm, { status: 409, code: 'order-ended' });
  });

  it('is nobody else’s to say', async () => {
    await workers.runUntil(HALFWAY);
    await expectRefusal(stack, () => act('need', { reason: WHY }, SHERIFF), {
      status: 404,
      code: 'order-not-found',
    });
  });
});
