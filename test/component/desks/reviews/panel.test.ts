import { beforeEach, describe, expect, it } from 'vitest';
import { Desks } from '../../../support/desks/desk.ts';
import { knownReviewer } from '../../../support/desks/review-desk.ts';
import { type Fields, Seat } from '../../../support/desks/seat.ts';
import { findFaults } from '../../../support/paged/html-faults.ts';
import { PanelCase } from '../../../support/panel.ts';
import { expectDiscreet, rememberStored } from '../../../support/refusals.ts';
import { latestOf, sittingOn } from '../../../support/reviews.ts';
import { Stack } from '../../../support/stack.ts';

let stack: Stack;
let panel: PanelCase;
let seats: readonly Seat[];
let path: string;
beforeEach(async () => {
  stack = new Stack();
  panel = await PanelCase.drawn(stack);
  const desks = new Desks(stack);
  const members = await sittingOn(stack, panel.orderId, 'r2');
  seats = await Promise.all(members.map((person) => new Seat(desks, knownReviewer(person)).sitDown()));
  path = `/reviews/${panel.orderId}.r2`;
});

const member = (seat: number): Seat => {
  const found = seats[seat - 1];
  if (!found) throw new Error('three sit on the panel');
  return found;
};

const words = (name: string): Fields => ({ reasons: `CANARY-R ${name}`, forTheOtherSide: `CANARY-O ${name}` });
const prepare = async (seat: Seat, fields: Fields) =>
  seat.send(await seat.open(`${path}/decision`), { ...fields, check: 'yes' });
const vote = async (seat: Seat, fields: Fields) => seat.send(await prepare(seat, fields), { send: 'yes' });

const AMEND = { outcome: 'amend', 'fate-t1': 'stays', 'data-t1': ['subscriber'], 'fate-t2': 'goes', ...words('amend') };

describe('a panel of three at the desk', () => {
  it('says who sits, what is sealed, how votes are counted, and to whom a vote is known', async () => {
    const page = await member(2).open(path);
    expect(page.text).toContain('second look at an objection');
    expect(page.text).toContain('Three of different houses decide');
    expect(page.text).toMatch(/Seat 2: [a-z-]+ .*?; yours; has not voted/);
    expect(page.text).toContain('the end is the middle one of three');
    expect(page.text).toContain('The parties see the houses, and that somebody voted: never who, and never what.');
    expect(findFaults(page.html)).toEqual([]);
  });

  it('a vote is tried alone, and seen by nobody but whoever gave it', async () => {
    const check = await prepare(member(2), { outcome: 'revoke', ...words('revoking') });
    expect(check.text).toContain('This is what your vote comes to if the panel agrees with it.');
    expect(check.text).toContain('Goes altogether');
    const done = await member(2).send(check, { send: 'yes' });
    expect(done.text).toContain('Your vote is on record.');
    expect(done.text).toContain('You have voted. The others have until');
    expect(done.text).toContain('Your vote You voted on');
    expect(done.text).toContain('CANARY-R revoking');
    expect(done.html).not.toContain(`href="${path}/decision"`);
    await panel.settle();
    expect((await member(2).open('/')).text).toContain('Nothing waits for your decision.');
    for (const other of [1, 3])
      for (const page of ['', '/order', '/messages', '/decision']) {
        const { status, html } = await member(other).open(`${path}${page}`);
        expect([status, /CANARY|Decision: revoked/.test(html)]).toEqual([200, false]);
      }
    expect((await member(1).open(path)).text).toMatch(/Seat 2: [a-z-]+ .*?; has voted/);
    expectDiscreet(stack);
  });

  it('a second vote is refused, and nothing is stored', async () => {
    await vote(member(1), { outcome: 'affirm', ...words('affirming') });
    const assertNothingStored = await rememberStored(stack);
    const form = await member(1).open(`${path}/decision`);
    expect(form.text).toContain('this will probably be refused');
    const again = await member(1).send(form, { outcome: 'revoke', ...words('again'), check: 'yes' });
    expect([again.status, again.text]).toEqual([422, expect.stringContaining('Wait for the others.')]);
    expect(again.html).toContain('CANARY-R again');
    await assertNothingStored();
  });

  it('of two who vote at once, one is told that a vote was given, and keeps what they typed', async () => {
    const [one, other] = [
      await prepare(member(1), AMEND),
      await prepare(member(3), { outcome: 'affirm', ...words('affirming') }),
    ];
    await member(1).send(one, { send: 'yes' });
    const lost = await member(3).send(other, { send: 'yes' });
    expect(lost.status).toBe(412);
    expect(lost.text).toContain('Votes given: 1');
    expect(lost.html).not.toContain('CANARY-R amend');
    expect(lost.html).toContain('CANARY-R affirming');
    const again = await member(3).send(lost, { check: 'yes' });
    await member(3).send(again, { send: 'yes' });
    expect((await latestOf(stack, panel.orderId)).events.map(({ type }) => type)).toEqual(['review.voted']);
    await vote(member(2), AMEND);
    const { events, state } = await latestOf(stack, panel.orderId);
    expect(events.map(({ type }) => type)).toEqual(['review.voted', 'review.decided', 'order.narrowed']);
    expect(state.targets.map(({ status }) => status)).toEqual(['ordered', 'let-go']);
    const outvoted = await member(3).open(path);
    expect(outvoted.text).toContain('CANARY-R amend');
    expect(outvoted.text).toContain('CANARY-R affirming');
    const prevailed = await member(1).open(path);
    expect(prevailed.text).toContain('t1 stays, with subscriber data What is not named here goes');
    expect(prevailed.text).not.toContain('CANARY-R affirming');
  });

  it('shows an end that a member voted for, in the zone of whoever reads it', async () => {
    const fields = { outcome: 'amend', 'amendment-endsAt': '2026-12-20 12:00', ...words('shorter') };
    const done = await vote(member(1), fields);
    expect(done.text).toContain('It ends on Sunday, 20 December 2026 at 12:00 Central European Standard Time');
  });
});
