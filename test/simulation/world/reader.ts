import type { DynamoDBRecord } from 'aws-lambda';
import type { Instant } from '../../../shared/domain/instant.ts';

/** As the stream is read in `infra/constructs/records.ts`: so many records at once, and so many tries of one that fails. */
const BATCH = 100;
const TRIES = 6;

/** One reader of the table's stream: in order, from where it stands, and again from the first that failed. */
export class Reader {
  #left: DynamoDBRecord[] = [];
  #read: DynamoDBRecord[] = [];
  #tries = 0;
  /** So many records that come are never seen. */
  #losing = 0;
  /** It reads nothing before. */
  stuckUntil = 0;
  /** Given up after their last try, as they go to the alarm. */
  readonly givenUp: DynamoDBRecord[] = [];

  add(records: readonly DynamoDBRecord[]): void {
    const lost = records.slice(0, this.#losing);
    this.#losing -= lost.length;
    this.#left.push(...records.slice(lost.length));
  }

  /** It reads another stream from now on, which begins empty. */
  beginEmpty(): void {
    this.#left = [];
    this.#read = [];
    this.#tries = 0;
    this.#losing = 0;
    this.stuckUntil = 0;
    this.givenUp.length = 0;
  }

  isReady(now: Instant): boolean {
    return this.#left.length > 0 && now >= this.stuckUntil;
  }

  get waits(): boolean {
    return this.#left.length > 0;
  }

  next(): readonly DynamoDBRecord[] {
    return this.#left.slice(0, BATCH);
  }

  /** @param failed the first record that failed; left out, all went well. */
  settle(batch: readonly DynamoDBRecord[], failed?: string): void {
    const place = batch.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === failed);
    const done = failed === undefined ? batch.length : Math.max(0, place);
    this.#read = [...this.#read, ...this.#left.splice(0, done)].slice(-BATCH);
    this.#tries = failed === undefined || done > 0 ? 0 : this.#tries + 1;
    if (this.#tries < TRIES) return;
    this.#tries = 0;
    this.givenUp.push(...this.#left.splice(0, 1));
  }

  /** The last so many records once more. */
  repeat(count: number): void {
    this.#left = [...this.#read.splice(-count), ...this.#left];
  }

  /** The next record is never seen. */
  lose(): void {
    if (this.#left.shift() === undefined) this.#losing += 1; // the one that comes next
  }
}
