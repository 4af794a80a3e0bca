import { type Agent, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { EXCHANGES, type Exchange } from '../../../infra/local/gateway/exchange.ts';
import { type Actor, digestOf } from './actors.ts';
import { type Draft, type Header, NEW_KEY, RIGHT_DIGEST } from './requests.ts';

/** A request as it went out, and all that came of it. */
export interface Tried {
  readonly sent: Draft;
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
  /** As the gateway saw it; `undefined` where it was answered before it was read. */
  readonly exchange: Exchange | undefined;
}

const MARK = 'x-tried-as';
let tries = 0;
const seen = new Map<string, Exchange>();
EXCHANGES.subscribe((message) => {
  const exchange = message as Exchange;
  const mark = exchange.headers[MARK];
  if (typeof mark === 'string') seen.set(mark, exchange);
});

/** Signs a draft as its actor would, sends it, and reads what comes whole. */
export async function send(api: string, agent: Agent, draft: Draft, actor: Actor): Promise<Tried> {
  tries += 1;
  const mark = `try-${tries}`;
  const sent = {
    ...draft,
    headers: [...draft.headers.map((header) => complete(header, draft, mark)), ...actor.prove(draft, mark)],
  };
  const answer = await sendRaw(api, agent, { ...sent, headers: [...sent.headers, [MARK, mark]] });
  const exchange = seen.get(mark);
  seen.delete(mark);
  return { sent, ...answer, exchange };
}

const complete = ([name, value]: Header, { body }: Draft, mark: string): Header => {
  if (value === NEW_KEY) return [name, mark];
  return [name, value === RIGHT_DIGEST ? digestOf(body ?? Buffer.alloc(0)) : value];
};

/** Bytes that a client may put there: text is sent in UTF-8, and what would end a header is left out. */
const writeHeader = (value: string): string =>
  [...Buffer.from(value.toWellFormed(), 'utf8').toString('latin1')].filter(mayStand).join('');

const mayStand = (sign: string): boolean => sign === '\t' || (sign >= ' ' && sign !== '\u007f');

async function sendRaw(
  api: string,
  agent: Agent,
  { method, target, headers, body }: Draft,
): Promise<Omit<Tried, 'sent' | 'exchange'>> {
  const { hostname, port, host } = new URL(api);
  const has = (name: string): boolean => headers.some(([own]) => own === name);
  const length = body && !has('transfer-encoding') ? [['content-length', `${body.length}`] as const] : [];
  const raw = [...(has('host') ? [] : [['host', host] as const]), ...length, ...headers];
  return await new Promise((resolve, reject) => {
    const asked = request({
      hostname,
      port,
      agent,
      method,
      path: target,
      headers: raw.flatMap(([name, value]) => [name, writeHeader(value)]),
      setHost: false,
    });
    asked.on('error', reject).on('response', (response) => {
      buffer(response).then(
        (read) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: read }),
        reject,
      );
    });
    asked.end(body);
  });
}
