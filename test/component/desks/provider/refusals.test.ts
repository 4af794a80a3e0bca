import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../../../shared/domain/instant.ts';
import { DeskBrowser, Desks, OFFICIALS } from '../../../support/desks/desk.ts';
import { ProviderDesk } from '../../../support/desks/provider-desk.ts';
import { type Looked, Seat } from '../../../support/desks/seat.ts';
import { findFaults } from '../../../support/paged/html-faults.ts';
import { approve, proposalOf, propose } from '../../../support/registrars.ts';
import { commandRequest, POLICE, RELEASE } from '../../../support/requests.ts';
import { holdOrder } from '../../../support/suspending.ts';

let desk: ProviderDesk;
beforeEach(async () => {
  desk = await ProviderDesk.open();
});

/** What is refused, or only looked at, is not on record. */
async function storesNothing(act: () => Promise<Looked>): Promise<Looked> {
  const before = await desk.version();
  const seen = await act();
  expect(await desk.version()).toBe(before);
  expect(findFaults(seen.html)).toEqual([]);
  return seen;
}

it('another provider finds no such order', async () => {
  const elsewhere = await new Seat(desk.desks, OFFICIALS.providerElsewhere).sitDown();
  expect((await storesNothing(() => elsewhere.open(desk.base))).status).toBe(404);
  const form = await elsewhere.open(`${desk.base}/question`);
  expect(form.status).toBe(404);
  expect((await elsewhere.open('/')).text).toContain('Nothing waits to be acknowledged.');
});

it('nobody in another role opens it', async () => {
  for (const person of [OFFICIALS.officer, OFFICIALS.reviewer, OFFICIALS.registrar]) {
    const other = new Seat(desk.desks, person);
    await other.signIn();
    expect((await storesNothing(() => other.open(desk.base))).status).toBe(403);
  }
});

it('somebody who is taken off the register meanwhile is told so on every page, and what they typed is kept', async () => {
  const form = await desk.look('question');
  const people = [{ person: 'skylark-response-2', accounts: [OFFICIALS.providerColleague.person] }];
  await approve(
    desk.stack,
    await propose(desk.stack, await proposalOf(desk.stack, 'provider', 'prv-demo', { people })),
  );
  for (const path of ['/', desk.base, `${desk.base}/objections`, `${desk.base}/documents/certificate.pdf`]) {
    const page = await storesNothing(() => desk.seat.open(path));
    expect(page.status).toBe(403);
    expect(page.text).toContain('have your provider ask the register office to list you');
  }
  const sent = await storesNothing(() => desk.seat.send(form, { question: 'Which?', send: 'yes' }));
  expect(sent.text).toContain('have your provider ask the register office to list you');
  expect(sent.text).toContain('What you typed is kept');
});

it('a sign-in that is too old: what was typed comes back, and is sent then', async () => {
  const form = await desk.look('question');
  desk.stack.clock.advance(HOUR_MS / 3);
  desk.desks.signIn.provedMsAgo = 2 * DAY_MS;
  await desk.seat.signIn();
  const led = await storesNothing(() => desk.look('question'));
  const asked = await storesNothing(() => desk.seat.send(led, { question: 'Which <folder>?', send: 'yes' }));
  expect(asked.path).toBe('/sign-in/again');
  const back = await desk.seat.prove();
  expect(back.path).toContain(`${desk.base}/question`);
  expect(back.text).toContain('You have proved who you are.');
  expect(back.html).toContain('Which &lt;folder&gt;?');
  await desk.seat.send(back, { send: 'yes' });
  expect(await desk.view()).toMatchObject({ clarification: { status: 'open' } });
  expect(form.status).toBe(200);
});

it('a digest that the provider was never told: the form is shown anew, with what was typed', async () => {
  const form = await desk.look('preservation');
  const seen = await storesNothing(() =>
    desk.seat.send(form, { targets: ['t1'], digest: 'f'.repeat(64), send: 'yes' }),
  );
  expect(seen.status).toBe(412);
  expect(seen.text).toContain('The certificate is another one now');
  expect(seen.html).toMatch(/value="t1" checked/);
  await desk.seat.send(seen, { send: 'yes' });
  expect(await desk.view()).toMatchObject({
    targets: expect.arrayContaining([expect.objectContaining({ id: 't1', status: 'preserved' })]),
  });
});

it('a certificate that changed before the look at what will be sent', async () => {
  const form = await desk.look('non-execution');
  const seen = await storesNothing(() =>
    desk.seat.send(form, {
      id: ['t1'],
      explanation: 'Gone.',
      preservation: 'not-preserved',
      digest: 'f'.repeat(64),
      check: 'yes',
    }),
  );
  expect(seen.status).toBe(412);
  expect(seen.html).toContain('Gone.');
});

