import { createPublicKey, generateKeyPairSync, type JsonWebKey, type KeyObject, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { closeServer, listen } from '../../../../infra/local/base/ports.ts';
import { makeSignature } from '../../../../infra/local/provider-check/sender.ts';
import { systemClock } from '../../../../shared/adapters/system.ts';
import { providerOf } from '../../../../shared/http/provider-signature.ts';

export const ORDER = 'ord_00000000000000000000000000';
export const DIGEST = 'a'.repeat(64);
/** What the certificate says its digest is: later than the webhook's. */
export const LATEST = 'b'.repeat(64);
export const REFERENCE = 'A794-42EM-7K8M';
export const USABLE_UNTIL = '2026-12-20T00:00:00.000Z';
export const ORIGIN = 'https://api.holdfast.example';

const TARGETS = [
  { id: 't1', type: 'email', status: 'ordered', categories: ['mailbox_dump'] },
  { id: 't2', type: 'email', status: 'preserved', categories: ['mailbox_dump'] },
  { id: 't3', type: 'email', status: 'not-executed', categories: [] },
];
const FORM = {
  C: { identifiers: ['one', 'two', 'three'].map((name) => ({ type: 'email', value: `${name}@skylark.example` })) },
};
const CERTIFICATE = {
  orderId: ORDER,
  reference: REFERENCE,
  version: 2,
  digest: LATEST,
  status: 'running',
  inForce: true,
  afterEnd: null,
  targets: TARGETS,
  certificate: FORM,
};

/** A signed request as it arrived. */
export interface Asked {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly id: string;
  /** `webhook-signature`, or `signature`. */
  readonly signature: string;
  readonly at: number;
  /** Parsed, where there is one. */
  readonly body: unknown;
  /** Whether the API would know it for the provider's. */
  readonly isProved: boolean;
}

/** An answer in place of the usual one; no status: the connection is cut. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export const problem = (status: number, code: string, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers,
  body: { type: `urn:holdfast:problem:${code}`, title: code, status, detail: `it is ${code}` },
});

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Changes a JWS, or makes another: header, payload, and the key to sign with. */
export interface Making {
  readonly header?: object;
  readonly payload?: object;
  readonly key?: KeyObject;
  /** Of the parts as they are sent. */
  readonly change?: (jws: string) => string;
  readonly isDer?: boolean;
}

/** As much of the API as a provider's client meets, with keys that can be changed and answers that can be told. */
export class FakeApi {
  readonly asked: Asked[] = [];
  /** Of the next signed requests; the usual ones when it is empty. */
  readonly answers: Answer[] = [];
  keySetReads = 0;
  isKeySetThere = true;
  making: Making = {};
  document: object = {};
  owed: readonly string[] = [];
  address = '';
  /** The provider's, as the directory has them: base64. */
  readonly registered: { id: string; publicKey: string; algorithm?: string }[] = [];
  #webhookKey = generateKeyPairSync('ed25519');
  #documentKey = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  #generation = 1;
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  async start(): Promise<void> {
    this.address = `http://127.0.0.1:${await listen(this.#server, 0, 'a fake API')}`;
  }

  stop(): Promise<void> {
    return closeServer(this.#server);
  }

  reset(): void {
    this.asked.length = 0;
    this.answers.length = 0;
    this.keySetReads = 0;
    this.isKeySetThere = true;
    this.making = {};
    this.document = {};
    this.owed = [];
  }

  rotate(): void {
    this.#webhookKey = generateKeyPairSync('ed25519');
    this.#documentKey = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#generation += 1;
  }

  /** The headers of a webhook as the API sends it. */
  signWebhook(
    body: string | Buffer,
    { at = Math.floor(Date.now() / 1_000), id = 'msg_1', key = this.#webhookKey.privateKey } = {},
  ) {
    const timestamp = String(at);
    const signature = makeSignature({ id, timestamp, content: body }, key);
    return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature };
  }

  /** Of the messages about orders: type and what it says besides the order. */
  said(): unknown[] {
    return this.asked
      .filter(({ path }) => path === '/v1/provider/messages')
      .map(({ body }) => {
        const { type, data } = Object(body);
        const { orderId, digest, relayedAt, ...more } = Object(data);
        return [type, orderId, digest, more];
      });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request;
    if (url === '/.well-known/jwks.json') {
      this.keySetReads += 1;
      send(response, this.isKeySetThere ? { status: 200, body: { keys: this.#publish() } } : { status: 502, body: {} });
      return;
    }
    const body = (await buffer(request)).toString();
    this.asked.push({
      method,
      path: url,
      id: String(headers['webhook-id']),
      signature: String(headers['webhook-signature'] ?? headers['signature']),
      at: Date.now(),
      body: body === '' ? undefined : JSON.parse(body),
      isProved: await this.#isProved(method, url, headers, body),
    });
    send(response, this.answers.shift() ?? this.#usual(method, url, body));
  }

  #usual(method: string, url: string, body: string): Answer {
    if (url.endsWith('/certificate')) return { status: 200, body: { jws: this.makeCertificate() } };
    if (url.includes('/notice')) return { status: 200, body: { notice: {}, caseCode: 'CODE', texts: [] } };
    if (method === 'GET' && url.startsWith('/v1/provider/orders?')) {
      const owed = this.owed.map((what) => ({ what, dueAt: null, late: true }));
      const others = {
        id: 'ord_11111111111111111111111111',
        owed: [{ what: 'notice-relay', dueAt: null, late: true }],
      };
      return { status: 200, body: { orders: [{ id: ORDER, reference: REFERENCE, owed }, others], next: null } };
    }
    if (method === 'GET' && url.startsWith('/v1/provider/messages?')) {
      const told = { type: 'order.issued', timestamp: '2026-11-20T20:00:00.000Z', data: { orderId: ORDER } };
      return {
        status: 200,
        body: { messages: [{ id: 'msg_7', body: JSON.stringify(told) }], next: 'c', waitSeconds: 15 },
      };
    }
    const order = { orderId: ORDER, reference: REFERENCE };
    if (url === '/v1/sandbox/orders') return { status: 201, body: order };
    if (url.startsWith('/v1/sandbox/orders/'))
      return { status: 200, body: { id: ORDER, version: 2, status: 'running' } };
    if (url === '/v1/sandbox/providers') {
      const { endpoint } = JSON.parse(body);
      return { status: 201, body: { provider: 'prv-x', endpoint, keyId: 'sandbox', usableUntil: USABLE_UNTIL, order } };
    }
    return { status: 200, body: { orderId: ORDER, version: 3 } };
  }

  makeCertificate(): string {
    const {
      header,
      payload,
      key = this.#documentKey.privateKey,
      change = (jws: string) => jws,
      isDer = false,
    } = this.making;
    const kid = `document-${this.#generation}`;
    const head = encode({ alg: 'ES256', kid, typ: 'holdfast-certificate+jws', ...header });
    const signed = `${head}.${encode({ ...CERTIFICATE, ...this.document, ...payload })}`;
    const signature = sign('sha256', Buffer.from(signed), { key, dsaEncoding: isDer ? 'der' : 'ieee-p1363' });
    return change(`${signed}.${signature.toString('base64url')}`);
  }

  #publish(): JsonWebKey[] {
    return [
      {
        ...this.#documentKey.publicKey.export({ format: 'jwk' }),
        kid: `document-${this.#generation}`,
        alg: 'ES256',
        use: 'sig',
      },
      {
        ...this.#webhookKey.publicKey.export({ format: 'jwk' }),
        kid: `webhook-${this.#generation}`,
        alg: 'EdDSA',
        use: 'sig',
      },
    ];
  }

  /** By the code of the API itself. */
  async #isProved(method: string, url: string, headers: IncomingMessage['headers'], body: string): Promise<boolean> {
    const [rawPath = '', rawQueryString = ''] = url.split('?');
    const event = {
      headers,
      rawPath,
      rawQueryString,
      body,
      isBase64Encoded: false,
      requestContext: { http: { method } },
    };
    // who registers in the sandbox signs with the key that it brings
    const brought = rawPath === '/v1/sandbox/providers' ? [{ id: 'sandbox', ...JSON.parse(body) }] : [];
    const keys = [...this.registered, ...brought].map(({ id, publicKey, algorithm }) => ({
      id,
      publicKey: Buffer.from(publicKey, 'base64'),
      ...(algorithm && { algorithm }),
      notBefore: 0,
      notAfter: null,
    }));
    const directory = { provider: async () => ({ id: 'prv-x', keys }) as never };
    const deps = { directory, clock: systemClock, apiUrl: ORIGIN };
    return await providerOf(event as unknown as APIGatewayProxyEventV2, deps).then(
      () => true,
      () => false,
    );
  }
}

function send(response: ServerResponse, { status, headers = {}, body = {} }: Answer): void {
  if (status === undefined) response.destroy();
  else response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

/** The public half of a private key, as the directory has it. */
export function publicHalf(key: KeyObject): string {
  const open = createPublicKey(key);
  const raw = open.asymmetricKeyType === 'ed25519' ? open.export({ format: 'jwk' }).x : undefined;
  return raw === undefined
    ? open.export({ format: 'der', type: 'spki' }).toString('base64')
    : Buffer.from(raw, 'base64url').toString('base64');
}
