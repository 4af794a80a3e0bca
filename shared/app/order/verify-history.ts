import type { KeySet } from '../../domain/compact-jws.ts';
import { FIRST_FORMAT, HISTORY_FORMAT, type Span } from './history-format.ts';
import { readHead } from './history-head.ts';
import {
  type AlteredVerdict,
  createAlteredVerdict,
  createFaultVerdict,
  type GenuinePage,
  type HistoryVerdict,
} from './history-verdict.ts';
import { joinPages } from './join-pages.ts';
import {
  type ChainKind,
  COMMITS,
  claimsOf,
  type ExportedEntry,
  NOTES,
  verifyEnd,
  verifyLinks,
} from './verify-chain.ts';

/** As much of an export, or of one page of it, as the checks need; whether it has this shape is checked where it is read. */
export interface HistoryToVerify {
  readonly format: string;
  readonly orderId: string;
  readonly commits: readonly { readonly digest: string; readonly commit: unknown }[];
  /** The first format had none. */
  readonly notes?: readonly { readonly digest: string; readonly note: unknown }[] | undefined;
  readonly head: string;
}

/**
 * Checks an exported history with nothing but the public keys: every entry against its digest, every digest against the next entry, and
 * the last one against the signed head.
 *
 * @param pages all of them, or some; in any order.
 */
export function verifyHistory(pages: HistoryToVerify | readonly HistoryToVerify[], keys: KeySet): HistoryVerdict {
  const genuine: GenuinePage[] = [];
  for (const page of 'commits' in pages ? [pages] : pages) {
    const checked = verifyPage(page, keys);
    if ('genuine' in checked) return checked;
    genuine.push(checked);
  }
  return joinPages(genuine);
}

function verifyPage(history: HistoryToVerify, keys: KeySet): GenuinePage | AlteredVerdict {
  const { format, orderId } = history;
  if (format !== HISTORY_FORMAT && format !== FIRST_FORMAT) {
    return createAlteredVerdict(null, `neither a ${HISTORY_FORMAT} nor a ${FIRST_FORMAT} export`);
  }
  const head = readHead(format, history.head, keys);
  const signed = typeof head === 'string' ? undefined : head.page;
  const commits = history.commits.map(({ digest, commit }): ExportedEntry => ({ digest, content: commit }));
  const notes = (history.notes ?? []).map(({ digest, note }): ExportedEntry => ({ digest, content: note }));
  const broken =
    verifyLinksOf(COMMITS, orderId, commits, signed?.commits ?? undefined) ??
    verifyLinksOf(NOTES, orderId, notes, signed?.notes ?? undefined);
  if (broken) return broken;
  if (commits.length === 0 && signed?.commits !== null) return createAlteredVerdict(null, 'it holds no commit');
  if (typeof head === 'string') return createAlteredVerdict(null, head);
  if (head.orderId !== orderId) return createAlteredVerdict(null, 'the signed head belongs to another order');
  return (
    verifyEndOf(COMMITS, commits, head.page.commits) ??
    verifyEndOf(NOTES, notes, head.page.notes) ?? { head, commits, notes }
  );
}

function verifyLinksOf(kind: ChainKind, orderId: string, entries: readonly ExportedEntry[], signed: Span | undefined) {
  const from = signed?.from ?? beginningOf(kind, entries);
  const previous = from === 1 ? null : undefined; // on a later page, the page before it tells
  const fault = verifyLinks(kind, { orderId, entries, signed, from, previous });
  return fault && createFaultVerdict(kind, fault);
}

/** Where no head can be read, a page begins where it says it does. */
function beginningOf({ numberedBy }: ChainKind, [first]: readonly ExportedEntry[]): number {
  const claimed = claimsOf(first?.content)?.[numberedBy];
  return typeof claimed === 'number' && Number.isSafeInteger(claimed) && claimed > 0 ? claimed : 1;
}

function verifyEndOf(kind: ChainKind, entries: readonly ExportedEntry[], signed: Span | null) {
  const fault = verifyEnd(kind, entries, signed);
  return fault && createFaultVerdict(kind, fault);
}
