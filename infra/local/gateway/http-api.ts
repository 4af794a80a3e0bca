import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import { messageOf } from '../base/errors.ts';
import { InvocationError } from '../base/invocation.ts';
import { closeServer, type Log, listen } from '../base/ports.ts';
import type { Authorize } from './authorizer.ts';
import { decodePath, toEvent } from './event.ts';
import { internalServerError, type Reply, replyWith, toReply } from './reply.ts';
import { createRouter, type Match, type Route } from './routes.ts';
import { createThrottle, type Limits } from './throttle.ts';

export interface RouteTarget {
  /** Runs the function behind the route. */
  readonly invoke: (event: unknown, requestId: string) => Promise<unknown>;
  /** Absent on a route open to anyone. */
  readonly authorize?: Authorize | undefined;
  readonly limits: Limits | undefined;
  /** How long the gateway waits for the function, ms. */
  readonly timeoutMs: number;
}

/** An HTTP API as the template declares it, bound to what runs here. */
export interface ApiSpec {
  readonly id: string;
  readonly stage: string;
  readonly account: string;
  readonly routes: readonly Route<RouteTarget>[];
  /** One line per request, when the stage keeps an access log. */
  readonly accessLog: ((entry: AccessEntry) => void) | undefined;
}

export interface AccessEntry {
  readonly requestId: string;
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly sourceIp: string;
  readonly routeKey: string;
  readonly status: number;
  readonly bytes: number;
  readonly tookMs: number;
}

export interface HttpApi {
  readonly port: number;
  readonly address: string;
  /** Gives it its routes; requests that came before wait for them. */
  serve(spec: ApiSpec): void;
  stop(): Promise<void>;
}

const BODY_LIMIT = 10 * 1024 * 1024;
const tooLarge = replyWith(413, 'Request Entity Too Large', { connection: 'close' });
const unavailable = replyWith(503, 'Service Unavailable');

/** The whole body, or undefined when it is larger than the gateway takes. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > BODY_LIMIT) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > BODY_LIMIT) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, reply: Reply, requestId: string, withBody: boolean): void {
  response.writeHead(reply.status, {
    ...reply.headers,
    'content-length': reply.body.length,
    'apigw-requestid': requestId,
  } as Record<string, string | string[] | number>);
  response.end(withBody ? reply.body : undefined);
}

async function waitAtMost<T>(work: Promise<T>, limitMs: number): Promise<T | undefined> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), limitMs);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

interface Gateway {
  readonly spec: ApiSpec;
  readonly match: (method: string, path: string) => Match<RouteTarget> | undefined;
  readonly throttles: ReadonlyMap<string, () => boolean>;
}

function createGateway(spec: ApiSpec): Gateway {
  const throttles = spec.routes.map(
    ({ key, target }) => [key, createThrottle(target.limits, () => performance.now())] as const,
  );
  return { spec, match: createRouter(spec.routes), throttles: new Map(throttles) };
}

/** Listens on the loopback address. `clock` gives the instant written into events, epoch ms. */
export async function startHttpApi(options: {
  readonly port: number;
  /** What it is called where something is said of it. */
  readonly name: string;
  readonly clock: () => number;
  readonly log: Log;
}): Promise<HttpApi> {
  const opened = Promise.withResolvers<Gateway>();

  async function pass(
    request: IncomingMessage,
    requestId: string,
    { spec, match, throttles }: Gateway,
  ): Promise<{ reply: Reply; routeKey: string }> {
    const target = request.url ?? '/';
    const path = decodePath(target);
    if (path === undefined) return { reply: replyWith(400, 'Bad Request'), routeKey: '-' };
    const found = match(request.method ?? 'GET', path);
    if (found === undefined) return { reply: replyWith(404, 'Not Found'), routeKey: '-' };
    const { key: routeKey, target: route } = found.route;
    const answer = async (): Promise<Reply> => {
      if (throttles.get(routeKey)?.() === false) return replyWith(429, 'Too Many Requests');
      const claims = await route.authorize?.(request.headers.authorization);
      if (route.authorize !== undefined && claims === undefined) {
        return replyWith(401, 'Unauthorized', { 'www-authenticate': 'Bearer' });
      }
      const body = await readBody(request);
      if (body === undefined) return tooLarge;
      const event = toEvent({
        method: request.method ?? 'GET',
        target,
        headers: request.headers,
        body,
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
        requestId,
        at: options.clock(),
        routeKey,
        pathParameters: found.pathParameters,
        api: spec,
        ...(claims !== undefined && { claims }),
      });
      const outcome = await waitAtMost(route.invoke(event, requestId).then(toReply), route.timeoutMs);
      return outcome ?? unavailable;
    };
    return { reply: await answer(), routeKey };
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = randomUUID();
    const started = performance.now();
    const gateway = await opened.promise;
    let reply = internalServerError;
    let routeKey = '-';
    try {
      ({ reply, routeKey } = await pass(request, requestId, gateway));
    } catch (error) {
      if (request.destroyed && !request.complete) return; // the caller went away
      if (!(error instanceof InvocationError)) options.log(`${options.name}: ${messageOf(error)}`); // the function's own is shown by its pool
    }
    send(response, reply, requestId, request.method !== 'HEAD');
    gateway.spec.accessLog?.({
      requestId,
      at: options.clock(),
      method: request.method ?? 'GET',
      path: (request.url ?? '/').split('?', 1)[0] ?? '/',
      sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
      routeKey,
      status: reply.status,
      bytes: reply.body.length,
      tookMs: performance.now() - started,
    });
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      options.log(`${options.name}: an answer could not be sent: ${messageOf(error)}`); // a header no client may see, for example
      if (response.headersSent) response.destroy();
      else send(response, internalServerError, randomUUID(), request.method !== 'HEAD');
    });
  });
  const port = await listen(server, options.port, options.name);
  return {
    port,
    address: `http://127.0.0.1:${port}`,
    serve: (spec) => opened.resolve(createGateway(spec)),
    stop: () => closeServer(server),
  };
}
