/** What is signed beside an exported history: the head of both chains, and what is on the page. */
export interface HistoryHead {
  readonly orderId: string;
  /** Of the last commit. */
  readonly version: number;
  readonly digest: string;
  /** Of the last note; `null` where there is none. */
  readonly notes: { readonly number: number; readonly digest: string } | null;
  /** What is on this page. */
  readonly page: { readonly commits: Span | null; readonly notes: Span | null };
  readonly signedAt: string;
}

/** Entries of one chain without a gap, with the digest of the last: by the links, that vouches for each before it. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly digest: string;
}

export const HISTORY_FORMAT = 'holdfast-history-2';
export const HISTORY_HEAD_TYPE = 'holdfast-history-2-head+jws';

/** As versions before 0.3.0 exported it: commits alone, on one page. */
export const FIRST_FORMAT = 'holdfast-history-1';
export const FIRST_HEAD_TYPE = 'holdfast-history-head+jws';
