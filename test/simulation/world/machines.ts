import type { DynamoDBBatchResponse, DynamoDBRecord, SQSBatchResponse, SQSRecord } from 'aws-lambda';
import { type Instant, MINUTE_MS, plus, SECOND_MS } from '../../../shared/domain/instant.ts';
import { lambdaContext } from '../../support/http-events.ts';
import type { Stack } from '../../support/stack.ts';
import { deliveryRecord, incidentRecord, queueRecord } from '../../support/stream-events.ts';
import { Workers } from '../../support/workers.ts';
import type { Draws } from '../engine/draws.ts';
import type { Ended, RunOptions } from '../engine/gate.ts';
import { AtLeastOnce } from './queue.ts';
import { Reader } from './reader.ts';
import { Scanner } from './scanner.ts';

/** What a tick sees ahead. */
const LOOK_AHEAD_MS = 70 * SECOND_MS;
/** More runs at one instant than anything here takes: beyond it, something never settles. */
const MAX_RUNS = 400;
const DAYS_LATER_MS = 3 * 24 * 60 * MINUTE_MS;

type Functions = Workers['functions'];
export type JobName = keyof Functions;
type Run = <T>(job: JobName, work: () => Promise<T>) => Promise<Ended<T>>;

/** The functions that nobody calls, and what calls them: queues, the stream, the tick; with what may go wrong with these. */
export class Machines {
  readonly #stack: Stack;
  readonly #functions: Functions;
  readonly #run: Run;
  readonly #draws: Draws;
  readonly queues: Record<'due' | 'deliveries' | 'hints' | 'looks' | 'scans', AtLeastOnce> = {
    due: new AtLeastOnce('due'),
    deliveries: new AtLeastOnce('deliveries'),
    hints: new AtLeastOnce('hints'),
    looks: new AtLeastOnce('looks'),
    scans: new AtLeastOnce('scans'),
  };
  /** What searches for malware, and tells of it. */
  readonly scanner: Scanner;
  readonly readers: Record<'dispatch' | 'views' | 'overlaps', Reader> = {
    dispatch: new Reader(),
    views: new Reader(),
    overlaps: new Reader(),
  };
  #lastTick: Instant;
  /** What of the next things goes wrong, and how often. */
  readonly wrong: { repeat: number; later: number; skipTicks: number; doubleTick: boolean; lateTickMs: number } = {
    repeat: 0,
    later: 0,
    skipTicks: 0,
    doubleTick: false,
    lateTickMs: 0,
  };

  constructor(
    stack: Stack,
    draws: Draws,
    run: (name: string, work: () => Promise<unknown>, options?: RunOptions) => Promise<Ended<unknown>>,
  ) {
    this.#stack = stack;
    this.#functions = new Workers(stack).functions;
    this.#run = run as unknown as Run;
    this.#draws = draws;
    this.#lastTick = stack.clock.now();
    this.scanner = new Scanner(stack);
  }

  /** What the fakes were given since is on its way. */
  #collect(): void {
    const { orders, deliveries, incidents, dueQueue, deliveryQueue, hints, looks } = this.#stack;
    const now = this.#stack.clock.now();
    const commits = orders.takeRecords();
    const ended = deliveries.takeEnded();
    const changed = incidents.takeChanged().map(incidentRecord);
    const told = ended.filter(({ status }) => status === 'given-up').map(deliveryRecord);
    this.readers.views.add(commits);
    this.readers.dispatch.add([...commits, ...told, ...changed]);
    this.readers.overlaps.add([...commits, ...ended.map(deliveryRecord)]);
    for (const { body, at } of this.scanner.tell()) this.queues.scans.put(body, at);
    for (const post of this.#stack.notices.take().posts) this.queues.deliveries.put({ post }, now);
    for (const [queue, fake] of [
      [this.queues.due, dueQueue],
      [this.queues.deliveries, deliveryQueue],
      [this.queues.hints, hints],
      [this.queues.looks, looks],
    ] as const) {
      for (const body of fake.receive()) {
        queue.put(body, now);
        if (this.wrong.repeat > 0) queue.put(body, now);
        if (this.wrong.later > 0) queue.put(body, plus(now, DAYS_LATER_MS));
        this.wrong.repeat = Math.max(0, this.wrong.repeat - 1);
        this.wrong.later = Math.max(0, this.wrong.later - 1);
      }
    }
  }

