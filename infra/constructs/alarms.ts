import { Alarm, type AlarmProps, ComparisonOperator, type Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { CfnOutput, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { SealingKey } from './kms-keys.ts';

/** The headings of RUNBOOK.md that an alarm may name; a test holds the two together. */
export type Heading =
  | 'api-errors'
  | 'callers-refused'
  | 'deliveries-behind'
  | 'deliveries-parked'
  | 'dispatch-behind'
  | 'dispatch-parked'
  | 'due-behind'
  | 'due-parked'
  | 'emergency-unseen'
  | 'filing-burst'
  | 'function-errors'
  | 'function-throttled'
  | 'messages-undelivered'
  | 'overlaps-behind'
  | 'overlaps-parked'
  | 'provider-freed'
  | 'review-without-reviewer'
  | 'reviews-defaulted'
  | 'share-nearly-used'
  | 'tick-missing'
  | 'ticks-parked'
  | 'validation-disowned'
  | 'views-behind'
  | 'views-parked';

export interface AlarmOptions {
  readonly metric: Metric;
  readonly threshold: number;
  /** `below` for what must keep happening: then silence is a fault as well. */
  readonly when?: 'reached' | 'below';
  /** How many periods of the metric in a row. */
  readonly periods?: number;
}

/** Every alarm of the stack, each naming its heading in the runbook, all sent to one topic that a duty phone subscribes to. */
export class Alarms extends Construct {
  readonly #topic: Topic;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const { key: masterKey } = new SealingKey(this, 'Key', 'Holdfast: alarms on their way to the duty phone');
    masterKey.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'], // an alarm can only publish to a topic whose key it may use
        resources: ['*'], // in a key policy: this key
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    this.#topic = new Topic(this, 'Topic', { masterKey, enforceSSL: true });
    new CfnOutput(this, 'TopicArn', { description: 'Subscribe the duty phone here', value: this.#topic.topicArn });
  }

  /** Raises an alarm beside the construct it watches. */
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
    new Alarm(scope, id, props).addAlarmAction(new SnsAction(this.#topic));
  }
}
