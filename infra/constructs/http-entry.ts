import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CfnStage,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  type HttpRoute,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnOutput, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Throttling } from '../stages.ts';
import type { HoldfastFunction, Hosting } from './holdfast-function.ts';

const METHODS = { GET: HttpMethod.GET, POST: HttpMethod.POST, PUT: HttpMethod.PUT } as const;

/** `GET /v1/orders`. */
export type Route = `${keyof typeof METHODS} /${string}`;

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

/** The one way in from outside. A route asks for a token unless a reason is given why it does not. */
export class HttpEntry extends Construct {
  /** Public base address, without a trailing slash. */
  readonly url: string;
  readonly #api: HttpApi;
  readonly #stage: CfnStage;
  readonly #limits: Record<string, object> = {};

  constructor(scope: Construct, id: string, { stage, alarms }: Hosting) {
    super(scope, id);
    this.#api = new HttpApi(this, 'Api', {
      apiName: `holdfast-${stage.name}`,
      createDefaultStage: false,
      defaultAuthorizer: new HttpJwtAuthorizer('SignIn', stage.issuer, { jwtAudience: [stage.audience] }),
    });
    this.url = this.#api.apiEndpoint;
    const accessLog = new LogGroup(this, 'AccessLog', {
      retention: stage.logRetentionDays,
      removalPolicy: stage.kept === 'everything' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const published = new HttpStage(this, 'Stage', {
      httpApi: this.#api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: stage.throttling.requestsPerSecond, burstLimit: stage.throttling.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLog),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
    });
    const { defaultChild } = published.node;
    if (!(defaultChild instanceof CfnStage)) throw new Error('a stage has no resource of its own');
    this.#stage = defaultChild;
    alarms.raise(this, 'Errors', 'api-errors', {
      metric: published.metricServerError({ period: Duration.minutes(1), statistic: 'Sum' }),
      threshold: 1,
      periods: 2,
    });
    new CfnOutput(this, 'Url', { description: 'Base address of the API', value: this.url });
  }

  /**
   * Routes for whoever signed in with the stage's issuer.
   *
   * @param limits of each of these routes by itself, across callers, where they are tighter than those of the whole API.
   */
  serveSignedIn(fn: HoldfastFunction, routes: readonly Route[], limits?: Throttling): void {
    const integration = new HttpLambdaIntegration(fn.node.id, fn.fn);
    const added = routes.flatMap((route) => this.#api.addRoutes({ ...parts(route), integration }));
    if (limits) this.#limit(routes, added, limits);
  }

  /** @param reason why nobody is asked for a token: for the compliance record. @param limits as above. */
  serveWithoutToken(fn: HoldfastFunction, routes: readonly Route[], reason: string, limits?: Throttling): void {
    const integration = new HttpLambdaIntegration(fn.node.id, fn.fn);
    const authorizer = new HttpNoneAuthorizer();
    const added = routes.flatMap((route) => this.#api.addRoutes({ ...parts(route), integration, authorizer }));
    for (const route of added) Validations.of(route).acknowledge({ id: 'AwsSolutions-APIG4', reason });
    if (limits) this.#limit(routes, added, limits);
  }

  #limit(routes: readonly Route[], added: readonly HttpRoute[], { requestsPerSecond, burst }: Throttling): void {
    for (const route of routes) {
      this.#limits[route] = { ThrottlingRateLimit: requestsPerSecond, ThrottlingBurstLimit: burst };
    }
    this.#stage.routeSettings = this.#limits;
    this.#stage.node.addDependency(...added); // a stage refuses settings for routes that are not there yet
  }
}

function parts(route: Route): { path: string; methods: HttpMethod[] } {
  const [method, path] = route.split(' ', 2);
  const known = Object.entries(METHODS).find(([name]) => name === method);
  if (path === undefined || !known) throw new Error(`${route} is not a method and a path`);
  return { path, methods: [known[1]] };
}
