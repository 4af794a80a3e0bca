/**
 * The demonstration provider: the other side of the published interface, on the kit that every provider can take. It shares no code with
 * the system it talks to, so that agreement between the two proves something.
 */

import type { JsonWebKey } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { openClient } from '../../../shared/kit/client.ts';
import { KitError } from '../../../shared/kit/error.ts';
import type { SigningKey } from '../../../shared/kit/keys.ts';
import { createAnswering, isOwedAnswer, WAITS_S } from './answering.ts';
import { type Client, createClient } from './client.ts';
import { type InboxEntry, openInbox } from './inbox.ts';
import { loadProviderKey } from './keys.ts';
import type { Mail } from './mail.ts';
import { createOnCallTool, type RungAlert } from './on-call-tool.ts';

/** `auto` answers as a prompt provider would, `manual` only stores, `down` answers 503 and stores nothing; its on-call tool is another’s and rings in each. */
export type Mode = 'auto' | 'manual' | 'down';

export interface DemoProviderOptions {
  /** 0 lets the operating system choose. */
  readonly port: number;
  /** The path webhooks are posted to: `/inbox`. */
  readonly inboxPath: string;
  /** Where the inbox is kept over restarts; in memory when not given. */
  readonly inboxFile?: string;
  /** The API's address without a trailing slash. */
  readonly apiUrl: string;
  /** The provider's id in the directory. */
  readonly id: string;
  readonly keyFile: string;
  readonly log: (line: string) => void;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** `auto` when not given. */
  readonly mode?: Mode;
}

const TOOL_PATH = '/on-call';
const RINGING_PATH = `${TOOL_PATH}/v2/enqueue`;

/** Notices with their texts in every language: the latest are enough to try them out. */
const KEPT_MAIL = 1_000;

export interface DemoProvider extends Client {
  readonly port: number;
  readonly inboxUrl: string;
  /** Where its on-call tool takes events, as PagerDuty would, and what whoever rings it shows. */
  readonly onCall: { readonly url: string; readonly secret: string };
  readonly id: string;
  readonly signingKey: SigningKey;
  readonly privateJwk: JsonWebKey;
  readonly publicJwk: JsonWebKey;
  /** The 32 bytes of the public key, in base64. */
  readonly publicKeyBase64: string;
  inbox(): readonly InboxEntry[];
  /** What its users were told last, since it started. */
  mail(): readonly Mail[];
  /** What rang its on-call tool. */
  alerts(): readonly RungAlert[];
  mode(): Mode;
  setMode(mode: Mode): void;
  /** Settles once everything owed is answered or given up. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** Why a webhook is not taken, and the status that says so. */
interface Fault {
  readonly status: number;
  readonly why: string;
}

/** What is answered to a webhook that the kit refuses. */
const STATUSES: Readonly<Record<string, number>> = {
  'signature-invalid': 401,
  'signature-expired': 401,
  'body-unreadable': 400,
};

/** @throws Error when the port is taken, or the key file or the inbox file is damaged. */
export async function startDemoProvider(options: DemoProviderOptions): Promise<DemoProvider> {
  const { id, log, clock, inboxPath, apiUrl } = options;
  const published = await loadProviderKey(options.keyFile);
  const inbox = openInbox(options.inboxFile);
  const stopping = new AbortController();
  const { signal } = stopping;
  const kit = await openClient({
    api: apiUrl,
    provider: id,
    key: published.privateJwk,
    clock,
    waitsS: WAITS_S,
    signal,
  });
  const client = createClient({ apiUrl, id, key: published.signingKey, clock });
  const mail: Mail[] = [];
  const deliver = (one: Mail): void => {
    mail.push(one);
    if (mail.length > KEPT_MAIL) mail.shift();
  };
  const answering = createAnswering({ client: kit, inbox, deliver, log, clock, stopping: signal });
  let mode: Mode = options.mode ?? 'auto';

  /** Why the webhook is refused, and how; `undefined` when it is not. @throws Error when the sender's keys cannot be had. */
  const examine = async (headers: Readonly<Record<string, string>>, body: Buffer): Promise<Fault | undefined> => {
    try {
      await kit.readWebhook(headers, body);
      return undefined;
    } catch (error) {
      const status = error instanceof KitError ? STATUSES[error.code] : undefined;
      if (status === undefined) throw error;
      return { status, why: String(Object(error).message) };
    }
  };

  const store = (headers: Readonly<Record<string, string>>, body: Buffer, fault: Fault | undefined): void => {
    const known = parse(body);
    const owed = fault === undefined && mode === 'auto' && isOwedAnswer(known.type);
    const entry: InboxEntry = {
      receivedAt: new Date(clock()).toISOString(),
      id: headers['webhook-id'] ?? '',
      ...known,
      verified: fault === undefined,
      ...(fault !== undefined && { fault: fault.why }),
      headers,
      body: body.toString('utf8'),
      arrivals: 1,
      answering: owed ? 'pending' : 'none',
    };
    inbox.add(entry);
    if (owed) answering.answer(entry);
  };

  /** It was told before; what it could not answer then it takes up now. */
  const hearAgain = (entry: InboxEntry): void => {
    inbox.repeat(entry.id);
    if (entry.answering !== 'failed' || mode !== 'auto') return;
    inbox.mark(entry.id, 'pending');
    answering.answer(entry);
  };

  const receive = async (request: IncomingMessage): Promise<number> => {
    if (request.url?.split('?', 1)[0] !== inboxPath) return 404;
    if (request.method !== 'POST') return 405;
    const body = await buffer(request);
    if (mode === 'down') return 503;
    const headers = readHeaders(request);
    const fault = await examine(headers, body);
    const id = headers['webhook-id'] ?? '';
    const known = fault === undefined ? inbox.find(id) : undefined;
    if (known === undefined) store(headers, body, fault);
    else hearAgain(known);
    return fault?.status ?? 200;
  };

  const tool = createOnCallTool(clock);
  const ring = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { status, body } = await tool.take(request);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };

