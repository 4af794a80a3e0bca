import { openOfficial } from '../../domain/officials.ts';
import type { Commit } from '../../domain/order/commit.ts';
import { findNextByTime } from '../../domain/order/life/time.ts';
import { toProviderListChange } from '../../domain/order/readings/listed-provider-order.ts';
import { toReviewListChange } from '../../domain/order/readings/listed-review.ts';
import { lacksReviewer } from '../../domain/order/record/seats.ts';
import { isSandbox, isTest } from '../../domain/sandbox.ts';
import { isSelfTest } from '../../domain/self-test.ts';
import type { OfficialKeyReader } from '../../ports/official-keys.ts';
import type { KeptCommit, RestoredOrders } from '../../ports/order/restored-orders.ts';
import type { Finding, FindingCode } from './finding.ts';

/** Whether something wakes an order in time for what is due next. An earlier look is none too many. */
export function checkDue(
  { orderId, version, state }: Commit,
  { dueAt }: Pick<KeptCommit, 'dueAt'>,
  found: (finding: Finding) => void,
): void {
  const next = findNextByTime(state)?.at;
  const isAwaited = next !== undefined || lacksReviewer(state.rights);
  if (isAwaited && (dueAt === undefined || (next !== undefined && dueAt > next))) {
    found({ code: 'due-missing', orderId, where: `commit ${version}` });
  }
}

/**
 * Whether the lists have an order as the record does: its authority's for good, its provider's while it is open. A test of the week stands
 * in none of them, one of the sandbox in its provider's alone.
 */
export async function checkLists(
  orders: Pick<RestoredOrders, 'listed'>,
  commit: Commit,
  found: (finding: Finding) => void,
): Promise<void> {
  const { orderId, version, state } = commit;
  if (isSelfTest(state)) return;
  const { authority, provider, issuedAt } = state;
  const listed = await orders.listed({ orderId, authority, provider, issuedAt });
  const say = (code: FindingCode, where: string) => found({ code, orderId, where });
  const ofAuthority = isSandbox(state) ? undefined : findLag(listed.authority, version);
  if (ofAuthority) say(ofAuthority, "its authority's");
  if (toProviderListChange(commit).kind === 'listed') {
    const ofProvider = findLag(listed.provider, version);
    if (ofProvider) say(ofProvider, "its provider's");
  } else if (listed.provider !== undefined) say('list-over', "its provider's");
}

/** The same of the list of each reviewer who has yet to decide on it; a test stands in none. Where the ids of officials do not open, that is a finding of its own. */
export async function checkReviewLists(
  orders: Pick<RestoredOrders, 'listedReview'>,
  officials: OfficialKeyReader,
  commit: Commit,
  found: (finding: Finding) => void,
): Promise<void> {
  const { orderId, version, state } = commit;
  if (isTest(state)) return;
  const { listed } = toReviewListChange(commit);
  const key = listed.length > 0 && state.officials === 'sealed' ? await officials.open(orderId) : undefined;
  if (state.officials === 'sealed' && !(key instanceof Uint8Array)) return;
  for (const row of listed) {
    const person = key instanceof Uint8Array ? openOfficial(key, orderId, row.person) : row.person;
    const lag = findLag(await orders.listedReview({ ...row, person }), version);
    if (lag) found({ code: lag, orderId, where: `a reviewer's, of ${row.review}` });
  }
}

function findLag(shown: number | undefined, version: number): FindingCode | undefined {
  if (shown === version) return undefined;
  return shown !== undefined && shown > version ? 'list-ahead' : 'list-behind';
}
