import { beforeEach, describe, expect, it } from 'vitest';
import { ALARMING } from '../../../shared/deployment/alarming.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { directoryEntry } from '../../support/builders.ts';
import { BurstStack, FIGURES, SEEN_WITHIN_MS, WAITS_MS } from '../../support/burst-stack.ts';
import type { Claims } from '../../support/http-events.ts';
import { expectDiscreet, expectProblem, expectRefusal } from '../../support/refusals.ts';
import {
  ALSO_LANTERN,
  commandRequest,
  GRANTED,
  orderIdsIn,
  POLICE,
  read,
  SHERIFF,
  SOUGHT,
  VALIDATOR,
  WITHDRAWAL,
} from '../../support/requests.ts';
import { sittingOn } from '../../support/reviews.ts';
import { SECOND_OFFICER, THIRD_OFFICER, waitingIdIn } from '../../support/waiting.ts';
import { Workers } from '../../support/workers.ts';

let stack: BurstStack;
beforeEach(() => {
  stack = new BurstStack();
});

describe('an emergency above the figure', () => {
  it('is issued at once, says so, and is shown to the second officer until one has seen it', async () => {
    await stack.fillFigure();
    const answer = await stack.fileAs(POLICE, 'beyond', 'epoc-pr-emergency');
    const [order = ''] = orderIdsIn(answer);
    const id = Object(answer.body).filing;
    const dueAt = new Date(stack.clock.now() + SEEN_WITHIN_MS).toISOString();
    expect((await stack.officer(read(order), POLICE)).body).toMatchObject({ sight: { status: 'awaited', dueAt } });
    expect(stack.listAlarms()).toHaveLength(1);
    expect(await stack.listWaiting()).toMatchObject([
      { id, state: 'issued-all-the-same', orders: [order], until: dueAt },
    ]);
    await expectRefusal(stack, () => stack.say(id, 'seen', POLICE), { status: 403, code: 'second-officer-needed' });
    for (const word of ['given', 'refused']) {
      await expectRefusal(stack, () => stack.say(id, word), { status: 409, code: 'filing-issued' });
    }
    const seen = await stack.say(id, 'seen');
    expect(seen).toMatchObject({ status: 200, body: { id, state: 'seen', orders: [order] } });
    expect((await stack.say(id, 'seen', THIRD_OFFICER)).status).toBe(200);
    expect(await stack.listWaiting()).toEqual([]);
    expect((await stack.officer(read(order), POLICE)).body).toMatchObject({
      sight: { status: 'seen', person: SECOND_OFFICER['sub'], at: new Date(stack.clock.now()).toISOString() },
    });
  });

  it('asks for attention when nobody has seen it in time, and no more once somebody has', async () => {
    await stack.fillFigure();
    const answer = await stack.fileAs(POLICE, 'beyond', 'epoc-pr-emergency');
    const [order = ''] = orderIdsIn(answer);
    stack.clock.set(plus(stack.clock.now(), SEEN_WITHIN_MS));
    const overdue = await stack.officer(read(order), POLICE);
    expect(overdue.body).toMatchObject({
      sight: { status: 'overdue' },
      attention: expect.arrayContaining(['emergency-unseen']),
    });
    await stack.say(Object(answer.body).filing, 'seen');
    const seen = await stack.officer(read(order), POLICE);
    expect(Object(seen.body).attention).not.toContain('emergency-unseen');
  });

  it('rings once when nobody has seen it in time', async () => {
    await stack.fillFigure();
    const [order = ''] = orderIdsIn(await stack.fileAs(POLICE, 'beyond', 'epoc-pr-emergency'));
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
    await stack.fillFigure();
    const answer = await stack.fileAs(POLICE, 'beyond', 'epoc-pr-emergency');
    const [order = ''] = orderIdsIn(answer);
    await stack.say(Object(answer.body).filing, 'seen');
    await stack.officer(commandRequest(order, 'validation', SOUGHT, { key: 'sought' }), POLICE);
    const grant = ({ sub = '' }: Claims) =>
      stack.officer(commandRequest(order, 'validation', GRANTED, { key: 'granted' }), { ...VALIDATOR, sub });
    const dependent = { status: 403, code: 'validator-not-independent', pointers: [] } as const;
    await expectRefusal(stack, () => grant(SECOND_OFFICER), dependent);
    expect((await grant(VALIDATOR)).status).toBe(200);
  });

  it('whoever saw it does not review it as well', async () => {
    await stack.fillFigure();
    const answer = await stack.fileAs(POLICE, 'beyond', 'epoc-pr-emergency');
    const [order = ''] = orderIdsIn(answer);
    await stack.say(Object(answer.body).filing, 'seen');
    const roster = directoryEntry('reviewers');
    if (roster.kind !== 'roster' || roster.id !== 'reviewers') throw new Error('it is the roster');
    const [reviewer] = roster.reviewers;
    const both = { ...reviewer, person: SECOND_OFFICER['sub'] };
    await stack.directory.put(directoryEntry('reviewers', { reviewers: [both] }), 'operator');
    await new Workers(stack).runUntil(plus(stack.clock.now(), 5 * MINUTE_MS));
    expect(await sittingOn(stack, order as OrderId, 'r1')).toEqual([]);
  });

  it('that was released needs nobody to see it', async () => {
    await stack.fillFigure();
    const answer = await stack.fileAs(POLICE, 'beyond', 'epoc-pr-emergency');
    const [order = ''] = orderIdsIn(answer);
    const release = commandRequest(order, 'release', WITHDRAWAL);
    expect((await stack.officer(release, SECOND_OFFICER)).status).toBe(200);
    expect((await stack.say(Object(answer.body).filing, 'seen')).body).toMatchObject({
      state: 'seen',
      orders: [order],
    });
    expect(await stack.listWaiting()).toEqual([]);
  });

  it.each(['usual', 'beyond'])('is shown once, however often its filer sends it again (%s)', async (key) => {
    if (key === 'beyond') await stack.fillFigure();
    const first = await stack.fileAs(POLICE, key, 'epoc-pr-emergency');
    const before = await stack.snapshot();
    expect((await stack.fileAs(POLICE, key, 'epoc-pr-emergency')).body).toEqual(first.body);
    expect(await stack.snapshot()).toEqual(before);
  });

  it.each(['bursts', 'waiting'] as const)('goes out while the service of %s is down', async (service) => {
    stack[service].outage.begin();
    const [order = ''] = orderIdsIn(await stack.fileAs(POLICE, 'urgent', 'epoc-pr-emergency'));
    stack[service].outage.end();
    const { sight } = Object((await stack.officer(read(order), POLICE)).body);
    expect(sight).toMatchObject({ status: 'awaited' });
    expect(stack.listAlarms()).toHaveLength(service === 'bursts' ? 1 : 0);
  });

  it.each(['bursts', 'waiting'] as const)(
    'anything else is refused while the service of %s is down',
    async (service) => {
      const before = await stack.snapshot();
      stack[service].outage.begin();
      const answer = await stack.fileAs(POLICE, 'usual');
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
    if (row.isAbove) await stack.fillFigure();
    const answer = await stack.fileAs(POLICE, 'urgent', 'epoc-pr-emergency', ALSO_LANTERN);
    const orders = orderIdsIn(answer);
    const id = Object(answer.body).filing;
    const until = new Date(stack.clock.now() + SEEN_WITHIN_MS).toISOString();
    expect(await stack.listWaiting()).toMatchObject([
      { id, state: 'issued-all-the-same', because: row.because, until, orders },
    ]);
    expect(stack.listAlarms()).toHaveLength(row.isAbove ? 1 : 0);
    await new Workers(stack).runUntil(plus(stack.clock.now(), SEEN_WITHIN_MS));
    const rung = stack.log.lines.filter((line) => line.includes(`"${ALARMING['emergency-unseen']}"`));
    expect(rung).toHaveLength(orders.length);
    const attention = async () =>
      (await Promise.all(orders.map((order) => stack.officer(read(order), POLICE)))).map(
        ({ body }) => Object(body).attention,
      );
    for (const one of await attention()) expect(one).toContain('emergency-unseen');
    await expectRefusal(stack, () => stack.say(id, 'seen', POLICE), { status: 403, code: 'second-officer-needed' });
    expect(await stack.say(id, 'seen')).toMatchObject({ status: 200, body: { state: 'seen', orders } });
    for (const one of await attention()) expect(one).not.toContain('emergency-unseen');
    expect(await stack.listWaiting()).toEqual([]);
  });

  it('that no list took in is seen all the same, by its id', async () => {
    stack.waiting.outage.begin();
    const answer = await stack.fileAs(POLICE, 'urgent', 'epoc-pr-emergency', ALSO_LANTERN);
    stack.waiting.outage.end();
    const [id, orders] = [Object(answer.body).filing, orderIdsIn(answer)];
    expect(await stack.listWaiting()).toEqual([]);
    await expectRefusal(stack, () => stack.say(id, 'seen', POLICE), { status: 403, code: 'second-officer-needed' });
    await expectRefusal(stack, () => stack.say(id, 'seen', SHERIFF), { status: 404, code: 'filing-unknown' });
    for (const word of ['given', 'refused']) {
      await expectRefusal(stack, () => stack.say(id, word), { status: 404, code: 'filing-unknown' });
    }
    expect(await stack.say(id, 'seen')).toMatchObject({ status: 200, body: { id, state: 'seen', orders } });
    for (const order of orders) {
      expect((await stack.officer(read(order), POLICE)).body).toMatchObject({ sight: { status: 'seen' } });
    }
  });

  it('that is none is not seen', async () => {
    const answer = await stack.fileAs(POLICE, 'usual');
    await expectRefusal(stack, () => stack.say(Object(answer.body).filing, 'seen'), {
      status: 404,
      code: 'filing-unknown',
    });
  });
});

describe('a stolen account', () => {
  it('issues as many as the figure says, and of 150 the rest is gone when nobody vouches for it', async () => {
    const all = await Promise.all(Array.from({ length: 150 }, (_, at) => stack.fileAs(POLICE, `stolen-${at}`)));
    const held = all.filter(({ status }) => status === 202);
    expect(held).toHaveLength(150 - FIGURES.filingsPerOfficer);
    expect(stack.listCommits()).toHaveLength(FIGURES.filingsPerOfficer);
    expect(stack.listAlarms().length).toBeGreaterThan(0);
    stack.clock.set(plus(stack.clock.now(), WAITS_MS));
    for (const one of held.slice(0, 5)) {
      await expectRefusal(stack, () => stack.say(waitingIdIn(one), 'given'), { status: 409, code: 'filing-expired' });
    }
    expect(await stack.listWaiting()).toEqual([]);
    expect(stack.listCommits()).toHaveLength(FIGURES.filingsPerOfficer);
    expectDiscreet(stack);
  });
});