describe('what is wrong is said beside it, in the form that was sent', () => {
  it.each`
    path              | fields                                                  | said
    ${'preservation'} | ${{}}                                                   | ${'Choose: Of which are the data kept?'}
    ${'preservation'} | ${{ targets: ['t99'] }}                                 | ${'This was refused'}
    ${'question'}     | ${{ question: ' ' }}                                    | ${'Fill this in: Your question'}
    ${'relay'}        | ${{ relayedAt: '2026-11-20 17:00', channel: 'letter' }} | ${'not asked to tell your user'}
    ${'release'}      | ${{ scope: 'all' }}                                     | ${'still in force'}
  `('$path: $said', async ({ path, fields, said }) => {
    await desk.look();
    const seen = await storesNothing(() => desk.say(path, fields));
    expect(seen.status).toBe(422);
    expect(seen.text).toContain(said);
  });

  it('neither reasons nor an explanation; then half of who answers', async () => {
    await desk.look();
    const bare = await storesNothing(() => desk.prepare('non-execution', { id: ['t1'], preservation: 'preserved' }));
    expect(bare.text).toContain('Choose: Why?');
    const seen = await storesNothing(() =>
      desk.prepare('non-execution', { id: ['t1'], preservation: 'preserved', 'respondent-entity': 'Skylark' }),
    );
    expect(seen.status).toBe(422);
    expect(seen.text).toContain('Fill this in: Name of the contact person');
    const changed = await storesNothing(() => desk.seat.send(seen, { explanation: 'Gone.', change: 'yes' }));
    expect(changed.html).toContain('Gone.');
  });
});

it('the notice of an order nobody was asked to tell of', async () => {
  await desk.look();
  const seen = await storesNothing(async () => desk.seat.send(await desk.look('notice'), { form: 'page' }));
  expect(seen.status).toBe(422);
  expect(seen.text).toContain('You are not asked to tell your user yet.');
  expect(desk.stack.cases.all()).toHaveLength(0);
});

it('an order that has ended, and one that is erased', async () => {
  await desk.say('acknowledgement', {});
  await desk.stack.officer(commandRequest(desk.orderId, 'release', RELEASE), POLICE);
  await desk.workers.settle();
  const ended = await storesNothing(() => desk.say('preservation', { targets: ['t1'] }));
  expect(ended.status).toBe(422);
  expect(ended.text).toContain('The hold has ended. Open the order');
  await desk.sayChecked('release', { scope: 'all' });
  await desk.pass(800 * DAY_MS);
  const erased = await storesNothing(() => desk.look());
  expect(erased.status).toBe(410);
  expect(erased.text).toContain('This order is erased');
  expect((await desk.look('question')).status).toBe(410);
  expect((await desk.look('documents/certificate.pdf')).status).toBe(410);
});

it('an order that lapsed without receipt asks nothing any more', async () => {
  await desk.pass(100 * DAY_MS);
  const page = await desk.look();
  expect(page.text).toContain('You need not keep the data for this order now.');
});

it('an order that is held is shown as held, in the list and on its page', async () => {
  const { stack, seat } = desk;
  const held = await holdOrder(stack, 'held');
  await desk.workers.settle();
  const list = await seat.open('/');
  expect(findFaults(list.html)).toEqual([]);
  expect(list.text).toContain('On hold: it is being checked whether the authority issued it.');
  const page = await seat.open(`/provider/orders/${held}`);
  expect(findFaults(page.html)).toEqual([]);
  expect(page.text).toContain('It was on hold.');
});

it('an API that does not verify just now: the order is shown all the same', async () => {
  await desk.look();
  desk.desks.api.losesAnswerTo = /verifications/;
  const page = await desk.look();
  expect(page.status).toBe(200);
  expect(page.text).toContain('This could not be checked just now.');
});

describe('nobody receives an order by what nobody reads', () => {
  it('a browser that opens the page ahead', async () => {
    const { browser } = desk.seat;
    const version = await desk.version();
    expect((await browser.get(desk.base, { 'sec-purpose': 'prefetch' })).status).toBe(409);
    expect(await desk.version()).toBe(version);
    expect((await browser.get(desk.base)).status).toBe(200);
  });

  it('a session that was left in another process meanwhile', async () => {
    await desk.seat.open('/');
    const other = new Desks(desk.stack, 'practice', desk.desks);
    const elsewhere = new DeskBrowser(other);
    for (const [name, value] of desk.seat.browser.cookies) elsewhere.cookies.set(name, value);
    await elsewhere.post('/sign-out', {});
    const version = await desk.version();
    const led = await desk.seat.browser.get(desk.base);
    expect(led.location).toContain('/sign-in?');
    expect(await desk.version()).toBe(version);
  });
});
