import {
  Alarm,
  type AlarmProps,
  ComparisonOperator,
  type IMetric,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { CfnOutput, Duration, NestedStack, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import { SealingKey } from './sealing-key.ts';

/** The headings of RUNBOOK.md that an alarm may name; a test holds the two together. */
export type Heading =
  | 'action-denied'
  | 'api-errors'
  | 'bounces-behind'
  | 'bounces-parked'
  | 'attempts-failing'
  | 'call-waiting'
  | 'callers-refused'
  | 'callers-unproven'
  | 'codes-guessed'
  | 'deliveries-behind'
  | 'deliveries-parked'
  | 'dispatch-behind'
  | 'dispatch-parked'
  | 'due-behind'
  | 'due-deliveries-behind'
  | 'due-deliveries-parked'
  | 'due-parked'
  | 'emergency-unacknowledged'
  | 'emergency-unseen'
  | 'endpoint-failing'
  | 'filing-burst'
  | 'first-attempts-slow'
  | 'function-errors'
  | 'function-throttled'
  | 'hints-behind'
  | 'hints-parked'
  | 'keys-touched'
  | 'messages-undelivered'
  | 'on-call-untested'
  | 'orders-unhastened'
  | 'overlaps-behind'
  | 'overlaps-parked'
  | 'provider-freed'
  | 'review-without-reviewer'
  | 'reviews-defaulted'
  | 'scan-failed'
  | 'doubts-behind'
  | 'doubts-parked'
  | 'scans-behind'
  | 'scans-parked'
  | 'self-test-unacknowledged'
  | 'share-nearly-used'
  | 'table-throttled'
  | 'tables-touched'
  | 'tick-missing'
  | 'ticks-parked'
  | 'validation-disowned'
  | 'views-behind'
  | 'views-parked';

export interface AlarmOptions {
  readonly metric: IMetric;
  readonly threshold: number;
  /** `below` for what must keep happening: then silence is a fault as well. */
  readonly when?: 'reached' | 'below';
  /** How many periods of the metric in a row. */
  readonly periods?: number;
}

/** Counts what the services refused to any of our functions. */
export const DENIED_METRIC = { namespace: 'Holdfast', metricName: 'action-denied' } as const;

/**
 * Every alarm of the stack, each naming its heading in the runbook, all sent to one topic that a duty phone subscribes to. They stand in a
 * nested stack, deployed with this one: a stack has 500 resources at most, and a third of ours were alarms.
 */
export class Alarms extends Construct {
  /** Of the key that seals what the topic holds. */
  readonly keyArn: string;
  readonly #topic: Topic;
  readonly #raised: NestedStack;
  readonly #together = new Set<Heading>();

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    const description = 'Holdfast: alarms on their way to the duty phone';
    const { key: masterKey } = new SealingKey(this, 'Key', description, stage.keyAdministrators);
    this.keyArn = masterKey.keyArn;
    masterKey.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'], // an alarm can only publish to a topic whose key it may use
        resources: ['*'], // in a key policy: this key
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    this.#topic = new Topic(this, 'Topic', { masterKey, enforceSSL: true });
    this.#raised = new NestedStack(this, 'Raised', { description: 'Holdfast: what the duty phone is called for' });
    this.raise(this, 'Denied', 'action-denied', {
      metric: new Metric({ ...DENIED_METRIC, statistic: 'Sum', period: Duration.minutes(1) }),
      threshold: 1,
    });
    new CfnOutput(this, 'TopicArn', { description: 'Subscribe the duty phone here', value: this.#topic.topicArn });
  }

  /** Raises an alarm over what several functions write, once: they count together. */
  raiseTogether(scope: Construct, id: string, heading: Heading, options: AlarmOptions): void {
    if (this.#together.has(heading)) return;
    this.#together.add(heading);
    this.raise(scope, id, heading, options);
  }

  /** Raises an alarm named after the construct it watches. */
  raise(scope: Construct, id: string, heading: Heading, options: AlarmOptions): void {
    const { metric, threshold, when = 'reached', periods = 1 } = options;
    const props: AlarmProps = {
      metric,
      threshold,
      evaluationPeriods: periods,
      alarmDescription: `RUNBOOK.md#${heading}`,
      ...(when === 'below'
        ? { comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD, treatMissingData: TreatMissingData.BREACHING }
        : {
            comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
            treatMissingData: TreatMissingData.NOT_BREACHING,
          }),
    };
    new Alarm(this.#raised, nameWithin(scope, id), props).addAlarmAction(new SnsAction(this.#topic));
  }
}

/** As the place of a construct in the stack, in one word. */
const nameWithin = (scope: Construct, id: string): string =>
  [...scope.node.scopes.slice(2).map(({ node }) => node.id), id].join('-');
