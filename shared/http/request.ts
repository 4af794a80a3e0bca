import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import { CommandHeaders, VersionHeaders } from '../contracts/border/headers.ts';
import { parseJson } from '../contracts/border/json.ts';
import { parse } from '../contracts/border/parse.ts';
import { draftUnknown } from '../domain/filing/draft.ts';
import { filingUnknown } from '../domain/filing/waiting.ts';
import {
  type DraftId,
  type FilingId,
  isDraftId,
  isFilingId,
  isOrderId,
  isReadingId,
  type OrderId,
  orderNotFound,
  type ReadingId,
  type ReviewRef,
  readingUnknown,
  readReviewRef,
  reviewUnknown,
} from '../domain/ids.ts';
import { HoldfastError } from '../errors.ts';

/** The body's bytes, just as they were sent: signatures are made over them. */
export function readRawBody({ body, isBase64Encoded }: APIGatewayProxyEventV2): Uint8Array {
  return Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
}

/**
 * @param type the one that is taken here, as `written` reads it.
 * @throws HoldfastError `unsupported-media-type` for a body of another, and for one that was compressed.
 */
export function requireMediaType({ headers }: APIGatewayProxyEventV2, type: string, written: RegExp): void {
  const { 'content-type': stated = '', 'content-encoding': encoding = 'identity' } = headers;
  if (!written.test(stated)) throw new HoldfastError('unsupported-media-type', `send the body as ${type}`);
  if (encoding.toLowerCase() !== 'identity') {
    throw new HoldfastError('unsupported-media-type', 'send the body as it is, without Content-Encoding');
  }
}

const JSON_MEDIA_TYPE = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i;

/**
 * Whoever sends a query with a body means something by it, such as that it is only tried: it is not acted on as if the query were not there.
 *
 * @throws HoldfastError `invalid-request` where there is one.
 */
export function requireNoQuery({ queryStringParameters }: APIGatewayProxyEventV2): void {
  parse(z.strictObject({}), queryStringParameters ?? {}); // made here, so that pages, which read no JSON, do not carry it
}

/**
 * A JSON body as `schema` describes it, of an address that takes no query.
 *
 * @throws HoldfastError `unsupported-media-type`, `body-too-large`, `malformed-json`, `invalid-request` and what the schema
 * names itself.
 */
export function readBody<S extends z.core.$ZodType>(schema: S, event: APIGatewayProxyEventV2): z.output<S> {
  requireNoQuery(event);
  return readBodyBesideQuery(schema, event);
}

/** The same of an address whose query was read. */
export function readBodyBesideQuery<S extends z.core.$ZodType>(schema: S, event: APIGatewayProxyEventV2): z.output<S> {
  requireMediaType(event, 'application/json', JSON_MEDIA_TYPE);
  return parse(schema, parseJson(readRawBody(event)));
}

export interface CommandFrame {
  readonly idempotencyKey: string;
  /** The version of the order the caller decided upon, when it sent `If-Match`. */
  readonly expectedVersion: number | undefined;
}

/** @throws HoldfastError `idempotency-key-missing`, or `invalid-request` for a header of another form. */
export function readCommandFrame({ headers }: APIGatewayProxyEventV2): CommandFrame {
  if (headers['idempotency-key'] === undefined) {
    throw new HoldfastError('idempotency-key-missing', 'send an Idempotency-Key of your own with every POST');
  }
  const parsed = parse(CommandHeaders, headers);
  return { idempotencyKey: parsed['idempotency-key'], expectedVersion: parsed['if-match'] };
}

/** The same for a decision that rests on what was read. @throws HoldfastError also `if-match-missing`. */
export function readVersionedFrame(event: APIGatewayProxyEventV2): CommandFrame & { readonly expectedVersion: number } {
  const { idempotencyKey, expectedVersion } = readCommandFrame(event);
  return { idempotencyKey, expectedVersion: requireIfMatch(expectedVersion) };
}

/** The version that a change without a key of its own rests on. @throws HoldfastError `if-match-missing`, `invalid-request`. */
export const readIfMatch = ({ headers }: APIGatewayProxyEventV2): number =>
  requireIfMatch(parse(VersionHeaders, headers)['if-match']);

function requireIfMatch(version: number | undefined): number {
  if (version !== undefined) return version;
  throw new HoldfastError('if-match-missing', 'send the ETag of what you decided upon as If-Match');
}

/** The order a path names. @throws HoldfastError `order-not-found` for an id no order can have. */
export function orderIdOf({ pathParameters }: APIGatewayProxyEventV2): OrderId {
  const id = pathParameters?.['orderId'] ?? '';
  if (!isOrderId(id)) throw orderNotFound();
  return id;
}

/** The filing a path names. @throws HoldfastError `filing-unknown` for an id no filing can have. */
export function filingIdOf({ pathParameters }: APIGatewayProxyEventV2): FilingId {
  const id = pathParameters?.['filingId'] ?? '';
  if (!isFilingId(id)) throw filingUnknown();
  return id;
}

/** The draft a path names. @throws HoldfastError `draft-unknown` for an id no draft can have. */
export function draftIdOf({ pathParameters }: APIGatewayProxyEventV2): DraftId {
  const id = pathParameters?.['draftId'] ?? '';
  if (!isDraftId(id)) throw draftUnknown();
  return id;
}

/** The reading a path names. @throws HoldfastError `reading-unknown` for an id no reading can have. */
export function readingIdOf({ pathParameters }: APIGatewayProxyEventV2): ReadingId {
  const id = pathParameters?.['readingId'] ?? '';
  if (!isReadingId(id)) throw readingUnknown();
  return id;
}

/** The review a path names. @throws HoldfastError `review-unknown` for an id no review can have. */
export function reviewRefOf({ pathParameters }: APIGatewayProxyEventV2): ReviewRef {
  const ref = readReviewRef(pathParameters?.['reviewId'] ?? '');
  if (!ref) throw reviewUnknown();
  return ref;
}
