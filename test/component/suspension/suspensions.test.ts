import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { INSTRUMENTS } from '../../../shared/domain/law/instruments.ts';
import { applyTime, isInForce } from '../../../shared/domain/order/life/time.ts';
import type { OrderState } from '../../../shared/domain/order/record/state.ts';
import { directoryEntry } from '../../support/builders.ts';
import type { Claims } from '../../support/http-events.ts';
import { AUDITOR } from '../../support/overseers.ts';
import { expectRefusal } from '../../support/refusals.ts';
import { REGISTRAR, readHistory, SECOND_REGISTRAR } from '../../support/registrars.ts';
import {
  commandRequest,
  EXTENSION,
  filing,
  filingRequest,
  memberOf,
  orderIdsIn,
  POLICE,
  RELEASE,
  read,
  say,
} from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import {
  confirmAgain,
  fileAndSettle,
  suspend,
  suspendAndSettle,
  suspensionRequest,
  suspensionWordRequest,
  THEFT,
  touchedRequest,
} from '../../support/suspending.ts';
import { SECOND_OFFICER, THIRD_OFFICER, waitingIdIn, wordRequest } from '../../support/waiting.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let workers: Workers;
beforeEach(() => {
  stack = new Stack();
  workers = new Workers(stack);
});

const fileOne = (key?: string): Promise<OrderId> => fileAndSettle(stack, workers, key);
const stateOf = async (id: OrderId): Promise<OrderState> => {
  const latest = await stack.orders.latest(id);
  if (!latest) throw new Error('there is no such order');
  return applyTime(INSTRUMENTS[latest.commit.state.instrument], latest.commit.state, stack.clock.now()).state;
};
const told = (id: OrderId): readonly string[] =>
  stack.deliveries
    .all()
    .filter(({ orderId, type, endpoint }) => orderId === id && type !== 'news' && endpoint === 'inbox')
    .map(({ type, status, overtakenBy }) => `${type} ${overtakenBy ?? status}`);
const word = (id: string, said: 'confirmation' | 'lifting', by: Claims = SECOND_REGISTRAR) =>
  stack.registrar(suspensionWordRequest(id, said), by);
const suspendAndLook = (asked?: object, by?: Claims, key?: string): Promise<string> =>
  suspendAndSettle(stack, workers, asked, by, key);
const confirmByTwo = async (): Promise<string> => {
  const id = await suspendAndLook();
  expect((await word(id, 'confirmation')).status).toBe(200);
  await workers.settle();
  return id;
};

describe('a suspended officer', () => {
  it('is refused at once, doing and reading, and nothing is stored', async () => {
    const id = await fileOne();
    await suspendAndLook();
    const refused = { status: 403, code: 'account-suspended' } as const;
    await expectRefusal(stack, () => stack.officer(filingRequest(filing('epoc-pr'), 'another'), POLICE), refused);
    await expectRefusal(stack, () => stack.officer(read(id), POLICE), refused);
    await expectRefusal(stack, () => stack.officer(commandRequest(id, 'release', RELEASE), POLICE), refused);
    await expectRefusal(stack, () => confirmAgain(stack, id, POLICE), refused);
    expect((await stack.officer(read(id), SECOND_OFFICER)).status).toBe(200);
  });

  it('of a whole authority everybody is', async () => {
    await suspendAndLook({ ...THEFT, person: undefined });
    const answer = await stack.officer(filingRequest(filing('epoc-pr')), SECOND_OFFICER);
    expect(answer).toMatchObject({ status: 403, body: { type: 'urn:holdfast:problem:account-suspended' } });
  });

  it('acts again after a day, where one registrar alone had said so', async () => {
    await suspendAndLook();
    stack.clock.set(plus(stack.clock.now(), DAY_MS));
    expect((await stack.officer(filingRequest(filing('epoc-pr')), POLICE)).status).toBe(201);
  });

  it('leaves nothing behind that waits to be let out', async () => {
    const small = new Stack(undefined, 'shown', { filingsPerOfficer: 0, filingsPerAuthority: 9, wordsPerOfficer: 9 });
    const waiting = waitingIdIn(await small.officer(filingRequest(filing('epoc-pr')), POLICE));
    await suspend(small);
    await expectRefusal(small, () => small.officer(wordRequest(waiting, { word: 'given' }), SECOND_OFFICER), {
      status: 403,
      code: 'account-suspended',
    });
  });
});

