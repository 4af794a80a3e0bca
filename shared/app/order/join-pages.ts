import type { HistoryHead, Span } from './history-format.ts';
import {
  createAlteredVerdict,
  createFaultVerdict,
  type GenuinePage,
  type HistoryVerdict,
  type Reach,
} from './history-verdict.ts';
import { type ChainFault, type ChainKind, COMMITS, claimsOf, type ExportedEntry, NOTES } from './verify-chain.ts';

/** What one page has of one chain, as it is signed. */
interface Piece {
  readonly span: Span;
  readonly entries: readonly ExportedEntry[];
}

/** Joins pages of one record, each genuine by itself: every page must follow from the one before. */
export function joinPages(pages: readonly GenuinePage[]): HistoryVerdict {
  const closing = pages
    .map(({ head }) => head)
    .toSorted(compareReach)
    .at(-1);
  if (!closing) return createAlteredVerdict(null, 'it holds no page');
  if (pages.some(({ head }) => head.orderId !== closing.orderId)) {
    return createAlteredVerdict(null, 'the pages belong to different orders');
  }
  const commits = listPieces(pages, 'commits');
  const notes = listPieces(pages, 'notes');
  const commitFault = verifyJoints(COMMITS, commits, headsOfCommits(pages));
  if (commitFault) return createFaultVerdict(COMMITS, commitFault);
  const noteFault = verifyJoints(NOTES, notes, headsOfNotes(pages));
  if (noteFault) return createFaultVerdict(NOTES, noteFault);
  const { orderId, version, digest, signedAt, keyId } = closing;
  const ends = { commits: version, notes: closing.notes?.number ?? 0 };
  const has = { commits: reachOf(commits), notes: reachOf(notes) };
  const isWhole = isAll(has.commits, ends.commits) && isAll(has.notes, ends.notes);
  const verdict = { genuine: true, orderId, version, digest, notes: ends.notes, signedAt, keyId } as const;
  return isWhole ? verdict : { ...verdict, only: has };
}

const compareReach = (one: HistoryHead, other: HistoryHead): number =>
  one.version - other.version || (one.notes?.number ?? 0) - (other.notes?.number ?? 0);

function listPieces(pages: readonly GenuinePage[], chain: 'commits' | 'notes'): Piece[] {
  const pieces = pages.flatMap((page) => {
    const span = page.head.page[chain];
    return span === null ? [] : [{ span, entries: page[chain] }];
  });
  return pieces.toSorted((one, other) => one.span.from - other.span.from);
}

/** The end of a chain as one head signs it. */
type SignedEnd = readonly [number: number, digest: string];

const headsOfCommits = (pages: readonly GenuinePage[]): SignedEnd[] =>
  pages.map(({ head }) => [head.version, head.digest]);

const headsOfNotes = (pages: readonly GenuinePage[]): SignedEnd[] =>
  pages.flatMap(({ head: { notes } }) => (notes === null ? [] : [[notes.number, notes.digest]]));

function verifyJoints(
  { name }: ChainKind,
  pieces: readonly Piece[],
  ends: readonly SignedEnd[],
): ChainFault | undefined {
  for (const [index, { span, entries }] of pieces.entries()) {
    const before = pieces[index - 1]?.span;
    if (before === undefined) continue;
    const at = before.to + 1;
    if (span.from < at) return { at: span.from, reason: `it stands on two pages` };
    if (span.from > at) return { at, reason: `${name}s ${at} to ${span.from - 1} are missing between two pages` };
    if (claimsOf(entries[0]?.content)?.['previous'] !== before.digest) {
      return { at, reason: `it does not follow from the ${name} before it, on another page` };
    }
  }
  const entries = pieces.flatMap((piece) => piece.entries);
  const first = pieces[0]?.span.from ?? 1;
  for (const [number, digest] of ends) {
    const entry = entries[number - first];
    if (entry && entry.digest !== digest)
      return { at: number, reason: `it is not the ${name} that a signed head ends with` };
  }
  return undefined;
}

function reachOf(pieces: readonly Piece[]): Reach | null {
  const [first, last] = [pieces[0]?.span, pieces.at(-1)?.span];
  return first && last ? { from: first.from, to: last.to } : null;
}

const isAll = (reach: Reach | null, end: number): boolean =>
  reach === null ? end === 0 : reach.from === 1 && reach.to === end;
