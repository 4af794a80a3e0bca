import { type KeyObject, randomUUID } from 'node:crypto';
import { makeSignature } from './signature.ts';

/** What a test may say otherwise than an honest provider would. */
export interface Overrides {
  readonly id?: string;
  /** `webhook-timestamp`, seconds since 1970. */
  readonly timestamp?: number;
  /** `holdfast-provider` */
  readonly provider?: string;
  /** The whole `webhook-signature` header. */
  readonly signature?: string;
  readonly key?: KeyObject;
  /** The body sent, signed as sent. */
  readonly body?: string;
  /** What is signed instead of what is sent. */
  readonly signedContent?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ClientOptions {
  readonly apiUrl: () => string;
  readonly id: string;
  readonly key: KeyObject;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

export interface Client {
  /** One signed request. A request without a body signs `<METHOD> <path>`. @throws TypeError when nothing answers. */
  signedFetch(method: string, path: string, body?: string, overrides?: Overrides): Promise<Response>;
  /** One message of the provider. */
  send(type: string, data: unknown, overrides?: Overrides): Promise<Response>;
}

export const MESSAGES_PATH = '/v1/provider/messages';

export function createClient({ apiUrl, id: provider, key, clock }: ClientOptions): Client {
  const signedFetch = async (
    method: string,
    path: string,
    body?: string,
    overrides: Overrides = {},
  ): Promise<Response> => {
    const sent = overrides.body ?? body;
    const id = overrides.id ?? `msg_${randomUUID()}`;
    const timestamp = String(overrides.timestamp ?? Math.floor(clock() / 1_000));
    const content = overrides.signedContent ?? sent ?? `${method} ${path}`;
    return await fetch(apiUrl() + path, {
      method,
      ...(sent !== undefined && { body: sent }),
      headers: {
        ...(sent !== undefined && { 'content-type': 'application/json' }),
        'holdfast-provider': overrides.provider ?? provider,
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': overrides.signature ?? makeSignature({ id, timestamp, content }, overrides.key ?? key),
        ...overrides.headers,
      },
      signal: AbortSignal.timeout(30_000),
    });
  };
  return {
    signedFetch,
    send(type, data, overrides) {
      const timestamp = new Date(clock()).toISOString();
      return signedFetch('POST', MESSAGES_PATH, JSON.stringify({ type, timestamp, data }), overrides);
    },
  };
}
