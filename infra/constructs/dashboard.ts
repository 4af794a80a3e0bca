import {
  Dashboard as CloudWatchDashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  LogQueryVisualizationType,
  LogQueryWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Duration, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Measure } from '../../shared/domain/delivery/measures.ts';
import { URGENCIES } from '../../shared/domain/delivery/urgency.ts';
import { WAYS } from '../../shared/domain/delivery/way.ts';
import { DeliveryQueues } from './delivery-queues.ts';
import { HoldfastFunction } from './holdfast-function.ts';
import { metricOf } from './measure-metric.ts';
import { PublishedApi } from './published-api.ts';
import { WorkQueue } from './work-queue.ts';

const FIVE_MINUTES = Duration.minutes(5);
const MOST = { statistic: 'Maximum', period: FIVE_MINUTES };
const SUM = { statistic: 'Sum', period: FIVE_MINUTES };

/** Half of a row. */
const WIDTH = 12;

/** What whoever is on duty asks, from top to bottom: what waits, what nobody answers, at whom it lies, and whether it is us. */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const found = Stack.of(this).node.findAll();
    const queues = found.filter((one) => one instanceof WorkQueue);
    const functions = found.filter((one) => one instanceof HoldfastFunction);
    const apis = found.filter((one) => one instanceof PublishedApi);
    const isLane = ({ node }: WorkQueue): boolean => node.scope instanceof DeliveryQueues;
    const lanes = queues.filter(isLane);
    const others = queues.filter((queue) => !isLane(queue));
    const delivering = functions.filter((one) => one.tellsOf('messages-undelivered'));
    new CloudWatchDashboard(this, 'Board', {
      defaultInterval: Duration.hours(3),
      widgets: [
        [graph('Messages waiting, by lane', lanes.map(countWaiting)), graph('Oldest, s', lanes.map(findOldest))],
        [graph('Late: an hour old', listOfEach('late')), graph('Given up: tried once a day', listOfEach('givenUp'))],
        [
          graph('Escalated: nobody acknowledged', listOfEach('escalationSteps')),
          graph('Acknowledged after, ms', ages()),
        ],
        [graph('Attempts that failed', listOfEach('attemptsFailed')), graph('First attempt after, ms: p99', firsts())],
        [
          logs('By provider, of the messages tried', delivering, [
            'filter message = "attempted" and ispresent(provider)',
            'stats sum(attemptsFailed) as failed, sum(attemptsDelivered) as delivered, sum(late) as became_late, sum(givenUp) as given_up by provider',
            'sort failed desc',
            'limit 20',
          ]),
          logs('How attempts failed', delivering, [
            'filter attemptsFailed = 1',
            'stats count() as failed by provider, way, code',
            'sort failed desc',
            'limit 20',
          ]),
        ],
        [
          graph('Ends, reminders and other work waiting', others.map(countWaiting)),
          graph('Oldest of it, s', others.map(findOldest)),
        ],
        [
          graph('Functions: errors', functions.map(countErrors)),
          graph('Functions: throttled', functions.map(countThrottles)),
        ],
        [
          graph(
            'Answers 5xx: ours',
            apis.map((api) => api.countFaults(FIVE_MINUTES).ours),
          ),
          graph(
            'Answers 4xx: refused',
            apis.map((api) => api.countFaults(FIVE_MINUTES).theirs),
          ),
        ],
      ],
    });
  }
}

const graph = (title: string, left: IMetric[]): IWidget => new GraphWidget({ title, left, width: WIDTH });

const logs = (title: string, functions: readonly HoldfastFunction[], queryLines: string[]): IWidget =>
  new LogQueryWidget({
    title,
    logGroupNames: functions.map(({ logGroupName }) => logGroupName),
    queryLines,
    view: LogQueryVisualizationType.TABLE,
    width: WIDTH,
  });

const countWaiting = ({ queue, node }: WorkQueue): IMetric =>
  queue.metricApproximateNumberOfMessagesVisible({ ...MOST, label: node.id });
const findOldest = ({ queue, node }: WorkQueue): IMetric =>
  queue.metricApproximateAgeOfOldestMessage({ ...MOST, label: node.id });
const countErrors = ({ fn, name }: HoldfastFunction): IMetric => fn.metricErrors({ ...SUM, label: name });
const countThrottles = ({ fn, name }: HoldfastFunction): IMetric => fn.metricThrottles({ ...SUM, label: name });

/** A measure for each class and way. */
const listOfEach = (measure: Measure): IMetric[] =>
  URGENCIES.flatMap((urgency) => WAYS.map((way) => metricOf(measure, { class: urgency, way }, SUM)));

const ages = (): IMetric[] =>
  URGENCIES.map((urgency) => metricOf('acknowledgedAfter', { class: urgency }, { ...MOST, statistic: 'p90' }));

const firsts = (): IMetric[] =>
  URGENCIES.map((urgency) =>
    metricOf('firstAttemptAfter', { class: urgency, way: 'webhook' }, { ...MOST, statistic: 'p99' }),
  );
