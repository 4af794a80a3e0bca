import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as openRequest,
  type ServerResponse,
} from 'node:http';
import { performance } from 'node:perf_hooks';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { messageOf } from '../base/errors.ts';
import { closeServer, type Log, listen } from '../base/ports.ts';
import { classify, Seen, type SeenRequest } from './seen.ts';

/** One answer, as the API gave it or as it goes on. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What befalls a request on its way. */
export type Trouble =
  /** It is passed on late. */
  | { readonly kind: 'wait'; readonly ms: number }
  /** It is answered so, and not passed on. `retryAfter` in seconds. */
  | { readonly kind: 'refuse'; readonly status: 429 | 503; readonly retryAfter: number }
  /** It is passed on, and the line is cut before the answer. */
  | { readonly kind: 'cut' }
  /** Another answer takes the place of what the API said. */
  | { readonly kind: 'alter'; readonly alter: (answer: Answer) => Answer | Promise<Answer> };

interface Trap {
  readonly holds: (request: SeenRequest) => boolean;
  readonly trouble: Trouble;
  left: number;
}

/** What stands in front of the API: all that the endpoint under test asks passes here, is kept, and can meet with trouble. */
export interface Front {
  readonly address: string;
  readonly seen: Seen;
  /** Where requests go on to. Until it is told, they are answered 503. */
  leadTo(api: string): void;
  /** Lays trouble in the way of the next requests that fit, as often as told; the function takes it away. */
  lay(trouble: Trouble, holds: (request: SeenRequest) => boolean, times?: number): () => void;
  stop(): Promise<void>;
}

const TITLES = { 429: 'Too Many Requests', 503: 'Service Unavailable' } as const;

/** @param port 0 lets the system choose. @throws Error saying that the port is taken. */
export async function startFront(port: number, log: Log): Promise<Front> {
  const seen = new Seen();
  const traps: Trap[] = [];
  let api: string | undefined;

  const meet = (request: SeenRequest): Trouble | undefined => {
    const trap = traps.find(({ left, holds }) => left > 0 && holds(request));
    if (trap !== undefined) trap.left -= 1;
    return trap?.trouble;
  };

  const answer = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await buffer(incoming);
    const request = describeRequest(incoming, body);
    seen.requests.push(request);
    try {
      await answerTo(request, incoming, body, response);
    } finally {
      request.answeredAt ??= performance.now(); // nothing more comes of it, also where the API did not answer
    }
  };

  const answerTo = async (request: SeenRequest, incoming: IncomingMessage, body: Buffer, response: ServerResponse) => {
    const trouble = meet(request);
    if (api === undefined) return refuse(response, request, 503, 1);
    if (trouble?.kind === 'refuse') return refuse(response, request, trouble.status, trouble.retryAfter);
    if (trouble?.kind === 'wait') await wait(trouble.ms);
    const answered = await passOn(api, incoming, body);
    request.status = answered.status;
    request.answer = answered.body.toString();
    if (trouble?.kind === 'cut') return void response.destroy();
    const told = trouble?.kind === 'alter' ? await trouble.alter(answered) : answered;
    tell(response, request, told);
  };

  const server = createServer((incoming, response) => {
    answer(incoming, response).catch((error: unknown) => {
      if (!incoming.destroyed) log(`the check's own front: ${messageOf(error)}`);
      response.destroy();
    });
  });
  const listening = await listen(server, port, 'the check');
  return {
    address: `http://127.0.0.1:${listening}`,
    seen,
    leadTo(address) {
      api = address;
    },
    lay(trouble, holds, times = Number.POSITIVE_INFINITY) {
      const trap: Trap = { holds, trouble, left: times };
      traps.push(trap);
      return () => void traps.splice(traps.indexOf(trap), 1);
    },
    stop: () => closeServer(server),
  };
}

function describeRequest({ method = '', url: target = '', headers }: IncomingMessage, bytes: Buffer): SeenRequest {
  const body = bytes.toString();
  return {
    ...classify(method, target, body),
    method,
    target,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    body,
    at: performance.now(),
    clock: Date.now(),
  };
}

function tell(response: ServerResponse, request: SeenRequest, { status, headers, body }: Answer): void {
  const { connection, 'transfer-encoding': encoding, 'content-length': length, ...kept } = headers;
  request.answeredAt = performance.now();
  request.toldStatus = status;
  response.writeHead(status, { ...kept, 'content-length': body.length }).end(body);
}

function refuse(response: ServerResponse, request: SeenRequest, status: keyof typeof TITLES, retryAfter: number): void {
  const problem = {
    type: 'about:blank',
    title: TITLES[status],
    status,
    detail: 'the check plays that this failed; send it again',
  };
  const headers = { 'content-type': 'application/problem+json', 'retry-after': String(retryAfter) };
  tell(response, request, { status, headers, body: Buffer.from(JSON.stringify(problem)) });
}

/** The same request, target and headers as they came. */
async function passOn(
  api: string,
  { method, url: path, headers: given }: IncomingMessage,
  body: Buffer,
): Promise<Answer> {
  const { connection, expect, 'if-none-match': known, 'transfer-encoding': encoding, ...headers } = given;
  const { hostname, port } = new URL(api);
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const onward = openRequest(
    { hostname, port, method, path, headers: { ...headers, 'content-length': body.length } },
    resolve,
  );
  onward.once('error', reject).end(body);
  const answer = await promise;
  return { status: answer.statusCode ?? 502, headers: answer.headers, body: await buffer(answer) };
}
