import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { compactVerify, createLocalJWKSet, decodeJwt, decodeProtectedHeader, EmbeddedJWK, type JWK } from 'jose';
import type { FaultName } from './faults.ts';

const TOLERANCE_S = 300;
const AGAIN_AFTER_MS = 2_000;

export interface Arrived {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What proves that something is from the sender, wrongly where a fault says so. */
export class SenderProof {
  readonly #api: () => string;
  readonly #has: (fault: FaultName) => boolean;
  readonly #good = new Set<string>();
  #keys: readonly JWK[] = [];
  #fetchedAt = Number.NEGATIVE_INFINITY;

  constructor(api: () => string, has: (fault: FaultName) => boolean) {
    this.#api = api;
    this.#has = has;
  }

  async isGenuine(arrived: Arrived): Promise<boolean> {
    if (!this.#isOfNow(arrived)) return false;
    if (this.#has('fetches-keys-always')) await this.#fetch();
    if (this.#isSigned(arrived)) return true;
    return (await this.#fetchAgain()) && this.#isSigned(arrived);
  }

  /** The signed text of a certificate. @throws Error where it proves nothing. */
  async open(jws: string): Promise<Readonly<Record<string, unknown>>> {
    if (this.#has('opens-without-proof')) return decodeJwt(jws);
    return await this.#verify(jws).catch(async (error: unknown) => {
      if (await this.#fetchAgain()) return await this.#verify(jws);
      throw error;
    });
  }

  #isOfNow({ headers }: Arrived): boolean {
    const ahead = Number(headers['webhook-timestamp']) - Date.now() / 1000;
    if (this.#has('lets-unsigned-in') && headers['webhook-signature'] === undefined) return true;
    if (this.#has('takes-the-past') && ahead < 0) return true;
    if (this.#has('takes-the-future') && ahead > 0) return true;
    return Math.abs(ahead) <= TOLERANCE_S;
  }

  #isSigned({ headers, body }: Arrived): boolean {
    const { 'webhook-id': id = '', 'webhook-timestamp': at = '', 'webhook-signature': signatures } = headers;
    if (signatures === undefined) return this.#has('lets-unsigned-in');
    const mark = `${id} ${at} ${signatures}`;
    if (this.#has('knows-headers-again') && this.#good.has(mark)) return true;
    const isGood = this.#has('takes-any-signature')
      ? /(?:^| )v1a,/.test(signatures) && id !== '' && at !== ''
      : this.#holds(Buffer.from(`${id}.${at}.${body}`), signatures);
    if (isGood) this.#good.add(mark);
    return isGood;
  }

  #holds(signed: Buffer, signatures: string): boolean {
    const made = signatures.split(' ').slice(0, this.#has('looks-at-one-signature') ? 1 : undefined);
    const schemes = this.#has('trusts-v1') ? ['v1', 'v1a'] : ['v1a'];
    return made
      .map((one) => one.split(','))
      .filter(([scheme = '']) => schemes.includes(scheme))
      .some(([, value = '']) =>
        this.#webhookKeys().some((key) => verify(null, signed, key, Buffer.from(value, 'base64'))),
      );
  }

  #webhookKeys(): readonly KeyObject[] {
    return this.#keys
      .filter(({ crv }) => crv === 'Ed25519')
      .map((key) => createPublicKey({ key: { ...key }, format: 'jwk' }));
  }

  async #verify(jws: string): Promise<Readonly<Record<string, unknown>>> {
    const options = { algorithms: ['ES256'] };
    const { payload, protectedHeader } =
      this.#has('takes-key-from-header') && decodeProtectedHeader(jws).jwk !== undefined
        ? await compactVerify(jws, EmbeddedJWK, options)
        : await compactVerify(jws, createLocalJWKSet({ keys: [...this.#keys] }), options);
    if (protectedHeader.typ !== 'holdfast-certificate+jws' && !this.#has('takes-any-type'))
      throw new Error('no certificate');
    return Object(JSON.parse(new TextDecoder().decode(payload)));
  }

  async #fetchAgain(): Promise<boolean> {
    if (performance.now() - this.#fetchedAt < AGAIN_AFTER_MS) return false;
    if (this.#has('fetches-keys-once') && this.#keys.length > 0) return false;
    await this.#fetch();
    return true;
  }

  async #fetch(): Promise<void> {
    this.#fetchedAt = performance.now();
    const { keys } = Object(await (await fetch(`${this.#api()}/.well-known/jwks.json`)).json()) as { keys?: JWK[] };
    this.#keys = keys ?? [];
  }
}
