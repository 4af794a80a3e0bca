import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, MINUTE_MS } from '../../shared/domain/instant.ts';
import type { HostClient } from '../support/hosted/client.ts';
import { expectRefused, hold, POLICE } from '../support/hosted/holding.ts';
import { Person } from '../support/hosted/person.ts';
import { readNotice, told } from '../support/hosted/relaying.ts';
import { decide, decideOn, holderOf, readReview } from '../support/hosted/reviewers.ts';
import { type SharedStack, shareStack } from '../support/hosted/shared.ts';

const OBJECTION = { grounds: ['disproportionate'], requestedOutcome: 'end-the-hold' };
const LATE = { ...OBJECTION, lateReason: 'The letter lay at the neighbours’.' };
const REVOKE = { outcome: 'revoke', reasons: 'Too much.', forTheOtherSide: 'Too much.' };

let stack: SharedStack;
let client: HostClient;
beforeAll(async () => {
  stack = await shareStack();
  client = stack.client;
});

/** While off, nothing that time does is written: what is decided then rests on the instants alone. */
const setTimers = (enabled: boolean): Promise<unknown> => client.control('POST', '/schedule', { enabled });
beforeEach(() => setTimers(true));

const moveOn = (advance: string): Promise<string> => client.moveClock({ advance });
const moveTo = (instant: string, fromThere = 0): Promise<string> =>
  client.moveClock({ to: new Date(Date.parse(instant) + fromThere).toISOString() });
const inDays = (days: number): string => new Date(client.now() + days * DAY_MS).toISOString();

/** The person concerned, with a code that was made just now. */
const personOf = async (order: string): Promise<Person> =>
  Person.with(client, (await readNotice(stack.host.provider, order)).caseCode);

const typesIn = async (order: string): Promise<string[]> =>
  (await client.history(POLICE, order)).commits.flatMap(({ commit }) => {
    const { events } = Object(commit) as { readonly events: readonly { readonly type: string }[] };
    return events.map(({ type }) => type);
  });

/** Two orders of one day, which go the same way until their race. */
const pair = async (name: string): Promise<readonly [first: string, second: string]> => [
  await hold(client, `${name}.one@skylark.example`),
  await hold(client, `${name}.two@skylark.example`),
];

describe('a renewal of a deferral, and its end', () => {
  const defer = (order: string, days: number) =>
    client.ask(POLICE, 'POST', `/v1/orders/${order}/notice-deferral`, {
      ground: 'rights-of-others',
      reason: 'A witness is named in the mailbox.',
      until: inDays(days),
    });
  const noticeDue = async (order: string): Promise<string> =>
    (await client.order(POLICE, order)).rights.notice.dueAt ?? '';
  const approve = { outcome: 'affirm', reasons: 'So it is.' };

  it('approved a moment before, the notice waits on; a moment after, it is out, and the approval comes too late', async () => {
    const [early, late] = await pair('witness');
    for (const order of [early, late]) {
      expect((await defer(order, 20)).status).toBe(200);
      await moveOn('PT1M');
      expect((await decide(client, await holderOf(client, order, 'deferral'), approve)).status).toBe(200);
    }
    await moveOn('P19D');
    for (const order of [early, late]) expect((await defer(order, 60)).status).toBe(200);
    await moveOn('PT1M');
    const [first, second] = [await holderOf(client, early, 'deferral'), await holderOf(client, late, 'deferral')];
    const [firstEnd, secondEnd] = [await noticeDue(early), await noticeDue(late)];

    await setTimers(false);
    await moveTo(firstEnd, -2 * MINUTE_MS);
    expect((await decide(client, first, approve)).status).toBe(200);
    await moveTo(secondEnd);
    const { version, rights } = await client.order(POLICE, late);
    expect(rights).toMatchObject({ notice: { status: 'given', at: secondEnd }, deferral: { status: 'refused' } });
    await expectRefused(client, late, () => decideOn(client, second, version, approve), [409, 'review-closed']);
    expect((await client.inbox(late)).map(({ type }) => type)).toEqual(['order.issued']); // no timer has run yet

    await setTimers(true);
    await moveOn('PT1M');
    await told(client, late, 'notice.relay-requested');
    expect((await client.order(POLICE, early)).rights).toMatchObject({ notice: { status: 'owed' } });
    expect((await client.inbox(early)).map(({ type }) => type)).toEqual(['order.issued']);
  });
});

