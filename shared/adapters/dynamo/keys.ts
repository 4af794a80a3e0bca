import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { formDamaged } from '../../contracts/border/stored.ts';
import { StoredInstant } from '../../contracts/items/values.ts';
import type { DeliveryRef } from '../../domain/delivery/delivery.ts';
import type { DueRow } from '../../domain/delivery/due-row.ts';
import type { Digest } from '../../domain/digest.ts';
import { type ComplaintId, isOrderId, type OrderId } from '../../domain/ids.ts';
import { readItem } from './read-item.ts';

const VERSION_DIGITS = 12;
const MESSAGE_DIGITS = 6;

const padded = (value: number, digits: number): string => `${value}`.padStart(digits, '0');

const COMPLAINTS = 'complaints';
const SILENCES = 'oversight#silences';
/** What the directory holds. */
type EntryKind = 'authority' | 'provider' | 'roster';

/** Every key of every table, by the access it serves. */
export const key = {
  /** Records: one commit; `latest` and `history` query the partition, newest or oldest first. */
  commit: (orderId: OrderId, version: number) => ({ pk: `order#${orderId}`, sk: padded(version, VERSION_DIGITS) }),
  commits: (orderId: OrderId) => `order#${orderId}`,
  /** Records: one delivery; a partition apart, so that a sender can be kept away from commits. */
  delivery: ({ orderId, message, endpoint }: DeliveryRef) => ({
    pk: `delivery#${orderId}`,
    sk: `${padded(message, MESSAGE_DIGITS)}#${endpoint}`,
  }),
  deliveries: (orderId: OrderId) => `delivery#${orderId}`,
  /** Keys: the data key of an order, or of a complaint. */
  dataKey: (id: OrderId | ComplaintId) => ({ pk: `key#${id}` }),
  /** Complaints: the latest days first. */
  complaint: (id: ComplaintId) => ({ pk: COMPLAINTS, sk: id }),
  complaints: () => COMPLAINTS,
  /** Cases: the order a case code opens, by the code's keyed hash. */
  caseCode: (code: Digest) => ({ pk: `case#${code}` }),
  /** Cases: which code is an order's own; putting another in force ends it. */
  codeOf: (orderId: OrderId) => ({ pk: `code-of#${orderId}` }),
  /** Cases: how often something was tried; the name is a keyed hash. */
  tries: (name: Digest) => ({ pk: `tries#${name}` }),
  /** Views: an authority's orders by the time of issue; ties go by id. */
  listedOrder: (authority: string, issuedAt: number, orderId: OrderId) => ({
    pk: `orders#${authority}`,
    sk: `${new Date(issuedAt).toISOString()}#${orderId}`,
  }),
  listedOrders: (authority: string) => `orders#${authority}`,
  /** Views: a reviewer's open reviews by the instant they are due. */
  listedReview: (person: string, dueAt: number, review: string) => ({
    pk: `reviews#${person}`,
    sk: `${new Date(dueAt).toISOString()}#${review}`,
  }),
  listedReviews: (person: string) => `reviews#${person}`,
  /** Views: the reviews that ended in silence, by when they did. */
  silence: (at: number, review: string) => ({ pk: SILENCES, sk: `${new Date(at).toISOString()}#${review}` }),
  silences: () => SILENCES,
  /** Views: the marks of an order, beside the lists but out of reach of whoever reads those. */
  markList: (orderId: OrderId) => ({ pk: `marks#${orderId}`, sk: 'list' }),
  /** Views: an order's marks at one place; a path begins the paths of all within it, so one query finds those. */
  mark: (place: Digest, path: string, orderId: OrderId) => ({ pk: `mark#${place}`, sk: `${path}#${orderId}` }),
  marks: (place: Digest) => `mark#${place}`,
  /** Directory: one version of an entry; the newest is in force. */
  entry: (kind: EntryKind, id: string, version: number) => ({
    pk: `${kind}#${id}`,
    sk: padded(version, VERSION_DIGITS),
  }),
  entries: (kind: EntryKind, id: string) => `${kind}#${id}`,
  /** Index `due`: the shard an order's rows stand in, all of them in one. */
  dueShard: (orderId: OrderId, shards: number) => dueShard(shardOf(orderId, shards)),
} as const;

/** Partition key of a shard, numbered from 0. */
export const dueShard = (shard: number): string => `due#${padded(shard, 2)}`;

const shardOf = (orderId: OrderId, shards: number): number =>
  createHash('sha256').update(orderId).digest().readUInt32BE(0) % shards;

const Row = z.object({
  pk: z.string().check(z.regex(/^(order|delivery)#/)),
  sk: z.string().check(z.regex(/^(\d{12}|\d{6}#.+)$/)),
  dueAt: StoredInstant,
});

/** What a row of the due index stands for. @throws HoldfastError `record-damaged` for a row of another form. */
export function readDueRow(item: unknown): DueRow {
  const { pk, sk, dueAt } = readItem(Row, item, 'row of the due index');
  const [kind, orderId = ''] = split(pk);
  const [number = '', endpoint] = split(sk);
  if (isOrderId(orderId)) {
    if (kind === 'order' && endpoint === undefined) return { kind: 'commit', orderId, version: Number(number), dueAt };
    if (kind === 'delivery' && endpoint !== undefined) {
      return { kind: 'delivery', orderId, message: Number(number), endpoint, dueAt };
    }
  }
  throw formDamaged('row of the due index');
}

/** At the first `#`: ids of endpoints may hold more of them. */
function split(text: string): [string, string?] {
  const mark = text.indexOf('#');
  return mark === -1 ? [text] : [text.slice(0, mark), text.slice(mark + 1)];
}
