import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { AttachmentRef, WholeRef } from '../../domain/attachments/attachment.ts';
import type { Digest } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import { HoldfastError } from '../../errors.ts';
import type {
  AttachmentEraser,
  AttachmentReader,
  AttachmentStore,
  ScanCopies,
  ScanCopyEraser,
  WholeReader,
} from '../../ports/case/attachment-store.ts';
import type { RestoredFiles } from '../../ports/order/restored-orders.ts';
import { REQUEST_LIMITS, refuseChanged, reportOutages } from '../refuse-loudly.ts';
import { spellCopyName, spellOrderPrefix, spellPartsPrefix, spellWholeName } from './object-names.ts';

export const createS3Client = (): S3Client => reportOutages(new S3Client(REQUEST_LIMITS));

const isNamed =
  (...names: readonly string[]) =>
  (error: unknown): boolean =>
    error instanceof Error && names.includes(error.name);

const isMissing = isNamed('NoSuchKey');
/** Of what is not there, S3 answers `AccessDenied` to whoever may not list, or only under a prefix: parts that were listed, and wholes. */
const isGone = isNamed('NoSuchKey', 'AccessDenied');
/** There already: under a digest it can only be the same. */
const isKept = isNamed('PreconditionFailed');
/**
 * Something else went on under the name, and this was not put: it may be there by another run, and may have been taken away by one. S3 asks
 * for the same again, which it then answers one way or the other.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
 */
const isInDoubt = isNamed('ConditionalRequestConflict');
const KEEPS_AT_MOST = 3;

const keptByOthers = (cause: unknown): HoldfastError =>
  new HoldfastError('service-unavailable', 'a file is being kept by others', { cause, retryable: true });

/** Whatever of an order can lie in the bucket. */
const EVERYWHERE = ['sealed', 'parts', 'wholes', 'scans'] as const;

type Everything = AttachmentReader &
  AttachmentEraser &
  AttachmentStore &
  WholeReader &
  ScanCopies &
  ScanCopyEraser &
  RestoredFiles;

/** Files in a bucket, which seals all of them under its own key; those that are kept were sealed under their order's before. */
export class S3Attachments implements Everything {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.#client = client;
    this.#bucket = bucket;
  }

  async putPart(ref: AttachmentRef, part: number, bytes: Uint8Array): Promise<void> {
    await this.#put(`${spellPartsPrefix(ref)}${part}`, bytes);
  }

  async parts(ref: AttachmentRef): Promise<ReadonlyMap<number, Uint8Array>> {
    const prefix = spellPartsPrefix(ref);
    const found = new Map<number, Uint8Array>();
    for (const key of await this.#keysUnder(prefix)) {
      const bytes = await this.#read(key, isGone);
      if (bytes) found.set(Number(key.slice(prefix.length)), bytes);
    }
    return found;
  }

  async removeParts(ref: AttachmentRef): Promise<void> {
    await this.#removeUnder(spellPartsPrefix(ref));
  }

  async putWhole(ref: WholeRef, bytes: Uint8Array): Promise<void> {
    await this.#put(spellWholeName(ref), bytes);
  }

  async whole(ref: WholeRef): Promise<Uint8Array | undefined> {
    return await this.#read(spellWholeName(ref), isGone);
  }

  async removeWhole(ref: WholeRef): Promise<void> {
    await this.#remove(spellWholeName(ref));
  }

  async putCopy(ref: AttachmentRef, bytes: Uint8Array): Promise<void> {
    await this.#put(spellCopyName(ref), bytes);
  }

  async removeCopy(ref: AttachmentRef): Promise<void> {
    await this.#remove(spellCopyName(ref));
  }

  async keep(orderId: OrderId, digest: Digest, bytes: Uint8Array): Promise<void> {
    const Key = spellOrderPrefix('sealed', orderId) + digest; // so that two files never meet under one name
    const put = new PutObjectCommand({ Bucket: this.#bucket, Key, Body: bytes, IfNoneMatch: '*' });
    for (let tries = 1; ; tries += 1) {
      try {
        await this.#client.send(put);
        return;
      } catch (error) {
        if (isKept(error)) return;
        if (!isInDoubt(error)) throw error;
        if (tries === KEEPS_AT_MOST) throw keptByOthers(error);
      }
    }
  }

  async sealed(orderId: OrderId, digest: Digest): Promise<Uint8Array | undefined> {
    return await this.#read(spellOrderPrefix('sealed', orderId) + digest);
  }

  async kept(orderId: OrderId): Promise<readonly string[]> {
    const prefix = spellOrderPrefix('sealed', orderId);
    return (await this.#keysUnder(prefix)).map((key) => key.slice(prefix.length));
  }

  async forget(orderId: OrderId): Promise<void> {
    for (const folder of EVERYWHERE) await this.#removeUnder(spellOrderPrefix(folder, orderId));
  }

  async #put(Key: string, Body: Uint8Array): Promise<void> {
    await this.#client.send(new PutObjectCommand({ Bucket: this.#bucket, Key, Body }));
  }

  async #remove(Key: string): Promise<void> {
    await this.#client.send(new DeleteObjectCommand({ Bucket: this.#bucket, Key }));
  }

  async #read(Key: string, isNothing = isMissing): Promise<Uint8Array | undefined> {
    try {
      const { Body } = await this.#client.send(new GetObjectCommand({ Bucket: this.#bucket, Key }));
      return await Body?.transformToByteArray();
    } catch (error) {
      if (isNothing(error)) return undefined;
      refuseChanged(error);
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
      for (const key of keys) await this.#remove(key);
    }
  }
}
