import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { CfnElement, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { ALARMING } from '../../shared/deployment/alarming.ts';
import type { FunctionName, Variables } from '../../shared/deployment/variables.ts';
import { type Beside, codeOf } from '../bundling/code.ts';
import type { Stage } from '../stage.ts';
import { type Alarms, DENIED_METRIC, type Heading } from './alarms.ts';
import type { Action, Conditions, Grantee } from './grants.ts';

const MINUTE = Duration.minutes(1);

/** What services call a permission that is missing, where a log line may say it: our own lines, and Lambda's of what nobody caught. */
const DENIALS = ['AccessDeniedException', 'AccessDenied'];
const PLACES = ['$.error.name', '$.error.cause.name', '$.errorType', '$.message.errorType'];

/** What every function of a stack shares. */
export interface Hosting {
  readonly stage: Stage;
  readonly alarms: Alarms;
}

export interface HoldfastFunctionProps<F extends FunctionName> extends Hosting {
  /** Its folder under functions/, and its rows in shared/deployment. */
  readonly name: F;
  readonly description: string;
  /** Exactly the variables the function reads: no more, no fewer. */
  readonly environment: Variables<F>;
  readonly timeout: Duration;
  /** MB; processing power grows with it. */
  readonly memorySize: number;
  /** What stands beside the bundle. */
  readonly beside?: Beside;
}

/**
 * The one way to deploy a function: bundled with its SDK, with a role, a log group and alarms of its own. It may do nothing
 * but write its log until `allow` names an action.
 */
export class HoldfastFunction<F extends FunctionName = FunctionName> extends Construct implements Grantee {
  readonly name: F;
  readonly fn: LambdaFunction;
  readonly timeout: Duration;
  readonly #role: Role;
  readonly #logGroup: LogGroup;
  readonly #heard = new Set<keyof typeof ALARMING>();
  readonly #alarms: Alarms;

  constructor(scope: Construct, id: string, props: HoldfastFunctionProps<F>) {
    super(scope, id);
    const { name, description, environment, timeout, memorySize, beside = {}, stage, alarms } = props;
    const reserved = stage.reservedConcurrency[name];
    const logGroup = new LogGroup(this, 'Log', {
      retention: stage.logRetentionDays,
      removalPolicy: stage.kept === 'everything' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.name = name;
    this.timeout = timeout;
    this.#logGroup = logGroup;
    this.#alarms = alarms;
    this.#role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroup.logGroupArn], {
      StringEquals: { 'aws:ResourceAccount': Stack.of(this).account },
    });
    this.fn = new LambdaFunction(this, 'Function', {
      description,
      code: codeOf(this, name, beside),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      environment: { ...environment, POWERTOOLS_SERVICE_NAME: name }, // what its log lines are signed with
      role: this.#role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE, // by Lambda itself: it adds the two grants it needs to the role
      memorySize,
      timeout,
      ...(reserved !== undefined && { reservedConcurrentExecutions: reserved }),
    });
    alarms.raise(this, 'Errors', 'function-errors', { metric: this.fn.metricErrors({ period: MINUTE }), threshold: 1 });
    alarms.raise(this, 'Throttles', 'function-throttled', {
      metric: this.fn.metricThrottles({ period: MINUTE }),
      threshold: 1,
      periods: 3,
    });
    new MetricFilter(this, 'Denied', {
      logGroup,
      filterPattern: FilterPattern.any(
        ...PLACES.flatMap((place) => DENIALS.map((name) => FilterPattern.stringValue(place, '=', name))),
      ),
      metricNamespace: DENIED_METRIC.namespace,
      metricName: DENIED_METRIC.metricName,
    });
    this.#giveReasons(logGroup);
  }

  /** Grants named actions on named resources; the only way a function gets a permission of ours. */
  allow(actions: readonly Action[], resources: readonly string[], conditions: Conditions = {}): void {
    this.#role.addToPolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: [...actions],
        resources: [...resources],
        conditions: { ...conditions },
      }),
    );
  }

  /** Raises an alarm as soon as the function's log says what this heading stands for: what people must hear of, not a fault. */
  raiseOver(heading: keyof typeof ALARMING): void {
    this.#heard.add(heading);
    const filter = new MetricFilter(this, `Alarming-${heading}`, {
      logGroup: this.#logGroup,
      filterPattern: FilterPattern.stringValue('$.message', '=', ALARMING[heading]),
      metricNamespace: 'Holdfast',
      metricName: heading,
    });
    const metric = filter.metric({ period: MINUTE, statistic: 'Sum' });
    this.#alarms.raiseTogether(this, `Raised-${heading}`, heading, { metric, threshold: 1 });
  }

  /** Whether its log says what this heading stands for. */
  tellsOf(heading: keyof typeof ALARMING): boolean {
    return this.#heard.has(heading);
  }

  get logGroupName(): string {
    return this.#logGroup.logGroupName;
  }

  /** Raises an alarm when the function refused so many requests under one code within five minutes. */
  raiseOverRefusals(heading: Heading, code: string, threshold: number): void {
    const filter = new MetricFilter(this, `Refused-${code}`, {
      logGroup: this.#logGroup,
      filterPattern: FilterPattern.stringValue('$.code', '=', code),
      metricNamespace: 'Holdfast',
      metricName: heading,
    });
    const metric = filter.metric({ period: Duration.minutes(5), statistic: 'Sum' });
    this.#alarms.raise(this, `Refused-${heading}`, heading, { metric, threshold });
  }

  #giveReasons(logGroup: LogGroup): void {
    const group = logGroup.node.defaultChild;
    if (!CfnElement.isCfnElement(group)) throw new Error('a log group has no resource of its own');
    Validations.of(this).acknowledge(
      {
        id: `AwsSolutions-IAM5[Resource::<${Stack.of(this).getLogicalId(group)}.Arn>]`,
        reason:
          'Lambda names its log streams itself; the group is this function’s own, and the account is a condition.',
      },
      {
        id: 'AwsSolutions-IAM5[Resource::*]',
        reason:
          'Lambda sends its own trace segments; X-Ray knows no resources for the two actions, so they are granted on all.',
      },
      {
        id: 'Serverless-LambdaDLQ',
        reason: 'Invoked by requests or event sources, which answer or park failures; the tick parks its own.',
      },
    );
  }
}
