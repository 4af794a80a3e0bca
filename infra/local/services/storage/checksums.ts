import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { crc32 } from 'node:zlib';
import type { Payload } from './payload.ts';
import { notHonoured, StorageRefusal } from './refusal.ts';

type Digesting = (bytes: Buffer) => Buffer;

const hashWith =
  (algorithm: string): Digesting =>
  (bytes) =>
    createHash(algorithm).update(bytes).digest();

const PREFIX = 'x-amz-checksum-';

/** Those that can be worked out here; an object under any other would be stored unchecked. */
const DIGESTS: Readonly<Record<string, Digesting>> = {
  crc32(bytes) {
    const digest = Buffer.alloc(4);
    digest.writeUInt32BE(crc32(bytes));
    return digest;
  },
  sha1: hashWith('sha1'),
  sha256: hashWith('sha256'),
};

/** Said of a digest, and none itself. */
const ABOUT = new Set(['algorithm', 'mode', 'type']);

const HEX_SHA256 = /^[0-9a-f]{64}$/;

/**
 * Compares an object with every digest that was sent with it.
 *
 * @throws StorageRefusal as the service does for a digest that is none, that is not the object's, or that comes with another of its kind;
 *   `NotImplemented` for one that cannot be worked out here.
 */
export function requireDigests({ bytes, headers }: Payload): void {
  requireMd5(bytes, headers['content-md5']);
  const sent = Object.keys(headers).flatMap((name) => (name.startsWith(PREFIX) ? name.slice(PREFIX.length) : []));
  const names = sent.filter((name) => !ABOUT.has(name));
  if (names.length > 1) {
    throw new StorageRefusal(
      400,
      'InvalidRequest',
      'Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.',
    );
  }
  for (const name of names) {
    const digest = DIGESTS[name];
    if (!digest) throw notHonoured(`the checksum ${name}`);
    requireChecksum(name, String(headers[PREFIX + name]), digest(bytes));
  }
}

function requireChecksum(name: string, sent: string, own: Buffer): void {
  if (!isBase64Of(sent, own.length)) {
    throw new StorageRefusal(400, 'InvalidRequest', `Value for ${PREFIX}${name} header is invalid.`);
  }
  if (sent !== own.toString('base64')) {
    const message = `The ${name.toUpperCase()} you specified did not match the calculated checksum.`;
    throw new StorageRefusal(400, 'BadDigest', message);
  }
}

function requireMd5(bytes: Buffer, sent: IncomingHttpHeaders[string]): void {
  if (sent === undefined) return;
  const own = hashWith('md5')(bytes);
  if (!isBase64Of(String(sent), own.length)) {
    throw new StorageRefusal(400, 'InvalidDigest', 'The Content-MD5 you specified is not valid.');
  }
  if (sent !== own.toString('base64')) {
    throw new StorageRefusal(400, 'BadDigest', 'The Content-MD5 you specified did not match what we received.');
  }
}

/** Compares what came over the wire with what its signature covers, where that says a digest. */
export function requireSignedContent(body: Buffer, { 'x-amz-content-sha256': said }: IncomingHttpHeaders): void {
  if (!HEX_SHA256.test(String(said)) || said === hashWith('sha256')(body).toString('hex')) return;
  const message = 'The provided x-amz-content-sha256 header does not match what was computed.';
  throw new StorageRefusal(400, 'XAmzContentSHA256Mismatch', message);
}

const isBase64Of = (text: string, length: number): boolean => {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === length && bytes.toString('base64') === text;
};
