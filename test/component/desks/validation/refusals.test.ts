import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../../shared/domain/ids.ts';
import { DAY_MS, type Instant, instant, MINUTE_MS, plus } from '../../../../shared/domain/instant.ts';
import { directoryEntry } from '../../../support/builders.ts';
import { Desks, OFFICIALS } from '../../../support/desks/desk.ts';
import type { KnownPerson } from '../../../support/desks/fake-sign-in.ts';
import { findControls } from '../../../support/desks/forms.ts';
import { type Looked, Seat } from '../../../support/desks/seat.ts';
import { expectDiscreet, rememberStored } from '../../../support/refusals.ts';
import { commandRequest, filed, memberOf, POLICE, PROSECUTOR, read, SOUGHT } from '../../../support/requests.ts';
import { Stack } from '../../../support/stack.ts';
import { Workers } from '../../../support/workers.ts';

const WHY = 'No threat to life is shown; see page 4.';
const REFUSING = { step: 'refused', reason: WHY } as const;
const SECOND: KnownPerson = { ...OFFICIALS.validator, person: 'prosecutor-2' };
/** Files for the police, and validates for the prosecutors. */
const BOTH: KnownPerson = { person: `${POLICE['sub']}`, roles: OFFICIALS.validator.roles };

let stack: Stack;
let desks: Desks;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  desks = new Desks(stack);
  orderId = await filed(stack, 'epoc-pr-emergency');
  await stack.officer(commandRequest(orderId, 'validation', SOUGHT, { key: 'sought' }), POLICE);
  stack.clock.advance(MINUTE_MS);
});

const sit = async (person: KnownPerson = OFFICIALS.validator): Promise<Seat> => await new Seat(desks, person).sitDown();
const pathOf = (): string => `/validation/${orderId}`;

/** Up to the last look before it is sent. */
async function prepare(seat: Seat, typed: Readonly<Record<string, string>> = REFUSING): Promise<Looked> {
  const check = await seat.send(await seat.open(pathOf()), { ...typed, check: 'yes' });
  expect(check.text).toContain('Check before you send');
  return check;
}

const decisions = (): number =>
  stack.orders.stored.commits().filter(({ commit }) => commit.events.some(({ type }) => type === 'validation.refused'))
    .length;

/** What comes of it, and nothing anywhere is as it was not before. */
async function withoutTrace<T>(act: () => Promise<T>): Promise<T> {
  const assertNothingStored = await rememberStored(stack);
  const page = await act();
  await assertNothingStored();
  expectDiscreet(stack);
  return page;
}

describe('somebody of another role or another authority', () => {
  it.each(['officer', 'reviewer', 'registrar', 'auditor', 'provider'] as const)('%s decides nothing', async (who) => {
    const seat = await sit(OFFICIALS[who]);
    const [shown, sent] = await withoutTrace(async () => [
      await seat.open(pathOf()),
      await seat.browser.post(pathOf(), { ...REFUSING, version: '2', key: 'k'.repeat(32), send: 'yes' }),
    ]);
    expect([shown?.status, sent?.status]).toEqual([403, 403]);
    expect(shown?.html).toContain('It is for: validator.');
  });

  it('a validator of another authority sees and decides nothing', async () => {
    const seat = await sit({ person: 'sheriff', roles: [{ role: 'validator', authority: 'aut-sheriff' }] });
    const [shown, sent] = await withoutTrace(async () => [
      await seat.open(pathOf()),
      await seat.browser.post(pathOf(), { ...REFUSING, version: '2', key: 'k'.repeat(32), send: 'yes' }),
    ]);
    expect([shown?.status, sent?.status]).toEqual([404, 404]);
    expect(`${shown?.html}${sent?.html}`).not.toMatch(/reuther|Imminent/);
  });
});

describe('whoever is not independent', () => {
  it('as the person who filed it is told so before, and refused', async () => {
    const seat = await sit(BOTH);
    expect((await seat.open(pathOf())).text).toContain('You took part in issuing this order');
    const check = await prepare(seat);
    const refused = await withoutTrace(() => seat.send(check, { send: 'yes' }));
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Somebody else has to do this');
    expect(findControls(refused.html).values).toMatchObject({ reason: [WHY] });
  });

  it('as one whose house has become the one that filed is refused', async () => {
    await stack.directory.put(directoryEntry('aut-prosecutor', { institution: 'lka-musterland' }), 'operator');
    const seat = await sit();
    const check = await prepare(seat);
    const refused = await withoutTrace(() => seat.send(check, { send: 'yes' }));
    expect(refused.text).toContain('Somebody else has to do this');
    expect(findControls(refused.html).values).toMatchObject({ reason: [WHY] });
  });
});

