import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ALARMING } from '../../../shared/deployment/alarming.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { HoldfastError } from '../../../shared/errors.ts';
import { directoryEntry } from '../../support/builders.ts';
import type { Claims } from '../../support/http-events.ts';
import { expectDiscreet, expectProblem, expectRefusal } from '../../support/refusals.ts';
import {
  ALSO_LANTERN,
  checkRequest,
  commandRequest,
  file,
  filing,
  filingRequest,
  GRANTED,
  orderIdsIn,
  POLICE,
  PROSECUTOR,
  read,
  SHERIFF,
  SOUGHT,
  VALIDATOR,
  WITHDRAWAL,
} from '../../support/requests.ts';
import { sittingOn } from '../../support/reviews.ts';
import { type Answer, Stack } from '../../support/stack.ts';
import {
  SECOND_OFFICER,
  THIRD_OFFICER,
  waitingIdIn,
  waitingListRequest,
  waitingRequest,
  wordRequest,
} from '../../support/waiting.ts';
import { Workers } from '../../support/workers.ts';

const FIGURES = { filingsPerOfficer: 3, filingsPerAuthority: 5, wordsPerOfficer: 2 };
/** How long a filing waits here, and an emergency until people hear that nobody saw it. */
const WAITS_MS = 15 * MINUTE_MS;
const SEEN_WITHIN_MS = 60 * MINUTE_MS;

let stack: Stack;
beforeEach(() => {
  stack = new Stack(undefined, 'shown', FIGURES);
});

const fileAs = (
  by: Claims,
  key: string,
  name: 'epoc-pr' | 'epoc-pr-emergency' = 'epoc-pr',
  edits = {},
): Promise<Answer> => stack.officer(filingRequest(filing(name, edits), key), by);
/** Uses up the officer's figure. */
async function fillFigure(by: Claims = POLICE): Promise<void> {
  for (let at = 1; at <= FIGURES.filingsPerOfficer; at += 1) orderIdsIn(await fileAs(by, `usual-${by['sub']}-${at}`));
}
const say = (id: string, word: string, by: Claims = SECOND_OFFICER, more = {}): Promise<Answer> =>
  stack.officer(wordRequest(id, { word, ...more }), by);
const listed = async (by: Claims = SECOND_OFFICER): Promise<readonly Record<string, unknown>[]> =>
  Object(await stack.officer(waitingListRequest(), by)).body.filings;
const alarms = () => stack.log.lines.filter((line) => line.includes(`"${ALARMING['filing-burst']}"`));
const stored = () => stack.orders.stored.commits().map(({ commit }) => commit);
/** By which id somebody stands in the record of an order. */
const recorded = (orderId: string, { sub }: Claims) => stack.recorded(orderId as OrderId, String(sub));

/** A filing above the figure. */
async function waits(key = 'beyond', edits = {}): Promise<string> {
  await fillFigure();
  return waitingIdIn(await fileAs(POLICE, key, 'epoc-pr', edits));
}

describe('a filing above the figure of its officer', () => {
  it('waits, and nothing of it is issued or told', async () => {
    await fillFigure();
    const before = { orders: stored().length, demands: stack.demands.all(), alarms: alarms().length };
    const answer = await fileAs(POLICE, 'beyond');
    expect(answer).toMatchObject({ status: 202, headers: { 'cache-control': 'no-store' } });
    const until = new Date(stack.clock.now() + WAITS_MS).toISOString();
    expect(answer.body).toEqual({
      id: expect.stringMatching(/^fil_[0-9a-z]{26}$/),
      state: 'awaiting-second-word',
      because: ['above-figure'],
      until,
    });
    expect({ orders: stored().length, demands: stack.demands.all() }).toEqual({
      orders: before.orders,
      demands: before.demands,
    });
    expect(before.alarms).toBe(0);
    expect(alarms()).toHaveLength(1);
    expectDiscreet(stack);
  });

  it('is answered alike when it is sent again, also in another window, and rings no second time', async () => {
    await fillFigure();
    const first = await fileAs(POLICE, 'beyond');
    expect((await fileAs(POLICE, 'beyond')).body).toEqual(first.body);
    stack.clock.set(plus(stack.clock.now(), 11 * MINUTE_MS));
    const again = await fileAs(POLICE, 'beyond');
    expect({ status: again.status, body: again.body }).toEqual({ status: 202, body: first.body });
    expect(alarms()).toHaveLength(1);
  });

  it('is refused where another request has its key', async () => {
    await waits();
    await expectRefusal(stack, () => fileAs(POLICE, 'beyond', 'epoc-pr', ALSO_LANTERN), {
      status: 409,
      code: 'idempotency-key-reused',
    });
    await expectRefusal(stack, () => fileAs(POLICE, 'beyond', 'epoc-pr-emergency'), {
      status: 409,
      code: 'idempotency-key-reused',
    });
  });

  it('is held against every rule before it waits', async () => {
    await fillFigure();
    await expectRefusal(stack, () => fileAs(POLICE, 'beyond', 'epoc-pr', { '/providers/0/provider': 'prv-nobody' }), {
      status: 422,
      code: 'provider-unknown',
    });
    expect(alarms()).toEqual([]);
  });

  it('needs no second word once the window is over', async () => {
    await fillFigure();
    stack.clock.set(plus(stack.clock.now(), 10 * MINUTE_MS));
    orderIdsIn(await fileAs(POLICE, 'beyond'));
  });
});

