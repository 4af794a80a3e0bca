import type { IncomingHttpHeaders } from 'node:http';
import type { Answer } from '../../base/answer.ts';
import { refuseStorageCall, StorageRefusal } from './refusal.ts';
import type { StorageCall } from './request.ts';

export interface Payload {
  /** The object itself. */
  readonly bytes: Buffer;
  /** What was said of it, before or after it. */
  readonly headers: IncomingHttpHeaders;
}

/** As much is taken at once: a file of ten megabytes with what is said of it. */
export const MOST_BYTES: number = 11 * 1_048_576;

/** Of a form, this is the service's own answer; of an object that is put, ours: the service takes larger ones. */
export const refuseTooLarge = (method: string): Answer =>
  refuseStorageCall(
    method === 'POST' ? 400 : 413,
    'EntityTooLarge',
    'Your proposed upload exceeds the maximum allowed size.',
  );

/** What is about sending it in chunks, and not about the object. */
const OF_CHUNKS = new Set([
  'content-encoding',
  'content-length',
  'transfer-encoding',
  'x-amz-decoded-content-length',
  'x-amz-trailer',
]);

const CHUNKED = 'aws-chunked';

const incomplete = () =>
  new StorageRefusal(
    400,
    'IncompleteBody',
    'The request body terminated unexpectedly or has another length than was said.',
  );

/**
 * The object in a body, and what was said of it. The SDK sends a stream in chunks with its digest behind them.
 *
 * @throws StorageRefusal for chunks that do not add up, or without the digest that was promised.
 */
export function readPayload({ headers, body }: StorageCall): Payload {
  const encodings = String(headers['content-encoding'] ?? '')
    .split(',')
    .map((encoding) => encoding.trim());
  if (!encodings.includes(CHUNKED)) return { bytes: body, headers };
  const { bytes, trailers } = joinChunks(body);
  if (String(bytes.length) !== headers['x-amz-decoded-content-length']) throw incomplete();
  const promised = String(headers['x-amz-trailer'] ?? '')
    .split(',')
    .filter((name) => name !== '');
  if (promised.some((name) => trailers[name.trim().toLowerCase()] === undefined)) {
    throw new StorageRefusal(400, 'MalformedTrailerError', 'The request lacks a trailer that was promised.');
  }
  const others = encodings.filter((encoding) => encoding !== CHUNKED).join(', ');
  const kept = Object.entries(headers).filter(([name]) => !OF_CHUNKS.has(name));
  return {
    bytes,
    headers: { ...Object.fromEntries(kept), ...trailers, ...(others !== '' && { 'content-encoding': others }) },
  };
}

/** Chunks as `<hexadecimal length>[;…]`, line end, content, line end; the last has none, and trailers follow. */
function joinChunks(body: Buffer): { readonly bytes: Buffer; readonly trailers: Record<string, string> } {
  const chunks: Buffer[] = [];
  for (let at = 0; ; ) {
    const end = body.indexOf('\r\n', at);
    const [, digits] = /^([0-9a-f]+)(?:;.*)?$/i.exec(body.toString('latin1', at, Math.max(at, end))) ?? [];
    if (end < 0 || digits === undefined) throw incomplete();
    const [start, length] = [end + 2, Number.parseInt(digits, 16)];
    if (length === 0) return { bytes: Buffer.concat(chunks), trailers: readTrailers(body.toString('latin1', start)) };
    if (body.toString('latin1', start + length, start + length + 2) !== '\r\n') throw incomplete();
    chunks.push(body.subarray(start, start + length));
    at = start + length + 2;
  }
}

function readTrailers(text: string): Record<string, string> {
  const lines = text.split('\r\n').filter((line) => line !== '');
  return Object.fromEntries(
    lines.map((line) => {
      const [name = '', ...value] = line.split(':');
      return [name.trim().toLowerCase(), value.join(':').trim()];
    }),
  );
}
