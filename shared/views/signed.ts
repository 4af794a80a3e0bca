import type { ListedAct, SignedPage } from '../app/suspension/list-signed.ts';
import type { SignedListView } from '../contracts/api/registrars/signed.ts';
import type { RecordedCommit } from '../domain/directory/entry-commit.ts';
import { spellChangeId } from '../domain/directory/entry-state.ts';
import { fromRfc3339, type Instant, toRfc3339 } from '../domain/instant.ts';
import { findEndByTime, isInForce } from '../domain/order/life/time.ts';
import type { OrderState } from '../domain/order/record/state.ts';
import { statusOf } from '../domain/order/record/status.ts';

/** Names nobody, and none of what an order is about. */
export const toSignedListView = (
  { provider, key, since, acts, onEntry, next }: SignedPage,
  now: Instant,
): SignedListView => ({
  provider,
  key: key.id,
  since: toRfc3339(since),
  revokedAt: inUtc(key.revokedAt),
  doubtedSince: inUtc(key.doubtedSince),
  signed: acts.map((one) => toActView(one, now)),
  onEntry: onEntry.map(toEntryActView),
  next,
});

/** An entry keeps instants in whichever offset they were written. */
const inUtc = (text: string | undefined): string | null => (text === undefined ? null : toRfc3339(fromRfc3339(text)));

const toEntryActView = ({ ref, version, at, step: { act, about }, state }: RecordedCommit) => ({
  version,
  at: toRfc3339(at),
  act,
  ...(about !== null && { about }),
  ...(state.change && { change: spellChangeId(ref, state.change.number) }),
});

const toActView = ({ act, order }: ListedAct, now: Instant): SignedListView['signed'][number] => ({
  orderId: act.orderId,
  version: act.version,
  at: toRfc3339(act.at),
  acts: [...act.events],
  order: order === undefined ? null : toOrderView(order, now),
});

function toOrderView(state: OrderState, now: Instant): NonNullable<SignedListView['signed'][number]['order']> {
  const end = findEndByTime(state);
  return {
    reference: state.reference,
    authority: state.authority,
    status: statusOf(state),
    inForce: isInForce(state, now),
    endsAt: end ? toRfc3339(end.at) : null,
  };
}
