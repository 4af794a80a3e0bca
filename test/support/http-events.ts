import { type KeyObject, sign } from 'node:crypto';
import type { APIGatewayProxyEventV2, APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda';
import { systemRandomness } from '../../shared/adapters/system.ts';
import { DEFAULT_ROUTE } from '../../shared/deployment/routes.ts';
import { type Instant, SECOND_MS } from '../../shared/domain/instant.ts';
import type { Randomness } from '../../shared/ports/clock.ts';
import { drawEd25519 } from './drawn-keys.ts';

/** A request as a caller sends it; what is left out is not sent. */
export interface Request {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  /** The route of the API, with its parameters in braces. */
  readonly route: string;
  readonly orderId?: string;
  readonly filingId?: string;
  readonly draftId?: string;
  readonly sheet?: string;
  readonly complaintId?: string;
  readonly searchId?: string;
  readonly readingId?: string;
  readonly kind?: string;
  readonly entryId?: string;
  readonly changeId?: string;
  readonly providerId?: string;
  readonly keyId?: string;
  readonly reviewId?: string;
  readonly challengeId?: string;
  readonly suspensionId?: string;
  readonly attachmentId?: string;
  readonly part?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text or bytes as they are; anything else as JSON. */
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, string>>;
  /** The caller's network address. */
  readonly address?: string;
}

/** Of a person who signs in right before each request: what the clock of the stack says then. */
export const JUST_NOW = 'just now';

/** Claims of a token the authorizer has let through. */
export type Claims = Readonly<Record<string, string | number>>;

let count = 0;

function nextRequestId(): string {
  count += 1;
  return `request-${count}`;
}

/** What a path may name. */
const NAMED = [
  'orderId',
  'filingId',
  'draftId',
  'sheet',
  'complaintId',
  'searchId',
  'readingId',
  'kind',
  'entryId',
  'changeId',
  'providerId',
  'keyId',
  'reviewId',
  'challengeId',
  'suspensionId',
  'attachmentId',
  'part',
] as const;

/** Something that a path may name. */
export type NamedPart = (typeof NAMED)[number];

const isNamed = (name: string): name is NamedPart => NAMED.some((one) => one === name);

export const pathOf = (request: Pick<Request, 'route' | NamedPart>): string =>
  request.route.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    isNamed(name) ? encodeURIComponent(request[name] ?? '') : whole,
  );

function parametersOf(request: Request): Record<string, string> {
  const parameters: Record<string, string> = {};
  for (const name of NAMED) {
    const value = request[name];
    if (value !== undefined) parameters[name] = value;
  }
  return parameters;
}

/** As the gateway hands headers over: by names in small letters. */
function lowered(headers: Readonly<Record<string, string>>): Record<string, string> {
  const small: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) small[name.toLowerCase()] = value;
  return small;
}

/**
 * An event in API Gateway's payload format 2.0; bytes travel in base64, as the gateway sends what is no text.
 *
 * @param requestId left out: one that no other event of this process has.
 */
export function apiEvent(request: Request, requestId = nextRequestId()): APIGatewayProxyEventV2 {
  const { method, route, headers = {}, body, query, address = '192.0.2.1' } = request;
  const pathParameters = parametersOf(request);
  const path = pathOf(request);
  const binary = body instanceof Uint8Array;
  const text = bodyText(body);
  return {
    version: '2.0',
    routeKey: `${method} ${route}`,
    rawPath: path,
    rawQueryString: query === undefined ? '' : new URLSearchParams(query).toString(),
    headers: lowered(headers),
    ...(query && { queryStringParameters: { ...query } }),
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'api',
      domainName: 'holdfast.example',
      domainPrefix: 'holdfast',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: address, userAgent: 'test' },
      requestId,
      routeKey: `${method} ${route}`,
      stage: '$default',
      time: '20/Nov/2026:16:10:00 +0000',
      timeEpoch: 0,
    },
    ...(text !== undefined && { body: text }),
    isBase64Encoded: binary,
  };
}

/** A request that fits no route, as the gateway hands it to the last one. */
export function strayEvent(method: string, path: string): APIGatewayProxyEventV2 {
  const event = apiEvent({ method: 'GET', route: path });
  const { requestContext } = event;
  const http = { ...requestContext.http, method };
  return { ...event, routeKey: DEFAULT_ROUTE, requestContext: { ...requestContext, routeKey: DEFAULT_ROUTE, http } };
}

function bodyText(body: unknown): string | undefined {
  if (body === undefined || typeof body === 'string') return body;
  return body instanceof Uint8Array ? Buffer.from(body).toString('base64') : JSON.stringify(body);
}

export function withClaims(event: APIGatewayProxyEventV2, claims: Claims): APIGatewayProxyEventV2WithJWTAuthorizer {
  const authorizer = { principalId: '', integrationLatency: 0, jwt: { claims: { ...claims }, scopes: [] } };
  return { ...event, requestContext: { ...event.requestContext, authorizer } };
}

/** An Ed25519 key pair as a provider registers one. */
export interface ProviderKeys {
  /** 32 raw bytes in base64. */
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

/** @param random whence they come; left out: nobody else has them. */
export function newProviderKeys(random: Randomness = systemRandomness): ProviderKeys {
  const { publicKey, privateKey } = drawEd25519(random);
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return { publicKey: Buffer.from(x, 'base64url').toString('base64'), privateKey };
}

export interface SigningOptions {
  readonly provider: string;
  readonly keys: ProviderKeys;
  readonly id: string;
  readonly at: Instant;
  /** What is signed besides id and timestamp, where it is not what `signatureHeaders` says. */
  readonly content?: string;
}

/** The headers a provider signs with: over the body, over method and path where there is none, or over both where a digest says of which body. */
export function signatureHeaders(request: Request, signing: SigningOptions): Record<string, string> {
  const { provider, keys, id, at } = signing;
  const timestamp = `${Math.floor(at / SECOND_MS)}`;
  const { method, body, headers: { 'content-digest': digest } = {} } = request;
  const address = `${method} ${pathOf(request)}`;
  const ofBody = body === undefined || body === '' ? address : bodyBytes(body);
  const content = signing.content ?? (digest === undefined ? ofBody : `${address} ${digest}`);
  const signed = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), Buffer.from(content)]);
  return {
    'holdfast-provider': provider,
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1a,${sign(null, signed, keys.privateKey).toString('base64')}`,
  };
}

const bodyBytes = (body: unknown): Uint8Array =>
  body instanceof Uint8Array ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));

/**
 * What Lambda hands to a handler besides the event.
 *
 * @param remainingMs how much time the handler has left. Left out: it is not said, and nothing is timed by the machine; where it is said,
 *   the middleware sets a timer, to answer just before the function is cut off.
 */
export const lambdaContext = (remainingMs?: number): Context => ({
  callbackWaitsForEmptyEventLoop: true,
  functionName: 'under-test',
  functionVersion: '1',
  invokedFunctionArn: 'arn:aws:lambda:eu-west-1:000000000000:function:under-test',
  memoryLimitInMB: '256',
  awsRequestId: 'invocation-1',
  logGroupName: 'log-group',
  logStreamName: 'log-stream',
  getRemainingTimeInMillis: (remainingMs === undefined ? undefined : () => remainingMs) as () => number,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
});
