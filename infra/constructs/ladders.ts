import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Measure } from '../../shared/domain/delivery/measures.ts';
import { URGENCIES, type Urgency } from '../../shared/domain/delivery/urgency.ts';
import { WAYS, type Way } from '../../shared/domain/delivery/way.ts';
import type { Alarms } from './alarms.ts';
import { metricOf } from './measure-metric.ts';

/** From the commit to the first attempt, ms. */
const FIRST_ATTEMPT_AT_MOST_MS = 5_000;
/** Of a hundred attempts that are made in five minutes. */
const FAILING_FROM_PERCENT = 50;
/** With fewer a single endpoint decides, of which `endpoint-failing` tells. */
const JUDGED_FROM_ATTEMPTS = 10;

const MINUTE = Duration.minutes(1);

/** Watches whether messages go out in time and arrive, and whether emergencies are acknowledged. */
export class Ladders extends Construct {
  constructor(scope: Construct, id: string, alarms: Alarms) {
    super(scope, id);
    alarms.raise(this, 'FirstAttempts', 'first-attempts-slow', {
      metric: new MathExpression({
        expression: 'MAX([FILL(webhook, 0), FILL(handover, 0)])',
        usingMetrics: {
          webhook: metricOf('firstAttemptAfter', { class: 'emergency', way: 'webhook' }, SLOWEST),
          handover: metricOf('firstAttemptAfter', { class: 'emergency', way: 'handover' }, SLOWEST),
        },
        period: MINUTE,
      }),
      threshold: FIRST_ATTEMPT_AT_MOST_MS,
    });
    for (const urgency of URGENCIES) {
      alarms.raise(this, `Failing-${urgency}`, 'attempts-failing', {
        metric: computeShareFailing(urgency),
        threshold: FAILING_FROM_PERCENT,
      });
    }
    alarms.raise(this, 'Unacknowledged', 'emergency-unacknowledged', {
      metric: new MathExpression({
        expression: 'FILL(alert, 0) + FILL(call, 0)',
        usingMetrics: {
          alert: metricOf('escalationSteps', { class: 'emergency', way: 'alert' }, COUNTED),
          call: metricOf('escalationSteps', { class: 'emergency', way: 'call' }, COUNTED),
        },
        period: MINUTE,
      }),
      threshold: 1,
    });
  }
}

const SLOWEST = { statistic: 'p99', period: MINUTE };
const COUNTED = { statistic: 'Sum', period: MINUTE };
const COUNTED_LONG = { statistic: 'Sum', period: Duration.minutes(5) };

/** The ways that leave the house: an alarm adds up ten metrics at most. */
const OUT = WAYS.filter((way): way is Exclude<Way, 'call'> => way !== 'call');

/** Of the attempts at all messages in so much hurry, those that failed, in percent. */
function computeShareFailing(urgency: Urgency): MathExpression {
  const listOf = (measure: Measure, prefix: string) =>
    OUT.map((way) => [`${prefix}_${way}`, metricOf(measure, { class: urgency, way }, COUNTED_LONG)] as const);
  const failed = listOf('attemptsFailed', 'failed');
  const delivered = listOf('attemptsDelivered', 'delivered');
  const sum = (metrics: typeof failed): string => metrics.map(([name]) => `FILL(${name}, 0)`).join(' + ');
  const all = `(${sum([...failed, ...delivered])})`;
  return new MathExpression({
    expression: `IF(${all} >= ${JUDGED_FROM_ATTEMPTS}, 100 * (${sum(failed)}) / ${all}, 0)`,
    usingMetrics: Object.fromEntries([...failed, ...delivered]),
    label: `${urgency}: attempts that failed, percent`,
    period: COUNTED_LONG.period,
  });
}
