import { demandPermission } from '../meter/grants.ts';
import { type DeclaredApi, type DeclaredRoute, type DeclaredStage, formArn, type Site } from '../template/site.ts';
import { TemplateError } from '../template/template.ts';
import type { Functions } from '../workers/functions.ts';
import { openAccessLog } from './access-log.ts';
import { type Authorize, createAuthorize } from './authorizer.ts';
import type { ApiSpec, RouteTarget } from './http-api.ts';
import type { Route } from './routes.ts';

function requireOnly<T>(items: readonly T[], what: string): T {
  const [item, ...more] = items;
  if (item !== undefined && more.length === 0) return item;
  throw new TemplateError(`the template holds ${items.length} ${what}, and this host serves exactly one`);
}

interface Surroundings {
  readonly site: Site;
  readonly functions: Functions;
  readonly api: DeclaredApi;
  readonly stage: DeclaredStage;
  /** By name; routes with the same authorizer share what it knows of the issuer's keys. */
  readonly authorizers: ReadonlyMap<string, Authorize>;
}

const VARIABLE = /\$\{stageVariables\.([^}]*)\}/g;
const CALL = /^arn:aws:apigateway:[a-z0-9-]+:lambda:path\/2015-03-31\/functions\/(arn:aws:lambda:[^/]+)\/invocations$/;

/** The function behind an address that API Gateway calls, which variables of the stage may name. */
function readFunctionArn(uri: string, { name, variables }: DeclaredStage, who: string): string {
  const written = uri.replaceAll(VARIABLE, (_, variable: string) => {
    const value = variables[variable];
    if (value !== undefined) return value;
    throw new TemplateError(`${who}: stage ${name} has no variable ${variable}`);
  });
  const arn = CALL.exec(written)?.[1];
  if (arn !== undefined) return arn;
  throw new TemplateError(`${who}: ${written} calls no function`);
}

function toRoute(route: DeclaredRoute, surroundings: Surroundings): Route<RouteTarget> {
  const { site, functions, api, stage, authorizers } = surroundings;
  const { declared } = site;
  const who = `route ${route.key}`;
  const pool = functions.find(readFunctionArn(route.uri, stage, who), who);
  const path = route.key.split(' ')[1] ?? '/';
  const source = formArn(
    site,
    'execute-api',
    route.key === '$default'
      ? `${api.id}/${stage.name}/$default`
      : `${api.id}/${stage.name}/${route.key.split(' ')[0]}${path}`,
  );
  demandPermission(declared, route.key, [pool.spec.name, pool.spec.arn], source);
  const authorize = authorizers.get(route.authorizer ?? '');
  if (route.authorizer !== undefined && authorize === undefined) {
    throw new TemplateError(`${who}: authorizer ${route.authorizer} is not described`);
  }
  return {
    key: route.key,
    target: {
      invoke: (event, requestId) => functions.invoke(pool, event, requestId),
      authorize,
      limits: stage.routeLimits.get(route.key) ?? stage.limits,
      timeoutMs: route.timeoutMs,
    },
  };
}

/**
 * An HTTP API of the template, bound to its functions.
 *
 * @param name its name in the template. @param accessLogFile where its access log goes.
 * @throws TemplateError for a route that would not work in the deployment.
 */
export function bindApi(
  site: Site,
  functions: Functions,
  { name, accessLogFile }: { readonly name: string; readonly accessLogFile: string },
): { spec: ApiSpec; stop(): Promise<void> } {
  const { declared, account } = site;
  const named = declared.apis.filter((api) => api.name === name);
  const api = requireOnly(named, `HTTP APIs called ${name}`);
  const { id } = api;
  const stages = declared.stages.filter(({ apiId }) => apiId === id);
  const stage = requireOnly(stages, `stages of ${name}`);
  const { accessLogFormat: format } = stage;
  const accessLog = format === undefined ? undefined : openAccessLog(accessLogFile, format);
  const unknown = [...stage.routeLimits.keys()].filter((limited) => !api.routes.some(({ key }) => key === limited));
  if (unknown.length > 0)
    throw new TemplateError(`stage of ${name}: limits of routes that are none: ${unknown.join(', ')}`);
  const authorizers = new Map(
    [...api.authorizers].map(([called, authorizer]) => [called, createAuthorize(authorizer)]),
  );
  const surroundings = { site, functions, api, stage, authorizers };
  const spec = {
    id,
    stage: stage.name,
    account,
    variables: stage.variables,
    routes: api.routes.map((route) => toRoute(route, surroundings)),
    accessLog: accessLog?.write,
  };
  return { spec, stop: async () => accessLog?.stop() };
}
