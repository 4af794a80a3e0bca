import type { Commit } from '../../domain/order/commit.ts';
import { toBriefOrderChange } from '../../domain/order/readings/listed-brief-order.ts';
import { toClaimListChange } from '../../domain/order/readings/listed-claim.ts';
import { toListedOrder } from '../../domain/order/readings/listed-order.ts';
import { toProviderListChange } from '../../domain/order/readings/listed-provider-order.ts';
import { toReviewListChange } from '../../domain/order/readings/listed-review.ts';
import { type ListedSilence, toSilenceListChange } from '../../domain/order/readings/listed-silence.ts';
import { toUnsaidListChange } from '../../domain/order/readings/listed-unsaid.ts';
import type { OrderList } from '../../ports/order/order-list.ts';
import type { ProviderOrderList } from '../../ports/order/provider-order-list.ts';
import type { BriefOrderList } from '../../ports/oversight/brief-order-list.ts';
import type { UnsaidList } from '../../ports/oversight/unsaid-list.ts';
import type { ClaimList } from '../../ports/review/claim-list.ts';
import type { ReviewList } from '../../ports/review/review-list.ts';
import type { SilenceList } from '../../ports/review/silence-list.ts';
import { rowOf } from './row-of.ts';

export interface ProjectDeps {
  readonly list: OrderList;
  readonly providers: Pick<ProviderOrderList, 'put' | 'remove'>;
  readonly reviews: ReviewList;
  readonly silences: SilenceList;
  readonly claims: ClaimList;
  readonly briefOrders: Pick<BriefOrderList, 'put' | 'remove'>;
  readonly unsaid: Pick<UnsaidList, 'put' | 'remove'>;
}

/**
 * Brings every list up to a commit. Run in the order of the commits, however often, it ends the same.
 *
 * @returns the reviews that ended in silence with it, of which oversight is told at once.
 */
export async function projectCommit(
  { list, providers, reviews, silences, claims, briefOrders, unsaid }: ProjectDeps,
  commit: Commit,
): Promise<readonly ListedSilence[]> {
  const listed = toListedOrder(rowOf(commit.state), commit);
  const { validation } = commit.state;
  const validator = 'validator' in validation ? validation.validator : undefined;
  const change = toReviewListChange(commit);
  const silent = toSilenceListChange(commit);
  const open = toProviderListChange(commit);
  const claimed = toClaimListChange(commit);
  const brief = toBriefOrderChange(commit);
  const found = toUnsaidListChange(commit);
  await Promise.all([
    list.put(listed),
    ...(validator === undefined ? [] : [list.putForValidator(validator, listed)]),
    open.kind === 'listed' ? providers.put(open.row) : providers.remove(open.ref),
    ...change.listed.map((row) => reviews.put(row)),
    ...change.gone.map((ref) => reviews.remove(ref)),
    ...silent.listed.map((row) => silences.put(row)),
    ...silent.gone.map((ref) => silences.remove(ref)),
    ...claimed.listed.map((row) => claims.put(row)),
    ...claimed.gone.map((ref) => claims.remove(ref)),
    ...brief.listed.map((row) => briefOrders.put(row)),
    ...brief.gone.map((ref) => briefOrders.remove(ref)),
    ...found.listed.map((row) => unsaid.put(row)),
    ...found.gone.map((ref) => unsaid.remove(ref)),
  ]);
  return silent.listed;
}
