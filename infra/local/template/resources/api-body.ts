import * as z from 'zod';
import type { DeclaredApi, DeclaredAuthorizer, DeclaredRoute } from '../site.ts';
import { TemplateError } from '../template.ts';
import { ignore } from './handler.ts';

const LONGEST_MS = 30_000; // what the gateway waits for a function at most
const DEFAULT_PATH = '/$default';
const ANY = 'x-amazon-apigateway-any-method';
const PARAMETER = /\{([^}]+?)\+?\}/g;

const Operation = z.strictObject({
  description: ignore('for people'),
  operationId: ignore('for people'),
  responses: ignore('the gateway looks at no answer'),
  parameters: z
    .array(
      z.strictObject({
        name: z.string(),
        in: z.literal('path'),
        required: z.literal(true),
        schema: z.strictObject({ type: z.literal('string') }),
      }),
    )
    .default([]),
  security: z
    .array(z.record(z.string(), z.tuple([])))
    .length(1)
    .optional(), // one authorizer, and no scopes
  isDefaultRoute: z.literal(true).optional(),
  'x-amazon-apigateway-integration': z.strictObject({
    type: z.literal('AWS_PROXY'),
    httpMethod: z.literal('POST'),
    payloadFormatVersion: z.literal('2.0'),
    uri: z.string(),
    timeoutInMillis: z.number().max(LONGEST_MS).default(LONGEST_MS),
  }),
});
type Operation = z.infer<typeof Operation>;

const PathItem = z.strictObject({
  get: Operation.optional(),
  head: Operation.optional(),
  post: Operation.optional(),
  put: Operation.optional(),
  patch: Operation.optional(),
  delete: Operation.optional(),
  options: Operation.optional(),
  [ANY]: Operation.optional(),
});

const SecurityScheme = z.strictObject({
  type: z.literal('oauth2'),
  flows: z.strictObject({}),
  'x-amazon-apigateway-authorizer': z.strictObject({
    type: z.literal('jwt'),
    identitySource: z.literal('$request.header.Authorization'),
    jwtConfiguration: z.strictObject({ issuer: z.string(), audience: z.array(z.string()).min(1) }),
  }),
});

/** An HTTP API as OpenAPI describes it, with what API Gateway adds. */
export const ApiBody = z.strictObject({
  openapi: z.string().startsWith('3.0.'),
  info: z.strictObject({ title: z.string(), version: ignore('for people') }),
  paths: z.record(z.string().startsWith('/'), PathItem),
  components: z.strictObject({ securitySchemes: z.record(z.string(), SecurityScheme) }).optional(),
});

/** The key of the route that an operation stands for. @throws TemplateError where the gateway would take it for another, or for none. */
function formKey(path: string, method: string, { isDefaultRoute: said, parameters }: Operation): string {
  const who = `${method} ${path}`;
  const isDefaultRoute = said === true;
  if (isDefaultRoute !== (path === DEFAULT_PATH && method === ANY)) {
    throw new TemplateError(`${who}: the default route is the method ${ANY} of ${DEFAULT_PATH}, and no other`);
  }
  const named = [...path.matchAll(PARAMETER)].map(([, name]) => name);
  const described = parameters.map(({ name }) => name);
  if (named.toSorted().join() !== described.toSorted().join()) {
    throw new TemplateError(
      `${who}: its parameters are ${named.join(', ')}, and ${described.join(', ')} are described`,
    );
  }
  if (isDefaultRoute) return '$default';
  return `${method === ANY ? 'ANY' : method.toUpperCase()} ${path}`;
}

function readRoute(path: string, method: string, operation: Operation): DeclaredRoute {
  const { uri, timeoutInMillis } = operation['x-amazon-apigateway-integration'];
  const key = formKey(path, method, operation);
  const { security } = operation;
  const [authorizer, ...others] = security?.flatMap(Object.keys) ?? [];
  if (others.length > 0 || (security && authorizer === undefined)) {
    throw new TemplateError(`route ${key}: its security names one authorizer`);
  }
  return { key, uri, timeoutMs: timeoutInMillis, authorizer };
}

/** What a description asks to run. @param id of the API in the template. */
export function readApi(id: string, { info, paths, components }: z.infer<typeof ApiBody>): DeclaredApi {
  const routes = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, operation]) =>
      operation ? [readRoute(path, method, operation)] : [],
    ),
  );
  const authorizers = Object.entries(components?.securitySchemes ?? {}).map(([name, scheme]) => {
    const { jwtConfiguration } = scheme['x-amazon-apigateway-authorizer'];
    return [name, { name, ...jwtConfiguration } satisfies DeclaredAuthorizer] as const;
  });
  return { id, name: info.title, routes, authorizers: new Map(authorizers) };
}
