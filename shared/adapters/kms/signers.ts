import { createHash, createPublicKey } from 'node:crypto';
import { GetPublicKeyCommand, type KMSClient, SignCommand } from '@aws-sdk/client-kms';
import type { DocumentSigner, PublicKeys, WebhookSigner } from '../../ports/signers.ts';

const toBase64url = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64url');

/** How a key is named in JWS headers and in the published set. */
const kidOf = (keyArn: string): string => keyArn.slice(keyArn.lastIndexOf('/') + 1);

const P256_HALF_BYTES = 32;

/** KMS answers in DER (`SEQUENCE { INTEGER r, INTEGER s }`), JWS wants r ‖ s, 32 bytes each (RFC 7518, section 3.4). */
function toJoseSignature(der: Uint8Array): Buffer {
  const integer = (at: number): { readonly bytes: Uint8Array; readonly end: number } => {
    const end = at + 2 + (der[at + 1] ?? 0);
    return { bytes: der.subarray(at + 2, end), end };
  };
  const r = integer(2);
  const s = integer(r.end);
  const fixed = ({ bytes }: { bytes: Uint8Array }) =>
    Buffer.concat([Buffer.alloc(P256_HALF_BYTES), bytes]).subarray(-P256_HALF_BYTES);
  return Buffer.concat([fixed(r), fixed(s)]);
}

export class KmsDocumentSigner implements DocumentSigner {
  readonly #kms: KMSClient;
  readonly #keyArn: string;

  constructor(kms: KMSClient, keyArn: string) {
    this.#kms = kms;
    this.#keyArn = keyArn;
  }

  async sign(payload: string, typ: string): Promise<string> {
    const header = toBase64url(JSON.stringify({ alg: 'ES256', kid: kidOf(this.#keyArn), typ }));
    const input = `${header}.${toBase64url(payload)}`;
    const { Signature } = await this.#kms.send(
      new SignCommand({
        KeyId: this.#keyArn,
        Message: createHash('sha256').update(input).digest(),
        MessageType: 'DIGEST', // raw messages end at 4,096 bytes, certificates do not
        SigningAlgorithm: 'ECDSA_SHA_256',
      }),
    );
    if (!Signature) throw new Error('the key service gave no signature');
    return `${input}.${toBase64url(toJoseSignature(Signature))}`;
  }
}

export class KmsWebhookSigner implements WebhookSigner {
  readonly #kms: KMSClient;
  readonly #keyArn: string;

  constructor(kms: KMSClient, keyArn: string) {
    this.#kms = kms;
    this.#keyArn = keyArn;
  }

  async sign(content: Uint8Array): Promise<Uint8Array> {
    const { Signature } = await this.#kms.send(
      new SignCommand({
        KeyId: this.#keyArn,
        Message: content,
        MessageType: 'RAW',
        SigningAlgorithm: 'ED25519_SHA_512',
      }),
    );
    if (!Signature) throw new Error('the key service gave no signature');
    return Signature;
  }
}

/** The public halves of the document and webhook keys, fetched once per instance: a key never changes under its id. */
export class KmsPublicKeys implements PublicKeys {
  readonly #kms: KMSClient;
  readonly #keys: readonly { readonly arn: string; readonly alg: 'ES256' | 'EdDSA' }[];
  #fetched: Promise<readonly Readonly<Record<string, string>>[]> | undefined;

  constructor(kms: KMSClient, documentKeyArns: readonly string[], webhookKeyArns: readonly string[]) {
    this.#kms = kms;
    this.#keys = [
      ...documentKeyArns.map((arn) => ({ arn, alg: 'ES256' as const })),
      ...webhookKeyArns.map((arn) => ({ arn, alg: 'EdDSA' as const })),
    ];
  }

  async jwks() {
    this.#fetched ??= Promise.all(this.#keys.map(({ arn, alg }) => this.#jwk(arn, alg)));
    try {
      return { keys: await this.#fetched };
    } catch (error) {
      this.#fetched = undefined; // a failure is not remembered
      throw error;
    }
  }

  async #jwk(arn: string, alg: string): Promise<Readonly<Record<string, string>>> {
    const { PublicKey } = await this.#kms.send(new GetPublicKeyCommand({ KeyId: arn }));
    if (!PublicKey) throw new Error('the key service gave no public key');
    const jwk = createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' }).export({ format: 'jwk' });
    const { kty = '', crv = '', x = '', y } = jwk;
    return { kty, crv, x, ...(y !== undefined && { y }), kid: kidOf(arn), alg, use: 'sig' };
  }
}