describe('what counts', () => {
  it('counts a filing once, however often it is sent, and none that is refused or only checked', async () => {
    for (let again = 0; again < 10; again += 1) {
      orderIdsIn(await fileAs(POLICE, 'one'));
      expect((await fileAs(POLICE, `bad-${again}`, 'epoc-pr', { '/providers/0/provider': 'prv-nobody' })).status).toBe(
        422,
      );
      expect((await stack.officer(checkRequest(filing('epoc-pr')), POLICE)).status).toBe(200);
    }
    orderIdsIn(await fileAs(POLICE, 'two'));
    orderIdsIn(await fileAs(POLICE, 'three'));
    expect((await fileAs(POLICE, 'four')).status).toBe(202);
  });

  it('counts an officer alone, and all of an authority together', async () => {
    await fillFigure();
    for (const key of ['fourth', 'fifth']) orderIdsIn(await fileAs(SECOND_OFFICER, key));
    expect((await fileAs(SECOND_OFFICER, 'sixth')).status).toBe(202);
    expect((await fileAs(THIRD_OFFICER, 'seventh')).status).toBe(202);
    orderIdsIn(await file(stack, 'us-2703f'));
  });

  it('of many at once lets out as many as there are places', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, (_, at) => fileAs(POLICE, `at-once-${at}`)));
    expect(all.filter(({ status }) => status === 201)).toHaveLength(FIGURES.filingsPerOfficer);
    expect(all.filter(({ status }) => status === 202)).toHaveLength(12 - FIGURES.filingsPerOfficer);
  });
});

describe('GET /v1/filings/waiting', () => {
  it('shows the authority what waits, the newest first, page by page', async () => {
    const first = await waits('beyond-1');
    stack.clock.set(plus(stack.clock.now(), MINUTE_MS));
    const second = waitingIdIn(await fileAs(POLICE, 'beyond-2', 'epoc-pr', ALSO_LANTERN));
    const page = await stack.officer(waitingListRequest({ limit: '1' }), SECOND_OFFICER);
    expect(page.body).toEqual({
      filings: [
        {
          id: second,
          state: 'awaiting-second-word',
          filedBy: POLICE['sub'],
          filedAt: new Date(stack.clock.now()).toISOString(),
          until: new Date(stack.clock.now() + WAITS_MS).toISOString(),
          because: ['above-figure'],
          instrument: 'EU-EPOC-PR',
          providers: [
            { id: 'prv-demo', name: expect.any(String) },
            { id: 'prv-lantern', name: 'Lantern Hosting B.V.' },
          ],
          targets: 9,
          orders: [],
        },
      ],
      next: expect.any(String),
    });
    const rest = await stack.officer(waitingListRequest({ cursor: Object(page.body).next }), SECOND_OFFICER);
    expect(Object(rest.body).filings).toMatchObject([{ id: first }]);
    expect(Object(rest.body).next).toBeNull();
  });

  it('shows nobody what is of another authority, and nothing that is over', async () => {
    await waits();
    expect(await listed(PROSECUTOR)).toEqual([]);
    expect(await listed()).toHaveLength(1);
    stack.clock.set(plus(stack.clock.now(), WAITS_MS));
    expect(await listed()).toEqual([]);
  });

  it('is for those who file', async () => {
    await expectRefusal(stack, () => stack.officer(waitingListRequest(), VALIDATOR), {
      status: 403,
      code: 'role-not-allowed',
    });
  });
});

