import type { IncomingMessage } from 'node:http';
import { AT_MOST_BYTES, keepText } from './kept-text.ts';

/** A body that has not ended this long after its head is not waited for: words that drip are not worth a worker. */
const AWAITED_MS = 2_000;

/** What may be shown as text; nothing else of a body is looked at. */
const TEXT = /^\s*(?:text\/[\w.+-]+|application\/(?:[\w.-]+\+)?(?:json|xml))\s*(?:;|$)/i;

/**
 * The beginning of a body, where it is text: no more than is kept, and no longer than is waited for. However the body goes on, or ends,
 * what came by then is what was said.
 */
export function readAnswerText(response: IncomingMessage): Promise<string | undefined> {
  const isEncoded = response.headers['content-encoding'] !== undefined; // unpacked, a kilobyte is a gigabyte
  if (isEncoded || !TEXT.test(response.headers['content-type'] ?? '')) return Promise.resolve(undefined);
  return new Promise((settle) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const finish = (): void => {
      clearTimeout(timer);
      settle(keepText(Buffer.concat(chunks)));
    };
    const timer = setTimeout(finish, AWAITED_MS);
    response.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= AT_MOST_BYTES) finish();
    });
    for (const event of ['end', 'close', 'error'] as const) response.on(event, finish);
  });
}
