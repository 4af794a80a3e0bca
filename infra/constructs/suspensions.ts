import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Evidence } from './evidence.ts';
import { HoldfastFunction, type Hosting } from './holdfast-function.ts';
import { variablesOf } from './variables.ts';
import { WorkQueue } from './work-queue.ts';

export interface SuspensionsProps extends Hosting {
  readonly evidence: Evidence;
}

/**
 * What follows from the suspension of an account: a queue that brings ids alone to a function, which finds the orders of the account in
 * the list of its authority and holds those that nobody received. It opens no content, and may make no commit but on orders.
 */
export class Suspensions extends Construct {
  readonly #evidence: Evidence;
  readonly #queue: WorkQueue;

  constructor(scope: Construct, id: string, { evidence, ...hosting }: SuspensionsProps) {
    super(scope, id);
    this.#evidence = evidence;
    const timeout = Duration.seconds(60);
    this.#queue = new WorkQueue(this, 'Looks', {
      alarms: hosting.alarms,
      timeout,
      headings: { parked: 'doubts-parked', behind: 'doubts-behind' },
      behindAfter: Duration.minutes(20), // a quarter of an hour is deliberate
    });
    const { queueUrl } = this.#queue.queue;
    const fn = new HoldfastFunction(this, 'Hold', {
      ...hosting,
      name: 'hold-doubted-orders',
      description: 'Holdfast: holds orders of suspended accounts that nobody received',
      timeout,
      memorySize: 512,
      environment: variablesOf('hold-doubted-orders', evidence, hosting.stage, { SUSPENSIONS_QUEUE_URL: queueUrl }),
    });
    evidence.records.allowCommitting(fn);
    evidence.allowOpeningOfficials(fn);
    evidence.allowViews(fn, 'lists', 'dynamodb:Query');
    fn.allow(['dynamodb:Query'], [evidence.directory.tableArn]);
    this.allowWaking(fn);
    this.#queue.worker(fn, hosting.stage.concurrency.suspensions);
  }

  get url(): string {
    return this.#queue.queue.queueUrl;
  }

  /** Lets `fn` have orders looked for. */
  allowWaking(fn: HoldfastFunction): void {
    this.#queue.allowSending(fn);
  }

  /**
   * Lets `fn` list what an account touched and read, and what a key signed: from the records, with what tells whose acts they are, and no
   * content.
   */
  allowLookingBack(fn: HoldfastFunction): void {
    const { records } = this.#evidence;
    records.allow(fn, 'orders', 'dynamodb:Query');
    this.#evidence.allowOpeningOfficials(fn);
    this.#evidence.allowViews(fn, 'lists', 'dynamodb:Query');
    this.#evidence.allowViews(fn, 'validations', 'dynamodb:Query');
    this.#evidence.allowViews(fn, 'signed', 'dynamodb:Query');
    this.#evidence.allowTracingConsultations(fn);
    this.#evidence.allowTracingDrafts(fn);
  }
}
