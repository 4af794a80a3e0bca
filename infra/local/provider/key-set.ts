import { createPublicKey, type KeyObject } from 'node:crypto';
import { compactVerify, createLocalJWKSet, type JWK } from 'jose';

const REFRESH_AFTER_MS = 2_000;

/** The sender's public keys, fetched when first needed and again when one does not fit. */
export class SenderKeys {
  readonly #url: () => string;
  #keys: readonly JWK[] = [];
  #fetchedAt = Number.NEGATIVE_INFINITY;

  constructor(url: () => string) {
    this.#url = url;
  }

  /** Fetches the set unless that was done a moment ago. @throws Error when it cannot be fetched. */
  async refresh(): Promise<boolean> {
    if (performance.now() - this.#fetchedAt < REFRESH_AFTER_MS) return false;
    const response = await fetch(this.#url(), { signal: AbortSignal.timeout(10_000) });
    const body: unknown = await response.json();
    if (!response.ok || typeof body !== 'object' || body === null || !('keys' in body) || !Array.isArray(body.keys)) {
      throw new Error(`no key set at ${this.#url()} (${response.status})`);
    }
    this.#keys = body.keys;
    this.#fetchedAt = performance.now();
    return true;
  }

  /** The keys webhooks are signed with. */
  webhookKeys(): readonly KeyObject[] {
    return this.#keys
      .filter(({ kty, crv }) => kty === 'OKP' && crv === 'Ed25519')
      .map(({ kty = '', crv = '', x = '' }) => createPublicKey({ key: { kty, crv, x }, format: 'jwk' }));
  }

  /** The payload of a document signed by the sender with ES256. @throws Error when the signature does not hold. */
  async readDocument(jws: string): Promise<Readonly<Record<string, unknown>>> {
    const open = () => compactVerify(jws, createLocalJWKSet({ keys: [...this.#keys] }), { algorithms: ['ES256'] });
    const { payload } = await open().catch(async (error: unknown) => {
      if (await this.refresh()) return open();
      throw error;
    });
    const document: unknown = JSON.parse(new TextDecoder().decode(payload));
    return Object(document);
  }
}
