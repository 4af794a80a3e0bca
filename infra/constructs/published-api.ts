import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CfnApi,
  CfnStage,
  HttpApi,
  HttpStage,
  type HttpStageProps,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { FilterPattern, LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Duration, Lazy, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { DEFAULT_ROUTE } from '../../shared/deployment/routes.ts';
import type { Throttling } from '../stage.ts';
import { type DescribedApi, type DescribedRoute, describeApi } from './api-body.ts';
import type { HoldfastFunction, Hosting } from './holdfast-function.ts';

/** Enough to count and to find the function's own log line; no path, query, header or address, for those name people. */
const ACCESS_LOG = {
  requestId: '$context.requestId',
  requestTime: '$context.requestTime',
  routeKey: '$context.routeKey',
  status: '$context.status',
  responseLength: '$context.responseLength',
  responseLatency: '$context.responseLatency',
  integrationLatency: '$context.integrationLatency',
  integrationError: '$context.integrationErrorMessage',
  authorizerError: '$context.authorizer.error',
};

export interface PublishedApiProps extends Hosting {
  readonly api: Omit<DescribedApi, 'routes'>;
  /** Of all its routes together, across callers. */
  readonly throttling: Throttling;
  /** What counts the callers it refused, and the statuses that say so. */
  readonly refused: { readonly metricName: string; readonly statuses: readonly number[] };
  /** The public name it is answered under, where it has one of its own. */
  readonly domain?: HttpStageProps['domainMapping'];
}

/** A route that leads to a function. */
export interface PublishedRoute extends Omit<DescribedRoute, 'uri'> {
  /** Limits of this route by itself, where they are tighter than those of the whole API. */
  readonly limits?: Throttling | undefined;
}

/** The one way to publish an HTTP API: what it is described by, its throttles, its access log, its alarms. */
export class PublishedApi extends Construct {
  protected readonly api: HttpApi;
  readonly #published: HttpStage;
  readonly #routes: DescribedRoute[] = [];
  readonly #limits: Record<string, object> = {};

  constructor(scope: Construct, id: string, { stage, alarms, api, throttling, refused, domain }: PublishedApiProps) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', { createDefaultStage: false });
    const described = requireResource(this.api, CfnApi);
    described.name = undefined; // the description says it
    described.protocolType = undefined;
    described.body = Lazy.any({ produce: () => describeApi({ ...api, routes: this.#routes }) });
    described.failOnWarnings = true; // what the import does not understand would be left out in silence
    const accessLog = new LogGroup(this, 'AccessLog', {
      retention: stage.logRetentionDays,
      removalPolicy: stage.kept === 'everything' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.#published = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: throttling.requestsPerSecond, burstLimit: throttling.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLog),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
      ...(domain && { domainMapping: domain }),
    });
    alarms.raise(this, 'Errors', 'api-errors', {
      metric: this.#published.metricServerError({ period: Duration.minutes(1), statistic: 'Sum' }),
      threshold: 1,
      periods: 2,
    });
    const { metricName, statuses } = refused;
    const filter = new MetricFilter(this, 'Refused', {
      logGroup: accessLog,
      filterPattern: FilterPattern.any(
        ...statuses.map((status) => FilterPattern.stringValue('$.status', '=', `${status}`)),
      ),
      metricNamespace: 'Holdfast',
      metricName,
    });
    alarms.raise(this, 'ManyRefused', 'callers-refused', {
      metric: filter.metric({ period: Duration.minutes(5), statistic: 'Sum' }),
      threshold: 100,
    });
  }

  /** How many requests it answered with a fault of ours, and with one of the caller's, in so long. */
  countFaults(period: Duration): { readonly ours: Metric; readonly theirs: Metric } {
    const props = { period, statistic: 'Sum', label: this.node.id };
    return { ours: this.#published.metricServerError(props), theirs: this.#published.metricClientError(props) };
  }

  /** Leads routes to a function. */
  protected lead({ fn, name }: HoldfastFunction, routes: readonly PublishedRoute[]): void {
    const variable = name.replaceAll('-', '_');
    this.#published.addStageVariable(variable, fn.functionName);
    const uri = this.#callBy(variable);
    for (const { limits, ...route } of routes) {
      this.#routes.push({ ...route, uri });
      if (limits) this.#limit(route.route, limits);
    }
    // a route without a path is none of those that have one; all routes of a function are one permission, as a stack has 500 resources at most
    const asked = routes.some(({ route }) => route === DEFAULT_ROUTE) ? '*/*' : '*/*/*';
    fn.addPermission('Routes', {
      principal: new ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: Stack.of(this).formatArn({
        service: 'execute-api',
        resource: this.api.apiId,
        resourceName: asked,
      }),
    });
  }

  /**
   * Where API Gateway calls a function that a variable of the stage names. The description itself names none: functions are told where the API
   * is, and one that named them would wait for them, and they for it.
   */
  #callBy(variable: string): string {
    const { partition, region, account } = Stack.of(this);
    const fn = `arn:${partition}:lambda:${region}:${account}:function:\${stageVariables.${variable}}`;
    return `arn:${partition}:apigateway:${region}:lambda:path/2015-03-31/functions/${fn}/invocations`;
  }

  #limit(route: string, { requestsPerSecond, burst }: Throttling): void {
    this.#limits[route] = { ThrottlingRateLimit: requestsPerSecond, ThrottlingBurstLimit: burst };
    requireResource(this.#published, CfnStage).routeSettings = this.#limits; // of routes that are there, as the API is made with them
  }
}

function requireResource<R>({ node }: Construct, type: abstract new (...given: never[]) => R): R {
  if (node.defaultChild instanceof type) return node.defaultChild;
  throw new Error(`${node.path} has no such resource of its own`);
}