const ALONE = { status: 403, code: 'suspended-alone-lately' } as const;

describe('an id that is suspended', () => {
  const accountOf = async (id: string): Promise<unknown> => {
    const { body } = await stack.registrar(touchedRequest(id), REGISTRAR);
    return memberOf(memberOf(body, 'suspension'), 'account');
  };
  const officers = [
    { person: 'p-anna', accounts: [THEFT.person], roles: ['contact-point' as const] },
    { person: 'p-bela', accounts: ['b-1'], roles: ['contact-point' as const] },
  ];

  it('that nobody has is suspended, and the answer says to compare the spelling', async () => {
    const answer = await stack.registrar(suspensionRequest({ ...THEFT, person: 'person-police-dcsk' }), REGISTRAR);
    const account = { known: 'not-found', detail: expect.stringContaining('compare its spelling') };
    expect(answer).toMatchObject({ status: 201, body: { status: 'alone', account } });
    expect(await accountOf('aut-police.s1')).toEqual(account);
    expect((await stack.officer(filingRequest(filing('epoc-pr')), POLICE)).status).toBe(201);
  });

  it('that acted is known by the orders, whether it filed, agreed or looked', async () => {
    await fileOne();
    expect(await accountOf(await suspend(stack))).toEqual({
      known: 'acted',
      detail: 'The entry lists nobody; it acted on orders of the authority.',
    });
  });

  it('that the entry lists is known, by the person and by each account', async () => {
    await stack.directory.put(directoryEntry('aut-police', { officers }), 'operator');
    expect(await accountOf(await suspend(stack))).toMatchObject({ known: 'listed' });
    const second = await suspend(stack, { ...THEFT, person: 'p-bela' }, REGISTRAR, 'second');
    expect(await accountOf(second)).toMatchObject({ known: 'listed' });
    expect(await accountOf(await suspend(stack, { ...THEFT, person: 'b-2' }, REGISTRAR, 'slip'))).toMatchObject({
      known: 'not-found',
      detail: expect.stringContaining('The entry lists who may act, and not this id'),
    });
  });

  it('is one human under all their ids: two who name two accounts of one say the same', async () => {
    await stack.directory.put(directoryEntry('aut-police', { officers }), 'operator');
    const id = await suspend(stack);
    expect(await suspend(stack, { ...THEFT, person: 'p-anna' }, SECOND_REGISTRAR, 'second')).toBe(id);
  });

  it('is left out where the whole authority is suspended', async () => {
    expect(await accountOf(await suspend(stack, { ...THEFT, person: undefined }))).toBeUndefined();
  });

  it('cannot be looked up during an outage: it stands, and asked again it is said', async () => {
    await fileOne();
    stack.officials.outage.begin();
    const answer = await stack.registrar(suspensionRequest(THEFT), REGISTRAR);
    expect(answer).toMatchObject({ status: 503, body: { type: 'urn:holdfast:problem:may-be-stored' } });
    stack.officials.outage.end();
    expect(await accountOf(await suspend(stack))).toMatchObject({ known: 'acted' });
    expect((await stack.officer(filingRequest(filing('epoc-pr'), 'x'), POLICE)).status).toBe(403);
  });
});

