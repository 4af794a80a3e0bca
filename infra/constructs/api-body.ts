import { DEFAULT_ROUTE, type Method } from '../../shared/deployment/routes.ts';

/** Whose tokens an API takes, and for whom they have to be. */
export interface SignIn {
  readonly issuer: string;
  readonly audience: string;
}

/** A route of an HTTP API, and where it leads. */
export interface DescribedRoute {
  /** As `GET /v1/orders`, or `$default` for whatever has no other. */
  readonly route: string;
  /** Of the function: where API Gateway calls it. */
  readonly uri: string;
  /** Why nobody is asked for a token; left out, and everybody is. */
  readonly reason?: string | undefined;
}

export interface DescribedApi {
  readonly name: string;
  /** Absent where no route asks for a token. */
  readonly signIn?: SignIn | undefined;
  /** The one name it is found under, `https://…`; absent, and API Gateway gives it one. */
  readonly address?: string | undefined;
  readonly routes: readonly DescribedRoute[];
}

const SIGN_IN = 'SignIn';
const ANY = 'x-amazon-apigateway-any-method';
const METHODS: Readonly<Record<Method, string>> = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'delete' };
const PARAMETER = /\{([A-Za-z]+)\}/g;

/** Where an operation stands in the description. */
function placeRoute(route: string): { readonly path: string; readonly method: string } {
  if (route === DEFAULT_ROUTE) return { path: `/${DEFAULT_ROUTE}`, method: ANY }; // a path begins with a slash, or the import warns
  const [name, path] = route.split(' ', 2);
  const known = Object.entries(METHODS).find(([method]) => method === name);
  if (path === undefined || !known) throw new Error(`${route} is not a method and a path`);
  return { path, method: known[1] };
}

function describeRoute({ route, uri, reason }: DescribedRoute, path: string): object {
  const parameters = [...path.matchAll(PARAMETER)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  return {
    ...(reason === undefined ? { security: [{ [SIGN_IN]: [] }] } : { description: reason }),
    ...(route === DEFAULT_ROUTE && { isDefaultRoute: true }),
    ...(parameters.length > 0 && { parameters }),
    responses: { default: { description: 'As the function answers' } }, // OpenAPI asks for one
    'x-amazon-apigateway-integration': { type: 'AWS_PROXY', httpMethod: 'POST', payloadFormatVersion: '2.0', uri },
  };
}

/**
 * An HTTP API as OpenAPI 3.0 with what API Gateway adds to it: its routes, where they lead, and who is asked for a token. docs/decisions/0081
 * has the rules of the import.
 *
 * @throws Error for a route that is none, and for one that asks for a token where the API takes none.
 */
export function describeApi({ name, signIn, address, routes }: DescribedApi): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const described of routes) {
    if (described.reason === undefined && signIn === undefined) throw new Error(`${name} takes no token`);
    const { path, method } = placeRoute(described.route);
    paths[path] = { ...paths[path], [method]: describeRoute(described, path) };
  }
  return {
    openapi: '3.0.1',
    info: { title: name, version: '1' },
    ...(address !== undefined && {
      servers: [{ url: address, 'x-amazon-apigateway-endpoint-configuration': { disableExecuteApiEndpoint: true } }],
    }),
    paths,
    ...(signIn && { components: { securitySchemes: { [SIGN_IN]: describeSignIn(signIn) } } }),
  };
}

function describeSignIn({ issuer, audience }: SignIn): object {
  return {
    type: 'oauth2',
    flows: {}, // OpenAPI asks for it; API Gateway exports it empty
    'x-amazon-apigateway-authorizer': {
      type: 'jwt',
      identitySource: '$request.header.Authorization',
      jwtConfiguration: { issuer, audience: [audience] },
    },
  };
}