describe('a decision, the end of the hold, another objection, and erasure', () => {
  let revoked = '';
  let lapsed = '';

  it('decided a moment before the end the hold is revoked; a moment after, it has lapsed, and the decision changes nothing', async () => {
    [revoked, lapsed] = await pair('tenant');
    await moveOn('P50D');
    for (const order of [revoked, lapsed]) {
      const person = await personOf(order);
      await expectRefused(client, order, () => person.ask('POST', '/challenges', OBJECTION), [
        422,
        'challenge-too-late',
      ]);
      await person.file('challenges', LATE);
    }
    await moveOn('PT1M');
    const [first, second] = [await holderOf(client, revoked, 'challenge'), await holderOf(client, lapsed, 'challenge')];
    const { period } = await client.order(POLICE, lapsed);
    const end = period?.appliedEndsAt ?? '';

    await setTimers(false);
    await moveTo(end, -2 * MINUTE_MS);
    expect((await decide(client, first, REVOKE)).status).toBe(200);
    expect(await client.order(POLICE, lapsed)).toMatchObject({ status: 'running', inForce: true });
    await moveTo(end);
    expect(await client.order(POLICE, lapsed)).toMatchObject({ status: 'lapsed', inForce: false, endedAt: end });
    expect((await decide(client, second, REVOKE)).status).toBe(200);

    await setTimers(true);
    await moveOn('PT1M');
    expect(await client.order(POLICE, revoked)).toMatchObject({ status: 'revoked', endReason: 'revoked-by-review' });
    expect((await client.order(POLICE, revoked)).endedAt).not.toBe(end);
    expect(await client.order(POLICE, lapsed)).toMatchObject({
      status: 'lapsed',
      endedAt: end,
      endReason: 'period-ended',
      rights: { reviews: [{ status: 'decided', outcome: 'revoke' }] },
    });
    const [before, after] = [await typesIn(revoked), await typesIn(lapsed)];
    expect(before).toContain('order.revoked');
    expect(before).not.toContain('order.lapsed');
    expect(after.slice(after.indexOf('order.lapsed'))).toEqual(['order.lapsed', 'review.decided', 'release.confirmed']);
    await told(client, revoked, 'order.released');
    await told(client, lapsed, 'order.lapsed');
  });

  it('an objection a moment before erasure keeps the record until it is decided; a moment after, there is nothing to object to', async () => {
    const { retention: first } = await client.order(POLICE, revoked);
    const { retention: second } = await client.order(POLICE, lapsed);
    await moveTo(first?.erasesAt ?? '', -10 * MINUTE_MS);
    const [early, late] = [await personOf(revoked), await personOf(lapsed)];

    await setTimers(false);
    await moveTo(first?.erasesAt ?? '', -2 * MINUTE_MS);
    await early.file('challenges', LATE);
    await moveTo(second?.erasesAt ?? '');
    await expectRefused(client, lapsed, () => late.ask('POST', '/challenges', LATE), [410, 'order-erased']);
    expect(await client.order(POLICE, lapsed)).toMatchObject({ status: 'erased', content: null });
    expect(await late.case()).toMatchObject({ challenges: [], messages: [] }); // what was filed was another code’s, run out by now
    expect(await client.order(POLICE, revoked)).toMatchObject({
      status: 'revoked',
      attention: expect.arrayContaining(['objection-open']),
    });

    await setTimers(true);
    await moveOn('PT1M');
    expect(await typesIn(lapsed)).toContain('order.erased');
    expect(await typesIn(revoked)).not.toContain('order.erased');
    const held = await holderOf(client, revoked, 'challenge');
    expect((await decide(client, held, { ...REVOKE, outcome: 'affirm' })).status).toBe(200);
    await moveOn('P13DT23H');
    expect((await client.order(POLICE, revoked)).status).toBe('revoked'); // an appeal is still possible
    await moveOn('PT2H');
    expect(await client.order(POLICE, revoked)).toMatchObject({ status: 'erased', content: null });
    expect(stack.said).toEqual([]);
  });
});

describe('a decision, and the silence of whoever has it', () => {
  it('in time it stands; from the instant on at which silence moves it, it is another’s to decide', async () => {
    const [early, late] = await pair('lodger');
    await moveOn('P14DT1M');
    for (const order of [early, late]) await (await personOf(order)).file('challenges', OBJECTION);
    await moveOn('PT1M');
    const [first, second] = [await holderOf(client, early, 'challenge'), await holderOf(client, late, 'challenge')];
    const [{ dueAt: firstDue }, { dueAt: secondDue }] = [
      await readReview(client, first),
      await readReview(client, second),
    ];
    const affirm = { ...REVOKE, outcome: 'affirm' };

    await setTimers(false);
    await moveTo(firstDue, -2 * MINUTE_MS);
    expect((await decide(client, first, affirm)).status).toBe(200);
    await moveTo(secondDue);
    const { version } = await client.order(POLICE, late);
    await expectRefused(client, late, () => decideOn(client, second, version, affirm), [403, 'review-not-yours']);

    await setTimers(true);
    await moveOn('PT1M');
    const another = await holderOf(client, late, 'challenge');
    expect(another.person).not.toBe(second.person);
    expect((await decide(client, another, affirm)).status).toBe(200);
    expect((await client.order(POLICE, early)).rights.reviews).toMatchObject([{ moved: 0, outcome: 'affirm' }]);
    expect((await client.order(POLICE, late)).rights.reviews).toMatchObject([{ moved: 1, outcome: 'affirm' }]);
  });
});
