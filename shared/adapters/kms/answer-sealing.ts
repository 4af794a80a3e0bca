import { DecryptCommand, EncryptCommand, type KMSClient } from '@aws-sdk/client-kms';
import type { OrderId } from '../../domain/ids.ts';
import type { AnswerOpener, AnswerSealer } from '../../ports/delivery/answer-sealing.ts';

/** Bound into it: it opens as an answer about its order and never as a data key. */
const contextOf = (orderId: OrderId) => ({ orderId, for: 'answer' });

/** Encrypts by the key service itself: its right to do so is apart from the right to decrypt. */
export class KmsAnswerSealer implements AnswerSealer {
  readonly #kms: KMSClient;
  readonly #key: string;

  constructor(kms: KMSClient, sealingKey: string) {
    this.#kms = kms;
    this.#key = sealingKey;
  }

  async seal(orderId: OrderId, text: string): Promise<string> {
    const { CiphertextBlob } = await this.#kms.send(
      new EncryptCommand({ KeyId: this.#key, Plaintext: Buffer.from(text), EncryptionContext: contextOf(orderId) }),
    );
    if (!CiphertextBlob) throw new Error('the key service sealed nothing');
    return Buffer.from(CiphertextBlob).toString('base64');
  }
}

export class KmsAnswerOpener implements AnswerOpener {
  readonly #kms: KMSClient;

  constructor(kms: KMSClient) {
    this.#kms = kms;
  }

  async open(orderId: OrderId, sealed: string): Promise<string> {
    const { Plaintext } = await this.#kms.send(
      new DecryptCommand({ CiphertextBlob: Buffer.from(sealed, 'base64'), EncryptionContext: contextOf(orderId) }),
    );
    if (!Plaintext) throw new Error('the key service opened nothing');
    return Buffer.from(Plaintext).toString();
  }
}
