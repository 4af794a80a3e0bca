import { setTimeout as wait } from 'node:timers/promises';
import { DynamoDBDocumentClient, paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Host } from '../../infra/local/host/host.ts';
import { dueShardKey } from '../../shared/adapters/dynamo/keys.ts';
import { readCommitItem } from '../../shared/contracts/items/commit.ts';
import { DUE_INDEX, DUE_KEY } from '../../shared/deployment/tables.ts';
import { readWholeNumber } from '../../shared/deployment/values.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { costOfATick, type TickCost } from './idle.ts';
import { type Part, row, type Target, target } from './part.ts';
import { type Seeded, seedOrders } from './seed-orders.ts';
import { admitBench, control, environmentOf } from './stack.ts';

export interface Timers {
  /** Holds that ended at one instant. */
  readonly due: number;
  /** How long after that instant the last of them was committed, ms. */
  readonly lastLateMs: number;
  /** Commits before the instant. */
  readonly early: number;
  /** Orders without a commit, once everything has come to rest. */
  readonly lost: number;
  /** Orders with more than one. */
  readonly double: number;
}

/** The tick looks 70 s ahead: from here on, the next one finds the rows. */
const BEFORE_MS = 75_000;
const LOOK_EVERY_MS = 2_000;
/** For a second commit to show, if one is made. */
const AFTERMATH_MS = 3_000;
const COUNTED_AT_ONCE = 16;

/** When nothing has happened for this long, nothing more will: the rest is lost. */
export const STANDSTILL_MS = 180_000;

const Clock = z.object({ now: z.string() });

/** Rows of the due index that still wait for an instant: a hold that has lapsed has none. */
export async function countRowsAt({ parts }: Host, client: DynamoDBDocumentClient, at: Instant): Promise<number> {
  const { RECORDS_TABLE, DUE_SHARDS } = environmentOf({ parts }, 'fire-due');
  let rows = 0;
  for (let shard = 0; shard < readWholeNumber(DUE_SHARDS); shard += 1) {
    const pages = paginateQuery(
      { client },
      {
        TableName: RECORDS_TABLE,
        IndexName: DUE_INDEX,
        Select: 'COUNT',
        KeyConditionExpression: `${DUE_KEY.shard} = :shard AND ${DUE_KEY.at} = :at`,
        ExpressionAttributeValues: { ':shard': dueShardKey(shard), ':at': at },
      },
    );
    for await (const { Count = 0 } of pages) rows += Count;
  }
  return rows;
}

/** Instants at which an order's commits record that its hold has lapsed. */
async function lapses(client: DynamoDBDocumentClient, TableName: string, orderId: string): Promise<Instant[]> {
  const found: Instant[] = [];
  const pages = paginateQuery(
    { client },
    {
      TableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `order#${orderId}` },
      ConsistentRead: true,
    },
  );
  for await (const { Items = [] } of pages) {
    for (const { commit } of Items.map(readCommitItem)) {
      if (commit.events.some(({ type }) => type === 'order.lapsed')) found.push(commit.at);
    }
  }
  return found;
}

/** Brings the clock near an instant with no tick meanwhile, and then lets real time and the ordinary tick do the rest. */
export async function awaitInstant(host: Host, at: Instant): Promise<void> {
  await control(host, 'POST /schedule', { enabled: false });
  await control(host, 'POST /clock', { to: new Date(at - BEFORE_MS).toISOString() });
  await control(host, 'POST /schedule', { enabled: true });
  await wait(Math.max(0, at - (await readClock(host))));
}

/** What the clock of the host shows, ms. */
export const readClock = async (host: Host): Promise<number> =>
  Date.parse(Clock.parse(await control(host, 'GET /clock')).now);

/** Brings the clock to the instant the seeded orders end, and looks at what then happens. */
export async function measureTimers(
  host: Host,
  { ids, lapseAt }: Seeded,
  progress: (lapsed: number) => void,
): Promise<Timers> {
  const client = DynamoDBDocumentClient.from(host.parts.services.dynamo);
  const { RECORDS_TABLE } = environmentOf(host, 'fire-due');
  await awaitInstant(host, lapseAt);
  let waiting = ids.length;
  for (let changedAt = Date.now(); waiting > 0 && Date.now() - changedAt < STANDSTILL_MS; ) {
    await wait(LOOK_EVERY_MS);
    const before = waiting;
    waiting = await countRowsAt(host, client, lapseAt);
    if (waiting !== before) changedAt = Date.now();
    progress(ids.length - waiting);
  }
  await wait(AFTERMATH_MS);
  const all = new Map<string, readonly Instant[]>();
  await eachOf(ids, async (id) => void all.set(id, await lapses(client, RECORDS_TABLE, id)));
  const instants = [...all.values()].flat();
  return {
    due: ids.length,
    lastLateMs: instants.reduce((latest, at) => Math.max(latest, at - lapseAt), 0),
    early: instants.filter((at) => at < lapseAt).length,
    lost: [...all.values()].filter((found) => found.length === 0).length,
    double: [...all.values()].filter((found) => found.length > 1).length,
  };
}

async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: COUNTED_AT_ONCE }, worker));
}

/** Timers, and what a tick costs before the orders are there and with all of them idle. */
interface Figures extends Timers {
  readonly tickBefore: TickCost;
  readonly tickIdle: TickCost;
}

const costText = ({ calls, units }: TickCost): string => `${calls} calls, ${units} units`;

const targetsOf = ({ due, early, lost, double, tickBefore, tickIdle }: Figures): Target[] => [
  target(`timers: ${early} early, ${lost} lost, ${double} double of ${due}, none`, early + lost + double === 0),
  target(
    `idle orders: a tick takes ${costText(tickIdle)} with ${due} of them, ${costText(tickBefore)} without`,
    tickIdle.units <= tickBefore.units && tickIdle.calls <= tickBefore.calls,
  ),
];

const tableOf = ({ due, lastLateMs, early, lost, double }: Figures): string =>
  [
    row(['timers due at once', 'last late', 'early', 'lost', 'double']),
    row([due, `${lastLateMs} ms`, early, lost, double]),
  ].join('\n');

/** Holds that end at one instant. */
export const timersPart: Part = async ({ onHost, orders, say, counter }) => {
  const figures = await onHost(async (host): Promise<Figures> => {
    admitBench(host);
    const tickBefore = await costOfATick(host);
    const seeded = await seedOrders(host, orders, counter('orders filed and acknowledged', orders));
    say('the stack comes to rest');
    const tickIdle = await costOfATick(host);
    say(`waiting for ${new Date(seeded.lapseAt).toISOString()}, when they all lapse`);
    return { ...(await measureTimers(host, seeded, counter('lapsed', orders))), tickBefore, tickIdle };
  });
  return { figures, table: tableOf(figures), targets: targetsOf(figures) };
};
