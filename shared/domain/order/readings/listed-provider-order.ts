import type { OrderId } from '../../ids.ts';
import type { Instant } from '../../instant.ts';
import type { InstrumentId } from '../../law/instrument-ids.ts';
import type { Commit } from '../commit.ts';
import { ENDING_OF, findEndByTime } from '../life/time.ts';
import { periodOf } from '../record/evolve.ts';
import { findDoubt, isAlive, isAsked, type OrderState } from '../record/state.ts';
import { statusOf } from '../record/status.ts';
import type { ListedOrder } from './listed-order.ts';
import { readDoubt, type ToldDoubt } from './told-doubt.ts';

/** What a provider can owe about an order, by the name its statement has in this list. */
export const OWED_BY_PROVIDER = [
  'acknowledgement',
  'end-acknowledgement',
  'preservation',
  'release-confirmation',
  'notice-relay',
] as const;

/** Something the provider owes. */
export interface OwedByProvider {
  readonly what: (typeof OWED_BY_PROVIDER)[number];
  /** When it is or was due; `null` where nobody set a time. */
  readonly dueAt: Instant | null;
  /** Target ids, where it is about some of them. */
  readonly targets?: readonly string[] | undefined;
}

/** What leads to a row of a provider's list. */
export interface ListedProviderOrderRef {
  readonly provider: string;
  readonly issuedAt: Instant;
  readonly orderId: OrderId;
  readonly version: number;
}

/** An order as its provider is shown it among others. */
export interface ListedProviderOrder extends ListedProviderOrderRef {
  readonly reference: string;
  readonly authority: string;
  readonly instrument: InstrumentId;
  readonly status: ListedOrder['status'];
  /** Not there where nobody ever doubted it, nor where an earlier version wrote the row. */
  readonly doubt?: ToldDoubt | undefined;
  /** Of an order that is held: when time answers. */
  readonly heldUntil?: Instant | undefined;
  /** When receipt was first proved; `null` while it was not. */
  readonly receivedAt: Instant | null;
  readonly endsAt: ListedOrder['endsAt'];
  readonly owed: readonly OwedByProvider[];
}

/** What leads to an order from its reference. */
export type ProviderReference = ListedProviderOrderRef & Pick<ListedProviderOrder, 'reference'>;

/** What a commit makes of its provider's list: a row, or none any more. In it are orders in force, and those about which the provider owes something. */
export type ProviderListChange =
  | { readonly kind: 'listed'; readonly row: ListedProviderOrder }
  | { readonly kind: 'gone'; readonly ref: ListedProviderOrderRef };

export function toProviderListChange(commit: Commit): ProviderListChange {
  const row = toProviderRow(commit);
  if (isAlive(commit.state.phase) || row.owed.length > 0) return { kind: 'listed', row };
  const { provider, issuedAt, orderId, version } = row;
  return { kind: 'gone', ref: { provider, issuedAt, orderId, version } };
}

/** The row of an order, open or not. */
export function toProviderRow({ version, state }: Pick<Commit, 'version' | 'state'>): ListedProviderOrder {
  const { provider, issuedAt, orderId, reference, authority, instrument } = state;
  const end = findEndByTime(state);
  const doubt = readDoubt(state);
  const open = findDoubt(state);
  return {
    provider,
    issuedAt,
    orderId,
    version,
    reference,
    authority,
    instrument,
    status: statusOf(state),
    ...(doubt && { doubt }),
    ...(open && { heldUntil: open.answeredAt }),
    receivedAt: periodOf(state)?.startsAt ?? null,
    endsAt: end ? { at: end.at, as: ENDING_OF[end.type] } : null,
    owed: listOwedByProvider(state),
  };
}

/** What a commit does to what leads to its order from its reference: it goes up as the order is issued and comes down as it is erased. */
export function toProviderReferenceChange({ version, state }: Commit): 'goes-up' | 'comes-down' | 'stays' {
  if (version === 1) return 'goes-up';
  return state.phase.kind === 'erased' ? 'comes-down' : 'stays';
}

/** In the order of `OWED_BY_PROVIDER`. Nothing is owed about an order that is held: its provider was told to wait. */
export function listOwedByProvider(state: OrderState): OwedByProvider[] {
  const { phase, acknowledgement, endAcknowledgement: end, rights } = state;
  const owed: OwedByProvider[] = [];
  if (findDoubt(state)) return owed;
  if (isAlive(phase)) {
    if (acknowledgement.status !== 'given') owed.push({ what: 'acknowledgement', dueAt: acknowledgement.dueAt });
    if (end && end.status !== 'given') owed.push({ what: 'end-acknowledgement', dueAt: end.dueAt });
    const targets = listUndecided(state);
    if (targets.length > 0) owed.push({ what: 'preservation', dueAt: null, targets });
  }
  if (phase.kind === 'ended' && (phase.confirmation.status === 'owed' || phase.confirmation.status === 'overdue')) {
    owed.push({ what: 'release-confirmation', dueAt: phase.confirmation.dueAt });
  }
  const { notice } = rights;
  if (phase.kind !== 'erased' && notice.status === 'given' && 'dueAt' in notice.relay) {
    owed.push({ what: 'notice-relay', dueAt: notice.relay.dueAt });
  }
  return owed;
}

/** Targets of which the provider has said neither that they are kept nor that they are not; while its question is open it owes no word. */
function listUndecided(state: OrderState): string[] {
  const { clarification } = state;
  const asked = clarification !== null && isAsked(state) ? clarification.targets : [];
  return state.targets.filter(({ id, status }) => status === 'ordered' && !asked.includes(id)).map(({ id }) => id);
}

/** What is told of a doubt at `now`: a row that is a little behind says nothing of one that time has answered. */
export const readListedDoubt = (
  { doubt, heldUntil }: Pick<ListedProviderOrder, 'doubt' | 'heldUntil'>,
  now: Instant,
): ToldDoubt | undefined => (heldUntil !== undefined && heldUntil <= now ? undefined : doubt);
