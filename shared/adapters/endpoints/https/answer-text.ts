import type { IncomingMessage } from 'node:http';

/** So much is kept of what an endpoint answers: the first lines say who answers, and why not. */
const AT_MOST_BYTES = 1_024;

/** A body that has not ended this long after its head is not waited for: words that drip are not worth a worker. */
const AWAITED_MS = 2_000;

/** What may be shown as text; nothing else of a body is looked at. */
const TEXT = /^\s*(?:text\/[\w.+-]+|application\/(?:[\w.-]+\+)?(?:json|xml))\s*(?:;|$)/i;

/** What moves a terminal, hides text or turns its direction; line ends and tabs are kept. */
const CONTROLS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

const removeControls = (text: string): string =>
  text.replace(CONTROLS, (found) => (found === '\n' || found === '\t' ? found : ''));

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
      const kept = Buffer.concat(chunks).subarray(0, AT_MOST_BYTES);
      // whole characters only: `stream` holds back one that was cut
      const text = removeControls(new TextDecoder('utf-8').decode(kept, { stream: true })).trim();
      settle(text === '' ? undefined : cutToBytes(text));
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

/** Bytes that were no UTF-8 have become longer ones. */
function cutToBytes(text: string): string {
  const bytes = Buffer.from(text).subarray(0, AT_MOST_BYTES);
  return new TextDecoder('utf-8').decode(bytes, { stream: true });
}
