import { canonicalJson } from '../../domain/digest.ts';
import { dueAtOf, type StoredCommit } from '../../domain/order/commit.ts';
import { key } from './keys.ts';

/** A commit as the Records table holds it, with its row in the due index. @param shards how many that index has. */
export function toCommitItem({ commit, digest, sealed }: StoredCommit, shards: number) {
  const { orderId, version } = commit;
  const dueAt = dueAtOf(commit);
  return {
    ...key.commit(orderId, version),
    body: canonicalJson(commit),
    digest,
    sealed: Object.fromEntries(sealed.map(({ part, ciphertext }) => [part, ciphertext])),
    ...(dueAt !== undefined && key.due(orderId, shards, dueAt)),
  };
}