describe('who suspends', () => {
  it('two who suspend at once are two who say so', async () => {
    const id = await suspend(stack);
    expect(await suspend(stack, THEFT, SECOND_REGISTRAR, 'suspend-2')).toBe(id);
    const { body } = await stack.registrar(touchedRequest(id), REGISTRAR);
    expect(body).toMatchObject({ suspension: { status: 'confirmed', confirmed: { by: 'registrar-2' } } });
  });

  it('one who says so twice is one', async () => {
    const id = await suspend(stack);
    await expectRefusal(stack, () => word(id, 'confirmation', REGISTRAR), {
      status: 403,
      code: 'second-registrar-needed',
    });
  });

  it('a repeat is the same suspension, and looks for its orders again', async () => {
    const id = await suspend(stack);
    stack.looks.loseEverything();
    expect(await suspend(stack)).toBe(id);
    expect(stack.looks.waiting).toHaveLength(1);
    await expectRefusal(stack, () => stack.registrar(suspensionRequest({ ...THEFT, reason: 'other' }), REGISTRAR), {
      status: 409,
      code: 'idempotency-key-reused',
    });
  });

  it('two lift it, and suspending again is another suspension', async () => {
    const id = await confirmByTwo();
    expect((await word(id, 'lifting', REGISTRAR)).body).toMatchObject({
      status: 'confirmed',
      lifting: { by: 'registrar-1' },
    });
    expect((await word(id, 'lifting', REGISTRAR)).body).toMatchObject({ status: 'confirmed' });
    expect((await word(id, 'lifting')).body).toMatchObject({ status: 'lifted' });
    expect((await stack.officer(filingRequest(filing('epoc-pr')), POLICE)).status).toBe(201);
    await expectRefusal(stack, () => word(id, 'confirmation'), { status: 409, code: 'suspension-over' });
    expect(await suspend(stack, THEFT, REGISTRAR, 'suspend-3')).toBe('aut-police.s2');
  });

  it('one alone does not suspend the same day after day: another does, and then the first confirms', async () => {
    await suspendAndLook();
    await expectRefusal(stack, () => stack.registrar(suspensionRequest(THEFT, 'again'), REGISTRAR), ALONE);
    stack.clock.set(plus(stack.clock.now(), DAY_MS));
    await expectRefusal(stack, () => stack.registrar(suspensionRequest(THEFT, 'again'), REGISTRAR), ALONE);
    const id = await suspend(stack, THEFT, SECOND_REGISTRAR, 'other');
    expect(id).toBe('aut-police.s2');
    expect(await suspend(stack, THEFT, REGISTRAR, 'again')).toBe(id);
    const { body } = await stack.registrar(touchedRequest(id), AUDITOR);
    expect(body).toMatchObject({
      suspension: { status: 'confirmed', by: 'registrar-2', confirmed: { by: 'registrar-1' } },
    });
  });

  it('who suspended whom is read by oversight in the history of the entry', async () => {
    await suspend(stack);
    const { body } = await readHistory(stack, 'authority', 'aut-police', {}, AUDITOR);
    expect(body).toMatchObject({ commits: [{ act: 'suspended', by: 'registrar-1', about: 's1' }, { act: 'put' }] });
  });

  it.each`
    why                                 | asked                                          | status | code
    ${'an instant that has not come'}   | ${{ ...THEFT, since: '2027-01-01T00:00:00Z' }} | ${422} | ${'date-in-future'}
    ${'an authority nobody registered'} | ${{ ...THEFT, authority: 'aut-nobody' }}       | ${404} | ${'directory-entry-unknown'}
    ${'a reason in words'}              | ${{ ...THEFT, reason: 'lost his phone' }}      | ${422} | ${'invalid-request'}
  `('nobody is suspended for $why', async ({ asked, status, code }) => {
    await expectRefusal(stack, () => stack.registrar(suspensionRequest(asked), REGISTRAR), { status, code });
  });

  it('a suspension that nobody made is unknown', async () => {
    await expectRefusal(stack, () => word('aut-police.s7', 'confirmation'), {
      status: 404,
      code: 'suspension-unknown',
    });
    await expectRefusal(stack, () => word('nonsense', 'lifting'), { status: 404, code: 'suspension-unknown' });
  });

  it('officers do not', async () => {
    await expectRefusal(stack, () => stack.registrar(suspensionRequest(THEFT), POLICE), {
      status: 403,
      code: 'role-not-allowed',
    });
  });
});

