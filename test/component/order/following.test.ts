import { setTimeout as pause } from 'node:timers/promises';
import type { DynamoDBRecord } from 'aws-lambda';
import { beforeEach, describe, expect, it } from 'vitest';
import { retellMessages } from '../../../shared/app/delivery/retell-messages.ts';
import { projectAgain } from '../../../shared/app/order/project-commit.ts';
import type { Commit, StoredCommit } from '../../../shared/domain/order/commit.ts';
import { handleEachCommit, PARTITIONS_AT_ONCE } from '../../../shared/http/batch.ts';
import { lambdaContext } from '../../support/http-events.ts';
import { STORIES } from '../../support/order-story.ts';
import { commandRequest, filed, memberOf, POLICE, RELEASE } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { streamRecord } from '../../support/stream-events.ts';
import { listsOf } from '../../support/workers.ts';

let stack: Stack;
let changed: DynamoDBRecord[];
let other: DynamoDBRecord[];
beforeEach(async () => {
  stack = new Stack();
  const [orderId, otherId] = [await filed(stack), await filed(stack, 'epoc-pr', {}, 'key-2')];
  expect((await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE)).status).toBe(200);
  changed = [await stack.orders.recordOf(orderId, 1), await stack.orders.recordOf(orderId, 2)];
  other = [await stack.orders.recordOf(otherId, 1)];
});

const sequenceOf = ({ dynamodb }: DynamoDBRecord | undefined = {}) => dynamodb?.SequenceNumber ?? '';

/** Hands a batch to a reader whose work on first versions takes a while, and fails where told to. */
async function follow(records: readonly DynamoDBRecord[], failing: string = 'none') {
  const steps: string[] = [];
  const { batchItemFailures } = await handleEachCommit(
    { Records: [...records] },
    lambdaContext(),
    stack.log,
    async ({ commit }) => {
      const name = `${commit.orderId}-${`${commit.version}`.padStart(12, '0')}`;
      steps.push(`begins ${name}`);
      if (commit.version === 1) await pause(20);
      if (name === failing) throw new Error('the table is away');
      steps.push(`ends ${name}`);
    },
  );
  return { steps, failed: batchItemFailures.map((item) => memberOf(item, 'itemIdentifier')) };
}

describe('a batch of the stream', () => {
  it('takes what changed of one order one after the other: a later row is never overtaken by an earlier one', async () => {
    const [first, second] = changed.map(sequenceOf);
    const { steps, failed } = await follow(changed);
    expect(steps).toEqual([`begins ${first}`, `ends ${first}`, `begins ${second}`, `ends ${second}`]);
    expect(failed).toEqual([]);
  });

  it('takes orders side by side: none waits for another', async () => {
    const [first, , another] = [...changed, ...other].map(sequenceOf);
    const { steps } = await follow([...changed, ...other]);
    expect(steps.slice(0, 2)).toEqual([`begins ${first}`, `begins ${another}`]);
  });

  it('leaves what stands behind a change that failed until that has come again, and nothing of other orders', async () => {
    const [first = '', second] = changed.map(sequenceOf);
    const { steps, failed } = await follow([...changed, ...other], first);
    expect(steps).not.toContain(`begins ${second}`);
    expect(steps).toContain(`ends ${sequenceOf(other[0])}`);
    expect(failed).toEqual([first, second]);
  });
});

describe('a batch of many orders', () => {
  const MANY = 40;
  /** The records of the first two commits of each, all first ones first. */
  const lives = Array.from({ length: MANY }, (_, number) => STORIES.acknowledged({ key: `many ${number}` }).commits);
  const records = [0, 1].flatMap((place) => lives.flatMap((commits) => commits[place] ?? [])).map(streamRecord);

  /** Hands it to a reader that takes its time, and fails on what it is told to. @returns what was under way as each began, by its order. */
  async function followMany(failing: (orderId: string, version: number) => boolean = () => false) {
    const underWay: string[] = [];
    const most: number[] = [];
    const done: string[] = [];
    const work = async ({ commit: { orderId, version } }: StoredCommit): Promise<void> => {
      expect(underWay).not.toContain(orderId);
      expect(done.filter((one) => one.startsWith(orderId))).toHaveLength(version - 1);
      underWay.push(orderId);
      most.push(underWay.length);
      await pause(1);
      underWay.splice(underWay.indexOf(orderId), 1);
      if (failing(orderId, version)) throw new Error('the table is away');
      done.push(`${orderId} ${version}`);
    };
    const { batchItemFailures } = await handleEachCommit({ Records: records }, lambdaContext(), stack.log, work);
    return { most: Math.max(...most), done, failed: batchItemFailures.map((item) => memberOf(item, 'itemIdentifier')) };
  }

  it('is worked on by as many orders at once as may be, each in the order of its commits', async () => {
    const { most, done, failed } = await followMany();
    expect(most).toBe(PARTITIONS_AT_ONCE);
    expect(done).toHaveLength(2 * MANY);
    expect(failed).toEqual([]);
  });

  it('fails with what failed and what stands behind it, and with nothing else: none keeps the place of another', async () => {
    const orders = lives.map(([first]) => first?.commit.orderId ?? '');
    const [first = '', last = ''] = [orders[0], orders.at(-1)];
    const { done, failed } = await followMany(
      (orderId, version) => orderId === first || (orderId === last && version === 2),
    );
    expect(failed).toEqual([`${first}-000000000001`, `${first}-000000000002`, `${last}-000000000002`]);
    expect(done).toHaveLength(2 * MANY - 3);
  });
});

describe('lists that are made anew beside the system', () => {
  const undecided = (key: string) =>
    STORIES.preserved({ key })
      .act({ type: 'challenge', grounds: ['disproportionate'], lateReasonGiven: false })
      .applyTimeUntil('review.defaulted');

  it('do not get back a row that a commit took away while its order was being read', async () => {
    const [erased, kept] = [undecided('one').applyTimeUntil('order.erased'), undecided('two')];
    for (const story of [erased, kept]) await story.storeIn({ orders: stack.orders });
    async function* readBeforeErasure() {
      yield* erased.commits.slice(0, -1);
      yield* kept.commits;
    }
    const counts: number[] = [];
    const retell = (commit: Commit) => retellMessages(stack, commit);
    const read = await projectAgain({ ...listsOf(stack), retell }, stack.orders, readBeforeErasure(), (count) =>
      counts.push(count),
    );
    expect(read).toBe(erased.commits.length - 1 + kept.commits.length);
    expect(counts).toEqual(Array.from({ length: read }, (_, place) => place + 1));
    const { silences } = await stack.silences.latest(10);
    expect(silences.map(({ orderId }) => orderId)).toEqual([kept.orderId]);
  });
});
