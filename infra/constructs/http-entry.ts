import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type AddRoutesOptions,
  CfnStage,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { FilterPattern, LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { CfnOutput, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import {
  DEFAULT_ROUTE,
  type Method,
  type Proof,
  type ProofOf,
  ROUTES,
  type ServingFunction,
} from '../../shared/deployment.ts';
import type { Throttling } from '../stages.ts';
import { FrontDoor } from './front-door.ts';
import type { HoldfastFunction, Hosting } from './holdfast-function.ts';

const METHODS: Readonly<Record<Method, HttpMethod>> = {
  GET: HttpMethod.GET,
  POST: HttpMethod.POST,
  PUT: HttpMethod.PUT,
};

/** How callers with one proof come in. */
interface Way {
  /** Why the gateway asks them for no token: for the compliance record. */
  readonly reason?: string;
  /** Limits of each of these routes by itself, over all its callers, where they are tighter than those of the whole API. */
  readonly limits?: Throttling;
}

/** Tokens are checked here whenever their holder signed in; how lately that was, functions look at. */
type Entrance<P extends Proof> = P extends 'signed-in-lately' ? 'signed-in' : P;
const entranceOf = (proof: Proof): Proof => (proof === 'signed-in-lately' ? 'signed-in' : proof);

/** A way in for each proof that a function's routes ask for; where no token is asked for, with the reason. */
type Ways<F extends ServingFunction> = {
  readonly [P in Entrance<ProofOf<F>>]: P extends 'signed-in' ? Omit<Way, 'reason'> : Way & { readonly reason: string };
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

/** The one way in from outside. A route asks for a token unless its callers prove themselves otherwise, for a written reason. */
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
    this.url = stage.front === undefined ? this.#api.apiEndpoint : `https://${stage.front.domain}`;
    if (stage.front !== undefined) new FrontDoor(this, 'Front', { front: stage.front, origin: hostOf(this.#api) });
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
    const refused = new MetricFilter(this, 'Refused', {
      logGroup: accessLog,
      filterPattern: FilterPattern.any(
        ...[401, 403, 429].map((status) => FilterPattern.stringValue('$.status', '=', `${status}`)),
      ),
      metricNamespace: 'Holdfast',
      metricName: 'callers-refused',
    });
    alarms.raise(this, 'ManyRefused', 'callers-refused', {
      metric: refused.metric({ period: Duration.minutes(5), statistic: 'Sum' }),
      threshold: 100,
    });
    new CfnOutput(this, 'Url', { description: 'Base address of the API', value: this.url });
  }

  /**
   * Serves the routes of a function, those with one proof by one integration.
   *
   * @param ways in: who signs in is asked for a token; for all others, the reason why they are not is kept on record.
   */
  serve<F extends ServingFunction>(fn: HoldfastFunction<F>, ways: Ways<F>): void {
    const served: readonly (readonly [string, Proof])[] = Object.entries(ROUTES[fn.name]);
    for (const [asked, { reason, limits }] of Object.entries<Way>(ways)) {
      const routes = served.filter(([, proof]) => entranceOf(proof) === asked).map(([route]) => route);
      const integration = new HttpLambdaIntegration(fn.node.id, fn.fn);
      const open = asked !== 'signed-in' && { authorizer: new HttpNoneAuthorizer() };
      const added = routes.flatMap((route) => this.#add(route, { integration, ...open }));
      if (reason !== undefined) {
        for (const route of added) Validations.of(route).acknowledge({ id: 'AwsSolutions-APIG4', reason });
      }
      if (limits) this.#limit(routes, added, limits);
    }
  }

  #add(route: string, options: Pick<AddRoutesOptions, 'integration' | 'authorizer'>): HttpRoute[] {
    if (route !== DEFAULT_ROUTE) return this.#api.addRoutes({ ...splitRoute(route), ...options });
    return [new HttpRoute(this, 'Unmatched', { httpApi: this.#api, routeKey: HttpRouteKey.DEFAULT, ...options })];
  }

  #limit(routes: readonly string[], added: readonly HttpRoute[], { requestsPerSecond, burst }: Throttling): void {
    for (const route of routes) {
      this.#limits[route] = { ThrottlingRateLimit: requestsPerSecond, ThrottlingBurstLimit: burst };
    }
    this.#stage.routeSettings = this.#limits;
    this.#stage.node.addDependency(...added); // a stage refuses settings for routes that are not there yet
  }
}

/** Where the API is, whatever its public name. */
function hostOf(api: HttpApi): string {
  const { region, urlSuffix } = Stack.of(api);
  return `${api.apiId}.execute-api.${region}.${urlSuffix}`;
}

function splitRoute(route: string): { path: string; methods: HttpMethod[] } {
  const [method, path] = route.split(' ', 2);
  const known = Object.entries(METHODS).find(([name]) => name === method);
  if (path === undefined || !known) throw new Error(`${route} is not a method and a path`);
  return { path, methods: [known[1]] };
}
