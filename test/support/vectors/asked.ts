import { createHash } from 'node:crypto';
import type { KeyName } from './keys.ts';
import { DIGEST, ORDER } from './sign.ts';
import type { Answer } from './vector.ts';

/** A request as its sender meant it, and what was done to it on its way. */
export interface RequestRow {
  readonly name: string;
  readonly answer: Answer;
  readonly reason: string;
  /** What is asked. */
  readonly of: Asked;
  readonly id?: string;
  readonly key?: KeyName;
  /** On the sender's clock, seconds since 1970. */
  readonly at?: number;
  /** How far the clock of whoever verifies is ahead of the sender's, in seconds. */
  readonly ahead?: number;
  /** What is signed after id and timestamp, where the sender signs something else. */
  readonly signs?: string;
  /** The request that arrives, where it is another than was meant. */
  readonly sent?: Partial<Asked>;
  /** Headers that arrive otherwise; one that is `undefined` does not. */
  readonly change?: (headers: Headers) => Readonly<Record<string, string | undefined>>;
}

export interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly query?: string;
  readonly body?: string | undefined;
  /** Of the body, where it is a file's. */
  readonly digest?: string;
}

export type Headers = Readonly<Record<string, string>>;

export const digestOf = (body: string): string => `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;

export const READ: Asked = { method: 'GET', path: `/v1/provider/orders/${ORDER}/certificate` };
export const MESSAGE = {
  method: 'POST',
  path: '/v1/provider/messages',
  body: JSON.stringify({
    type: 'order.acknowledged',
    timestamp: '2026-11-20T20:00:00Z',
    data: { orderId: ORDER, digest: DIGEST },
  }),
} as const satisfies Asked;
export const LIST: Asked = { method: 'GET', path: '/v1/provider/orders', query: 'limit=50' };
const FILE = `/v1/provider/orders/${ORDER}/challenges/c1/attachments/a1`;
const asFile = (method: Asked['method'], path: string, body: string) => ({
  method,
  path,
  body,
  digest: digestOf(body),
});
export const PART = asFile('PUT', `${FILE}/parts/1`, 'Retention of this mailbox: thirty days.\n');
export const NO_BYTES = asFile('PUT', `${FILE}/parts/1`, '');
export const WHOLE = asFile(
  'POST',
  FILE,
  JSON.stringify({
    name: 'Retention policy.txt',
    type: 'text/plain',
    size: PART.body.length,
    sha256: createHash('sha256').update(PART.body).digest('hex'),
    parts: 1,
  }),
);

/** Of the content: the body, the address with its query, or address and digest of the body. */
export function contentOf({ method, path, query = '', body, digest }: Asked): string {
  if (digest !== undefined) return `${method} ${path} ${digest}`;
  return body ?? `${method} ${path}?${query}`;
}