describe('GET /v1/filings/waiting/{filingId}', () => {
  it('opens the form as it was sent', async () => {
    const id = await waits();
    const answer = await stack.officer(waitingRequest(id), SECOND_OFFICER);
    expect(answer.status).toBe(200);
    expect(Object(answer.body).form).toEqual(filing('epoc-pr'));
  });

  it('has no form once it is over', async () => {
    const id = await waits();
    stack.clock.set(plus(stack.clock.now(), WAITS_MS));
    const answer = await stack.officer(waitingRequest(id), SECOND_OFFICER);
    expect(answer.body).toMatchObject({ state: 'expired', form: null });
  });

  it.each`
    who                    | by           | status | code
    ${'another authority'} | ${SHERIFF}   | ${404} | ${'filing-unknown'}
    ${'a validator'}       | ${VALIDATOR} | ${403} | ${'role-not-allowed'}
  `('is refused to $who', async ({ by, status, code }) => {
    const id = await waits();
    await expectRefusal(stack, () => stack.officer(waitingRequest(id), by), { status, code });
  });

  it.each(['fil_00000000000000000000000000', 'nothing'])('knows no %s', async (id) => {
    await expectRefusal(stack, () => stack.officer(waitingRequest(id), SECOND_OFFICER), {
      status: 404,
      code: 'filing-unknown',
    });
  });
});

