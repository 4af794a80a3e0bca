import { generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { Message } from './inbox.ts';

/** How the endpoint under test answered one webhook. */
export interface Delivered {
  /** `undefined` where no answer came. */
  readonly status: number | undefined;
  readonly tookMs: number;
  /** Why no answer came. */
  readonly fault: string;
}

/** A key that webhooks are signed with. */
export interface SigningKey {
  readonly privateKey: KeyObject;
  /** As the key set shows it. */
  readonly jwk: Readonly<Record<string, unknown>>;
}

type Headers = Readonly<Record<string, string>>;

const GIVES_UP_AFTER_MS = 15_000;

export function makeSigningKey(): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privateKey,
    jwk: { ...publicKey.export({ format: 'jwk' }), kid: `check-${randomUUID()}`, use: 'sig', alg: 'EdDSA' },
  };
}

interface Signed {
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: string;
  readonly content: string | Uint8Array;
}

/** Standard Webhooks, asymmetric scheme: Ed25519 over `<id>.<timestamp>.<content>`. */
export const makeSignature = ({ id, timestamp, content }: Signed, key: KeyObject): string =>
  `v1a,${sign(null, Buffer.concat([Buffer.from(`${id}.${timestamp}.`), Buffer.from(content)]), key).toString('base64')}`;

/** The four headers of a webhook, as the contract has them. @param aheadS seconds that its timestamp is ahead of this clock. */
export function signMessage(
  { id, body, orderId }: Pick<Message, 'id' | 'body' | 'orderId'>,
  key: KeyObject,
  aheadS = 0,
): Headers {
  const timestamp = String(Math.floor(Date.now() / 1000) + aheadS);
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': makeSignature({ id, timestamp, content: body }, key),
    'holdfast-correlation-id': orderId,
  };
}

/** Posts a webhook, as it is told: neither signed nor looked at. */
export async function post(url: URL, headers: Headers, body: string): Promise<Delivered> {
  const began = performance.now();
  const took = (): number => Math.round(performance.now() - began);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(GIVES_UP_AFTER_MS),
    });
    const tookMs = took();
    await response.arrayBuffer();
    return { status: response.status, tookMs, fault: '' };
  } catch (error) {
    return { status: undefined, tookMs: took(), fault: describeFault(error) };
  }
}

function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${GIVES_UP_AFTER_MS / 1000} s`;
  return error.cause instanceof Error ? error.cause.message : error.message;
}