  async #read(name: keyof Machines['readers']): Promise<boolean> {
    const reader = this.readers[name];
    const now = this.#stack.clock.now();
    if (!reader.isReady(now)) return false;
    const batch = reader.next();
    const ended = await this.#run(name, () => this.#functions[name]({ Records: [...batch] }, lambdaContext()));
    reader.settle(batch, firstFailed(ended, batch));
    if (ended.kind !== 'done') reader.stuckUntil = plus(now, SECOND_MS);
    return true;
  }

  async #take(name: keyof Machines['queues'], job: 'fire' | 'deliver' | 'hasten' | 'hold' | 'scans'): Promise<boolean> {
    const queue = this.queues[name];
    const batch = queue.receive(this.#stack.clock.now(), (list) => this.#draws.shuffle(list));
    if (batch.length === 0) return false;
    const Records: SQSRecord[] = batch.map(({ body, id }) => queueRecord(JSON.stringify(body), id));
    const ended = await this.#run(job, () => this.#functions[job]({ Records }, lambdaContext()));
    queue.settle(batch, new Set(ended.kind === 'done' ? itemsOf(ended.value) : batch.map(({ id }) => id)));
    return true;
  }

  async tick(): Promise<void> {
    await this.#run('sweep', async () => void (await this.#functions.sweep({}, lambdaContext())));
  }

  /** Everything that follows from what is there at this moment. @throws Error when that never ends. */
  async settle(): Promise<void> {
    for (let runs = 0; runs < MAX_RUNS; runs += 1) {
      this.#collect();
      const readers = this.#draws.shuffle(['dispatch', 'views', 'overlaps'] as const);
      let isAtWork = false;
      for (const name of readers) isAtWork = (await this.#read(name)) || isAtWork;
      for (const [queue, job] of JOBS) isAtWork = (await this.#take(queue, job)) || isAtWork;
      if (!isAtWork && this.#isStill()) return;
    }
    throw new Error('the machines never settle');
  }

  #isStill(): boolean {
    this.#collect();
    const now = this.#stack.clock.now();
    const isRead = Object.values(this.readers).every((reader) => !reader.isReady(now));
    return isRead && Object.values(this.queues).every(({ nextAt }) => nextAt > now);
  }

  /** When something happens next by itself; later than any time when nothing does. */
  nextAt(): number {
    const { dueQueue, deliveryQueue, hints, looks } = this.#stack;
    const arrivals = [dueQueue, deliveryQueue, hints, looks].flatMap(({ waiting }) =>
      waiting.map(({ arrivesAt }) => arrivesAt),
    );
    const stuck = Object.values(this.readers)
      .filter(({ waits }) => waits)
      .map(({ stuckUntil }) => stuckUntil);
    return Math.min(this.#nextTick(), ...arrivals, ...stuck, ...Object.values(this.queues).map(({ nextAt }) => nextAt));
  }

  /** The first full minute after the last tick whose look-ahead reaches a row. */
  #nextTick(): number {
    const earliest = Math.min(...this.#stack.index.rows().map(({ dueAt }) => dueAt)) - LOOK_AHEAD_MS;
    return Math.max(Math.floor(this.#lastTick / MINUTE_MS + 1), Math.ceil(earliest / MINUTE_MS)) * MINUTE_MS;
  }

  /** Lets time pass to an instant with everything at work. @throws Error when something is due for ever. */
  async passUntil(end: Instant): Promise<void> {
    const { clock } = this.#stack;
    for (let step = 0; step < MAX_RUNS * 10; step += 1) {
      await this.settle();
      const next = Math.max(clock.now(), this.nextAt());
      if (next > end) {
        if (end > clock.now()) clock.set(end);
        return;
      }
      const isTick = next >= this.#nextTick();
      clock.set(next as Instant);
      if (isTick) await this.#tickOnce();
    }
    throw new Error('something is due for ever');
  }

  async #tickOnce(): Promise<void> {
    this.#lastTick = this.#stack.clock.now();
    if (this.wrong.skipTicks > 0) {
      this.wrong.skipTicks -= 1;
      return;
    }
    this.#stack.clock.advance(this.wrong.lateTickMs);
    this.wrong.lateTickMs = 0;
    await this.tick();
    if (this.wrong.doubleTick) await this.tick();
    this.wrong.doubleTick = false;
  }
}

const JOBS = [
  ['hints', 'hasten'],
  ['due', 'fire'],
  ['deliveries', 'deliver'],
  ['looks', 'hold'],
  ['scans', 'scans'],
] as const;

const itemsOf = (answer: SQSBatchResponse | DynamoDBBatchResponse | unknown): readonly string[] =>
  (answer as SQSBatchResponse).batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);

/** Where a reader has to go on: at the first failure, or at the beginning where the run did not end. */
function firstFailed(ended: Ended<unknown>, batch: readonly DynamoDBRecord[]): string | undefined {
  if (ended.kind !== 'done') return batch[0]?.dynamodb?.SequenceNumber;
  const failed = new Set(itemsOf(ended.value));
  return batch
    .map(({ dynamodb }) => dynamodb?.SequenceNumber)
    .find((number) => number !== undefined && failed.has(number));
}
