import { DecryptCommand, GenerateDataKeyCommand, type KMSClient } from '@aws-sdk/client-kms';
import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { FORGET_AT } from '../../deployment/tables.ts';
import type { Instant } from '../../domain/instant.ts';
import { orderErased } from '../../domain/sealing.ts';
import { HoldfastError } from '../../errors.ts';
import type { KeyOwnerId, KeyVault, NewDataKey, SealedId } from '../../ports/key-vault.ts';
import { toForgetAt } from '../dynamo/forget-at.ts';
import { type InsertItem, insertItem } from '../dynamo/insert-item.ts';
import { key } from '../dynamo/keys.ts';
import { readItem } from '../dynamo/read-item.ts';

/** Without `wrapped` the key was destroyed. */
const KeyItem = z.object({
  wrapped: z.optional(z.instanceof(Uint8Array)),
  madeAs: z.optional(z.templateLiteral(['spare_', z.string()])),
});

/** Bound into the wrapped key: it opens as what it was made for and as nothing else. */
const contextOf = (orderId: SealedId) => ({ orderId });

/** Data keys wrapped by KMS, in a table that forgets within a day. */
export class KmsKeyVault implements KeyVault {
  readonly #kms: KMSClient;
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;
  readonly #sealingKey: string;
  readonly #insert: InsertItem;

  /** @param insert left out, each key is kept by a call of its own. */
  constructor(
    kms: KMSClient,
    client: DynamoDBDocumentClient,
    table: string,
    sealingKey: string,
    insert: InsertItem = (item) => insertItem(client, table, item),
  ) {
    this.#kms = kms;
    this.#client = client;
    this.#table = table;
    this.#sealingKey = sealingKey;
    this.#insert = insert;
  }

  async generate(orderId: SealedId): Promise<NewDataKey> {
    const { Plaintext, CiphertextBlob } = await this.#kms.send(
      new GenerateDataKeyCommand({
        KeyId: this.#sealingKey,
        KeySpec: 'AES_256',
        EncryptionContext: contextOf(orderId),
      }),
    );
    if (!Plaintext || !CiphertextBlob) throw new Error('the key service gave no data key');
    return { plain: Plaintext, wrapped: CiphertextBlob };
  }

  async keep(orderId: KeyOwnerId, { plain, ...kept }: NewDataKey, forgetAt?: Instant): Promise<Uint8Array> {
    const forgotten = forgetAt === undefined ? {} : { [FORGET_AT]: toForgetAt(forgetAt) };
    const taken = await this.#insert({ ...key.dataKey(orderId), ...kept, ...forgotten });
    return taken ? await this.open(orderId) : plain;
  }

  /** @throws HoldfastError `order-erased`; `record-damaged` when what is kept is not this order's key. */
  async open(orderId: KeyOwnerId): Promise<Uint8Array> {
    const { Item } = await this.#client.send(
      new GetCommand({ TableName: this.#table, Key: key.dataKey(orderId), ConsistentRead: true }),
    );
    const { wrapped, madeAs = orderId } = Item ? readItem(KeyItem, Item, 'data key') : {};
    if (!wrapped) throw orderErased(orderId);
    return await this.unwrap(madeAs, wrapped);
  }

  async unwrap(orderId: SealedId, wrapped: Uint8Array): Promise<Uint8Array> {
    const decrypt = new DecryptCommand({ CiphertextBlob: wrapped, EncryptionContext: contextOf(orderId) });
    try {
      const { Plaintext } = await this.#kms.send(decrypt);
      if (Plaintext) return Plaintext;
    } catch (error) {
      if (!(error instanceof Error && error.name === 'InvalidCiphertextException')) throw error;
      throw new HoldfastError('record-damaged', `the data key kept for ${orderId} is not its own`, {
        cause: error,
      });
    }
    throw new Error('the key service opened no data key');
  }
}