describe('an order of the officer', () => {
  it('that its provider received stays exactly as it is', async () => {
    const id = await fileOne();
    await say(stack, id, 'order.acknowledged');
    const before = await stateOf(id);
    await confirmByTwo();
    expect(await stateOf(id)).toEqual(before);
    stack.clock.set(plus(stack.clock.now(), 30 * DAY_MS));
    expect(isInForce(before, stack.clock.now())).toBe(true);
  });

  it('that nobody received is held, and its provider told to wait', async () => {
    const id = await fileOne();
    await suspendAndLook();
    expect(await stateOf(id)).toMatchObject({ doubt: { status: 'open', silence: 'goes-on' } });
    expect(told(id)).toEqual(['order.issued delivered', 'order.held delivered']);
  });

  it('is not sent again while it is held, and nobody is called about it', async () => {
    stack.sender.answer(503);
    const id = await fileOne();
    await suspendAndLook();
    await workers.runUntil(plus(stack.clock.now(), 2 * HOUR_MS));
    expect(told(id)).toEqual(['order.issued doubt', 'order.held delivered']);
    expect(stack.calls.all()).toEqual([]);
  });

  it('confirmed again by another officer it is told anew, and its end is the one it had', async () => {
    const id = await fileOne();
    const before = await stateOf(id);
    await confirmByTwo();
    expect((await confirmAgain(stack, id, SECOND_OFFICER)).status).toBe(200);
    await workers.settle();
    const after = await stateOf(id);
    expect(after.phase).toEqual(before.phase);
    expect(told(id)).toEqual(['order.issued delivered', 'order.held delivered', 'order.issued delivered']);
  });

  it('confirmed again by nobody it is withdrawn two days after a second registrar agreed, and that is told', async () => {
    const id = await fileOne();
    await confirmByTwo();
    await workers.runUntil(plus(stack.clock.now(), 2 * DAY_MS + HOUR_MS));
    expect((await stateOf(id)).phase).toMatchObject({
      kind: 'ended',
      ending: 'withdrawn',
      reason: 'not-confirmed-again',
    });
    expect(told(id)).toEqual(['order.issued delivered', 'order.held delivered', 'order.withdrawn delivered']);
  });

  it('goes on by itself where one registrar alone had doubted it', async () => {
    const id = await fileOne();
    await suspendAndLook();
    await workers.runUntil(plus(stack.clock.now(), DAY_MS + MINUTE_MS));
    expect(await stateOf(id)).toMatchObject({ phase: { kind: 'issued' }, doubt: { status: 'undone' } });
    expect(told(id)).toEqual(['order.issued delivered', 'order.held delivered', 'order.issued delivered']);
  });

  it('acknowledged while it is held it is in force from then on, and stays', async () => {
    const id = await fileOne();
    await confirmByTwo();
    await say(stack, id, 'order.acknowledged');
    const received = await stateOf(id);
    expect(received).toMatchObject({ phase: { kind: 'running' }, doubt: { status: 'received' } });
    await workers.runUntil(plus(stack.clock.now(), 5 * DAY_MS));
    expect((await stateOf(id)).phase).toEqual(received.phase);
    await expectRefusal(stack, () => confirmAgain(stack, id, SECOND_OFFICER), {
      status: 409,
      code: 'order-not-doubted',
    });
  });

  it('is not confirmed again by whoever issued it, whose suspension was lifted', async () => {
    const id = await fileOne();
    const suspension = await confirmByTwo();
    await word(suspension, 'lifting', REGISTRAR);
    await word(suspension, 'lifting');
    expect(await stateOf(id)).toMatchObject({ doubt: { status: 'open' } }); // the account has its owner again, the order has not
    await expectRefusal(stack, () => confirmAgain(stack, id, POLICE), { status: 403, code: 'second-officer-needed' });
  });

  it('of another officer, and of before the account was doubted, is not touched', async () => {
    const [others] = orderIdsIn(await stack.officer(filingRequest(filing('epoc-pr'), 'of-another'), SECOND_OFFICER));
    const id = await fileOne();
    stack.clock.set(plus(stack.clock.now(), MINUTE_MS));
    await suspendAndLook({ ...THEFT, since: '2026-11-20T16:10:30Z' });
    for (const one of [others, id]) expect(await stateOf(one as OrderId)).not.toHaveProperty('doubt');
  });

  it('filed by whoever remembered the account as it was is found by the second look', async () => {
    const suspension = await suspend(stack, THEFT);
    await workers.settle();
    const entry = await stack.directory.newest({ kind: 'authority', id: 'aut-police' });
    expect(entry?.state.suspensions).toHaveLength(1);
    const second = { suspension, look: 2 }; // once for the first look, and once for a registrar who dies before it
    expect(stack.looks.waiting.map(({ message }) => message)).toEqual([second, second]);
  });

  it('is held, where whoever suspended the account died before anybody was told to look', async () => {
    const id = await fileOne();
    const send = stack.looks.send.bind(stack.looks);
    stack.looks.send = (look, delaySeconds) =>
      look.look === 1 ? Promise.reject(new Error('it dies')) : send(look, delaySeconds);
    expect((await stack.registrar(suspensionRequest(THEFT), REGISTRAR)).status).toBe(500);
    await workers.runUntil(plus(stack.clock.now(), 3 * MINUTE_MS));
    expect(await stateOf(id)).toMatchObject({ doubt: { status: 'open' } });
  });

  it('is not looked for by a second look at a suspension that never came to stand', async () => {
    const id = await fileOne();
    expect(await workers.hold([{ suspension: 'aut-police.s9', look: 2 }])).toEqual([]);
    expect(await workers.hold([{ suspension: 'aut-police.s9', look: 1 }])).toEqual(['0']);
    expect(await stateOf(id)).not.toHaveProperty('doubt');
  });

  it('is held once, whether the worker died half-way or came twice', async () => {
    const [one, two] = [await fileOne('first'), await fileOne('second')];
    const suspension = await suspend(stack);
    stack.officials.outage.begin(); // between the list and the record
    expect(await workers.hold([{ suspension, look: 1 }])).toEqual(['0']);
    stack.officials.outage.end();
    expect(
      await workers.hold([
        { suspension, look: 1 },
        { suspension, look: 1 },
      ]),
    ).toEqual([]);
    for (const id of [one, two]) {
      const events = stack.orders.stored.commits().filter(({ commit }) => commit.orderId === id);
      expect(events.flatMap(({ commit }) => commit.events).filter(({ type }) => type === 'order.doubted')).toHaveLength(
        1,
      );
    }
  });
});

