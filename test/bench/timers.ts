import { setTimeout as wait } from 'node:timers/promises';
import { DynamoDBDocumentClient, paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Host } from '../../infra/local/host/host.ts';
import { dueShardKey } from '../../shared/adapters/dynamo/keys.ts';
import { readCommitItem } from '../../shared/contracts/items/commit.ts';
import { DUE_INDEX, DUE_KEY, readWholeNumber } from '../../shared/deployment.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { Seeded } from './seed-orders.ts';
import { control, environmentOf } from './stack.ts';

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
const STANDSTILL_MS = 180_000;

const Clock = z.object({ now: z.string() });

/** Rows of the due index that still wait for an instant: a hold that has lapsed has none. */
async function rowsAt({ parts }: Host, client: DynamoDBDocumentClient, at: Instant): Promise<number> {
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

/**
 * Brings the clock near the instant the seeded orders end, with no tick meanwhile, and then lets real time and the ordinary
 * tick do the rest.
 */
export async function measureTimers(
  host: Host,
  { ids, lapseAt }: Seeded,
  progress: (lapsed: number) => void,
): Promise<Timers> {
  const client = DynamoDBDocumentClient.from(host.parts.services.dynamo);
  const { RECORDS_TABLE } = environmentOf(host, 'fire-due');
  await control(host, 'POST /schedule', { enabled: false });
  await control(host, 'POST /clock', { to: new Date(lapseAt - BEFORE_MS).toISOString() });
  await control(host, 'POST /schedule', { enabled: true });

  const { now } = Clock.parse(await control(host, 'GET /clock'));
  const offset = Date.parse(now) - Date.now();
  await wait(Math.max(0, lapseAt - offset - Date.now()));

  let waiting = ids.length;
  for (let changedAt = Date.now(); waiting > 0 && Date.now() - changedAt < STANDSTILL_MS; ) {
    await wait(LOOK_EVERY_MS);
    const before = waiting;
    waiting = await rowsAt(host, client, lapseAt);
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
