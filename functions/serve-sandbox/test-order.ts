import type { SandboxOrdered } from '../../shared/contracts/api/sandbox/sandbox.ts';
import type { StoredCommit } from '../../shared/domain/order/commit.ts';

/** A test order as whoever asked for it is told of it. */
export const toTestOrder = ({ commit: { orderId, state } }: StoredCommit): SandboxOrdered => ({
  orderId,
  reference: state.reference,
});
