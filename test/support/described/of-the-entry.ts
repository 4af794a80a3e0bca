import type { Exchange } from '../../../infra/local/gateway/exchange.ts';

/** What the entry may answer by itself, before any function is asked or instead of one. */
const STATUSES: ReadonlySet<number> = new Set([400, 401, 404, 413, 429, 500, 503]);

/**
 * The one exception from what the document says: an answer of the entry itself, which has a form of its own, `{"message"}`, on every
 * route, and cannot be told another.
 */
export function isOfTheEntry({ status, headers, body }: Exchange['reply']): boolean {
  if (!STATUSES.has(status) || headers['content-type'] !== 'application/json') return false;
  return /^\{"message":"[\w ]+"\}$/.test(body.toString('utf8'));
}
