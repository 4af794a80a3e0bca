import type { IncomingHttpHeaders } from 'node:http';
import { notHonoured, StorageRefusal } from './refusal.ts';

/** A request as it came, all of it. */
export interface StorageCall {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export type Operation =
  | 'CreateBucket'
  | 'HeadBucket'
  | 'ListObjectsV2'
  | 'PostObject'
  | 'PutObject'
  | 'GetObject'
  | 'HeadObject'
  | 'DeleteObject';

export interface StorageRequest {
  readonly operation: Operation;
  readonly bucket: string;
  /** Empty for what asks of a bucket. */
  readonly key: string;
}

interface Row {
  readonly operation: Operation;
  /** Names of a query it understands. */
  readonly query: readonly string[];
  /** Headers of the service it understands, beside those any request has. */
  readonly headers: readonly string[];
}

const LISTING = ['list-type', 'prefix', 'delimiter', 'max-keys', 'continuation-token', 'start-after'];

/** All that is honoured. What is not named here is refused: the stand-in would do something else and say that all is well. */
const OF_OBJECT: Readonly<Record<string, Row>> = {
  PUT: { operation: 'PutObject', query: [], headers: ['x-amz-decoded-content-length', 'x-amz-trailer'] },
  GET: { operation: 'GetObject', query: [], headers: [] },
  HEAD: { operation: 'HeadObject', query: [], headers: [] },
  DELETE: { operation: 'DeleteObject', query: [], headers: [] },
};
const OF_BUCKET: Readonly<Record<string, Row>> = {
  PUT: { operation: 'CreateBucket', query: [], headers: [] },
  GET: { operation: 'ListObjectsV2', query: LISTING, headers: [] },
  HEAD: { operation: 'HeadBucket', query: [], headers: [] },
  POST: { operation: 'PostObject', query: [], headers: [] },
};

/** Who asks, when, by what program, and digests: said with any request. */
const USUAL = /^x-amz-(?:date|user-agent|content-sha256|security-token|sdk-.+|checksum-.+|meta-.+)$/;

/** The SDK's own mark in a query. */
const MARK = 'x-id';

/** @throws StorageRefusal for what is not honoured, by name. */
export function readStorageRequest({ method, target, headers }: StorageCall): StorageRequest {
  const { pathname, searchParams } = new URL(target, 'http://s3');
  const [, bucket = '', path = ''] = /^\/([^/]+)(?:\/(.*))?$/.exec(pathname) ?? [];
  const key = decodePath(path);
  requirePlainName(decodePath(target.split('?')[0] ?? ''));
  const row = bucket === '' ? undefined : (key === '' ? OF_BUCKET : OF_OBJECT)[method];
  if (!row) throw notHonoured(`${method} of ${key === '' ? 'a bucket' : 'an object'}`);
  requireHonoured(row, searchParams, headers);
  return { operation: row.operation, bucket, key };
}

function requireHonoured(
  { operation, query, headers: known }: Row,
  asked: URLSearchParams,
  headers: IncomingHttpHeaders,
): void {
  const parameter = [...asked.keys()].find((name) => name !== MARK && !query.includes(name));
  if (parameter !== undefined) throw notHonoured(`?${parameter} of ${operation}`);
  if (operation === 'ListObjectsV2' && asked.get('list-type') !== '2') throw notHonoured('ListObjects');
  const isUnknown = (name: string) => name.startsWith('x-amz-') && !USUAL.test(name) && !known.includes(name);
  const header = Object.keys(headers).find(isUnknown);
  if (header !== undefined) throw notHonoured(`the header ${header} of ${operation}`);
  if (operation === 'DeleteObject' && headers['if-match'] !== undefined) throw notHonoured('If-Match of DeleteObject');
}

/**
 * The service takes `.` and `..` in a name for letters like any other. The stand-in goes up a folder by them, into another bucket too.
 *
 * @throws StorageRefusal
 */
export function requirePlainName(name: string): void {
  if (name.split('/').some((piece) => piece === '.' || piece === '..')) throw notHonoured('a name with . or .. in it');
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new StorageRefusal(400, 'InvalidURI', "Couldn't parse the specified URI."); // a stray % in the address
  }
}
