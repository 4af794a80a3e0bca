import type { IncomingMessage } from 'node:http';

/**
 * The body of a request; `undefined` for one that is longer than `most` bytes, of which no more is kept. It is read to its end all the
 * same: a browser that is answered in the midst of sending shows that the connection broke, and not the answer.
 *
 * @throws Error when it is torn off.
 */
export async function readWithin(incoming: IncomingMessage, most: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming) {
    const bytes: Buffer = chunk;
    length += bytes.length;
    if (length <= most) chunks.push(bytes);
    else chunks.length = 0;
  }
  return length <= most ? Buffer.concat(chunks) : undefined;
}