describe('the second word', () => {
  it('issues it as its filer’s, says on whose word, and the filer’s repeat gets the orders', async () => {
    const id = await waits('beyond', ALSO_LANTERN);
    stack.clock.set(plus(stack.clock.now(), MINUTE_MS));
    const answer = await say(id, 'given');
    expect(answer).toMatchObject({
      status: 200,
      body: { id, state: 'given', orders: [expect.any(String), expect.any(String)] },
    });
    const orders: string[] = Object(answer.body).orders;
    const at = stack.clock.now();
    for (const order of orders) {
      const [commit] = stored().filter(({ orderId }) => orderId === order);
      expect(commit).toMatchObject({
        by: { person: await recorded(order, POLICE), authority: 'aut-police', role: 'contact-point' },
        events: [
          { type: 'order.issued', at, filing: id, secondedBy: { person: await recorded(order, SECOND_OFFICER), at } },
        ],
      });
      const shown = await stack.officer(read(order), POLICE);
      expect(shown.body).toMatchObject({ secondedBy: { person: SECOND_OFFICER['sub'] } });
    }
    expect(orderIdsIn(await fileAs(POLICE, 'beyond', 'epoc-pr', ALSO_LANTERN))).toEqual(orders);
    expect((await stack.officer(waitingRequest(id), SECOND_OFFICER)).body).toMatchObject({ state: 'given', orders });
    expect(await listed()).toEqual([]);
    expect(stack.waiting.all()).toMatchObject({ forms: [], listed: [] });
    expectDiscreet(stack);
  });

  it('said twice, or by two at once, issues one set of orders', async () => {
    const id = await waits();
    const before = stored().length;
    const all = await Promise.all([say(id, 'given'), say(id, 'given', THIRD_OFFICER), say(id, 'given')]);
    const later = await say(id, 'given', THIRD_OFFICER);
    expect(stored()).toHaveLength(before + 1);
    for (const { status, body } of [...all, later]) {
      expect({ status, orders: Object(body).orders }).toEqual({ status: 200, orders: [stored().at(-1)?.orderId] });
    }
  });

  it('given and refused at once, one of them stands for both', async () => {
    const id = await waits();
    const before = stored().length;
    const [given, refused] = await Promise.all([say(id, 'given'), say(id, 'refused', THIRD_OFFICER)]);
    const isGiven = given.status === 200;
    expect(stored()).toHaveLength(before + (isGiven ? 1 : 0));
    if (isGiven) expectProblem(refused, { status: 409, code: 'filing-issued' });
    else expectProblem(given, { status: 409, code: 'filing-refused' });
  });

  it('holds it against every rule again', async () => {
    const id = await waits();
    await stack.directory.put(directoryEntry('prv-demo', { acceptedLanguages: ['ga'] }), 'test');
    await expectRefusal(stack, () => say(id, 'given'), { status: 422, code: 'language-not-accepted' });
  });

  it.each`
    who                    | by           | status | code
    ${'its filer'}         | ${POLICE}    | ${403} | ${'second-officer-needed'}
    ${'another authority'} | ${SHERIFF}   | ${404} | ${'filing-unknown'}
    ${'a validator'}       | ${VALIDATOR} | ${403} | ${'role-not-allowed'}
  `('is not $who’s to say', async ({ by, status, code }) => {
    const id = await waits();
    for (const word of ['given', 'refused']) {
      await expectRefusal(stack, () => say(id, word, by), { status, code });
    }
  });

  it('is not taken past its time, and the filer is told to file anew', async () => {
    const id = await waits();
    stack.clock.set(plus(stack.clock.now(), WAITS_MS));
    await expectRefusal(stack, () => say(id, 'given'), { status: 409, code: 'filing-expired' });
    await expectRefusal(stack, () => say(id, 'refused'), { status: 409, code: 'filing-expired' });
    await expectRefusal(stack, () => fileAs(POLICE, 'beyond'), { status: 409, code: 'filing-expired' });
    orderIdsIn(await fileAs(POLICE, 'anew'));
  });

  it('needs a sign-in of late', async () => {
    const id = await waits();
    stack.signInAge = 86_401;
    const before = await stack.snapshot();
    const answer = await say(id, 'given');
    expect({ status: answer.status, type: Object(answer.body).type }).toEqual({
      status: 401,
      type: 'urn:holdfast:problem:sign-in-too-old',
    });
    expect(await stack.snapshot()).toEqual(before);
  });

  it('is not about an emergency where nothing was issued', async () => {
    const id = await waits();
    await expectRefusal(stack, () => say(id, 'seen'), { status: 409, code: 'filing-not-issued' });
  });

  it('is bounded for each officer, and said again by another', async () => {
    const [first, ...others] = [
      await waits('beyond-0'),
      ...(await Promise.all([1, 2].map((at) => fileAs(POLICE, `beyond-${at}`)))).map(waitingIdIn),
    ];
    const [second = '', third = ''] = others;
    for (const id of [first, second]) expect((await say(id, 'given')).status).toBe(200);
    const rung = alarms().length;
    await expectRefusal(stack, () => say(third, 'given'), {
      status: 429,
      code: 'too-many-words',
      retryAfter: 600,
    });
    expect(alarms()).toHaveLength(rung + 1);
    expect((await say(second, 'given')).status).toBe(200);
    expect((await say(third, 'given', THIRD_OFFICER)).status).toBe(200);
  });
});

