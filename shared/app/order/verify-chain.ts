import { canonicalJson, sha256 } from '../../domain/digest.ts';
import type { Span } from './history-format.ts';

/** One commit or note as it was exported; whether it is one is still to be seen. */
export interface ExportedEntry {
  readonly digest: string;
  readonly content: unknown;
}

/** What one chain is made of. */
export interface ChainKind {
  /** As verdicts name one entry. */
  readonly name: 'commit' | 'note';
  /** The member that numbers them. */
  readonly numberedBy: 'version' | 'number';
}

export const COMMITS: ChainKind = { name: 'commit', numberedBy: 'version' };
export const NOTES: ChainKind = { name: 'note', numberedBy: 'number' };

/** The first entry that is not as it was written, by its number. */
export interface ChainFault {
  readonly at: number;
  readonly reason: string;
}

/** A stretch of a chain to check. */
export interface ChainToVerify {
  readonly orderId: string;
  readonly entries: readonly ExportedEntry[];
  /** What the signed head says stands here; `undefined` where no head can be read. */
  readonly signed: Span | undefined;
  /** The number of the first entry, and the digest before it; `undefined` where that is not known. */
  readonly from: number;
  readonly previous: string | null | undefined;
}

/** Checks every entry against its digest, and every digest against the next entry. */
export function verifyLinks(kind: ChainKind, chain: ChainToVerify): ChainFault | undefined {
  const { orderId, entries, from } = chain;
  let { previous } = chain;
  for (const [index, { digest, content }] of entries.entries()) {
    const at = from + index;
    const claims = claimsOf(content);
    if (!claims) return { at, reason: `it is no ${kind.name}` };
    if (sha256(canonicalJson(content)) !== digest) return { at, reason: 'its content does not match its digest' };
    if (claims['orderId'] !== orderId) return { at, reason: 'it belongs to another order' };
    if (claims[kind.numberedBy] !== at) return { at, reason: 'it is out of order, or one before it is missing' };
    if (previous !== undefined && claims['previous'] !== previous) return describeBrokenLink(kind, chain, index);
    previous = digest;
  }
  return undefined;
}

function describeBrokenLink(kind: ChainKind, chain: ChainToVerify, index: number): ChainFault {
  const at = chain.from + index;
  return index > 0 && isVouchedFor(chain, index)
    ? { at: at - 1, reason: `it was written anew: the ${kind.name} after it follows from another` }
    : { at, reason: `it does not follow from the ${kind.name} before it` };
}

/** Whether the signed head vouches for this entry, through each one after it: then the one before it was written anew. */
function isVouchedFor({ entries, signed, from }: ChainToVerify, index: number): boolean {
  if (signed === undefined) return false;
  let expected: unknown = signed.digest;
  for (let at = signed.to - from; at >= index; at -= 1) {
    const content = entries[at]?.content;
    const claims = claimsOf(content);
    if (!claims || sha256(canonicalJson(content)) !== expected) return false;
    expected = claims['previous'];
  }
  return true;
}

/** Checks what links cannot tell: that the entries are those the head signs, none fewer, none more, and the last as it is signed. */
export function verifyEnd(
  { name }: ChainKind,
  entries: readonly ExportedEntry[],
  signed: Span | null,
): ChainFault | undefined {
  const first = signed?.from ?? 1;
  const last = first + entries.length - 1;
  const to = signed?.to ?? 0;
  if (to > last) return { at: last + 1, reason: `${name}s after ${last} are missing: the head signs ${to}` };
  if (to < last) return { at: to + 1, reason: `${name}s after ${to} are not covered by the signed head` };
  if (signed === null || entries.at(-1)?.digest === signed.digest) return undefined;
  return { at: to, reason: `the last ${name} is not the one the head signs: it, or one before it, was written anew` };
}

/** What an entry says of itself, still unchecked. */
export const claimsOf = (content: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof content === 'object' && content !== null ? { ...content } : undefined;
