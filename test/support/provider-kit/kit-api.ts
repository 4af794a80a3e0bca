import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { type Client, openClient, type Settings } from '../../../shared/kit/client.ts';
import type { Webhook } from '../../../shared/kit/webhook.ts';

export const ORDER = 'ord_00000000000000000000000000';
export const DIGEST = 'd'.repeat(64);
export const NOW = Date.parse('2026-11-20T18:40:00Z');

/** A request as it arrived. */
export interface Arrived {
  readonly at: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What is said in it; `undefined` of a read. */
  readonly message: { readonly type: string; readonly data: Readonly<Record<string, unknown>> } | undefined;
  readonly id: string;
}

/** What is answered: a JSON body, or what breaks off. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

type Answer = Reply | Error | ((path: string) => Reply | Error);

const problem = (code: string, status: number): Reply => ({
  status,
  body: { type: `urn:holdfast:problem:${code}`, title: code, status, detail: `why ${code}` },
  headers: { 'content-type': 'application/problem+json' },
});

/** The other side of the interface, as far as the kit sees it, with keys of its own; nothing waits. */
export class KitApi {
  readonly arrived: Arrived[] = [];
  readonly #answers = new Map<string, Answer[]>();
  readonly #documentKey: KeyObject;
  readonly #webhookKey: KeyObject;
  keys: unknown[];

  constructor() {
    const documents = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const webhooks = generateKeyPairSync('ed25519');
    this.#documentKey = documents.privateKey;
    this.#webhookKey = webhooks.privateKey;
    this.keys = [
      { ...documents.publicKey.export({ format: 'jwk' }), kid: 'document' },
      { ...webhooks.publicKey.export({ format: 'jwk' }), kid: 'webhook' },
    ];
    this.on('GET /.well-known/jwks.json', () => ({ status: 200, body: { keys: this.keys } }));
    this.on('POST /v1/provider/messages', { status: 200, body: { orderId: ORDER, version: 2 } });
  }

  /** What is answered from now on, in this order; the last one again and again. */
  on(request: string, ...answers: readonly Answer[]): void {
    this.#answers.set(request, [...answers]);
  }

  refuse(request: string, code: string, status: number): void {
    this.on(request, problem(code, status));
  }

  /** Serves a certificate with these members. */
  serveCertificate(members: object): void {
    const document = { orderId: ORDER, digest: DIGEST, inForce: true, afterEnd: null, targets: [], ...members };
    this.on(`GET /v1/provider/orders/${ORDER}/certificate`, { status: 200, body: { jws: this.sign(document) } });
  }

  /** A document, as it is signed. */
  sign(document: object, header: object = {}): string {
    const parts = [{ alg: 'ES256', typ: 'holdfast-certificate+jws', kid: 'document', ...header }, document];
    const input = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    const by = { key: this.#documentKey, dsaEncoding: 'ieee-p1363' } as const;
    return `${input}.${sign('sha256', Buffer.from(input), by).toString('base64url')}`;
  }

  /** The headers of a webhook with this body. */
  signWebhook(body: string, id = 'msg_1', at = NOW / 1_000): Readonly<Record<string, string>> {
    const signature = sign(null, Buffer.from(`${id}.${at}.${body}`), this.#webhookKey).toString('base64');
    return { 'webhook-id': id, 'webhook-timestamp': `${at}`, 'webhook-signature': `v1a,${signature}` };
  }

  /** How often an address was asked. */
  count(request: string): number {
    return this.arrived.filter(({ at }) => at === request).length;
  }

  /** What was said, in its order. */
  said(): readonly string[] {
    return this.arrived.flatMap(({ message }) => (message ? [message.type] : []));
  }

  readonly fetch = (async (url: string, init: RequestInit = {}) => {
    const { method = 'GET', body } = init;
    const at = `${method} ${url.replace('https://api.example', '')}`;
    const headers = Object.fromEntries(new Headers(init.headers ?? {}));
    const message = typeof body === 'string' ? JSON.parse(body) : undefined;
    this.arrived.push({ at, headers, message, id: headers['webhook-id'] ?? '' });
    const answers = this.#answers.get(at) ??
      this.#answers.get(at.split('?', 1)[0] ?? '') ?? [problem('not-found', 404)];
    const [next = problem('not-found', 404)] = answers.length > 1 ? answers.splice(0, 1) : answers;
    const reply = typeof next === 'function' ? next(at) : next;
    if (reply instanceof Error) throw reply;
    return new Response(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body ?? {}), {
      status: reply.status,
      headers: reply.headers ?? {},
    });
  }) as typeof fetch;

  /** A client of it, with a key of its own, which waits a hundredth of a second at most. */
  async client(settings: Partial<Settings> = {}): Promise<Client> {
    const key = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
    const quick = { waitsS: [0.001, 0.002, 0.003, 0.004, 0.005], clock: () => NOW, fetch: this.fetch };
    return await openClient({ api: 'https://api.example/', provider: 'prv-demo', key, ...quick, ...settings });
  }
}

/** A webhook of a type, about the order above. */
export const webhook = (type: string, data: object = {}): Webhook => ({
  id: 'msg_1',
  type,
  timestamp: '2026-11-20T18:40:00.000Z',
  data: { orderId: ORDER, digest: 'e'.repeat(64), reference: 'A794-42EM-7K8M', ...data },
});
