import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, MINUTE_MS, plus } from '../../../../shared/domain/instant.ts';
import { withdrawalRequest } from '../../../support/cases.ts';
import { OFFICIALS } from '../../../support/desks/desk.ts';
import { findControls } from '../../../support/desks/forms.ts';
import { knownReviewer, ReviewDesk } from '../../../support/desks/review-desk.ts';
import { type Looked, Seat } from '../../../support/desks/seat.ts';
import { findFaults } from '../../../support/paged/html-faults.ts';
import { expectDiscreet, rememberStored } from '../../../support/refusals.ts';
import { commandRequest, filed, POLICE, SOUGHT } from '../../../support/requests.ts';
import { holderOf, REVIEWERS, reviewOf } from '../../../support/reviews.ts';

let desk: ReviewDesk;
let seat: Seat;
beforeEach(async () => {
  desk = await ReviewDesk.objected();
  seat = await desk.holder();
});

const WORDS = { reasons: 'CANARY nobody else used it.', forTheOtherSide: 'CANARY it was yours.' };
const AFFIRM = { outcome: 'affirm', ...WORDS };
const UNLIKELY = 'As the order stands, this will probably be refused. Nothing happens by trying.';
const PAGES = ['', '/order', '/messages', '/files/a1', '/decision', '/permission', '/conflict'];
const SENT = { ...WORDS, outcome: 'affirm', version: '6', key: 'k'.repeat(32), send: 'yes' };

/** What comes of it, and nothing anywhere is as it was not before. */
async function withoutTrace<T>(act: () => Promise<T>): Promise<T> {
  const assertNothingStored = await rememberStored(desk.stack);
  const page = await act();
  await assertNothingStored();
  expectDiscreet(desk.stack);
  return page;
}

const decided = (): number =>
  desk.stack.orders.stored.commits().filter(({ commit }) => commit.events.some(({ type }) => type === 'review.decided'))
    .length;

/** What was typed stands there still. */
const expectTyped = ({ html }: Pick<Looked, 'html'>): void => {
  expect(html).toContain(WORDS.reasons);
  expect(html).toContain(WORDS.forTheOtherSide);
};

describe('somebody whose it is not', () => {
  it.each(['officer', 'validator', 'registrar', 'auditor', 'provider'] as const)(
    'a %s opens no page of a reviewer, and sends nothing',
    async (who) => {
      const other = new Seat(desk.desks, OFFICIALS[who]);
      await other.signIn();
      await withoutTrace(async () => {
        for (const page of PAGES) {
          const shown = await other.open(desk.pathOf('r1', page));
          expect(shown.status).toBe(403);
          expect(shown.html).not.toContain('Quist');
        }
        expect((await other.browser.post(desk.pathOf('r1', '/decision'), SENT)).status).toBe(403);
      });
      expect(desk.desks.api.asked.filter((asked) => asked.includes('/v1/reviews/'))).toEqual([]);
    },
  );

  it('a reviewer who was not drawn for it learns not even that it is there', async () => {
    const holder = await holderOf(desk.stack, desk.orderId, 'r1');
    const stranger = await desk.seatOf(REVIEWERS.find((one) => one !== holder) ?? '');
    const unknown = await stranger.open(desk.pathOf('r9'));
    await withoutTrace(async () => {
      for (const page of PAGES.filter((one) => one !== '/files/a1')) {
        const { status, text } = await stranger.open(desk.pathOf('r1', page));
        expect([status, text]).toEqual([404, unknown.text]);
      }
      const sent = await stranger.browser.post(desk.pathOf('r1', '/decision'), SENT);
      expect(sent.status).toBe(404);
    });
  });

  it('what is no review is no page', async () => {
    for (const name of ['nothing', `${desk.orderId}`, `${desk.orderId}.r0`])
      expect((await seat.open(`/reviews/${name}`)).status).toBe(404);
  });
});

