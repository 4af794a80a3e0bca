import { HoldfastError } from '../../errors.ts';
import { type StoredCommit, spellCommit } from './commit.ts';

/**
 * What a database takes as one item is 400 kB. A command may leave a commit of half that beside its sealed parts: each later commit
 * carries the state, and time, notice, ends and erasure must be able to write theirs, whatever anybody filled before.
 */
const COMMIT_AT_MOST_BYTES = 200_000;
/** What only reviewers and the authority may fill besides, so that nobody who objects can keep them from answering. */
const ANSWER_AT_MOST_BYTES = 300_000;
const ITEM_AT_MOST_BYTES = 390_000; // names and keys of attributes count as well

/**
 * @throws HoldfastError `order-full` for a commit after which there would be no room for what must still be written. One that ends the
 * hold is refused only where the database would.
 */
export function requireRoomLeft({ commit, sealed }: Pick<StoredCommit, 'commit' | 'sealed'>): void {
  const commitBytes = Buffer.byteLength(spellCommit(commit));
  const itemBytes = sealed.reduce((sum, { ciphertext }) => sum + ciphertext.length, commitBytes);
  const isEnd = commit.state.phase.kind === 'ended';
  const most = commit.by.kind === 'officer' ? ANSWER_AT_MOST_BYTES : COMMIT_AT_MOST_BYTES;
  if (itemBytes <= ITEM_AT_MOST_BYTES && (isEnd || commitBytes <= most)) return;
  throw new HoldfastError(
    'order-full',
    `the record of order ${commit.orderId} has no room for this and what must follow`,
  );
}
