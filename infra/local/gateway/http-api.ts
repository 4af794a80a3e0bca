import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import { messageOf } from '../base/errors.ts';
import { InvocationError } from '../base/invocation.ts';
import { closeServer, KEPT_OPEN, type Log, listen } from '../base/ports.ts';
import type { Authorize } from './authorizer.ts';
import { decodePath, toEvent } from './event.ts';
import { EXCHANGES, type Exchange } from './exchange.ts';
import { answerMalformed, isHeadTooLarge, targetOf } from './head.ts';
import { answerByEntry, internalServerError, type Reply, toReply } from './reply.ts';
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
  /** Of the stage, which every event brings along. */
  readonly variables: Readonly<Record<string, string>>;
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
/** In bytes: no call of a function carries more, and bodies that are no text are a third longer in it. */
const EVENT_LIMIT = 6 * 1024 * 1024;
const tooLarge = answerByEntry(413, { connection: 'close' });
const unavailable = answerByEntry(503);
/** Node reads heads that are larger than the gateway takes, so that it is the gateway that answers. */
const READ_HEADS_UP_TO = 64 * 1024;

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

/** Spelled out for large bodies alone. */
const isMoreThanACall = (event: object, { length }: Buffer): boolean =>
  length > EVENT_LIMIT / 2 && JSON.stringify(event).length > EVENT_LIMIT;

/** @returns the answer as it went over the wire. */
function send(response: ServerResponse, reply: Reply, requestId: string, withBody: boolean): Reply {
  const headers = { ...reply.headers, 'content-length': `${reply.body.length}`, 'apigw-requestid': requestId };
  response.writeHead(reply.status, headers as Record<string, string | string[]>);
  response.end(withBody ? reply.body : undefined);
  return { ...reply, headers };
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

async function invoke({ invoke: call, timeoutMs }: RouteTarget, event: unknown, requestId: string): Promise<Reply> {
  return (await waitAtMost(call(event, requestId).then(toReply), timeoutMs)) ?? unavailable;
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
  ): Promise<Pick<Exchange, 'reply' | 'routeKey' | 'body'>> {
    const target = targetOf(request);
    const path = decodePath(target);
    if (isHeadTooLarge(request)) return { reply: answerByEntry(431), routeKey: '-' };
    if (path === undefined) return { reply: answerByEntry(400), routeKey: '-' };
    const found = match(request.method ?? 'GET', path);
    if (found === undefined) return { reply: answerByEntry(404), routeKey: '-' };
    const { key: routeKey, target: route } = found.route;
    let body: Buffer | undefined;
    const answer = async (): Promise<Reply> => {
      if (throttles.get(routeKey)?.() === false) return answerByEntry(429);
      const verdict = await route.authorize?.(request.headers.authorization);
      if (verdict && 'challenge' in verdict) return answerByEntry(401, { 'www-authenticate': verdict.challenge });
      body = await readBody(request);
      if (body === undefined) return tooLarge;
      const event = toEvent({
        method: request.method ?? 'GET',
        httpVersion: request.httpVersion,
        target,
        headers: request.headers,
        body,
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
        requestId,
        at: options.clock(),
        routeKey,
        pathParameters: found.pathParameters,
        api: spec,
        ...verdict,
      });
      return isMoreThanACall(event, body) ? tooLarge : await invoke(route, event, requestId);
    };
    return { reply: await answer(), routeKey, body };
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = randomUUID();
    const started = performance.now();
    const gateway = await opened.promise;
    let reply: Reply = internalServerError;
    let routeKey = '-';
    let body: Buffer | undefined;
    try {
      ({ reply, routeKey, body } = await pass(request, requestId, gateway));
    } catch (error) {
      if (request.destroyed && !request.complete) return; // the caller went away
      if (!(error instanceof InvocationError)) options.log(`${options.name}: ${messageOf(error)}`); // the function's own is shown by its pool
    }
    const sent = send(response, reply, requestId, request.method !== 'HEAD');
    const { method = 'GET', url: target = '/', headers } = request;
    EXCHANGES.publish({ api: options.name, method, target, headers, body, routeKey, reply: sent } satisfies Exchange);
    gateway.spec.accessLog?.({
      requestId,
      at: options.clock(),
      method,
      path: target.split('?', 1)[0] ?? '/',
      sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
      routeKey,
      status: reply.status,
      bytes: reply.body.length,
      tookMs: performance.now() - started,
    });
  }

  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    handle(request, response).catch((error: unknown) => {
      options.log(`${options.name}: an answer could not be sent: ${messageOf(error)}`); // a header no client may see, for example
      if (response.headersSent) response.destroy();
      else send(response, internalServerError, randomUUID(), request.method !== 'HEAD');
    });
  };
  const server = createServer({ ...KEPT_OPEN, maxHeaderSize: READ_HEADS_UP_TO }, serve);
  server.on('checkExpectation', serve); // what is expected besides 100-continue is passed over, as RFC 9110 lets a server
  server.on('clientError', answerMalformed);
  const port = await listen(server, options.port, options.name);
  return {
    port,
    address: `http://127.0.0.1:${port}`,
    serve: (spec) => opened.resolve(createGateway(spec)),
    stop: () => closeServer(server),
  };
}
