import { openOfficial } from '../../domain/officials.ts';
import type { Commit, StoredCommit } from '../../domain/order/commit.ts';
import { type BriefOrderChange, toBriefOrderChange } from '../../domain/order/readings/listed-brief-order.ts';
import { toClaimListChange } from '../../domain/order/readings/listed-claim.ts';
import { toEventEntries } from '../../domain/order/readings/listed-event.ts';
import { toListedOrder } from '../../domain/order/readings/listed-order.ts';
import { toProviderListChange, toProviderReferenceChange } from '../../domain/order/readings/listed-provider-order.ts';
import {
  type ListedReviewRef,
  type ReviewListChange,
  toReviewListChange,
} from '../../domain/order/readings/listed-review.ts';
import { type ListedSilence, toSilenceListChange } from '../../domain/order/readings/listed-silence.ts';
import { toUnsaidListChange, type UnsaidListChange } from '../../domain/order/readings/listed-unsaid.ts';
import { toSignedAct } from '../../domain/order/readings/signed-act.ts';
import { isSandbox } from '../../domain/sandbox.ts';
import { recordDamagedUnderSeal } from '../../domain/sealing.ts';
import { isSelfTest } from '../../domain/self-test.ts';
import type { OfficialKeyReader } from '../../ports/official-keys.ts';
import type { OrderList } from '../../ports/order/order-list.ts';
import type { OrderReader } from '../../ports/order/order-store.ts';
import type { ProviderOrderList } from '../../ports/order/provider-order-list.ts';
import type { SignedList } from '../../ports/order/signed-list.ts';
import type { BriefOrderList } from '../../ports/oversight/brief-order-list.ts';
import type { UnsaidList } from '../../ports/oversight/unsaid-list.ts';
import type { ClaimList } from '../../ports/review/claim-list.ts';
import type { ReviewList } from '../../ports/review/review-list.ts';
import type { SilenceList } from '../../ports/review/silence-list.ts';
import { addToFeed, type FeedDeps } from '../feed/add-to-feed.ts';
import { rowOf } from './row-of.ts';

export interface ProjectDeps extends FeedDeps {
  readonly list: OrderList;
  readonly providers: Omit<ProviderOrderList, 'of' | 'ofReference'>;
  readonly signed: Pick<SignedList, 'put'>;
  readonly reviews: ReviewList;
  readonly silences: SilenceList;
  readonly claims: ClaimList;
  readonly briefOrders: Pick<BriefOrderList, 'put' | 'remove'>;
  readonly unsaid: Pick<UnsaidList, 'put' | 'remove'>;
  readonly officials: OfficialKeyReader;
}

/**
 * Brings every list up to a commit; that of the weekly self-test stands in none, one of the sandbox in its provider's
 * alone. Run in the order of the commits, however often, it ends
 * the same.
 *
 * @returns the reviews that ended in silence with it, of which oversight is told at once.
 */
export async function projectCommit(
  { list, providers, signed, reviews, silences, claims, briefOrders, unsaid, officials, feeds, clock }: ProjectDeps,
  commit: Commit,
): Promise<readonly ListedSilence[]> {
  const forgetting = commit.state.phase.kind === 'erased' ? feeds.remove(commit.orderId) : undefined;
  if (isSelfTest(commit.state)) {
    await forgetting;
    return [];
  }
  if (isSandbox(commit.state)) {
    await Promise.all([projectForProvider(providers, commit), forgetting]);
    return [];
  }
  const listed = toListedOrder(rowOf(commit.state), commit);
  const { validation } = commit.state;
  const validator = 'validator' in validation ? validation.validator : undefined;
  const named = await openOfficials(officials, commit, {
    reviews: toReviewListChange(commit),
    brief: toBriefOrderChange(commit),
    unsaid: toUnsaidListChange(commit),
  });
  const silent = toSilenceListChange(commit);
  const claimed = toClaimListChange(commit);
  const act = toSignedAct(commit);
  await Promise.all([
    list.put(listed),
    ...(validator === undefined ? [] : [list.putForValidator(validator, listed)]),
    projectForProvider(providers, commit),
    ...(act ? [signed.put(act)] : []),
    forgetting,
    ...toEventEntries(commit).map((entry) => addToFeed({ feeds, clock }, entry)),
    ...named.reviews.listed.map((row) => reviews.put(row)),
    ...named.reviews.gone.map((ref) => reviews.remove(ref)),
    ...silent.listed.map((row) => silences.put(row)),
    ...silent.gone.map((ref) => silences.remove(ref)),
    ...claimed.listed.map((row) => claims.put(row)),
    ...claimed.gone.map((ref) => claims.remove(ref)),
    ...named.brief.listed.map((row) => briefOrders.put(row)),
    ...named.brief.gone.map((ref) => briefOrders.remove(ref)),
    ...named.unsaid.listed.map((row) => unsaid.put(row)),
    ...named.unsaid.gone.map((ref) => unsaid.remove(ref)),
  ]);
  return silent.listed;
}