describe('the last officer, or all of them', () => {
  it('of a suspended authority nobody confirms: what nobody received is withdrawn, what is received stays', async () => {
    const [kept, lost] = [await fileOne('kept'), await fileOne('lost')];
    await say(stack, kept, 'order.acknowledged');
    const suspension = await suspendAndLook({ ...THEFT, person: undefined });
    await word(suspension, 'confirmation');
    await workers.settle();
    await expectRefusal(stack, () => confirmAgain(stack, lost, THIRD_OFFICER), {
      status: 403,
      code: 'account-suspended',
    });
    await workers.runUntil(plus(stack.clock.now(), 3 * DAY_MS));
    expect((await stateOf(lost)).phase).toMatchObject({ ending: 'withdrawn' });
    expect((await stateOf(kept)).phase.kind).toBe('running');
  });

  it('an extension due tonight: nobody suspended extends, the list says what ends, and lifting it is in time', async () => {
    const id = await fileOne();
    await say(stack, id, 'order.acknowledged');
    stack.clock.set(plus(stack.clock.now(), 60 * DAY_MS));
    const suspension = await suspendAndLook({ ...THEFT, person: undefined, since: '2026-11-20T15:00:00Z' });
    await expectRefusal(stack, () => stack.officer(commandRequest(id, 'extension', EXTENSION), SECOND_OFFICER), {
      status: 403,
      code: 'account-suspended',
    });
    const { body } = await stack.registrar(touchedRequest(suspension), REGISTRAR);
    expect(body).toMatchObject({
      touched: [{ orderId: id, standing: 'in-force', endsSoon: true, endsAt: '2027-01-20T00:00:00.000Z' }],
    });
    await word(suspension, 'lifting', REGISTRAR);
    await word(suspension, 'lifting');
    expect((await stack.officer(commandRequest(id, 'extension', EXTENSION), SECOND_OFFICER)).status).toBe(200);
  });
});