it('a reviewer whose house became a side is told to hand it back, and can', async () => {
  const { stack, workers } = desk;
  const roster = {
    kind: 'roster',
    id: 'reviewers',
    reviewers: [
      { person: 'person-elsewhere', institution: 'sta-musterstadt', reportsTo: [], onDuty: true, conflicts: [] },
    ],
  } as const satisfies Parameters<typeof stack.directory.put>[0];
  await stack.directory.put(roster, 'operator');
  const orderId = await filed(stack, 'epoc-pr-emergency', {}, 'key-2');
  await workers.runUntil(plus(stack.clock.now(), 2 * MINUTE_MS));
  await stack.officer(commandRequest(orderId, 'validation', SOUGHT), POLICE);
  const person = { ...knownReviewer('person-elsewhere'), roles: [{ role: 'reviewer', authority: 'sta-musterstadt' }] };
  const own = await new Seat(desk.desks, person).sitDown();
  const form = await own.open(`/reviews/${orderId}.r1/decision`);
  const refused = await withoutTrace(() => own.send(form, { ...WORDS, outcome: 'affirm', check: 'yes' }));
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('Hand the review back: say that you have a conflict.');
  expect(refused.html).toContain(WORDS.reasons);
  const message = await own.open(`/reviews/${orderId}.r1/messages`);
  expect(message.text).toContain(UNLIKELY);
  const check = await own.send(message, { text: 'CANARY Why was there no time?', check: 'yes' });
  const unsaid = await withoutTrace(() => own.send(check, { send: 'yes' }));
  expect([unsaid.status, unsaid.text]).toEqual([422, expect.stringContaining('Hand the review back')]);
  expect(unsaid.html).toContain('CANARY Why was there no time?');
  const page = await own.open(`/reviews/${orderId}.r1`);
  expect(findFaults(page.html)).toEqual([]);
  expect(page.text).toContain('Hand the review back: say that you have a conflict.');
  expect(page.html).not.toMatch(/r1\/(decision|messages|permission)"/);
  expect(page.html).toContain(`href="/reviews/${orderId}.r1/conflict"`);
  const conflict = await own.open(`/reviews/${orderId}.r1/conflict`);
  expect(conflict.text).not.toContain(UNLIKELY);
  const checked = await own.send(conflict, { reason: 'We validate it.', check: 'yes' });
  expect((await own.send(checked, { send: 'yes' })).path).toBe('/?done=conflict');
});

describe('a lost race', () => {
  it('shows what changed beside what was typed, and goes on from there', async () => {
    const check = await desk.prepare(seat, '/decision', AFFIRM);
    const said = { review: 'r1', text: 'We ask you to look at page 3.' };
    await desk.stack.officer(commandRequest(desk.orderId, 'messages', said), POLICE);
    desk.desks.mostInARow = 0;
    const lost = await withoutTrace(() => seat.send(check, { send: 'yes' }));
    expect(desk.desks.mostInARow).toBeLessThanOrEqual(3);
    expect(lost.status).toBe(412);
    expect(lost.text).toContain('Something changed since you opened this form');
    expect(lost.text).toContain('We ask you to look at page 3.');
    expectTyped(lost);
    expect(findFaults(lost.html)).toEqual([]);
    const again = await seat.send(lost, { check: 'yes' });
    const done = await seat.send(again, { send: 'yes' });
    expect([done.path, decided()]).toEqual([`${desk.pathOf('r1')}?done=decided`, 1]);
  });

  it('before anything was tried: the same', async () => {
    const form = await seat.open(desk.pathOf('r1', '/decision'));
    const said = { review: 'r1', text: 'One more thing.' };
    await desk.stack.officer(commandRequest(desk.orderId, 'messages', said), POLICE);
    const lost = await withoutTrace(() => seat.send(form, { ...AFFIRM, check: 'yes' }));
    expect([lost.status, lost.text]).toEqual([412, expect.stringContaining('One more thing.')]);
    expectTyped(lost);
  });

  it('while it is tried: the same', async () => {
    const form = await seat.open(desk.pathOf('r1', '/decision'));
    const said = { review: 'r1', text: 'In between.' };
    const { ask } = desk.desks.api;
    desk.desks.api.ask = async (request) => {
      if (request.query?.['dryRun'] === 'true')
        await desk.stack.officer(commandRequest(desk.orderId, 'messages', said), POLICE);
      return await ask.call(desk.desks.api, request);
    };
    const lost = await seat.send(form, { ...AFFIRM, check: 'yes' });
    expect([lost.status, lost.text]).toEqual([412, expect.stringContaining('In between.')]);
    expectTyped(lost);
  });

  it('a permission given meanwhile is told; and of a review that is over, that it is', async () => {
    const check = await desk.prepare(seat, '/permission', { reasons: WORDS.reasons });
    const narrow = { outcome: 'amend', ...WORDS, 'amendment-endsAt': '2026-12-20 12:00' };
    const other = await desk.holder();
    await desk.carryOut(other, '/permission', { reasons: 'first' });
    const lost = await withoutTrace(() => seat.send(check, { send: 'yes' }));
    expect(lost.status).toBe(412);
    expect(lost.text).toContain('One extension is permitted while this is open.');
    await desk.carryOut(other, '/decision', narrow);
    const over = await withoutTrace(() => seat.send(check, { send: 'yes' }));
    expect([over.status, over.text]).toEqual([409, expect.stringContaining('This review is over')]);
    expect(over.html).toContain(WORDS.reasons);
  });
});

describe('a review that is over by the time a decision is sent', () => {
  it('silence gave it to somebody else: what was typed can be copied', async () => {
    const check = await desk.prepare(seat, '/decision', AFFIRM);
    const { dueAt } = await reviewOf(desk.stack, desk.orderId, 'r1');
    await desk.workers.runUntil(plus(dueAt, 2 * MINUTE_MS));
    await seat.signIn();
    const gone = await withoutTrace(() => seat.send(check, { send: 'yes' }));
    expect([gone.status, gone.text]).toEqual([403, expect.stringContaining('went to somebody else')]);
    expectTyped(gone);
    expect(findFaults(gone.html)).toEqual([]);
  });

  it('silence decided it', async () => {
    const first = await reviewOf(desk.stack, desk.orderId, 'r1');
    await desk.workers.runUntil(plus(first.dueAt, 2 * MINUTE_MS));
    const last = await desk.holder();
    const check = await desk.prepare(last, '/decision', AFFIRM);
    const { dueAt } = await reviewOf(desk.stack, desk.orderId, 'r1');
    await desk.workers.runUntil(plus(dueAt, 2 * MINUTE_MS));
    await last.signIn();
    const over = await withoutTrace(() => last.send(check, { send: 'yes' }));
    expect(over.status).toBe(409);
    expect(over.text).toContain('This review is over');
    expect(over.text).toContain('ended in silence on');
    expectTyped(over);
    expect(decided()).toBe(0);
    const page = await last.open(desk.pathOf('r1'));
    expect(page.text).toContain('There is nothing more for you to do here.');
    expect((await last.open(desk.pathOf('r1', '/messages'))).status).toBe(200);
    expect((await last.open(desk.pathOf('r1', '/permission'))).text).toContain('This review is over');
  });

  it('it was taken back', async () => {
    const form = await seat.open(desk.pathOf('r1', '/decision'));
    const taken = await desk.stack.person(withdrawalRequest('c1', { reason: 'Never mind.' }, { token: desk.token }));
    expect(taken.status).toBe(201);
    const over = await withoutTrace(() => seat.send(form, { ...AFFIRM, check: 'yes' }));
    expect([over.status, over.text]).toEqual([409, expect.stringContaining('taken back')]);
    expectTyped(over);
  });
});

describe('what is wrong with a decision is said at its field, and nothing is stored', () => {
  it.each`
    what                                  | fields                                                                    | says
    ${'nothing'}                          | ${{}}                                                                     | ${'Choose: What do you decide?'}
    ${'no words for the other side'}      | ${{ outcome: 'affirm', reasons: 'no' }}                                   | ${'is required: whoever objected is told why'}
    ${'one target of nine'}               | ${{ outcome: 'amend', ...WORDS, 'fate-t1': 'stays' }}                     | ${'Say whether t9 stays or goes'}
    ${'a cut that cuts nothing'}          | ${{ outcome: 'amend', ...WORDS }}                                         | ${'Choose: '}
    ${'an end nobody can read'}           | ${{ outcome: 'amend', ...WORDS, 'amendment-endsAt': 'tomorrow' }}         | ${'Write a day and a time'}
    ${'an end that is later than it was'} | ${{ outcome: 'amend', ...WORDS, 'amendment-endsAt': '2028-01-01 12:00' }} | ${'A decision can only leave less than there is.'}
    ${'a reason without targets'}         | ${{ ...AFFIRM, 'knownAndNotSaid-reason': 'known' }}                       | ${'Choose: Of which targets'}
  `('$what', async ({ fields, says }) => {
    const refused = await withoutTrace(() => desk.prepare(seat, '/decision', fields));
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(says);
    expect(refused.html).toContain('<title>Error:');
    expect(findFaults(refused.html)).toEqual([]);
  });

  it('a target that stays without any of its data', async () => {
    const fates = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`fate-t${index + 1}`, 'stays']));
    const fields = { outcome: 'amend', ...WORDS, ...fates, 'data-t4': [] };
    const refused = await withoutTrace(() => desk.prepare(seat, '/decision', fields));
    expect(refused.text).toContain('Say which data of t4 stay, or let it go');
    expect(refused.html).toContain('href="#data-t4"');
  });
});

