import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { canonicalJson, sha256 } from '../domain/digest.ts';
import { HISTORY_FORMAT, HISTORY_HEAD_TYPE } from './export-history.ts';

export type Verdict =
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

const altered = (version: number | null, reason: string): Verdict => ({ genuine: false, version, reason });

/**
 * Checks an exported history with nothing but the public keys: every commit against its digest, every digest against the
 * next commit, and the last one against the signed head.
 */
export async function verifyHistory(history: HistoryToVerify, keys: JSONWebKeySet): Promise<Verdict> {
  if (history.format !== HISTORY_FORMAT) return altered(null, `not a ${HISTORY_FORMAT} export`);
  const chain = verifyChain(history);
  if (chain) return chain;
  const head = await readHead(history.head, keys);
  if (typeof head === 'string') return altered(null, head);
  const { version, digest, orderId, signedAt, keyId } = head;
  if (orderId !== history.orderId) return altered(null, 'the signed head belongs to another order');
  if (version > history.commits.length)
    return altered(
      history.commits.length + 1,
      `commits after ${history.commits.length} are missing: the head signs ${version}`,
    );
  if (version < history.commits.length)
    return altered(version + 1, `commits after ${version} are not covered by the signed head`);
  if (history.commits.at(-1)?.digest !== digest)
    return altered(version, 'the last commit is not the one the head signs');
  return { genuine: true, orderId, version, digest, signedAt, keyId };
}

function verifyChain({ orderId, commits }: HistoryToVerify): Verdict | undefined {
  let previous: string | null = null;
  for (const [index, { digest, commit }] of commits.entries()) {
    const version = index + 1;
    if (sha256(canonicalJson(commit)) !== digest) return altered(version, 'its content does not match its digest');
    const claims = commit as { orderId?: unknown; version?: unknown; previous?: unknown }; // any shape: each is compared below
    if (claims.orderId !== orderId) return altered(version, 'it belongs to another order');
    if (claims.version !== version) return altered(version, 'it is out of order, or one before it is missing');
    if (claims.previous !== previous) return altered(version, 'it does not follow from the commit before it');
    previous = digest;
  }
  return commits.length === 0 ? altered(null, 'it holds no commit') : undefined;
}

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
    return `the head's signature does not verify with these keys (${error instanceof Error ? error.message : 'unknown'})`;
  }
  if (verified.protectedHeader.typ !== HISTORY_HEAD_TYPE) return 'the head is a signature over something else';
  const claims = JSON.parse(new TextDecoder().decode(verified.payload)) as Omit<Head, 'keyId'>; // signed: only exportHistory wrote this
  return { ...claims, keyId: verified.protectedHeader.kid ?? '' };
}
