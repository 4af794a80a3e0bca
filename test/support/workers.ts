import type { DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import { createWorker as deliverWorker } from '../../functions/deliver-messages/worker.ts';
import { createWorker as dispatchWorker } from '../../functions/dispatch-commits/worker.ts';
import { createWorker as fireWorker } from '../../functions/fire-due/worker.ts';
import { createWorker as hastenWorker } from '../../functions/hasten-orders/worker.ts';
import { createWorker as holdWorker } from '../../functions/hold-doubted-orders/worker.ts';
import { createWorker as overlapsWorker } from '../../functions/note-overlaps/worker.ts';
import { createWorker as viewsWorker } from '../../functions/project-views/worker.ts';
import { createWorker as scansWorker } from '../../functions/record-scans/worker.ts';
import { createWorker as sweepWorker } from '../../functions/sweep-due/worker.ts';
import { readCopyName } from '../../shared/adapters/s3/object-names.ts';
import type { ProjectDeps } from '../../shared/app/order/project-commit.ts';
import { NewsWebhook } from '../../shared/contracts/api/common/news.ts';
import { WEBHOOK_BODIES } from '../../shared/contracts/api/providers/webhooks.ts';
import { caseOf } from '../../shared/contracts/forms/targets-of.ts';
import type { Delivery } from '../../shared/domain/delivery/delivery.ts';
import type { Incident } from '../../shared/domain/delivery/incident.ts';
import { type Instant, MINUTE_MS, plus, SECOND_MS } from '../../shared/domain/instant.ts';
import type { SuspensionLook } from '../../shared/ports/suspension-queue.ts';
import { lambdaContext } from './http-events.ts';
import type { Stack } from './stack.ts';
import { deliveryRecord, incidentRecord, queueRecord } from './stream-events.ts';

/** What a tick sees ahead. */
const LOOK_AHEAD_MS = 70 * SECOND_MS;
/** Time between two tries of a message that failed. */
const VISIBILITY_S = 30;
/** More steps than any story here takes: beyond it, something is due for ever. */
const MAX_STEPS = 5_000;

const Webhook = z.discriminatedUnion('type', [
  WEBHOOK_BODIES['order.issued'],
  ...Object.values(WEBHOOK_BODIES).filter((body) => body !== WEBHOOK_BODIES['order.issued']),
  NewsWebhook,
]);

/** @throws ZodError for a webhook that the API document does not describe: no test may cause one. */
const parseWebhook = (body: string): void => void Webhook.parse(JSON.parse(body));

/** Every list that is kept up with the commits, and what opens the ids in them. */
export const listsOf = (stack: Stack): ProjectDeps => ({
  list: stack.list,
  providers: stack.providerList,
  reviews: stack.reviews,
  silences: stack.silences,
  claims: stack.claims,
  signed: stack.signed,
  briefOrders: stack.briefOrders,
  unsaid: stack.unsaid,
  feeds: stack.feeds,
  clock: stack.clock,
  officials: stack.officials,
});

/** The functions that nobody calls, driven by hand or by the virtual clock. */
export class Workers {
  readonly #stack: Stack;
  readonly #dispatch: ReturnType<typeof dispatchWorker>;
  readonly #views: ReturnType<typeof viewsWorker>;
  readonly #overlaps: ReturnType<typeof overlapsWorker>;
  readonly #sweep: ReturnType<typeof sweepWorker>;
  readonly #fire: ReturnType<typeof fireWorker>;
  readonly #deliver: ReturnType<typeof deliverWorker>;
  readonly #hasten: ReturnType<typeof hastenWorker>;
  readonly #scans: ReturnType<typeof scansWorker>;
  readonly #hold: ReturnType<typeof holdWorker>;

  constructor(stack: Stack) {
    this.#stack = stack;
    const { orders, deliveries, deliveryQueue, dueQueue, directory, apiUrl, vault, clock, index, sender, log } = stack;
    const { attachments, feeds, marks, imprints, overlaps, demands, hashes, random, undelivered, notes } = stack;
    const dispatching = {
      orders,
      notes,
      deliveries,
      undelivered,
      queue: deliveryQueue,
      directory,
      marks,
      feeds,
      hints: stack.hints,
      clock,
      apiUrl,
      officials: stack.officials,
      newsAddresses: stack.newsAddresses,
    };
    this.#dispatch = dispatchWorker(dispatching, log);
    this.#views = viewsWorker(listsOf(stack), log);
    this.#overlaps = overlapsWorker({ orders, notes, vault, marks, imprints, overlaps, hashes, caseOf, clock }, log);
    this.#sweep = sweepWorker({ index, commits: dueQueue, deliveries: dueQueue, clock }, log);
    this.#fire = fireWorker(
      {
        ...dispatching,
        calls: stack.calls,
        batches: stack.batches,
        dueCommits: dueQueue,
        eraser: vault,
        officials: stack.officials,
        attachments,
        imprints,
        overlaps,
        demands,
        answers: deliveries,
        clock,
        random,
      },
      log,
    );
    const hastening = {
      orders,
      deliveries,
      calls: stack.calls,
      queue: deliveryQueue,
      hints: stack.hints,
      directory,
      apiUrl,
      clock,
    };
    this.#hasten = hastenWorker(hastening, log);
    this.#scans = scansWorker({ orders, copies: attachments, readCopyName, clock, random }, log);
    this.#hold = holdWorker(
      {
        orders,
        officials: stack.officials,
        list: stack.list,
        queue: stack.looks,
        readAuthority: async (id) => await directory.authority(id),
        clock,
        random,
      },
      log,
    );
    const signer = stack.signers.webhooks;
    this.#deliver = deliverWorker(
      {
        orders,
        deliveries,
        attempts: stack.attempts,
        undelivered,
        incidents: stack.incidents,
        queue: deliveryQueue,
        signer,
        sealer: stack.answers,
        sender,
        webhooks: sender,
        spread: stack.spread,
        clock,
      },
      log,
    );
  }

  /** The functions as they are deployed, for whoever gives them batches of their own. */
  get functions() {
    return {
      dispatch: this.#dispatch,
      views: this.#views,
      overlaps: this.#overlaps,
      sweep: this.#sweep,
      fire: this.#fire,
      deliver: this.#deliver,
      hasten: this.#hasten,
      hold: this.#hold,
      scans: this.#scans,
    };
  }

  /** Runs every reader of the stream. @returns the sequence numbers each reported as failed. */
  async stream(records: readonly DynamoDBRecord[] = this.#stack.orders.takeRecords()) {
    const event = { Records: [...records] };
    const [dispatched, viewed, noted] = [
      await this.#dispatch(event, lambdaContext()),
      await this.#views(event, lambdaContext()),
      await this.#overlaps(event, lambdaContext()),
    ];
    for (const { body } of this.#stack.deliveries.all().filter(({ attempts }) => attempts === 0)) parseWebhook(body);
    return { dispatch: failures(dispatched), views: failures(viewed), overlaps: failures(noted) };
  }

  /** Notes how deliveries ended, and tells of those that were given up. @returns the sequence numbers reported as failed. */
  async noteEnded(ended: readonly Delivery[] = this.#stack.deliveries.takeEnded()): Promise<readonly string[]> {
    const event = { Records: ended.map(deliveryRecord) };
    const told = { Records: ended.filter(({ status }) => status === 'given-up').map(deliveryRecord) };
    const dispatched = failures(await this.#dispatch(told, lambdaContext()));
    return [...dispatched, ...failures(await this.#overlaps(event, lambdaContext()))];
  }

  /** Tells of incidents that were opened or closed. @returns the sequence numbers reported as failed. */
  async noteIncidents(changed: readonly Incident[] = this.#stack.incidents.takeChanged()): Promise<readonly string[]> {
    return failures(await this.#dispatch({ Records: changed.map(incidentRecord) }, lambdaContext()));
  }

  /** The tick of this moment. */
  async sweep(): Promise<void> {
    await this.#sweep({}, lambdaContext());
  }

  /** Handles due messages with these bodies; ids are their places from 0. @returns the ids that failed. */
  async fire(bodies: readonly unknown[]): Promise<readonly string[]> {
    return failures(await this.#fire({ Records: records(bodies) }, lambdaContext()));
  }

  /** Handles delivery messages likewise. */
  async deliver(bodies: readonly unknown[]): Promise<readonly string[]> {
    return failures(await this.#deliver({ Records: records(bodies) }, lambdaContext()));
  }

  /** Handles hints at emergencies likewise. */
  async hasten(bodies: readonly unknown[]): Promise<readonly string[]> {
    return failures(await this.#hasten({ Records: records(bodies) }, lambdaContext()));
  }

  /** Handles results of searches for malware, and ends of waiting for one, likewise. */
  async recordScans(bodies: readonly unknown[]): Promise<readonly string[]> {
    return failures(await this.#scans({ Records: records(bodies) }, lambdaContext()));
  }

  /** Handles looks through the orders of suspended accounts likewise. */
  async hold(bodies: readonly unknown[]): Promise<readonly string[]> {
    return failures(await this.#hold({ Records: records(bodies) }, lambdaContext()));
  }

  /** Everything that has arrived by now and follows from it at this moment; what fails comes back later. */
  async settle(): Promise<void> {
    const { orders, dueQueue, deliveryQueue, hints, deliveries, incidents, looks } = this.#stack;
    for (let step = 0; step < MAX_STEPS; step += 1) {
      const [commits, due, wakeUps] = [orders.takeRecords(), dueQueue.receive(), deliveryQueue.receive()];
      const [ended, changed, hinted] = [deliveries.takeEnded(), incidents.takeChanged(), hints.receive()];
      const looking = looks.receive();
      if ([commits, due, wakeUps, ended, changed, hinted, looking].every(({ length }) => length === 0)) return;
      await this.#lookAgain(looking);
      const unhastened = new Set(await this.hasten(hinted));
      for (const [place, hint] of hinted.entries())
        if (unhastened.has(`${place}`)) await hints.send(hint, VISIBILITY_S);
      await this.stream(commits);
      await this.noteEnded(ended);
      await this.noteIncidents(changed);
      const unfired = new Set(await this.fire(due));
      const again = due.filter((_, place) => unfired.has(`${place}`));
      await dueQueue.send(again, () => VISIBILITY_S);
      const unsent = new Set(await this.deliver(wakeUps));
      for (const [place, ref] of wakeUps.entries())
        if (unsent.has(`${place}`)) await deliveryQueue.send(ref, VISIBILITY_S);
    }
    throw new Error('it never settles');
  }

  async #lookAgain(looking: readonly SuspensionLook[]): Promise<void> {
    const unheld = new Set(await this.hold(looking));
    for (const [place, look] of looking.entries())
      if (unheld.has(`${place}`)) await this.#stack.looks.send(look, VISIBILITY_S);
  }

  /** Lets the clock run to `end` with every job at work; the ticks that would find nothing are left out. */
  async runUntil(end: Instant): Promise<void> {
    const { clock } = this.#stack;
    let lastTick = clock.now();
    await this.settle();
    for (let step = 0; step < MAX_STEPS; step += 1) {
      const tick = this.#nextTick(lastTick);
      const next = Math.min(tick, this.#nextArrival());
      if (next > end) {
        clock.set(end);
        return;
      }
      clock.set(plus(clock.now(), Math.max(0, next - clock.now())));
      if (next === tick) {
        lastTick = clock.now();
        await this.sweep();
      }
      await this.settle();
    }
    throw new Error('something is due for ever');
  }

  /** The first full minute after `last` whose look-ahead reaches a row. */
  #nextTick(last: Instant): number {
    const earliest = Math.min(...this.#stack.index.rows().map(({ dueAt }) => dueAt)) - LOOK_AHEAD_MS;
    return Math.max(Math.floor(last / MINUTE_MS + 1), Math.ceil(earliest / MINUTE_MS)) * MINUTE_MS;
  }

  #nextArrival(): number {
    const { dueQueue, deliveryQueue, hints, looks } = this.#stack;
    return Math.min(
      ...[...dueQueue.waiting, ...deliveryQueue.waiting, ...hints.waiting, ...looks.waiting].map(
        ({ arrivesAt }) => arrivesAt,
      ),
    );
  }
}

const records = (bodies: readonly unknown[]) =>
  bodies.map((body, place) => queueRecord(typeof body === 'string' ? body : JSON.stringify(body), `${place}`));

const failures = ({ batchItemFailures }: { readonly batchItemFailures: readonly { itemIdentifier: string }[] }) =>
  batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
