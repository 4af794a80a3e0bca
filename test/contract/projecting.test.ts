import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { createWorker } from '../../functions/project-views/worker.ts';
import { DynamoOfficialKeyReader } from '../../shared/adapters/dynamo/official-key-reader.ts';
import { openProjectedLists } from '../../shared/adapters/dynamo/projected-lists.ts';
import { projectCommit } from '../../shared/app/order/project-commit.ts';
import { connect, createTable } from '../support/aws.ts';
import { ISSUED_AT } from '../support/builders.ts';
import { CapturedLog } from '../support/captured-log.ts';
import { FixedClock } from '../support/fakes/fixed-clock.ts';
import { lambdaContext } from '../support/http-events.ts';
import { STORIES } from '../support/order-story.ts';
import { streamRecord } from '../support/stream-events.ts';

const { dynamodb } = connect();
const ORDERS = 40;
const lives = Array.from({ length: ORDERS }, (_, number) => STORIES.lapsed({ key: `${number}` }).commits);
/** The events of each batch: commits of all orders at one place of their lives. */
const [life = []] = lives;
const BATCHES = life.map(({ commit }) => commit.events.map(({ type }) => type).join(', '));

/** What was sent of each kind of command since the last batch, those with a condition apart. */
let sent: string[];
const table = await createTable(dynamodb, 'views');
const keys = await createTable(dynamodb, 'keys');

function countingClient(): DynamoDBDocumentClient {
  const send = dynamodb.send.bind(dynamodb);
  return Object.assign(Object.create(dynamodb), {
    send: async (command: Parameters<typeof send>[0]) => {
      const isConditional = 'ConditionExpression' in command.input;
      sent.push(`${isConditional ? 'conditional ' : ''}${command.constructor.name}`);
      return await send(command);
    },
  });
}

const depsOn = (client: DynamoDBDocumentClient, views: string) => ({
  ...openProjectedLists(client, views),
  officials: new DynamoOfficialKeyReader(client, keys),
  clock: new FixedClock(ISSUED_AT), // everything comes at once: nothing is late
});
const worker = createWorker(depsOn(countingClient(), table), new CapturedLog());

/** Hands over a batch of the stream. @returns what it sent, counted. */
async function follow(place: number): Promise<ReadonlyMap<string, number>> {
  sent = [];
  const Records = lives.flatMap((commits) => commits[place] ?? []).map(streamRecord);
  expect(await worker({ Records }, lambdaContext())).toEqual({ batchItemFailures: [] });
  return new Map([...new Set(sent)].map((name) => [name, sent.filter((one) => one === name).length]));
}

async function scanned(views: string): Promise<unknown[]> {
  const { Items = [] } = await dynamodb.send(new ScanCommand({ TableName: views, ConsistentRead: true }));
  return Items.toSorted((one, other) => (`${one['pk']} ${one['sk']}` < `${other['pk']} ${other['sk']}` ? -1 : 1));
}

describe.each(BATCHES.map((events, place) => ({ events, place })))('a batch of commits with $events', ({ place }) => {
  let calls: ReadonlyMap<string, number>;
  beforeAll(async () => {
    calls = await follow(place);
  });
  const sumOf = (...names: readonly string[]) => names.reduce((sum, name) => sum + (calls.get(name) ?? 0), 0);

  it('puts or deletes by itself what has a condition, the row in each of two lists, and nothing else', () => {
    expect(sumOf('conditional PutCommand', 'conditional DeleteCommand')).toBe(2 * ORDERS);
    expect(sumOf('GetCommand', 'PutCommand', 'DeleteCommand')).toBe(0);
  });

  it('reads and writes the rest together: less than one call more for each', () => {
    expect([...calls.keys()].filter((name) => !name.startsWith('conditional')).sort()).toEqual([
      'BatchGetCommand',
      'BatchWriteCommand',
    ]);
    expect(sumOf('BatchGetCommand', 'BatchWriteCommand')).toBeLessThan(ORDERS);
  });
});

it('all batches make of the lists what the commits make one after the other, and no more when they come again', async () => {
  const alone = await createTable(dynamodb, 'views');
  const deps = depsOn(dynamodb, alone);
  for (const { commit } of lives.flat()) await projectCommit(deps, commit);
  expect(await scanned(table)).toEqual(await scanned(alone));
  for (const place of BATCHES.keys()) await follow(place);
  expect(await scanned(table)).toEqual(await scanned(alone));
}, 120_000);
