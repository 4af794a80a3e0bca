import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { CfnOutput, Duration, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import type { Alarms } from './alarms.ts';
import type { Evidence } from './evidence.ts';
import { HoldfastFunction, type Hosting } from './holdfast-function.ts';
import type { HttpEntry } from './http-entry.ts';
import { limitInsertsTo, limitTo } from './leading-keys.ts';
import { ParkedQueue } from './parked-queue.ts';
import { SigningKeys } from './signing-keys.ts';
import { variablesOf } from './variables.ts';

export interface SelfTestProps extends Hosting {
  readonly entry: HttpEntry;
  readonly evidence: Evidence;
}

/** Of both functions. */
const TIMEOUT = Duration.seconds(28);

/** The order that is filed each week by nobody, to a provider that is this stack, to see that one is acknowledged. */
export class SelfTest extends Construct {
  /** Of the provider's key. */
  readonly keyArns: readonly string[];

  constructor(scope: Construct, id: string, props: SelfTestProps) {
    super(scope, id);
    this.keyArns = this.#answer(props);
    const filing = this.#file(props);
    const { stage, alarms } = props;
    if (stage.selfTest !== undefined) this.#schedule(filing, stage.selfTest, alarms);
  }

  #answer({ entry, evidence, ...hosting }: SelfTestProps): readonly string[] {
    const { stage } = hosting;
    const keys = new SigningKeys(this, 'ProviderKeys', {
      description: 'Holdfast: signs what the provider of self-tests says',
      algorithm: 'ED25519_SHA_512',
      names: ['A'],
      administrators: stage.keyAdministrators,
    });
    const fn = new HoldfastFunction(this, 'Answer', {
      ...hosting,
      name: 'answer-self-test',
      description: 'Holdfast: the provider of self-tests, which acknowledges what is signed by Holdfast',
      timeout: TIMEOUT,
      memorySize: 1_024, // a webhook waits three seconds, and once a week everything is cold
      environment: variablesOf('answer-self-test', evidence, stage, {
        API_URL: entry.url,
        SELF_TEST_KEY_ARN: keys.keyArns,
      }),
    });
    keys.allowSigning(fn);
    entry.serve(fn, {
      signature: {
        reason: 'Our own webhooks alone: looked at once our own signature holds, and nothing is read or stored.',
        limits: stage.unprovenCallers, // whoever knocks here without a signature takes no run of another function
      },
    });
    new CfnOutput(this, 'KeyArn', { value: keys.keyArns }).overrideLogicalId('SelfTestKey'); // asked for by name
    return keys.arns;
  }

  #file({ evidence, stage, alarms }: SelfTestProps): HoldfastFunction {
    const { records, keys, directory, sealingKey, markKey } = evidence;
    const fn = new HoldfastFunction(this, 'File', {
      stage,
      alarms,
      name: 'file-self-test',
      description: 'Holdfast: each week, files an order to itself and looks whether it was acknowledged',
      timeout: TIMEOUT,
      memorySize: 512,
      environment: variablesOf('file-self-test', evidence, stage),
    });
    records.allowCommitting(fn);
    fn.allow(['dynamodb:GetItem'], [keys.tableArn], limitTo('keys', 'orders', 'officials'));
    fn.allow(['dynamodb:PartiQLInsert'], [keys.tableArn], limitInsertsTo('keys', 'orders', 'officials'));
    fn.allow(['dynamodb:Query'], [directory.tableArn]);
    sealingKey.allow(fn, 'kms:Decrypt', 'kms:GenerateDataKey');
    markKey.allow(fn);
    fn.raiseOver('self-test-unacknowledged');
    new CfnOutput(this, 'FunctionName', { value: fn.fn.functionName }).overrideLogicalId('SelfTestFunction');
    return fn;
  }

  /** Twice in one day of the week: to file, and to look. */
  #schedule(filing: HoldfastFunction, { day: weekDay, hour }: NonNullable<Stage['selfTest']>, alarms: Alarms): void {
    const heading = 'self-test-unacknowledged';
    const parked = new ParkedQueue(this, 'Parked', { alarms, heading });
    const retrying = { retryAttempts: 2, maxEventAge: Duration.minutes(20) }; // nothing of the first run is left for the second
    filing.fn.configureAsyncInvoke({ ...retrying, onFailure: new SqsDestination(parked.queue) });
    const role = new Role(this, 'ScheduleRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    });
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [filing.fn.functionArn] }));
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [parked.queue.queueArn] }));
    const schedule = new Schedule(this, 'Weekly', {
      description: 'Holdfast: the weekly order to itself',
      schedule: ScheduleExpression.cron({ weekDay, hour: `${hour}`, minute: '0,30' }),
      target: new LambdaInvoke(filing.fn, {
        role: role.withoutPolicyUpdates(), // left to itself it would also grant every version and alias
        deadLetterQueue: parked.queue,
        ...retrying,
      }),
    });
    schedule.node.addDependency(role);
    alarms.raise(this, 'Missing', heading, {
      metric: filing.fn.metricInvocations({ period: Duration.days(1), statistic: 'Sum' }),
      threshold: 1,
      when: 'below',
      periods: 7, // CloudWatch looks back no further than a week, which always holds one of both runs
    });
  }
}