describe('an outage in the midst of the second word', () => {
  const lose = (fails: (provider: string) => boolean) => {
    stack.orders.beforeAppend = ({ commit }) => {
      if (fails(commit.state.provider)) throw new HoldfastError('may-be-stored', 'no answer', { retryable: true });
    };
  };
  const mend = () => lose(() => false);

  it.each`
    who                     | again
    ${'the second officer'} | ${(id: string) => say(id, 'given')}
    ${'another officer'}    | ${(id: string) => say(id, 'given', THIRD_OFFICER)}
    ${'the filer'}          | ${() => fileAs(POLICE, 'beyond', 'epoc-pr', ALSO_LANTERN)}
  `('$who completes what was let out, on the word of whoever gave it', async ({ again }) => {
    const id = await waits('beyond', ALSO_LANTERN);
    lose((provider) => provider === 'prv-lantern');
    expectProblem(await say(id, 'given'), { status: 503, code: 'may-be-stored', retryable: true });
    mend();
    stack.clock.set(plus(stack.clock.now(), WAITS_MS)); // what is on record in part is completed at any time
    expect((await again(id)).status).toBeLessThan(300);
    const issued = stored().filter(({ state }) => state.filing === id);
    expect(issued.map(({ state }) => [state.provider, state.secondedBy?.person])).toEqual(
      await Promise.all(
        issued.map(async ({ orderId, state }) => [state.provider, await recorded(orderId, SECOND_OFFICER)]),
      ),
    );
    expect(issued.map(({ state }) => state.provider)).toEqual(['prv-demo', 'prv-lantern']);
    expect(stack.waiting.all()).toMatchObject({ forms: [], listed: [] });
  });

  it.each`
    who                     | by
    ${'the second officer'} | ${SECOND_OFFICER}
    ${'a third'}            | ${THIRD_OFFICER}
  `('$who who sends the filing again files it for its filer, and gives no word by that', async ({ by }) => {
    const id = await waits();
    expect((await fileAs(by, 'beyond')).status).toBe(202);
    lose(() => true);
    expect((await say(id, 'given')).status).toBe(503);
    mend();
    const [order = ''] = orderIdsIn(await fileAs(by, 'beyond'));
    const [commit] = stored().filter(({ orderId }) => orderId === order);
    expect(commit).toMatchObject({
      by: { person: await recorded(order, POLICE) },
      state: {
        issuer: { person: await recorded(order, POLICE) },
        secondedBy: { person: await recorded(order, SECOND_OFFICER) },
      },
    });
  });

  it('whoever sends it at the same time as its filer, and then lets it out, has not filed it', async () => {
    await fillFigure();
    for (const key of ['a', 'b']) orderIdsIn(await fileAs(SECOND_OFFICER, key)); // the authority's last
    const add = stack.waiting.add.bind(stack.waiting);
    stack.waiting.add = async (wanted) => {
      stack.waiting.add = add; // the filer's comes first by a moment, and the word before this one goes on
      const id = waitingIdIn(await fileAs(POLICE, 'beyond'));
      lose(() => true);
      expect((await say(id, 'given')).status).toBe(503);
      mend();
      return await add(wanted);
    };
    const [order = ''] = orderIdsIn(await fileAs(SECOND_OFFICER, 'beyond'));
    const [commit] = stored().filter(({ orderId }) => orderId === order);
    expect(commit).toMatchObject({
      by: { person: await recorded(order, POLICE) },
      state: {
        issuer: { person: await recorded(order, POLICE) },
        secondedBy: { person: await recorded(order, SECOND_OFFICER) },
      },
    });
  });

  it('what is on record in part is its filer’s to the end, also once nothing is known of its waiting', async () => {
    const id = await waits('beyond', ALSO_LANTERN);
    lose((provider) => provider === 'prv-lantern');
    expect((await say(id, 'given')).status).toBe(503);
    mend();
    stack.waiting.find = async () => undefined; // forgotten, as it is in the end
    const orders = orderIdsIn(await fileAs(SECOND_OFFICER, 'beyond', 'epoc-pr', ALSO_LANTERN));
    for (const order of orders) {
      const [commit] = stored().filter(({ orderId }) => orderId === order);
      expect(commit?.state).toMatchObject({
        issuer: { person: await recorded(order, POLICE) },
        secondedBy: { person: await recorded(order, SECOND_OFFICER) },
      });
    }
    expect(orders).toHaveLength(2);
  });

  it('a word that was given in vain is over with the waiting', async () => {
    const id = await waits();
    lose(() => true);
    expect((await say(id, 'given')).status).toBe(503);
    mend();
    expect((await stack.officer(waitingRequest(id), SECOND_OFFICER)).body).toMatchObject({
      state: 'given',
      form: null,
    });
    stack.clock.set(plus(stack.clock.now(), WAITS_MS));
    await expectRefusal(stack, () => say(id, 'given'), { status: 409, code: 'filing-expired' });
    await expectRefusal(stack, () => fileAs(POLICE, 'beyond'), { status: 409, code: 'filing-expired' });
  });

  it('a form that was not kept is kept when its filer sends it again', async () => {
    await fillFigure();
    const outage = new HoldfastError('service-unavailable', 'no answer', { retryable: true });
    vi.spyOn(stack.vault, 'generate').mockRejectedValueOnce(outage); // of the form: keys of orders were made ahead
    expect((await fileAs(POLICE, 'beyond')).status).toBe(503);
    const [id = ''] = stack.waiting.ids();
    await expectRefusal(stack, () => say(id, 'given'), { status: 404, code: 'filing-unknown' });
    expect((await fileAs(POLICE, 'beyond')).status).toBe(202);
    expect((await say(id, 'given')).status).toBe(200);
  });

  it('an emergency of which one order stands is seen once the other does', async () => {
    await fillFigure();
    const both = () => fileAs(POLICE, 'beyond', 'epoc-pr-emergency', ALSO_LANTERN);
    lose(() => true);
    expect((await both()).status).toBe(503);
    const [id = ''] = stack.waiting.ids();
    await expectRefusal(stack, () => say(id, 'seen'), { status: 409, code: 'filing-not-issued' });
    lose((provider) => provider === 'prv-lantern');
    expect((await both()).status).toBe(503);
    expect(Object((await say(id, 'seen')).body)).toMatchObject({
      state: 'issued-all-the-same',
      orders: [expect.any(String)],
    });
    mend();
    orderIdsIn(await both());
    expect((await stack.officer(wordRequest(id, { word: 'seen' }, 'word-2'), SECOND_OFFICER)).body).toMatchObject({
      state: 'seen',
    });
    expect(await listed()).toEqual([]);
    const issued = stored().filter(({ state }) => state.filing === id && state.sight?.status === 'seen');
    expect(new Set(issued.map(({ state }) => state.provider))).toEqual(new Set(['prv-demo', 'prv-lantern']));
  });
});

