import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CfnStage,
  HttpApi,
  type HttpApiProps,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  type HttpStageProps,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { FilterPattern, LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Method } from '../../shared/deployment.ts';
import type { Throttling } from '../stages.ts';
import type { HoldfastFunction, Hosting } from './holdfast-function.ts';

const METHODS: Readonly<Record<Method, HttpMethod>> = {
  GET: HttpMethod.GET,
  POST: HttpMethod.POST,
  PUT: HttpMethod.PUT,
};

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
  readonly api: HttpApiProps;
  /** Of all its routes together, across callers. */
  readonly throttling: Throttling;
  /** What counts the callers it refused, and the statuses that say so. */
  readonly refused: { readonly metricName: string; readonly statuses: readonly number[] };
  /** The public name it is answered under, where it has one of its own. */
  readonly domain?: HttpStageProps['domainMapping'];
}

/** Routes that lead to one function, alike in all but their addresses. */
export interface PublishedRoutes {
  /** As `GET /v1/orders`, or `$default` for whatever has no other. */
  readonly routes: readonly string[];
  /** Where it is not that of the API. */
  readonly authorizer?: IHttpRouteAuthorizer;
  /** Limits of each of these routes by itself, where they are tighter than those of the whole API. */
  readonly limits?: Throttling | undefined;
}

/** The one way to publish an HTTP API: its throttles, its access log, its alarms. */
export class PublishedApi extends Construct {
  protected readonly api: HttpApi;
  readonly #published: HttpStage;
  readonly #stage: CfnStage;
  readonly #limits: Record<string, object> = {};

  constructor(scope: Construct, id: string, { stage, alarms, api, throttling, refused, domain }: PublishedApiProps) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', { ...api, createDefaultStage: false });
    const accessLog = new LogGroup(this, 'AccessLog', {
      retention: stage.logRetentionDays,
      removalPolicy: stage.kept === 'everything' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const published = new HttpStage(this, 'Stage', {
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
    this.#published = published;
    const { defaultChild } = published.node;
    if (!(defaultChild instanceof CfnStage)) throw new Error('a stage has no resource of its own');
    this.#stage = defaultChild;
    alarms.raise(this, 'Errors', 'api-errors', {
      metric: published.metricServerError({ period: Duration.minutes(1), statistic: 'Sum' }),
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

  /** Leads routes to a function, by one integration. */
  protected lead(
    { fn, node }: HoldfastFunction,
    { routes, authorizer, limits }: PublishedRoutes,
  ): readonly HttpRoute[] {
    // one permission for all of its routes, of which there are many: a stack has 500 resources at most
    const isAlone = routes.length === 1 && routes[0] === HttpRouteKey.DEFAULT.key;
    const integration = new HttpLambdaIntegration(node.id, fn, { scopePermissionToRoute: isAlone });
    if (!isAlone && routes.includes(HttpRouteKey.DEFAULT.key)) {
      // that one asks for a path, and this route has none
      fn.addPermission('Unmatched', {
        principal: new ServicePrincipal('apigateway.amazonaws.com'),
        sourceArn: Stack.of(this).formatArn({
          service: 'execute-api',
          resource: this.api.apiId,
          resourceName: '*/*',
        }),
      });
    }
    const open = authorizer && { authorizer };
    const added = routes.flatMap((route) =>
      route === HttpRouteKey.DEFAULT.key
        ? new HttpRoute(this, 'Unmatched', { httpApi: this.api, routeKey: HttpRouteKey.DEFAULT, integration, ...open })
        : this.api.addRoutes({ ...splitRoute(route), integration, ...open }),
    );
    if (limits) this.#limit(routes, added, limits);
    return added;
  }

  #limit(routes: readonly string[], added: readonly HttpRoute[], { requestsPerSecond, burst }: Throttling): void {
    for (const route of routes) {
      this.#limits[route] = { ThrottlingRateLimit: requestsPerSecond, ThrottlingBurstLimit: burst };
    }
    this.#stage.routeSettings = this.#limits;
    this.#stage.node.addDependency(...added); // a stage refuses settings for routes that are not there yet
  }
}

function splitRoute(route: string): { path: string; methods: HttpMethod[] } {
  const [method, path] = route.split(' ', 2);
  const known = Object.entries(METHODS).find(([name]) => name === method);
  if (path === undefined || !known) throw new Error(`${route} is not a method and a path`);
  return { path, methods: [known[1]] };
}
