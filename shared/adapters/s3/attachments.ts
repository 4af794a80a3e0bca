import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { FOLDERS } from '../../deployment.ts';
import type { AttachmentRef } from '../../domain/attachments/attachment.ts';
import type { Digest } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { AttachmentEraser, AttachmentReader, AttachmentStore } from '../../ports/case/attachment-store.ts';
import type { RestoredFiles } from '../../ports/order/restored-orders.ts';
import { REQUEST_LIMITS, reportOutages } from '../refuse-loudly.ts';

export const createS3Client = (): S3Client => reportOutages(new S3Client(REQUEST_LIMITS));

/** Parts: `incoming/<order>/<objection>/<attachment>/<part>`, which the bucket drops after a day. */
const incomingPrefixOf = ({ orderId, challenge, attachment }: AttachmentRef): string =>
  `${FOLDERS.incoming}${orderId}/${challenge}/${attachment}/`;

/** Whole files: `sealed/<order>/<digest of the sealed bytes>`, so that two files never meet under one name. */
const sealedPrefixOf = (orderId: OrderId): string => `${FOLDERS.sealed}${orderId}/`;

const isNamed =
  (...names: readonly string[]) =>
  (error: unknown): boolean =>
    error instanceof Error && names.includes(error.name);

const isMissing = isNamed('NoSuchKey');
/** A part that was listed and is gone by now: S3 answers `AccessDenied` to whoever may list only under a prefix. */
const isGone = isNamed('NoSuchKey', 'AccessDenied');
/** There already, or being written by another run: under a digest it can only be the same. */
const isKept = isNamed('PreconditionFailed', 'ConditionalRequestConflict');

/** Sealed files in a bucket. */
export class S3Attachments implements AttachmentReader, AttachmentEraser, AttachmentStore, RestoredFiles {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.#client = client;
    this.#bucket = bucket;
  }

  async putPart(ref: AttachmentRef, part: number, bytes: Uint8Array): Promise<void> {
    await this.#client.send(
      new PutObjectCommand({ Bucket: this.#bucket, Key: `${incomingPrefixOf(ref)}${part}`, Body: bytes }),
    );
  }

  async parts(ref: AttachmentRef): Promise<ReadonlyMap<number, Uint8Array>> {
    const prefix = incomingPrefixOf(ref);
    const found = new Map<number, Uint8Array>();
    for (const key of await this.#keysUnder(prefix)) {
      const bytes = await this.#read(key, isGone);
      if (bytes) found.set(Number(key.slice(prefix.length)), bytes);
    }
    return found;
  }

  async removeParts(ref: AttachmentRef): Promise<void> {
    await this.#removeUnder(incomingPrefixOf(ref));
  }

  async keep(orderId: OrderId, digest: Digest, bytes: Uint8Array): Promise<void> {
    const Key = sealedPrefixOf(orderId) + digest;
    try {
      await this.#client.send(new PutObjectCommand({ Bucket: this.#bucket, Key, Body: bytes, IfNoneMatch: '*' }));
    } catch (error) {
      if (!isKept(error)) throw error;
    }
  }

  async sealed(orderId: OrderId, digest: Digest): Promise<Uint8Array | undefined> {
    return await this.#read(sealedPrefixOf(orderId) + digest);
  }

  async kept(orderId: OrderId): Promise<readonly string[]> {
    const prefix = sealedPrefixOf(orderId);
    return (await this.#keysUnder(prefix)).map((key) => key.slice(prefix.length));
  }

  async forget(orderId: OrderId): Promise<void> {
    await this.#removeUnder(sealedPrefixOf(orderId));
  }

  async #read(Key: string, isNothing = isMissing): Promise<Uint8Array | undefined> {
    try {
      const { Body } = await this.#client.send(new GetObjectCommand({ Bucket: this.#bucket, Key }));
      return await Body?.transformToByteArray();
    } catch (error) {
      if (isNothing(error)) return undefined;
      throw error;
    }
  }

  /** An order has a handful: one answer of a thousand names is all of them, unless something is very wrong. */
  async #keysUnder(Prefix: string): Promise<readonly string[]> {
    const { Contents = [] } = await this.#client.send(new ListObjectsV2Command({ Bucket: this.#bucket, Prefix }));
    return Contents.flatMap(({ Key }) => Key ?? []);
  }

  /** Lists again until nothing is left: a listing may have been cut off, and parts may have come meanwhile. */
  async #removeUnder(prefix: string): Promise<void> {
    for (let keys = await this.#keysUnder(prefix); keys.length > 0; keys = await this.#keysUnder(prefix)) {
      for (const Key of keys) await this.#client.send(new DeleteObjectCommand({ Bucket: this.#bucket, Key }));
    }
  }
}
