import { lookup } from 'node:dns/promises';
import { type ClientRequest, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type {
  MessageSender,
  Patience,
  SendOutcome,
  SentDelivery,
  WebhookSender,
} from '../../../ports/delivery/message-sender.ts';
import { readAnswerText } from './answer-text.ts';
import { type Egress, hostOf, isAllowed, isFormAllowed } from './guard.ts';
import { type Address, createResolve } from './resolve.ts';

/** Names and answer included. No standard sets either figure. */
export const PATIENCE_MS = { brief: 3_000, full: 10_000 } as const satisfies Record<Patience, number>;

export interface SenderOptions {
  /** Every address a name has. @throws Error with a `code` when it has none. */
  readonly resolve: (host: string) => Promise<readonly Address[]>;
  /** For the whole of an attempt, names included. */
  readonly patienceMs: Readonly<Record<Patience, number>>;
}

/** Names of this machine stand in no server. */
const RESOLVING = { public: createResolve(), loopback: (host: string) => lookup(host, { all: true }) } as const;

/** Not in the network's own words, so that a caller sees why nothing was sent. */
const ADDRESS_REFUSED: SendOutcome = { kind: 'failed', code: 'address-not-allowed' };

/** One request to an address that has yet to be checked. */
export interface SentRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

/**
 * Sends to an address that was checked, and connects to that very address: a name that resolves to another one a moment later
 * changes nothing. Node's own client, because its `fetch` cannot be told where to connect. Redirects are not followed.
 */
export class HttpsWebhookSender implements MessageSender, WebhookSender {
  readonly #egress: Egress;
  readonly #options: SenderOptions;

  constructor(egress: Egress, options: Partial<SenderOptions> = {}) {
    this.#egress = egress;
    this.#options = { resolve: RESOLVING[egress], patienceMs: PATIENCE_MS, ...options };
  }

  async send(
    { url, body }: SentDelivery,
    headers: Readonly<Record<string, string>>,
    patience: Patience,
  ): Promise<SendOutcome> {
    return await this.post(url, headers, body, patience);
  }

  async post(
    url: string,
    headers: Readonly<Record<string, string>>,
    body: string,
    patience: Patience = 'full',
  ): Promise<SendOutcome> {
    return await this.request({ method: 'POST', url, headers, body }, patience);
  }

  /** Any request, under the same rules. */
  async request({ method, url, headers, body }: SentRequest, patience: Patience = 'full'): Promise<SendOutcome> {
    const target = URL.parse(url);
    if (!target || !isFormAllowed(target, this.#egress)) return ADDRESS_REFUSED;
    const signal = AbortSignal.timeout(this.#options.patienceMs[patience]);
    let address: Address | undefined;
    try {
      address = await raceAbort(signal, this.#checkedAddress(hostOf(target)));
    } catch (error) {
      return { kind: 'failed', code: codeOf(error) };
    }
    return address ? await sendTo(target, address, { method, headers, body, signal }) : ADDRESS_REFUSED;
  }

  /** The one address to connect to; `undefined` when any that the name has is not allowed. */
  async #checkedAddress(host: string): Promise<Address | undefined> {
    const literal = isIP(host);
    const found = literal === 0 ? await this.#options.resolve(host) : [{ address: host, family: literal }];
    return found.every(({ address }) => isAllowed(address, this.#egress)) ? found[0] : undefined;
  }
}

/** The result of `work`, unless the signal comes first: a lookup of a name cannot be cancelled, only left to end by itself. */
function raceAbort<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    }),
  ]);
}

interface Sent extends Omit<SentRequest, 'url'> {
  readonly signal: AbortSignal;
}

function sendTo(
  target: URL,
  { address, family }: Address,
  { method, headers, body, signal }: Sent,
): Promise<SendOutcome> {
  const pinned: LookupFunction = (_host, options, callback) =>
    options.all ? callback(null, [{ address, family }]) : callback(null, address, family);
  const over = target.protocol === 'https:' ? overHttps : overHttp;
  return new Promise((settle) => {
    const request: ClientRequest = over(target, {
      method,
      headers: { ...headers, ...(body !== undefined && { 'content-length': `${Buffer.byteLength(body)}` }) },
      lookup: pinned,
      agent: false,
      signal,
    });
    let isAnswered = false;
    request.on('response', async (response) => {
      isAnswered = true;
      const { statusCode: status = 0, headers: answered } = response;
      const retryAfter = answered['retry-after'];
      const text = await readAnswerText(response);
      settle({
        kind: 'answered',
        status,
        address,
        ...(retryAfter !== undefined && retryAfter.length <= 64 && { retryAfter }),
        ...(text !== undefined && { text }),
      });
      response.destroy(); // the rest of what a receiver says is of no interest, however long
    });
    request.on('error', (error) => {
      if (!isAnswered) settle({ kind: 'failed', code: codeOf(error), address }); // after its head an answer counts, however it ends
    });
    request.end(body);
  });
}

/** A short word for what went wrong below HTTP; never the message, which may quote the address. */
function codeOf(error: unknown): string {
  if (error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError')) return 'timeout'; // ours
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return 'network-error';
}
