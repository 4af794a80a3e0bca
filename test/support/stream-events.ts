import type { DynamoDBRecord, SQSRecord } from 'aws-lambda';
import type { Delivery } from '../../shared/domain/delivery/delivery.ts';
import type { Incident } from '../../shared/domain/delivery/incident.ts';
import type { Digest } from '../../shared/domain/digest.ts';
import type { OrderId } from '../../shared/domain/ids.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { NextCommit, StoredCommit } from '../../shared/domain/order/commit.ts';
import type { RememberedCommand, SealedEntry, ToldCommit } from '../../shared/domain/order/record/state.ts';
import type { OrderStore } from '../../shared/ports/order/order-store.ts';
import type { PutBack } from './fakes/copy-of.ts';
import { bodyOf, MemoryOrderStore } from './fakes/memory-order-store.ts';

/** A record of the table's stream about a new commit. */
export function streamRecord(stored: StoredCommit): DynamoDBRecord {
  const { orderId, version } = stored.commit;
  const sort = `${version}`.padStart(12, '0');
  return {
    eventID: `event-${orderId}-${version}`,
    eventName: 'INSERT',
    eventSource: 'aws:dynamodb',
    dynamodb: {
      SequenceNumber: `${orderId}-${sort}`,
      Keys: { pk: { S: `order#${orderId}` }, sk: { S: sort } },
      NewImage: {
        pk: { S: `order#${orderId}` },
        sk: { S: sort },
        body: { S: bodyOf(stored.commit) },
        digest: { S: stored.digest },
        sealed: { M: {} },
      },
    },
  };
}

/** A record of the table's stream about a delivery that ended. */
export const deliveryRecord = ({ orderId, message, endpoint, ...rest }: Delivery): DynamoDBRecord => {
  const Keys = { pk: { S: `delivery#${orderId}` }, sk: { S: `${`${message}`.padStart(6, '0')}#${endpoint}` } };
  const { status, attempts, lastOutcome, createdAt, way, from, tells } = rest;
  return {
    eventID: `event-${orderId}-${message}-${endpoint}-${attempts}`,
    eventName: 'MODIFY',
    eventSource: 'aws:dynamodb',
    dynamodb: {
      SequenceNumber: `${orderId}-delivery-${message}-${endpoint}-${attempts}`,
      Keys,
      NewImage: {
        ...Keys,
        orderId: { S: orderId },
        message: { N: `${message}` },
        endpoint: { S: endpoint },
        status: { S: status },
        body: { S: rest.body },
        attempts: { N: `${attempts}` },
        createdAt: { N: `${createdAt}` },
        ...(way !== undefined && { way: { S: way } }),
        ...(from !== undefined && { from: { N: `${from}` } }),
        ...(tells !== undefined && { tells: { S: tells } }),
        lastOutcome: lastOutcome === null ? { NULL: true } : { S: lastOutcome },
      },
    },
  };
};

/** A record of the table's stream about an incident that was opened or closed. */
export const incidentRecord = ({ owner, endpoint, openedAt, outcome, orderId, closedAt }: Incident): DynamoDBRecord => {
  const Keys = { pk: { S: `incident#${owner}` }, sk: { S: endpoint } };
  const id = `incident-${owner}-${endpoint}-${openedAt}-${closedAt ?? 'open'}`;
  return {
    eventID: `event-${id}`,
    eventName: 'MODIFY',
    eventSource: 'aws:dynamodb',
    dynamodb: {
      SequenceNumber: id,
      Keys,
      NewImage: {
        ...Keys,

        endpoint: { S: endpoint },
        openedAt: { N: `${openedAt}` },
        outcome: { S: outcome },
        ...(orderId !== undefined && { orderId: { S: orderId } }),
        ...(closedAt !== undefined && { closedAt: { N: `${closedAt}` } }),
      },
    },
  };
};

/** A queue's message with this body. */
export const queueRecord = (body: string, messageId: string): SQSRecord => ({
  messageId,
  receiptHandle: `receipt-${messageId}`,
  body,
  attributes: {
    ApproximateReceiveCount: '1',
    SentTimestamp: '0',
    SenderId: 'sender',
    ApproximateFirstReceiveTimestamp: '0',
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: 'arn:aws:sqs:eu-west-1:000000000000:queue',
  awsRegion: 'eu-west-1',
});

/** An order store with a stream, and with a place for a test to interrupt a write. */
export class StreamedOrderStore implements OrderStore {
  readonly stored: MemoryOrderStore = new MemoryOrderStore();
  /** Runs before each write; throws to be the crash or the outage in front of it. */
  beforeAppend: (commit: NextCommit) => void | Promise<void> = () => undefined;
  readonly #known = new Set<string>();
  #records: DynamoDBRecord[] = [];

  async append(commit: NextCommit): Promise<StoredCommit> {
    await this.beforeAppend(commit);
    const landed = await this.stored.append(commit);
    const key = `${landed.commit.orderId}#${landed.commit.version}`;
    if (!this.#known.has(key)) this.#records.push(streamRecord(landed));
    this.#known.add(key);
    return landed;
  }

  /** Everything as it stands, to go back to, with a new stream, which begins empty. */
  copy(): PutBack {
    const putBack = this.stored.copy();
    return () => {
      putBack();
      this.#records = [];
      this.#known.clear();
      for (const { commit } of this.stored.commits()) this.#known.add(`${commit.orderId}#${commit.version}`);
    };
  }

  /** The records not taken yet, oldest first; each is given once. */
  takeRecords(): readonly DynamoDBRecord[] {
    const taken = this.#records;
    this.#records = [];
    return taken;
  }

  /** The record of a stored commit, once more: a stream may repeat itself. */
  async recordOf(orderId: OrderId, version: number): Promise<DynamoDBRecord> {
    const stored = await this.stored.read(orderId, version);
    if (!stored) throw new Error(`there is no version ${version}`);
    return streamRecord(stored);
  }

  latest(orderId: OrderId): Promise<StoredCommit | undefined> {
    return this.stored.latest(orderId);
  }

  read(orderId: OrderId, version: number): Promise<StoredCommit | undefined> {
    return this.stored.read(orderId, version);
  }

  readMany(orderId: OrderId, versions: readonly number[]): Promise<StoredCommit[]> {
    return this.stored.readMany(orderId, versions);
  }

  findPastCommand(orderId: OrderId, commandId: string): Promise<RememberedCommand | undefined> {
    return this.stored.findPastCommand(orderId, commandId);
  }

  findPastTold(orderId: OrderId, digest: Digest): Promise<ToldCommit | undefined> {
    return this.stored.findPastTold(orderId, digest);
  }

  listPastSealed(orderId: OrderId): Promise<SealedEntry[]> {
    return this.stored.listPastSealed(orderId);
  }

  history(orderId: OrderId, after?: number): AsyncIterable<StoredCommit> {
    return this.stored.history(orderId, after);
  }

  settleDue(orderId: OrderId, version: number, from: Instant, to: Instant | undefined): Promise<void> {
    return this.stored.settleDue(orderId, version, from, to);
  }
}
