import { lookup as resolve } from 'node:dns/promises';
import { type ClientRequest, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { SendOutcome, WebhookSender } from '../ports/webhook-sender.ts';

/** `public`: https to public addresses. `loopback`: http to this machine as well, for a stack that runs on one. */
export type Egress = 'public' | 'loopback';

/** @throws Error for anything but the two: a deployment fault. */
export function egressOf(variable: string): Egress {
  if (variable === 'public' || variable === 'loopback') return variable;
  throw new Error('EGRESS is neither public nor loopback');
}

const TIMEOUT_MS = 10_000;

/** Not in the network's own words, so that a caller sees why nothing was sent. */
const REFUSED: SendOutcome = { kind: 'failed', code: 'address-not-allowed' };

interface Address {
  readonly address: string;
  readonly family: number;
}

/**
 * Posts to an address that was checked, and connects to that very address: a name that resolves to another one a moment later
 * changes nothing. Node's own client, because its `fetch` cannot be told where to connect. Redirects are not followed.
 */
export class HttpsWebhookSender implements WebhookSender {
  readonly #egress: Egress;

  constructor(egress: Egress) {
    this.#egress = egress;
  }

  async post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<SendOutcome> {
    const target = URL.parse(url);
    if (!target || !this.#schemeAllowed(target)) return REFUSED;
    let address: Address | undefined;
    try {
      address = await this.#checkedAddress(target.hostname.replace(/^\[|\]$/g, ''));
    } catch (error) {
      return { kind: 'failed', code: codeOf(error) };
    }
    return address ? await send(target, address, headers, body) : REFUSED;
  }

  #schemeAllowed({ protocol, username, password }: URL): boolean {
    if (username !== '' || password !== '') return false;
    return protocol === 'https:' || (protocol === 'http:' && this.#egress === 'loopback');
  }

  /** The one address to connect to; `undefined` when any that the name has is not allowed. */
  async #checkedAddress(host: string): Promise<Address | undefined> {
    const literal = isIP(host);
    const found = literal === 0 ? await resolve(host, { all: true }) : [{ address: host, family: literal }];
    return found.every(({ address }) => this.#allowed(address)) ? found[0] : undefined;
  }

  #allowed(address: string): boolean {
    const range = ipaddr.process(address).range(); // an IPv4 address inside an IPv6 one is taken for what it is
    return range === 'unicast' || (range === 'loopback' && this.#egress === 'loopback');
  }
}

function send(
  target: URL,
  { address, family }: Address,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<SendOutcome> {
  const pinned: LookupFunction = (_host, options, callback) =>
    options.all ? callback(null, [{ address, family }]) : callback(null, address, family);
  const over = target.protocol === 'https:' ? overHttps : overHttp;
  return new Promise((settle) => {
    const request: ClientRequest = over(target, {
      method: 'POST',
      headers: { ...headers, 'content-length': `${Buffer.byteLength(body)}` },
      lookup: pinned,
      agent: false,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    request.on('response', (response) => {
      settle({ kind: 'answered', status: response.statusCode ?? 0 });
      response.destroy(); // what a receiver says beyond its status is of no interest, however long
    });
    request.on('error', (error) => settle({ kind: 'failed', code: codeOf(error) }));
    request.end(body);
  });
}

/** A short word for what went wrong below HTTP; never the message, which may quote the address. */
function codeOf(error: unknown): string {
  if (error instanceof Error && error.name === 'AbortError') return 'timeout'; // only our own time limit aborts
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return 'network-error';
}
