import { demandPermission } from '../meter/grants.ts';
import { type DeclaredRoute, type DeclaredStage, formArn, type Site } from '../template/site.ts';
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
  readonly stage: DeclaredStage;
  /** By logical id; routes with the same authorizer share what it knows of the issuer's keys. */
  readonly authorizers: ReadonlyMap<string, Authorize>;
}

function toRoute(route: DeclaredRoute, { site, functions, stage, authorizers }: Surroundings): Route<RouteTarget> {
  const { declared } = site;
  const who = `route ${route.key}`;
  const integration = declared.integrations.get(route.integrationId);
  if (integration === undefined)
    throw new TemplateError(`${who}: integration ${route.integrationId} is not in the template`);
  const pool = functions.find(integration.functionArn, who);
  const path = route.key.split(' ')[1] ?? '/';
  const source = formArn(
    site,
    'execute-api',
    route.key === '$default'
      ? `${route.apiId}/${stage.name}/$default`
      : `${route.apiId}/${stage.name}/${route.key.split(' ')[0]}${path}`,
  );
  demandPermission(declared, route.key, [pool.spec.name, pool.spec.arn], source);
  const authorize = authorizers.get(route.authorizerId ?? '');
  if (route.authorizerId !== undefined && authorize === undefined) {
    throw new TemplateError(`${who}: authorizer ${route.authorizerId} is not in the template`);
  }
  return {
    key: route.key,
    target: {
      invoke: (event, requestId) => functions.invoke(pool, event, requestId),
      authorize,
      limits: stage.routeLimits.get(route.key) ?? stage.limits,
      timeoutMs: integration.timeoutMs,
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
  const { id } = requireOnly(named, `HTTP APIs called ${name}`);
  const stages = declared.stages.filter(({ apiId }) => apiId === id);
  const stage = requireOnly(stages, `stages of ${name}`);
  const { accessLogFormat: format } = stage;
  const accessLog = format === undefined ? undefined : openAccessLog(accessLogFile, format);
  const authorizers = new Map([...declared.authorizers].map(([id, authorizer]) => [id, createAuthorize(authorizer)]));
  const surroundings = { site, functions, stage, authorizers };
  const spec = {
    id,
    stage: stage.name,
    account,
    routes: declared.routes.filter(({ apiId }) => apiId === id).map((route) => toRoute(route, surroundings)),
    accessLog: accessLog?.write,
  };
  return { spec, stop: async () => accessLog?.stop() };
}
