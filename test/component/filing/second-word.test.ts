import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { HoldfastError } from '../../../shared/errors.ts';
import { directoryEntry } from '../../support/builders.ts';
import { BurstStack, WAITS_MS } from '../../support/burst-stack.ts';
import { expectDiscreet, expectProblem, expectRefusal } from '../../support/refusals.ts';
import { ALSO_LANTERN, orderIdsIn, POLICE, read, SHERIFF, VALIDATOR } from '../../support/requests.ts';
import { SECOND_OFFICER, THIRD_OFFICER, waitingIdIn, waitingRequest, wordRequest } from '../../support/waiting.ts';

let stack: BurstStack;
beforeEach(() => {
  stack = new BurstStack();
});

describe('the second word', () => {
  it('issues it as its filer’s, says on whose word, and the filer’s repeat gets the orders', async () => {
    const id = await stack.fileBeyond('beyond', ALSO_LANTERN);
    stack.clock.set(plus(stack.clock.now(), MINUTE_MS));
    const answer = await stack.say(id, 'given');
    expect(answer).toMatchObject({
      status: 200,
      body: { id, state: 'given', orders: [expect.any(String), expect.any(String)] },
    });
    const orders: string[] = Object(answer.body).orders;
    const at = stack.clock.now();
    for (const order of orders) {
      const [commit] = stack.listCommits().filter(({ orderId }) => orderId === order);
      expect(commit).toMatchObject({
        by: { person: await stack.idOnRecord(order, POLICE), authority: 'aut-police', role: 'contact-point' },
        events: [
          {
            type: 'order.issued',
            at,
            filing: id,
            secondedBy: { person: await stack.idOnRecord(order, SECOND_OFFICER), at },
          },
        ],
      });
      const shown = await stack.officer(read(order), POLICE);
      expect(shown.body).toMatchObject({ secondedBy: { person: SECOND_OFFICER['sub'] } });
    }
    expect(orderIdsIn(await stack.fileAs(POLICE, 'beyond', 'epoc-pr', ALSO_LANTERN))).toEqual(orders);
    expect((await stack.officer(waitingRequest(id), SECOND_OFFICER)).body).toMatchObject({ state: 'given', orders });
    expect(await stack.listWaiting()).toEqual([]);
    expect(stack.waiting.all()).toMatchObject({ forms: [], listed: [] });
    expectDiscreet(stack);
  });

  it('said twice, or by two at once, issues one set of orders', async () => {
    const id = await stack.fileBeyond();
    const before = stack.listCommits().length;
    const all = await Promise.all([
      stack.say(id, 'given'),
      stack.say(id, 'given', THIRD_OFFICER),
      stack.say(id, 'given'),
    ]);
    const later = await stack.say(id, 'given', THIRD_OFFICER);
    expect(stack.listCommits()).toHaveLength(before + 1);
    for (const { status, body } of [...all, later]) {
      expect({ status, orders: Object(body).orders }).toEqual({
        status: 200,
        orders: [stack.listCommits().at(-1)?.orderId],
      });
    }
  });

  it('given and refused at once, one of them stands for both', async () => {
    const id = await stack.fileBeyond();
    const before = stack.listCommits().length;
    const [given, refused] = await Promise.all([stack.say(id, 'given'), stack.say(id, 'refused', THIRD_OFFICER)]);
    const isGiven = given.status === 200;
    expect(stack.listCommits()).toHaveLength(before + (isGiven ? 1 : 0));
    if (isGiven) expectProblem(refused, { status: 409, code: 'filing-issued' });
    else expectProblem(given, { status: 409, code: 'filing-refused' });
  });

  it('holds it against every rule again', async () => {
    const id = await stack.fileBeyond();
    await stack.directory.put(directoryEntry('prv-demo', { acceptedLanguages: ['ga'] }), 'test');
    await expectRefusal(stack, () => stack.say(id, 'given'), { status: 422, code: 'language-not-accepted' });
  });

  it.each`
    who                    | by           | status | code
    ${'its filer'}         | ${POLICE}    | ${403} | ${'second-officer-needed'}
    ${'another authority'} | ${SHERIFF}   | ${404} | ${'filing-unknown'}
    ${'a validator'}       | ${VALIDATOR} | ${403} | ${'role-not-allowed'}
  `('is not $who’s to say', async ({ by, status, code }) => {
    const id = await stack.fileBeyond();
    for (const word of ['given', 'refused']) {
      await expectRefusal(stack, () => stack.say(id, word, by), { status, code });
    }
  });

  it('is not taken past its time, and the filer is told to file anew', async () => {
    const id = await stack.fileBeyond();
    stack.clock.set(plus(stack.clock.now(), WAITS_MS));
    await expectRefusal(stack, () => stack.say(id, 'given'), { status: 409, code: 'filing-expired' });
    await expectRefusal(stack, () => stack.say(id, 'refused'), { status: 409, code: 'filing-expired' });
    await expectRefusal(stack, () => stack.fileAs(POLICE, 'beyond'), { status: 409, code: 'filing-expired' });
    orderIdsIn(await stack.fileAs(POLICE, 'anew'));
  });

  it('needs a sign-in of late', async () => {
    const id = await stack.fileBeyond();
    stack.signInAge = 86_401;
    const before = await stack.snapshot();
    const answer = await stack.say(id, 'given');
    expect({ status: answer.status, type: Object(answer.body).type }).toEqual({
      status: 401,
      type: 'urn:holdfast:problem:sign-in-too-old',
    });
    expect(await stack.snapshot()).toEqual(before);
  });

  it('is not about an emergency where nothing was issued', async () => {
    const id = await stack.fileBeyond();
    await expectRefusal(stack, () => stack.say(id, 'seen'), { status: 409, code: 'filing-not-issued' });
  });

  it('is bounded for each officer, and said again by another', async () => {
    const [first, ...others] = [
      await stack.fileBeyond('beyond-0'),
      ...(await Promise.all([1, 2].map((at) => stack.fileAs(POLICE, `beyond-${at}`)))).map(waitingIdIn),
    ];
    const [second = '', third = ''] = others;
    for (const id of [first, second]) expect((await stack.say(id, 'given')).status).toBe(200);
    const rung = stack.listAlarms().length;
    await expectRefusal(stack, () => stack.say(third, 'given'), {
      status: 429,
      code: 'too-many-words',
      retryAfter: 600,
    });
    expect(stack.listAlarms()).toHaveLength(rung + 1);
    expect((await stack.say(second, 'given')).status).toBe(200);
    expect((await stack.say(third, 'given', THIRD_OFFICER)).status).toBe(200);
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
    ${'the second officer'} | ${(id: string) => stack.say(id, 'given')}
    ${'another officer'}    | ${(id: string) => stack.say(id, 'given', THIRD_OFFICER)}
    ${'the filer'}          | ${() => stack.fileAs(POLICE, 'beyond', 'epoc-pr', ALSO_LANTERN)}
  `('$who completes what was let out, on the word of whoever gave it', async ({ again }) => {
    const id = await stack.fileBeyond('beyond', ALSO_LANTERN);
    lose((provider) => provider === 'prv-lantern');
    expectProblem(await stack.say(id, 'given'), { status: 503, code: 'may-be-stored', retryable: true });
    mend();
    stack.clock.set(plus(stack.clock.now(), WAITS_MS)); // what is on record in part is completed at any time
    expect((await again(id)).status).toBeLessThan(300);
    const issued = stack.listCommits().filter(({ state }) => state.filing === id);
    expect(issued.map(({ state }) => [state.provider, state.secondedBy?.person])).toEqual(
      await Promise.all(
        issued.map(async ({ orderId, state }) => [state.provider, await stack.idOnRecord(orderId, SECOND_OFFICER)]),
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
    const id = await stack.fileBeyond();
    expect((await stack.fileAs(by, 'beyond')).status).toBe(202);
    lose(() => true);
    expect((await stack.say(id, 'given')).status).toBe(503);
    mend();
    const [order = ''] = orderIdsIn(await stack.fileAs(by, 'beyond'));
    const [commit] = stack.listCommits().filter(({ orderId }) => orderId === order);
    expect(commit).toMatchObject({
      by: { person: await stack.idOnRecord(order, POLICE) },
      state: {
        issuer: { person: await stack.idOnRecord(order, POLICE) },
        secondedBy: { person: await stack.idOnRecord(order, SECOND_OFFICER) },
      },
    });
  });

  it('whoever sends it at the same time as its filer, and then lets it out, has not filed it', async () => {
    await stack.fillFigure();
    for (const key of ['a', 'b']) orderIdsIn(await stack.fileAs(SECOND_OFFICER, key)); // the authority's last
    const add = stack.waiting.add.bind(stack.waiting);
    stack.waiting.add = async (wanted) => {
      stack.waiting.add = add; // the filer's comes first by a moment, and the word before this one goes on
      const id = waitingIdIn(await stack.fileAs(POLICE, 'beyond'));
      lose(() => true);
      expect((await stack.say(id, 'given')).status).toBe(503);
      mend();
      return await add(wanted);
    };
    const [order = ''] = orderIdsIn(await stack.fileAs(SECOND_OFFICER, 'beyond'));
    const [commit] = stack.listCommits().filter(({ orderId }) => orderId === order);
    expect(commit).toMatchObject({
      by: { person: await stack.idOnRecord(order, POLICE) },
      state: {
        issuer: { person: await stack.idOnRecord(order, POLICE) },
        secondedBy: { person: await stack.idOnRecord(order, SECOND_OFFICER) },
      },
    });
  });

  it('what is on record in part is its filer’s to the end, also once nothing is known of its waiting', async () => {
    const id = await stack.fileBeyond('beyond', ALSO_LANTERN);
    lose((provider) => provider === 'prv-lantern');
    expect((await stack.say(id, 'given')).status).toBe(503);
    mend();
    stack.waiting.find = async () => undefined; // forgotten, as it is in the end
    const orders = orderIdsIn(await stack.fileAs(SECOND_OFFICER, 'beyond', 'epoc-pr', ALSO_LANTERN));
    for (const order of orders) {
      const [commit] = stack.listCommits().filter(({ orderId }) => orderId === order);
      expect(commit?.state).toMatchObject({
        issuer: { person: await stack.idOnRecord(order, POLICE) },
        secondedBy: { person: await stack.idOnRecord(order, SECOND_OFFICER) },
      });
    }
    expect(orders).toHaveLength(2);
  });

  it('a word that was given in vain is over with the waiting', async () => {
    const id = await stack.fileBeyond();
    lose(() => true);
    expect((await stack.say(id, 'given')).status).toBe(503);
    mend();
    expect((await stack.officer(waitingRequest(id), SECOND_OFFICER)).body).toMatchObject({
      state: 'given',
      form: null,
    });
    stack.clock.set(plus(stack.clock.now(), WAITS_MS));
    await expectRefusal(stack, () => stack.say(id, 'given'), { status: 409, code: 'filing-expired' });
    await expectRefusal(stack, () => stack.fileAs(POLICE, 'beyond'), { status: 409, code: 'filing-expired' });
  });

  it('a form that was not kept is kept when its filer sends it again', async () => {
    await stack.fillFigure();
    const outage = new HoldfastError('service-unavailable', 'no answer', { retryable: true });
    vi.spyOn(stack.vault, 'generate').mockRejectedValueOnce(outage); // of the form: keys of orders were made ahead
    expect((await stack.fileAs(POLICE, 'beyond')).status).toBe(503);
    const [id = ''] = stack.waiting.ids();
    await expectRefusal(stack, () => stack.say(id, 'given'), { status: 404, code: 'filing-unknown' });
    expect((await stack.fileAs(POLICE, 'beyond')).status).toBe(202);
    expect((await stack.say(id, 'given')).status).toBe(200);
  });

  it('an emergency of which one order stands is seen once the other does', async () => {
    await stack.fillFigure();
    const both = () => stack.fileAs(POLICE, 'beyond', 'epoc-pr-emergency', ALSO_LANTERN);
    lose(() => true);
    expect((await both()).status).toBe(503);
    const [id = ''] = stack.waiting.ids();
    await expectRefusal(stack, () => stack.say(id, 'seen'), { status: 409, code: 'filing-not-issued' });
    lose((provider) => provider === 'prv-lantern');
    expect((await both()).status).toBe(503);
    expect(Object((await stack.say(id, 'seen')).body)).toMatchObject({
      state: 'issued-all-the-same',
      orders: [expect.any(String)],
    });
    mend();
    orderIdsIn(await both());
    expect((await stack.officer(wordRequest(id, { word: 'seen' }, 'word-2'), SECOND_OFFICER)).body).toMatchObject({
      state: 'seen',
    });
    expect(await stack.listWaiting()).toEqual([]);
    const issued = stack.listCommits().filter(({ state }) => state.filing === id && state.sight?.status === 'seen');
    expect(new Set(issued.map(({ state }) => state.provider))).toEqual(new Set(['prv-demo', 'prv-lantern']));
  });
});

describe('a refusing word', () => {
  it('ends it, tells the filer why, and leaves no form', async () => {
    const id = await stack.fileBeyond();
    const before = stack.listCommits().length;
    const answer = await stack.say(id, 'refused', SECOND_OFFICER, { reason: 'Nobody here works on this case.' });
    expect(answer).toMatchObject({ status: 200, body: { id, state: 'refused', orders: [] } });
    expect((await stack.say(id, 'refused')).body).toEqual(answer.body);
    expect(stack.listCommits()).toHaveLength(before);
    expect(stack.waiting.all()).toMatchObject({ forms: [], listed: [] });
    await expectRefusal(stack, () => stack.fileAs(POLICE, 'beyond'), { status: 409, code: 'filing-refused' });
    await expectRefusal(stack, () => stack.say(id, 'given', THIRD_OFFICER), { status: 409, code: 'filing-refused' });
    const opened = await stack.officer(waitingRequest(id), POLICE);
    expect(opened.body).toMatchObject({
      state: 'refused',
      form: null,
      word: { word: 'refused', person: SECOND_OFFICER['sub'], reason: 'Nobody here works on this case.' },
    });
  });

  it('does not undo a word that was given', async () => {
    const id = await stack.fileBeyond();
    await stack.say(id, 'given');
    await expectRefusal(stack, () => stack.say(id, 'refused', THIRD_OFFICER), { status: 409, code: 'filing-issued' });
  });
});