  const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
    if (request.method === 'POST' && request.url === RINGING_PATH) return void ring(request, response);
    receive(request).then(
      (status) => finish(response, status, inboxPath),
      (error: unknown) => {
        log(`provider: a webhook could not be checked: ${error instanceof Error ? error.message : String(error)}`);
        finish(response, 503, inboxPath);
      },
    );
  });
  server.listen(options.port, '127.0.0.1');
  await once(server, 'listening').catch((error: unknown) => {
    throw new Error(`The demonstration provider cannot listen on port ${options.port}; is it in use?`, {
      cause: error,
    });
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  for (const entry of inbox.list()) if (entry.answering === 'pending') answering.answer(entry);

  return {
    ...client,
    ...published,
    id,
    port,
    inboxUrl: `http://127.0.0.1:${port}${inboxPath}`,
    onCall: { url: `http://127.0.0.1:${port}${TOOL_PATH}`, secret: tool.secret },
    alerts: tool.list,
    inbox: inbox.list,
    mail: () => mail,
    mode: () => mode,
    setMode(next) {
      mode = next;
    },
    idle: answering.idle,
    async stop() {
      server.close();
      server.closeAllConnections();
      stopping.abort();
      await answering.idle();
    },
  };
}

function readHeaders(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
}

function parse(body: Buffer): Pick<InboxEntry, 'type' | 'orderId' | 'digest'> {
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    value = undefined; // kept raw all the same
  }
  const { type, data } = Object(value) as { type?: unknown; data?: unknown };
  const { orderId, digest } = Object(data) as { orderId?: unknown; digest?: unknown };
  const text = (member: unknown): string | undefined => (typeof member === 'string' ? member : undefined);
  return { type: text(type), orderId: text(orderId), digest: text(digest) };
}

/** Whoever asks for what it is not there for is told what it is there for. */
function finish(response: ServerResponse, status: number, inboxPath: string): void {
  if (status !== 404 && status !== 405) {
    response.writeHead(status, { 'content-type': 'application/json' }).end('{}');
    return;
  }
  const detail = `the demonstration provider takes webhooks: POST ${inboxPath}. What came is told by GET /provider/inbox of the control port`;
  const title = status === 404 ? 'Not Found' : 'Method Not Allowed';
  const allow = status === 405 && { allow: 'POST' };
  response.writeHead(status, { 'content-type': 'application/problem+json', ...allow });
  response.end(JSON.stringify({ type: 'about:blank', title, status, detail }));
}
