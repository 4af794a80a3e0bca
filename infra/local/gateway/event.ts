import type { IncomingHttpHeaders } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** A request as it came over the wire, with what the gateway found out about it. */
export interface GatewayRequest {
  readonly method: string;
  /** `1.1`. */
  readonly httpVersion: string;
  /** Path and query exactly as requested. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly sourceIp: string;
  readonly requestId: string;
  /** Epoch ms. */
  readonly at: number;
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly api: {
    readonly id: string;
    readonly stage: string;
    readonly variables: Readonly<Record<string, string>>;
    readonly account: string;
  };
  /** Of a verified token; absent on a route without an authorizer. */
  readonly claims?: Readonly<Record<string, string>>;
}

const TEXT = /^(?:text\/[^;]+|application\/(?:[^;]+\+)?(?:json|xml)|application\/javascript)\s*(?:;|$)/i;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Up to the first question mark. */
const cutQuery = (target: string): string => target.split('?', 1)[0] ?? '';

/** The path of a request target, decoded, and cut where a question mark comes to light; undefined when it is not valid percent-encoding. */
export function decodePath(target: string): string | undefined {
  try {
    return cutQuery(decodeURIComponent(cutQuery(target)));
  } catch {
    return undefined; // URIError: the only thing decodeURIComponent throws
  }
}

/** A body as the function gets it: text where its type says text and its bytes agree, base64 otherwise; never altered. */
export function encodeBody(body: Buffer, contentType: string | undefined): { body: string; isBase64Encoded: boolean } {
  if (TEXT.test(contentType ?? '')) {
    try {
      return { body: utf8.decode(body), isBase64Encoded: false };
    } catch {
      // TypeError: not UTF-8 whatever its type says
    }
  }
  return { body: body.toString('base64'), isBase64Encoded: true };
}

function joinHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const joined = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || name === 'cookie' ? [] : [[name, Array.isArray(value) ? value.join(',') : value]],
  );
  return Object.fromEntries(joined);
}

function joinQuery(query: string): Record<string, string> {
  const joined = new Map<string, string>(); // a name may be one that every object has
  for (const [name, value] of new URLSearchParams(query)) {
    const before = joined.get(name);
    joined.set(name, before === undefined ? value : `${before},${value}`);
  }
  return Object.fromEntries(joined);
}

/** The time as the gateway writes it: `09/Mar/2027:07:05:00 +0000`. */
function formatTime(at: number): string {
  const date = new Date(at);
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = `${two(date.getUTCDate())}/${MONTHS[date.getUTCMonth()]}/${date.getUTCFullYear()}`;
  return `${day}:${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} +0000`;
}

/** The event of payload format 2.0 for a request. */
export function toEvent(request: GatewayRequest): APIGatewayProxyEventV2 {
  const { headers, api, claims } = request;
  const query = request.target.includes('?') ? request.target.slice(request.target.indexOf('?') + 1) : '';
  const path = decodePath(request.target) ?? request.target;
  const cookies = headers.cookie?.split(/;\s*/);
  const encoded = encodeBody(request.body, headers['content-type']);
  const host = headers.host ?? 'localhost';
  return {
    version: '2.0',
    routeKey: request.routeKey,
    rawPath: path,
    rawQueryString: query,
    ...(cookies !== undefined && { cookies }),
    headers: joinHeaders(headers),
    ...(query !== '' && { queryStringParameters: joinQuery(query) }),
    ...(Object.keys(request.pathParameters).length > 0 && { pathParameters: { ...request.pathParameters } }),
    requestContext: {
      accountId: api.account,
      apiId: api.id,
      ...(claims !== undefined && { authorizer: { jwt: { claims: { ...claims }, scopes: null } } }),
      domainName: host,
      domainPrefix: api.id,
      http: {
        method: request.method,
        path,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: request.requestId,
      routeKey: request.routeKey,
      stage: api.stage,
      time: formatTime(request.at),
      timeEpoch: request.at,
    },
    ...(request.body.length > 0 && { body: encoded.body }),
    ...(Object.keys(api.variables).length > 0 && { stageVariables: { ...api.variables } }),
    isBase64Encoded: request.body.length > 0 && encoded.isBase64Encoded,
  };
}
