import { beforeEach, describe, expect, it } from 'vitest';
import type { DirectoryEntry } from '../../../shared/contracts/items/directory.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { HOUR_MS, MINUTE_MS, plus, SECOND_MS } from '../../../shared/domain/instant.ts';
import { directoryEntry, ISSUED_AT } from '../../support/builders.ts';
import { filed, memberOf, POLICE, read, readCertificate, say } from '../../support/requests.ts';
import { holderOf, latestOf, object, REVIEWERS, reviewOf } from '../../support/reviews.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let workers: Workers;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  workers = new Workers(stack);
  orderId = await filed(stack, 'epoc-pr-emergency');
});

const roster = (...people: readonly string[]): DirectoryEntry => {
  const entry = directoryEntry('reviewers');
  if (entry.kind !== 'roster' || entry.id !== 'reviewers') throw new Error('it is the roster');
  return { ...entry, reviewers: entry.reviewers.filter(({ person }) => people.includes(person)) };
};

const assignments = () =>
  stack.orders.stored.commits().flatMap(({ commit }) => commit.events.filter(({ type }) => type === 'review.assigned'));

const attention = async () => memberOf((await stack.officer(read(orderId), POLICE)).body, 'attention');

describe('a review without a reviewer', () => {
  it('is given to one on duty within the minute, by the system and on record', async () => {
    expect(await attention()).not.toContain('review-without-reviewer'); // nobody has looked for one yet
    await workers.runUntil(plus(ISSUED_AT, 70 * SECOND_MS));
    const commit = await latestOf(stack, orderId);
    expect(commit).toMatchObject({
      version: 2,
      by: { kind: 'system', function: 'fire-due' },
      events: [{ type: 'review.assigned', review: 'r1', seat: 1, reviewer: { institution: expect.any(String) } }],
    });
    expect(await reviewOf(stack, orderId, 'r1')).toMatchObject({ status: 'assigned' });
    const onDuty = REVIEWERS.filter((person) => person !== 'privacy-reviewer-3');
    expect(onDuty).toContain(await holderOf(stack, orderId, 'r1'));
    expect(await attention()).not.toContain('review-without-reviewer');
  });

  it('is given once, however often and however much at once it is looked at', async () => {
    await workers.stream();
    const [due] = stack.orders.stored.dueRows();
    await Promise.all([workers.fire([due, due]), workers.fire([due]), workers.fire([due])]);
    expect(await workers.fire([due, due])).toEqual([]);
    expect(assignments()).toHaveLength(1);
    expect(stack.orders.stored.dueRows().filter(({ kind }) => kind === 'commit')).toHaveLength(1);
  });

  it('is given though its commit was never dispatched: the look that repairs that gives it too', async () => {
    stack.orders.takeRecords();
    await workers.runUntil(plus(ISSUED_AT, 2 * MINUTE_MS));
    expect(assignments()).toHaveLength(1);
    expect(stack.sender.posts.map(({ body }) => JSON.parse(body).type)).toEqual(['order.issued']);
  });

  it('overtaken by a command, is given after it', async () => {
    await workers.stream();
    const [due] = stack.orders.stored.dueRows();
    stack.orders.beforeAppend = async () => {
      stack.orders.beforeAppend = () => undefined;
      await readCertificate(stack, orderId);
    };
    expect(await workers.fire([due])).toEqual([]);
    expect(assignments()).toEqual([]);
    expect((await latestOf(stack, orderId)).version).toBe(2);
    await workers.runUntil(plus(ISSUED_AT, 2 * MINUTE_MS));
    expect(assignments()).toHaveLength(1);
  });

  it('is not put off by commands that come faster than ticks: the row of an earlier commit draws as well', async () => {
    await workers.stream();
    const [due] = stack.orders.stored.dueRows();
    await readCertificate(stack, orderId);
    await say(stack, orderId, 'order.acknowledged');
    expect(await workers.fire([due, due])).toEqual([]);
    expect(assignments()).toHaveLength(1);
    expect((await latestOf(stack, orderId)).version).toBe(4);
    await workers.runUntil(plus(ISSUED_AT, 5 * MINUTE_MS));
    expect(assignments()).toHaveLength(1);
  });

  it('waits for its reviewer while the directory does not answer, and nothing is stored', async () => {
    await workers.stream();
    const [due] = stack.orders.stored.dueRows();
    const before = stack.orders.stored.commits();
    stack.directory.outage.begin();
    expect(await workers.fire([due])).toEqual(['0']);
    expect(stack.orders.stored.commits()).toEqual(before);
    stack.directory.outage.end();
    expect(await workers.fire([due])).toEqual([]);
    expect(assignments()).toHaveLength(1);
  });
});

describe('when nobody may have it', () => {
  beforeEach(async () => {
    await stack.directory.put(roster('privacy-reviewer-3'), 'operator'); // off duty
    await workers.runUntil(plus(ISSUED_AT, 5 * MINUTE_MS));
  });

  it('it is shown from the fifth minute on, in the list as in the order', async () => {
    const listed = async () => {
      const { body } = await stack.officer({ method: 'GET', route: '/v1/orders' }, POLICE);
      return JSON.stringify(body).includes('review-without-reviewer');
    };
    expect([await attention(), await listed()]).toEqual([expect.arrayContaining(['review-without-reviewer']), true]);
    stack.clock.set(plus(ISSUED_AT, 5 * MINUTE_MS - 1));
    expect([await attention(), await listed()]).toEqual([
      expect.not.arrayContaining(['review-without-reviewer']),
      false,
    ]);
  });

  it('it is shown, and looked at again in an hour, not before', async () => {
    expect(assignments()).toEqual([]);
    expect(await attention()).toContain('review-without-reviewer');
    await stack.directory.put(roster(...REVIEWERS), 'operator');
    await workers.runUntil(plus(ISSUED_AT, HOUR_MS - MINUTE_MS));
    expect(assignments()).toEqual([]);
    await workers.runUntil(plus(ISSUED_AT, HOUR_MS + 2 * MINUTE_MS));
    expect(assignments()).toHaveLength(1);
  });

  it('it stays so for as long as nobody comes, with one row in the index, and silence has its effect', async () => {
    await workers.runUntil(plus(ISSUED_AT, 8 * 24 * HOUR_MS));
    const { moved, status } = await reviewOf(stack, orderId, 'r1');
    expect([moved, status]).toEqual([1, 'unassigned']);
    expect(stack.orders.stored.dueRows().filter(({ kind }) => kind === 'commit')).toHaveLength(1);
  });
});

it('whoever was silent does not get it again, and two questions of one order go to two reviewers', async () => {
  await readCertificate(stack, orderId);
  await workers.runUntil(plus(ISSUED_AT, 70 * SECOND_MS));
  const first = await holderOf(stack, orderId, 'r1');
  await workers.runUntil(plus(ISSUED_AT, 3 * 24 * HOUR_MS)); // withdrawn unvalidated, and the person is told
  await object(stack, orderId, { text: 'not mine' });
  await workers.runUntil(plus(stack.clock.now(), 2 * MINUTE_MS));
  const second = await holderOf(stack, orderId, 'r2');
  expect(second).not.toBe(first);
  await workers.runUntil(plus(ISSUED_AT, 7 * 24 * HOUR_MS + 2 * MINUTE_MS));
  expect(await reviewOf(stack, orderId, 'r1')).toMatchObject({ moved: 1 });
  const moved = await holderOf(stack, orderId, 'r1');
  expect([first, second]).not.toContain(moved);
});