describe('a decision on what has changed meanwhile', () => {
  const expectKept = (page: Looked): void => {
    expect(page.text).toContain('The order changed since you opened this form');
    expect(findControls(page.html).values).toMatchObject({ reason: [WHY] });
  };

  it('by a colleague who decided first shows that beside what was typed, and is none', async () => {
    const [one, other] = [await sit(), await sit(SECOND)];
    const [ready, first] = [await prepare(one), await prepare(other, { ...REFUSING, reason: 'Not for us.' })];
    expect((await other.send(first, { send: 'yes' })).path).toBe(`${pathOf()}?done=decide`);
    const late = await withoutTrace(() => one.send(ready, { send: 'yes' }));
    expect(late.status).toBe(412);
    expectKept(late);
    expect(late.text).toContain('The validation was refused');
    expect(late.text).toContain('As the order stands, this will probably be refused.');
    const again = await withoutTrace(async () => await one.send(late, { check: 'yes' }));
    expect((await withoutTrace(() => one.send(again, { send: 'yes' }))).text).toContain('file a new order');
    expect(decisions()).toBe(1);
  });

  it('of a disowned order shows the same form, with what was typed', async () => {
    orderId = await filed(stack, 'epoc-pr', {}, 'named');
    stack.clock.advance(MINUTE_MS);
    const [one, other] = [await sit(), await sit(SECOND)];
    const [ready, first] = [await prepare(one, { reason: WHY }), await prepare(other, { reason: 'Not ours.' })];
    expect((await other.send(first, { send: 'yes' })).path).toBe(`${pathOf()}?done=disown`);
    const late = await withoutTrace(() => one.send(ready, { send: 'yes' }));
    expect(late.status).toBe(412);
    expectKept(late);
    expect(late.text).toContain('Disown the validation');
  });

  /** When the hold ends if nobody does anything. */
  async function findEnd(): Promise<Instant> {
    const { body } = await stack.officer(read(orderId), POLICE);
    const waits = memberOf(body, 'waitsFor');
    const receipt = (Array.isArray(waits) ? waits : []).find((wait) => memberOf(wait, 'what') === 'receipt');
    return instant(Date.parse(`${memberOf(receipt, 'until')}`));
  }

  it.each(['its jobs ran', 'no job ran'])('by time, and %s: is none, and what was typed stays', async (how) => {
    const workers = new Workers(stack);
    const end = await findEnd();
    await workers.runUntil(plus(end, -5 * MINUTE_MS));
    const seat = await sit();
    const ready = await prepare(seat);
    if (how === 'its jobs ran') await workers.runUntil(plus(end, 5 * MINUTE_MS));
    else stack.clock.advance(10 * MINUTE_MS);
    const late = await seat.send(ready, { send: 'yes' });
    expect([412, 422]).toContain(late.status);
    expect(findControls(late.html).values).toMatchObject({ reason: [WHY] });
    expect(decisions()).toBe(0);
  });
});

it('a sign-in that is too old is made once more, and brings back what was typed', async () => {
  desks.signIn.provedMsAgo = 2 * DAY_MS;
  const seat = await sit();
  const ready = await prepare(seat);
  const sent = await withoutTrace(() =>
    seat.browser.post(ready.path, { ...findControls(ready.html).values, send: 'yes' }),
  );
  expect(sent).toMatchObject({ status: 303, location: '/sign-in/again' });
  desks.signIn.provedMsAgo = 0;
  const back = await seat.prove();
  expect(back.path).toBe(`${pathOf()}?done=proved`);
  expect(back.text).toContain('You have proved who you are. Nothing has been sent yet');
  const { values } = findControls(back.html);
  expect(values).toMatchObject({ ...REFUSING, step: ['refused'], reason: [WHY] });
  expect(values['key']).toEqual(findControls(ready.html).values['key']);
  const check = await seat.send(back, { check: 'yes' });
  expect((await seat.send(check, { send: 'yes' })).path).toBe(`${pathOf()}?done=decide`);
  expect(decisions()).toBe(1);
});

it.each(['one after the other', 'at once'])('a decision that is sent twice, %s, is one', async (how) => {
  const seat = await sit();
  const { html, path } = await prepare(seat);
  const fields = { ...findControls(html).values, send: 'yes' };
  const send = () => seat.browser.submit(path, fields);
  const pages = how === 'at once' ? await Promise.all([send(), send()]) : [await send(), await send()];
  expect(decisions()).toBe(1);
  for (const page of pages) expect(page).toMatchObject({ status: 200, path: `${pathOf()}?done=decide` });
});

it('an authority that only files is put nothing to decide', async () => {
  const { body } = await stack.officer({ method: 'GET', route: '/v1/orders' }, PROSECUTOR);
  expect(body).toMatchObject({ orders: [] });
});