describe('a refusing word', () => {
  it('ends it, tells the filer why, and leaves no form', async () => {
    const id = await waits();
    const before = stored().length;
    const answer = await say(id, 'refused', SECOND_OFFICER, { reason: 'Nobody here works on this case.' });
    expect(answer).toMatchObject({ status: 200, body: { id, state: 'refused', orders: [] } });
    expect((await say(id, 'refused')).body).toEqual(answer.body);
    expect(stored()).toHaveLength(before);
    expect(stack.waiting.all()).toMatchObject({ forms: [], listed: [] });
    await expectRefusal(stack, () => fileAs(POLICE, 'beyond'), { status: 409, code: 'filing-refused' });
    await expectRefusal(stack, () => say(id, 'given', THIRD_OFFICER), { status: 409, code: 'filing-refused' });
    const opened = await stack.officer(waitingRequest(id), POLICE);
    expect(opened.body).toMatchObject({
      state: 'refused',
      form: null,
      word: { word: 'refused', person: SECOND_OFFICER['sub'], reason: 'Nobody here works on this case.' },
    });
  });

  it('does not undo a word that was given', async () => {
    const id = await waits();
    await say(id, 'given');
    await expectRefusal(stack, () => say(id, 'refused', THIRD_OFFICER), { status: 409, code: 'filing-issued' });
  });
});

