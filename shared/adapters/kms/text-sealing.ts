import { DecryptCommand, EncryptCommand, type KMSClient } from '@aws-sdk/client-kms';
import type { OrderId } from '../../domain/ids.ts';

/** What a text is: bound into it, it opens as that and never as a data key. */
type Purpose = 'answer' | 'news-address';

const contextOf = (orderId: OrderId, purpose: Purpose) => ({ orderId, for: purpose });

/** Encrypts short texts about an order by the key service itself: its right to do so is apart from the right to decrypt. */
export class KmsTextSealer {
  readonly #kms: KMSClient;
  readonly #key: string;
  readonly #purpose: Purpose;

  constructor(kms: KMSClient, sealingKey: string, purpose: Purpose) {
    this.#kms = kms;
    this.#key = sealingKey;
    this.#purpose = purpose;
  }

  async seal(orderId: OrderId, text: string): Promise<string> {
    const EncryptionContext = contextOf(orderId, this.#purpose);
    const { CiphertextBlob } = await this.#kms.send(
      new EncryptCommand({ KeyId: this.#key, Plaintext: Buffer.from(text), EncryptionContext }),
    );
    if (!CiphertextBlob) throw new Error('the key service sealed nothing');
    return Buffer.from(CiphertextBlob).toString('base64');
  }
}

export class KmsTextOpener {
  readonly #kms: KMSClient;
  readonly #purpose: Purpose;

  constructor(kms: KMSClient, purpose: Purpose) {
    this.#kms = kms;
    this.#purpose = purpose;
  }

  async open(orderId: OrderId, sealed: string): Promise<string> {
    const EncryptionContext = contextOf(orderId, this.#purpose);
    const { Plaintext } = await this.#kms.send(
      new DecryptCommand({ CiphertextBlob: Buffer.from(sealed, 'base64'), EncryptionContext }),
    );
    if (!Plaintext) throw new Error('the key service opened nothing');
    return Buffer.from(Plaintext).toString();
  }
}
