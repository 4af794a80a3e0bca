import { randomUUID } from 'node:crypto';
import { toUtf8 } from '../../../shared/kit/bytes.ts';
import type { SigningKey } from '../../../shared/kit/keys.ts';
import { contentOf, signContent } from '../../../shared/kit/signing.ts';

/** What a test may say otherwise than an honest provider would. */
export interface Overrides {
  readonly id?: string;
  /** `webhook-timestamp`, seconds since 1970. */
  readonly timestamp?: number;
  /** `holdfast-provider` */
  readonly provider?: string;
  /** The whole `webhook-signature` header. */
  readonly signature?: string;
  readonly key?: SigningKey;
  /** The body sent, signed as sent. */
  readonly body?: string;
  /** What is signed instead of what is sent. */
  readonly signedContent?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ClientOptions {
  readonly apiUrl: string;
  readonly id: string;
  /** Of Ed25519. */
  readonly key: SigningKey;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** What a test has the provider say: one try, whatever is answered. What the provider says by itself goes by the client of the kit. */
export interface Client {
  /** One signed request. @throws TypeError when nothing answers. */
  signedFetch(method: string, path: string, body?: string, overrides?: Overrides): Promise<Response>;
  /** One message of the provider. */
  send(type: string, data: unknown, overrides?: Overrides): Promise<Response>;
}

const MESSAGES_PATH = '/v1/provider/messages';

export function createClient({ apiUrl, id: provider, key, clock }: ClientOptions): Client {
  const signedFetch: Client['signedFetch'] = async (method, path, body, overrides = {}) => {
    const sent = overrides.body ?? body;
    const id = overrides.id ?? `msg_${randomUUID()}`;
    const timestamp = overrides.timestamp ?? Math.floor(clock() / 1_000);
    const { signedContent } = overrides;
    const content =
      signedContent === undefined ? await contentOf({ method, path, body: sent, id }) : toUtf8(signedContent);
    return await fetch(apiUrl + path, {
      method,
      ...(sent !== undefined && { body: sent }),
      headers: {
        ...(sent !== undefined && { 'content-type': 'application/json' }),
        'holdfast-provider': overrides.provider ?? provider,
        'webhook-id': id,
        'webhook-timestamp': `${timestamp}`,
        'webhook-signature': overrides.signature ?? (await signContent(overrides.key ?? key, id, timestamp, content)),
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