describe('what is sent twice is one act', () => {
  it.each(['one after the other', 'at once'])('a decision, %s', async (how) => {
    const { html, path } = await desk.prepare(seat, '/decision', AFFIRM);
    const fields = { ...findControls(html).values, send: 'yes' };
    const send = () => seat.browser.submit(path, fields);
    const pages = how === 'at once' ? await Promise.all([send(), send()]) : [await send(), await send()];
    expect(decided()).toBe(1);
    for (const page of pages) expect(page).toMatchObject({ status: 200, path: `${desk.pathOf('r1')}?done=decided` });
  });

  it('a conflict, after which it is theirs no more', async () => {
    const { html, path } = await desk.prepare(seat, '/conflict', { reason: 'A relative.' });
    const fields = { ...findControls(html).values, send: 'yes' };
    await seat.browser.submit(path, fields);
    await desk.pass(2 * MINUTE_MS);
    expect(await seat.browser.submit(path, fields)).toMatchObject({ status: 200, path: '/?done=conflict' });
  });
});

it('whoever signed in too long ago proves it once more, and finds what they typed', async () => {
  const check = await desk.prepare(seat, '/decision', { outcome: 'affirm', ...WORDS });
  desk.desks.signIn.provedMsAgo = 2 * DAY_MS;
  await seat.signIn();
  const led = await withoutTrace(() => seat.send(check, { send: 'yes' }));
  expect(led.path).toBe('/sign-in/again');
  const back = await seat.prove();
  expect(back.path).toBe(`${desk.pathOf('r1', '/decision')}?done=proved`);
  expect(back.text).toContain('Nothing has been sent yet');
  expectTyped(back);
  const again = await seat.send(back, { check: 'yes' });
  await seat.send(again, { send: 'yes' });
  expect(decided()).toBe(1);
});

it('an API that is away loses nothing that was typed', async () => {
  const check = await desk.prepare(seat, '/decision', AFFIRM);
  desk.desks.api.outage.begin();
  expect((await withoutTrace(() => seat.send(check, { send: 'yes' }))).status).toBe(503);
  desk.desks.api.outage.end();
  expectTyped(await seat.open(desk.pathOf('r1', '/decision')));
});
