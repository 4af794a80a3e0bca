import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { FaultName } from './faults.ts';

const MESSAGES = '/v1/provider/messages';
const WAITS_MS = [500, 1_000, 2_000, 5_000, 10_000];
const BEHIND_S = 60;

export interface CallerOptions {
  readonly api: () => string;
  readonly provider: string;
  readonly has: (fault: FaultName) => boolean;
  readonly signal: AbortSignal;
}

interface Call {
  readonly method: string;
  readonly path: string;
  readonly body?: string;
  readonly id: string;
}

/** Signs what an endpoint asks and says, and insists, wrongly where a fault says so. */
export class Caller {
  readonly publicKey: string;
  readonly #options: CallerOptions;
  readonly #key: ReturnType<typeof generateKeyPairSync>['privateKey'];
  #signed = 0;

  constructor(options: CallerOptions) {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    this.#options = options;
    this.#key = privateKey;
    this.publicKey = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64');
  }

  async read(path: string): Promise<Response> {
    const { has } = this.#options;
    if (has('signs-wrongly-once') && this.#signed === 0) {
      await this.#ask({ method: 'GET', path: '/v1/provider/orders', id: makeId() });
    }
    return await this.#insist({ method: 'GET', path, id: makeId() });
  }

  say(type: string, data: object): Promise<Response> {
    return this.post(MESSAGES, { type, timestamp: new Date().toISOString(), data });
  }

  post(path: string, message: object): Promise<Response> {
    return this.#insist({ method: 'POST', path, body: JSON.stringify(message), id: makeId() });
  }

  async #insist(call: Call): Promise<Response> {
    const { has, signal } = this.#options;
    let { id } = call;
    for (const ms of [...WAITS_MS, undefined]) {
      const response = await this.#ask({ ...call, id }).catch(() => undefined);
      if (response?.ok) return response;
      const pause = this.#findPause(response, ms);
      if (pause === undefined)
        throw new Error(`${call.method} ${call.path}: ${response?.status} ${await response?.text()}`);
      if (response === undefined && has('takes-new-id-after-loss')) id = makeId();
      await wait(pause, undefined, { signal });
    }
    throw new Error(`${call.method} ${call.path}: given up`);
  }

  /** Milliseconds until the same is sent again; `undefined` where it is not. */
  #findPause(response: Response | undefined, ms: number | undefined): number | undefined {
    const { has } = this.#options;
    const { status = 0, headers = new Headers() } = response ?? {};
    if (status === 409 && has('tries-for-ever')) return 200;
    if (status === 429 && has('gives-up-at-429')) return undefined;
    const isPassing = status === 0 || status >= 500 || status === 429 || headers.has('retry-after');
    if (!isPassing || ms === undefined) return undefined;
    if (status === 503 && has('comes-back-too-soon')) return 200;
    return Math.max(ms, 1000 * Number(headers.get('retry-after') ?? 0));
  }

  #ask({ method, path, body, id }: Call): Promise<Response> {
    const { api, provider, has, signal } = this.#options;
    this.#signed += 1;
    const at = Math.floor(Date.now() / 1000) - (has('is-behind') ? BEHIND_S : 0);
    const read = has('signs-paths-alone') || path.includes('?') ? `${method} ${path}` : `${method} ${path}?`;
    const content = has('signs-wrongly-once') && this.#signed === 1 ? 'another' : (body ?? read);
    const signature = sign(null, Buffer.from(`${id}.${at}.${content}`), this.#key).toString('base64');
    const headers = {
      'holdfast-provider': provider,
      'webhook-id': id,
      'webhook-timestamp': String(at),
      'webhook-signature': `v1a,${signature}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    };
    return fetch(api() + path, { method, headers, signal, ...(body !== undefined && { body }) });
  }
}

const makeId = (): string => `msg_${randomUUID()}`;