describe('an emergency above the figure', () => {
  it('is issued at once, says so, and is shown to the second officer until one has seen it', async () => {
    await fillFigure();
    const answer = await fileAs(POLICE, 'beyond', 'epoc-pr-emergency');
    const [order = ''] = orderIdsIn(answer);
    const id = Object(answer.body).filing;
    const dueAt = new Date(stack.clock.now() + SEEN_WITHIN_MS).toISOString();
    expect((await stack.officer(read(order), POLICE)).body).toMatchObject({ sight: { status: 'awaited', dueAt } });
    expect(alarms()).toHaveLength(1);
    expect(await listed()).toMatchObject([{ id, state: 'issued-all-the-same', orders: [order], until: dueAt }]);
    await expectRefusal(stack, () => say(id, 'seen', POLICE), { status: 403, code: 'second-officer-needed' });
    for (const word of ['given', 'refused']) {
      await expectRefusal(stack, () => say(id, word), { status: 409, code: 'filing-issued' });
    }
    const seen = await say(id, 'seen');
    expect(seen).toMatchObject({ status: 200, body: { id, state: 'seen', orders: [order] } });
    expect((await say(id, 'seen', THIRD_OFFICER)).status).toBe(200);
    expect(await listed()).toEqual([]);
    expect((await stack.officer(read(order), POLICE)).body).toMatchObject({
      sight: { status: 'seen', person: SECOND_OFFICER['sub'], at: new Date(stack.clock.now()).toISOString() },
    });
  });

  it('asks for attention when nobody has seen it in time, and no more once somebody has', async () => {
    await fillFigure();
    const answer = await fileAs(POLICE, 'beyond', 'epoc-pr-emergency');
    const [order = ''] = orderIdsIn(answer);
    stack.clock.set(plus(stack.clock.now(), SEEN_WITHIN_MS));
    const overdue = await stack.officer(read(order), POLICE);
    expect(overdue.body).toMatchObject({
      sight: { status: 'overdue' },
      attention: expect.arrayContaining(['emergency-unseen']),
    });
    await say(Object(answer.body).filing, 'seen');
    const seen = await stack.officer(read(order), POLICE);
    expect(Object(seen.body).attention).not.toContain('emergency-unseen');
  });

  it('rings once when nobody has seen it in time', async () => {
    await fillFigure();
    const [order = ''] = orderIdsIn(await fileAs(POLICE, 'beyond', 'epoc-pr-emergency'));
    const workers = new Workers(stack);
    await workers.runUntil(plus(stack.clock.now(), 2 * SEEN_WITHIN_MS));
    const lines = stack.log.lines.map((line) => JSON.parse(line));
    const rung = lines.filter(({ message }) => message === ALARMING['emergency-unseen']);
    expect(rung).toEqual([expect.objectContaining({ correlationId: order })]);
    expect((await stack.list.of('aut-police', 10)).orders.find(({ orderId }) => orderId === order)).toMatchObject({
      attention: expect.arrayContaining(['emergency-unseen']),
    });
  });

  it('whoever saw it does not validate it as well', async () => {
    await fillFigure();
    const answer = await fileAs(POLICE, 'beyond', 'epoc-pr-emergency');
    const [order = ''] = orderIdsIn(answer);
    await say(Object(answer.body).filing, 'seen');
    await stack.officer(commandRequest(order, 'validation', SOUGHT, { key: 'sought' }), POLICE);
    const grant = ({ sub = '' }: Claims) =>
      stack.officer(commandRequest(order, 'validation', GRANTED, { key: 'granted' }), { ...VALIDATOR, sub });
    const dependent = { status: 403, code: 'validator-not-independent', pointers: [] } as const;
    await expectRefusal(stack, () => grant(SECOND_OFFICER), dependent);
    expect((await grant(VALIDATOR)).status).toBe(200);
  });

  it('whoever saw it does not review it as well', async () => {
    await fillFigure();
    const answer = await fileAs(POLICE, 'beyond', 'epoc-pr-emergency');
    const [order = ''] = orderIdsIn(answer);
    await say(Object(answer.body).filing, 'seen');
    const roster = directoryEntry('reviewers');
    if (roster.kind !== 'roster' || roster.id !== 'reviewers') throw new Error('it is the roster');
    const [reviewer] = roster.reviewers;
    const both = { ...reviewer, person: SECOND_OFFICER['sub'] };
    await stack.directory.put(directoryEntry('reviewers', { reviewers: [both] }), 'operator');
    await new Workers(stack).runUntil(plus(stack.clock.now(), 5 * MINUTE_MS));
    expect(await sittingOn(stack, order as OrderId, 'r1')).toEqual([]);
  });

  it('that was released needs nobody to see it', async () => {
    await fillFigure();
    const answer = await fileAs(POLICE, 'beyond', 'epoc-pr-emergency');
    const [order = ''] = orderIdsIn(answer);
    const release = commandRequest(order, 'release', WITHDRAWAL);
    expect((await stack.officer(release, SECOND_OFFICER)).status).toBe(200);
    expect((await say(Object(answer.body).filing, 'seen')).body).toMatchObject({ state: 'seen', orders: [order] });
    expect(await listed()).toEqual([]);
  });

  it.each(['usual', 'beyond'])('is shown once, however often its filer sends it again (%s)', async (key) => {
    if (key === 'beyond') await fillFigure();
    const first = await fileAs(POLICE, key, 'epoc-pr-emergency');
    const before = await stack.snapshot();
    expect((await fileAs(POLICE, key, 'epoc-pr-emergency')).body).toEqual(first.body);
    expect(await stack.snapshot()).toEqual(before);
  });

  it.each(['bursts', 'waiting'] as const)('goes out while the service of %s is down', async (service) => {
    stack[service].outage.begin();
    const [order = ''] = orderIdsIn(await fileAs(POLICE, 'urgent', 'epoc-pr-emergency'));
    stack[service].outage.end();
    const { sight } = Object((await stack.officer(read(order), POLICE)).body);
    expect(sight).toMatchObject({ status: 'awaited' });
    expect(alarms()).toHaveLength(service === 'bursts' ? 1 : 0);
  });

  it.each(['bursts', 'waiting'] as const)(
    'anything else is refused while the service of %s is down',
    async (service) => {
      const before = await stack.snapshot();
      stack[service].outage.begin();
      const answer = await fileAs(POLICE, 'usual');
      stack[service].outage.end();
      expectProblem(answer, { status: 503, code: 'service-unavailable', retryable: true });
      expect(await stack.snapshot()).toEqual(before);
    },
  );
});