/**
 * Projects commits as they are read, those of each order behind one another, and then whatever was committed meanwhile: it may have
 * taken a row away that an earlier commit has just put back.
 *
 * @param projected called with the count of commits read so far.
 * @returns how many commits were read.
 */
export async function projectAgain(
  deps: ProjectDeps & { readonly retell: (commit: Commit) => Promise<void> },
  orders: Pick<OrderReader, 'history'>,
  commits: AsyncIterable<StoredCommit>,
  projected: (count: number) => void,
): Promise<number> {
  let count = 0;
  let last: Commit | undefined;
  const catchUp = async (): Promise<void> => {
    if (last === undefined) return;
    for await (const { commit } of orders.history(last.orderId, last.version)) await project(commit);
  };
  const project = async (commit: Commit): Promise<void> => {
    await deps.retell(commit);
    await projectCommit(deps, commit); // it takes out what tells of an erased order
  };
  for await (const { commit } of commits) {
    if (last !== undefined && last.orderId !== commit.orderId) await catchUp();
    await project(commit);
    last = commit;
    count += 1;
    projected(count);
  }
  await catchUp();
  return count;
}

/** What its provider finds it by. */
async function projectForProvider(providers: ProjectDeps['providers'], commit: Commit): Promise<void> {
  const open = toProviderListChange(commit);
  await Promise.all([
    open.kind === 'listed' ? providers.put(open.row) : providers.remove(open.ref),
    projectReference(providers, commit),
  ]);
}

/** Nothing of an order that is read out changes: what leads to it is written as it begins and as it is erased. */
async function projectReference(providers: ProjectDeps['providers'], commit: Commit): Promise<void> {
  const { version, state } = commit;
  const { provider, reference, issuedAt, orderId } = state;
  const ref = { provider, reference, issuedAt, orderId, version };
  const change = toProviderReferenceChange(commit);
  if (change === 'goes-up') await providers.putReference(ref);
  if (change === 'comes-down') await providers.removeReference(ref);
}

/** What a commit makes of the lists that are kept by person. */
interface NamedChanges {
  readonly reviews: ReviewListChange;
  readonly brief: BriefOrderChange;
  readonly unsaid: UnsaidListChange;
}

const NONE = { listed: [], gone: [] };
const NOBODY: NamedChanges = { reviews: NONE, brief: NONE, unsaid: NONE };

/**
 * The same with the ids that people sign in with, which lists are kept by. Once what opens them is destroyed, no list has a row of the
 * order any more: each went with its review, or with erasure.
 */
async function openOfficials(
  officials: OfficialKeyReader,
  { orderId, state }: Commit,
  changes: NamedChanges,
): Promise<NamedChanges> {
  const { reviews, brief, unsaid } = changes;
  const isNeeded = [reviews, brief, unsaid].some(({ listed, gone }) => listed.length + gone.length > 0);
  if (state.officials === undefined || !isNeeded) return changes;
  const key = await officials.open(orderId);
  if (key === undefined) throw recordDamagedUnderSeal(`what opens the officials of order ${orderId}`);
  if (key === 'destroyed') return NOBODY;
  const open = (id: string): string => openOfficial(key, orderId, id);
  const ofReview = <R extends ListedReviewRef>(row: R): R => ({ ...row, person: open(row.person) });
  const ofFiler = <R extends { readonly officer: string }>(row: R): R => ({ ...row, officer: open(row.officer) });
  return {
    reviews: { listed: reviews.listed.map(ofReview), gone: reviews.gone.map(ofReview) },
    brief: { listed: brief.listed.map(ofFiler), gone: brief.gone.map(ofFiler) },
    unsaid: { listed: unsaid.listed.map(ofFiler), gone: unsaid.gone.map(ofFiler) },
  };
}
