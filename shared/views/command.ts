import type { CommandAccepted } from '../contracts/api/common/order.ts';
import type { StoredCommit } from '../domain/order/commit.ts';
import { statusOf } from '../domain/order/record/status.ts';

/** The answer to a command; a repeat of the command gets the same, as it is told of the commit the command caused. */
export const toCommandView = ({ commit, digest }: StoredCommit): CommandAccepted => ({
  id: commit.orderId,
  version: commit.version,
  digest,
  status: statusOf(commit.state),
});