describe('every emergency', () => {
  it.each`
    where                 | isAbove  | because
    ${'below the figure'} | ${false} | ${['emergency']}
    ${'above the figure'} | ${true}  | ${['above-figure', 'emergency']}
  `('$where is shown at once, asks for attention after an hour, and no more once it was seen', async (row) => {
    if (row.isAbove) await fillFigure();
    const answer = await fileAs(POLICE, 'urgent', 'epoc-pr-emergency', ALSO_LANTERN);
    const orders = orderIdsIn(answer);
    const id = Object(answer.body).filing;
    const until = new Date(stack.clock.now() + SEEN_WITHIN_MS).toISOString();
    expect(await listed()).toMatchObject([{ id, state: 'issued-all-the-same', because: row.because, until, orders }]);
    expect(alarms()).toHaveLength(row.isAbove ? 1 : 0);
    await new Workers(stack).runUntil(plus(stack.clock.now(), SEEN_WITHIN_MS));
    const rung = stack.log.lines.filter((line) => line.includes(`"${ALARMING['emergency-unseen']}"`));
    expect(rung).toHaveLength(orders.length);
    const attention = async () =>
      (await Promise.all(orders.map((order) => stack.officer(read(order), POLICE)))).map(
        ({ body }) => Object(body).attention,
      );
    for (const one of await attention()) expect(one).toContain('emergency-unseen');
    await expectRefusal(stack, () => say(id, 'seen', POLICE), { status: 403, code: 'second-officer-needed' });
    expect(await say(id, 'seen')).toMatchObject({ status: 200, body: { state: 'seen', orders } });
    for (const one of await attention()) expect(one).not.toContain('emergency-unseen');
    expect(await listed()).toEqual([]);
  });

  it('that no list took in is seen all the same, by its id', async () => {
    stack.waiting.outage.begin();
    const answer = await fileAs(POLICE, 'urgent', 'epoc-pr-emergency', ALSO_LANTERN);
    stack.waiting.outage.end();
    const [id, orders] = [Object(answer.body).filing, orderIdsIn(answer)];
    expect(await listed()).toEqual([]);
    await expectRefusal(stack, () => say(id, 'seen', POLICE), { status: 403, code: 'second-officer-needed' });
    await expectRefusal(stack, () => say(id, 'seen', SHERIFF), { status: 404, code: 'filing-unknown' });
    for (const word of ['given', 'refused']) {
      await expectRefusal(stack, () => say(id, word), { status: 404, code: 'filing-unknown' });
    }
    expect(await say(id, 'seen')).toMatchObject({ status: 200, body: { id, state: 'seen', orders } });
    for (const order of orders) {
      expect((await stack.officer(read(order), POLICE)).body).toMatchObject({ sight: { status: 'seen' } });
    }
  });

  it('that is none is not seen', async () => {
    const answer = await fileAs(POLICE, 'usual');
    await expectRefusal(stack, () => say(Object(answer.body).filing, 'seen'), { status: 404, code: 'filing-unknown' });
  });
});

describe('a stolen account', () => {
  it('issues as many as the figure says, and of 150 the rest is gone when nobody vouches for it', async () => {
    const all = await Promise.all(Array.from({ length: 150 }, (_, at) => fileAs(POLICE, `stolen-${at}`)));
    const held = all.filter(({ status }) => status === 202);
    expect(held).toHaveLength(150 - FIGURES.filingsPerOfficer);
    expect(stored()).toHaveLength(FIGURES.filingsPerOfficer);
    expect(alarms().length).toBeGreaterThan(0);
    stack.clock.set(plus(stack.clock.now(), WAITS_MS));
    for (const one of held.slice(0, 5)) {
      await expectRefusal(stack, () => say(waitingIdIn(one), 'given'), { status: 409, code: 'filing-expired' });
    }
    expect(await listed()).toEqual([]);
    expect(stored()).toHaveLength(FIGURES.filingsPerOfficer);
    expectDiscreet(stack);
  });
});
