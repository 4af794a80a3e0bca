import { type KeySet, verifyCompactJws } from '../../domain/compact-jws.ts';
import { FIRST_FORMAT, FIRST_HEAD_TYPE, HISTORY_HEAD_TYPE, type HistoryHead } from './history-format.ts';

/** The signed claims, and the id of the key that signed them. */
export interface ReadHead extends HistoryHead {
  readonly keyId: string;
}

/** What the first format signed. */
type FirstHead = Pick<HistoryHead, 'orderId' | 'version' | 'digest' | 'signedAt'>;

/**
 * The claims of a head, or what is wrong with it. One of the other format is a signature over something else: else the notes of an
 * export could be left out by calling it of the first format.
 */
export function readHead(format: string, head: string, keys: KeySet): ReadHead | string {
  const signed = verifyCompactJws(head, keys);
  if (typeof signed === 'string') return `the head's signature does not verify with these keys (${signed})`;
  const isFirst = format === FIRST_FORMAT;
  if (signed.typ !== (isFirst ? FIRST_HEAD_TYPE : HISTORY_HEAD_TYPE)) {
    return 'the head is a signature over something else';
  }
  const claims: unknown = JSON.parse(signed.text);
  const keyId = signed.keyId ?? '';
  return { ...(isFirst ? withPage(claims as FirstHead) : (claims as HistoryHead)), keyId }; // signed: only exportHistory wrote this
}

/** The first format knew no notes and had one page. */
const withPage = (head: FirstHead): HistoryHead => ({
  ...head,
  notes: null,
  page: { commits: { from: 1, to: head.version, digest: head.digest }, notes: null },
});
