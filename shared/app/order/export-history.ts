import { canonicalJson, type Digest } from '../../domain/digest.ts';
import { type OrderId, orderNotFound } from '../../domain/ids.ts';
import { toRfc3339 } from '../../domain/instant.ts';
import type { Commit, StoredCommit } from '../../domain/order/commit.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import type { Clock } from '../../ports/clock.ts';
import type { OrderReader } from '../../ports/order/order-store.ts';
import type { DocumentSigner } from '../../ports/signers.ts';

/**
 * An order's whole record as it leaves the system: each commit as it was digested, and the head signed.
 *
 * Persons stand in it by the opaque ids of their identity provider, also reviewers, of whom the order's view shows the house alone.
 * The ids stay because every digest covers them: without them the record could be neither verified nor used to show that nobody
 * judged what they had issued or validated. Only identity provider and roster know whose an id is.
 */
export interface HistoryExport {
  readonly format: typeof HISTORY_FORMAT;
  readonly orderId: OrderId;
  readonly commits: readonly { readonly digest: Digest; readonly commit: Commit }[];
  /** Compact JWS, `ES256`, over `{ orderId, version, digest, signedAt }` of the last commit. */
  readonly head: string;
}

export const HISTORY_FORMAT = 'holdfast-history-1';
export const HISTORY_HEAD_TYPE = 'holdfast-history-head+jws';

export interface ExportDeps {
  readonly orders: Pick<OrderReader, 'history'>;
  readonly signer: DocumentSigner;
  readonly clock: Clock;
}

/**
 * @param requireReader throws for an order that whoever asks may not read; oversight may read every one.
 * @throws HoldfastError `order-not-found`, and what `requireReader` throws.
 */
export async function exportHistory(
  deps: ExportDeps,
  orderId: OrderId,
  requireReader: (state: OrderState) => void = () => undefined,
): Promise<HistoryExport> {
  const commits: StoredCommit[] = [];
  for await (const commit of deps.orders.history(orderId)) commits.push(commit);
  const latest = commits.at(-1);
  if (!latest) throw orderNotFound();
  requireReader(latest.commit.state);
  const signedAt = toRfc3339(deps.clock.now());
  const payload = { orderId, version: latest.commit.version, digest: latest.digest, signedAt };
  return {
    format: HISTORY_FORMAT,
    orderId,
    commits: commits.map(({ commit, digest }) => ({ digest, commit })),
    head: await deps.signer.sign(canonicalJson(payload), HISTORY_HEAD_TYPE),
  };
}
