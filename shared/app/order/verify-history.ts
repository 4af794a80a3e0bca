import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { canonicalJson, sha256 } from '../../domain/digest.ts';
import { HISTORY_FORMAT, HISTORY_HEAD_TYPE } from './export-history.ts';

export type HistoryVerdict =
  | {
      readonly genuine: true;
      readonly orderId: string;
      readonly version: number;
      readonly digest: string;
      readonly signedAt: string;
      readonly keyId: string;
    }
  /** `version`: the first commit that is not as it was written; `null` when the fault is not in a commit. */
  | { readonly genuine: false; readonly version: number | null; readonly reason: string };

/** As much of an export as the checks need; whether it has this shape is checked where it is read. */
export interface HistoryToVerify {
  readonly format: string;
  readonly orderId: string;
  readonly commits: readonly { readonly digest: string; readonly commit: unknown }[];
  readonly head: string;
}

const createAlteredVerdict = (version: number | null, reason: string): HistoryVerdict => ({
  genuine: false,
  version,
  reason,
});

/**
 * Checks an exported history with nothing but the public keys: every commit against its digest, every digest against the
 * next commit, and the last one against the signed head.
 */
export async function verifyHistory(history: HistoryToVerify, keys: JSONWebKeySet): Promise<HistoryVerdict> {
  if (history.format !== HISTORY_FORMAT) return createAlteredVerdict(null, `not a ${HISTORY_FORMAT} export`);
  const head = await readHead(history.head, keys);
  const chain = verifyChain(history, head);
  if (chain) return chain;
  if (typeof head === 'string') return createAlteredVerdict(null, head);
  const { version, digest, orderId, signedAt, keyId } = head;
  if (orderId !== history.orderId) return createAlteredVerdict(null, 'the signed head belongs to another order');
  if (version > history.commits.length)
    return createAlteredVerdict(
      history.commits.length + 1,
      `commits after ${history.commits.length} are missing: the head signs ${version}`,
    );
  if (version < history.commits.length)
    return createAlteredVerdict(version + 1, `commits after ${version} are not covered by the signed head`);
  if (history.commits.at(-1)?.digest !== digest)
    return createAlteredVerdict(
      version,
      'the last commit is not the one the head signs: it, or one before it, was written anew',
    );
  return { genuine: true, orderId, version, digest, signedAt, keyId };
}

function verifyChain(history: HistoryToVerify, head: Head | string): HistoryVerdict | undefined {
  const { orderId, commits } = history;
  let previous: string | null = null;
  for (const [index, { digest, commit }] of commits.entries()) {
    const version = index + 1;
    const claims = claimsOf(commit);
    if (!claims) return createAlteredVerdict(version, 'it is no commit');
    if (sha256(canonicalJson(commit)) !== digest)
      return createAlteredVerdict(version, 'its content does not match its digest');
    if (claims.orderId !== orderId) return createAlteredVerdict(version, 'it belongs to another order');
    if (claims.version !== version)
      return createAlteredVerdict(version, 'it is out of order, or one before it is missing');
    if (claims.previous !== previous) return describeBrokenLink(commits, version, head);
    previous = digest;
  }
  return commits.length === 0 ? createAlteredVerdict(null, 'it holds no commit') : undefined;
}

function describeBrokenLink(commits: HistoryToVerify['commits'], version: number, head: Head | string): HistoryVerdict {
  return version > 1 && isVouchedFor(commits, version, head)
    ? createAlteredVerdict(version - 1, 'it was written anew: the commit after it follows from another')
    : createAlteredVerdict(version, 'it does not follow from the commit before it');
}

/** Whether the signed head vouches for this commit, through each one after it: then the one before it was written anew. */
function isVouchedFor(commits: HistoryToVerify['commits'], version: number, head: Head | string): boolean {
  if (typeof head === 'string') return false;
  let expected: unknown = head.digest;
  for (let at = head.version; at >= version; at -= 1) {
    const commit = commits[at - 1]?.commit;
    const claims = claimsOf(commit);
    if (!claims || sha256(canonicalJson(commit)) !== expected) return false;
    expected = claims.previous;
  }
  return true;
}

/** What a commit says of itself, still unchecked. */
const claimsOf = (
  commit: unknown,
): { readonly orderId?: unknown; readonly version?: unknown; readonly previous?: unknown } | undefined =>
  typeof commit === 'object' && commit !== null ? commit : undefined;

interface Head {
  readonly orderId: string;
  readonly version: number;
  readonly digest: string;
  readonly signedAt: string;
  readonly keyId: string;
}

/** The head's claims, or what is wrong with it. */
async function readHead(head: string, keys: JSONWebKeySet): Promise<Head | string> {
  let verified: Awaited<ReturnType<typeof compactVerify>>;
  try {
    verified = await compactVerify(head, createLocalJWKSet(keys), { algorithms: ['ES256'] });
  } catch (error) {
    return `the head's signature does not verify with these keys (${String(error)})`;
  }
  if (verified.protectedHeader.typ !== HISTORY_HEAD_TYPE) return 'the head is a signature over something else';
  const claims = JSON.parse(new TextDecoder().decode(verified.payload)) as Omit<Head, 'keyId'>; // signed: only exportHistory wrote this
  return { ...claims, keyId: verified.protectedHeader.kid ?? '' };
}
