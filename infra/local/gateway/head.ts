import { randomUUID } from 'node:crypto';
import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { errorCode } from '../base/errors.ts';
import { answerByEntry } from './reply.ts';

/** Of request line and values of headers together. */
const HEAD_LIMIT = 10_240;

/** Path and query of a request; a client that takes us for its proxy writes scheme and host before them (RFC 9112, section 3.2.2). */
export const targetOf = ({ url = '/' }: IncomingMessage): string => {
  const [written = ''] = /^https?:\/\/[^/?]*/i.exec(url) ?? [];
  const target = url.slice(written.length);
  return target.startsWith('/') ? target : `/${target}`;
};

/** Whether there is more before the body than the gateway takes. */
export function isHeadTooLarge({ method = '', url = '', httpVersion, rawHeaders }: IncomingMessage): boolean {
  const values = rawHeaders.filter((_, index) => index % 2 === 1);
  return [`${method} ${url} HTTP/${httpVersion}`, ...values].join('').length > HEAD_LIMIT;
}

/** Answers what is no request of HTTP, in the gateway's own form. */
export function answerMalformed(error: Error, socket: Duplex): void {
  if (!socket.writable || errorCode(error) === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const { status, headers, body } = answerByEntry(errorCode(error) === 'HPE_HEADER_OVERFLOW' ? 431 : 400);
  const fields = { ...headers, 'content-length': body.length, 'apigw-requestid': randomUUID(), connection: 'close' };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${String(value)}`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('\r\n')}\r\n\r\n${body.toString()}`);
}
