import { type KeyObject, sign } from 'node:crypto';
import { systemRandomness } from '../../../shared/adapters/system.ts';
import type { Randomness } from '../../../shared/ports/clock.ts';
import type { DocumentSigner, PublicKeys, WebhookSigner } from '../../../shared/ports/signers.ts';
import { drawEd25519, drawP256, type KeyPair } from '../drawn-keys.ts';
import { Outage } from './outage.ts';

const MAX_RAW_BYTES = 4_096; // what the key service takes unhashed

const base64url = (text: string): string => Buffer.from(text).toString('base64url');

/** Real keys made for the test: what they sign verifies with what `publicKeys` publishes. */
export class LocalSigners {
  readonly outage: Outage = new Outage();
  readonly documentKeyId: string;
  readonly webhookKeyId: string = 'local-webhook-key';
  readonly #document: KeyPair;
  readonly #webhook: KeyPair;

  /** @param random whence its keys come; left out: another signer has others. */
  constructor(documentKeyId = 'local-document-key', random: Randomness = systemRandomness) {
    this.documentKeyId = documentKeyId;
    this.#document = drawP256(random);
    this.#webhook = drawEd25519(random);
  }

  readonly documents: DocumentSigner = {
    sign: async (payload, typ) => {
      this.outage.check();
      const input = `${base64url(JSON.stringify({ alg: 'ES256', kid: this.documentKeyId, typ }))}.${base64url(payload)}`;
      const key = { key: this.#document.privateKey, dsaEncoding: 'ieee-p1363' } as const; // r ‖ s, as JWS wants it
      return `${input}.${sign('sha256', Buffer.from(input), key).toString('base64url')}`;
    },
  };

  readonly webhooks: WebhookSigner = {
    sign: async (content) => {
      this.outage.check();
      if (content.length > MAX_RAW_BYTES) throw new RangeError(`${content.length} bytes are too many to sign unhashed`);
      return Uint8Array.from(sign(null, content, this.#webhook.privateKey));
    },
  };

  readonly publicKeys: PublicKeys = {
    jwks: async () => {
      this.outage.check();
      return {
        keys: [
          jwk(this.#document.publicKey, this.documentKeyId, 'ES256'),
          jwk(this.#webhook.publicKey, this.webhookKeyId, 'EdDSA'),
        ],
      };
    },
  };
}

function jwk(key: KeyObject, kid: string, alg: string): Readonly<Record<string, string>> {
  const { kty = '', crv = '', x = '', y } = key.export({ format: 'jwk' });
  return { kty, crv, x, ...(y !== undefined && { y }), kid, alg, use: 'sig' };
}
