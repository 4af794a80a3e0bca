import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { DeliveryQueues } from './delivery-queues.ts';
import type { Evidence } from './evidence.ts';
import { HoldfastFunction, type Hosting } from './holdfast-function.ts';
import type { HttpEntry } from './http-entry.ts';
import type { UrgentHints } from './urgent-hints.ts';
import { variablesOf } from './variables.ts';

export interface DispatchProps extends Hosting {
  readonly entry: HttpEntry;
  readonly evidence: Evidence;
  readonly deliveries: DeliveryQueues;
  readonly hints: UrgentHints;
}

/** From a stored commit to the deliveries it obliges us to make. */
export class Dispatch extends Construct {
  constructor(scope: Construct, id: string, { entry, evidence, deliveries, hints, ...hosting }: DispatchProps) {
    super(scope, id);
    const { records, directory } = evidence;
    const fn = new HoldfastFunction(this, 'Commits', {
      ...hosting,
      name: 'dispatch-commits',
      description: 'Holdfast: turns commits into deliveries',
      timeout: Duration.seconds(30),
      memorySize: 512,
      environment: variablesOf('dispatch-commits', evidence, hosting.stage, {
        ...deliveries.lanes,
        HINTS_QUEUE_URL: hints.url,
        API_URL: entry.url,
      }),
    });
    records.allow(fn, 'orders', 'dynamodb:Query');
    records.allow(fn, 'notes', 'dynamodb:Query');
    records.allowDeliveries(fn, 'dynamodb:GetItem', 'dynamodb:PutItem'); // reads one that stands already: its message keeps its id
    records.allowUndelivered(fn, 'provider', 'dynamodb:Query');
    records.allowSettlingDue(fn);
    evidence.allowViews(fn, 'marks', 'dynamodb:GetItem', 'dynamodb:Query');
    evidence.allowFeeding(fn);
    fn.allow(['dynamodb:Query'], [directory.tableArn]);
    evidence.allowOpeningOfficials(fn); // whoever was drawn is told by their own address
    evidence.allowCases(fn, 'news', 'dynamodb:GetItem');
    deliveries.allowSending(fn);
    hints.allowSending(fn);
    records.follow(fn, {
      alarms: hosting.alarms,
      headings: { parked: 'dispatch-parked', behind: 'dispatch-behind' },
      behindAfter: Duration.seconds(60),
      parallel: 10,
      deliveriesToo: 'given-up',
      incidentsToo: true,
    });
  }
}
