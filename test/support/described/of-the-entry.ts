import type { Exchange } from '../../../infra/local/gateway/exchange.ts';

/** What the entry may answer by itself, before any function is asked or instead of one. */
const STATUSES: ReadonlySet<number> = new Set([400, 401, 403, 404, 413, 429, 431, 500, 503]);

/**
 * The one exception from what the document says: an answer of the entry itself, which has a form of its own, `{"message"}`, on every
 * route, and cannot be told another. Its 401 names no media type.
 */
export function isOfTheEntry({ status, headers, body }: Exchange['reply']): boolean {
  const type = headers['content-type'];
  if (!STATUSES.has(status) || (type !== undefined && type !== 'application/json')) return false;
  return /^\{"message":"[\w ]+"\}$/.test(body.toString('utf8'));
}
