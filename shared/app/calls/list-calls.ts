import { type Officer, roleNotAllowed } from '../../domain/actor.ts';
import type { WaitingCall } from '../../domain/delivery/waiting-call.ts';
import type { AuthorityEntry, ProviderEntry } from '../../domain/directory/entries.ts';
import { type Duty, findOnDuty } from '../../domain/directory/on-duty.ts';
import type { Instant } from '../../domain/instant.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CallList } from '../../ports/delivery/call-list.ts';
import type { Directory } from '../../ports/directory.ts';
import type { OrderStore } from '../../ports/order/order-store.ts';
import type { Page } from '../../ports/page.ts';
import { findEndOf } from '../delivery/find-end.ts';

export interface CallsDeps {
  readonly calls: Pick<CallList, 'page' | 'remove'>;
  readonly orders: Pick<OrderStore, 'latest'>;
  readonly directory: Directory;
  readonly clock: Clock;
}

/** A call that is to be made now. */
export interface CallReading {
  readonly call: WaitingCall;
  readonly reference: string;
  readonly provider: ProviderEntry;
  readonly authority: AuthorityEntry;
  readonly duty: Duty;
}

/**
 * The calls that wait at an authority, the oldest first. What was answered meanwhile is taken off the list, so a page may hold fewer than
 * asked for.
 *
 * @throws HoldfastError `role-not-allowed`.
 */
export async function listCalls(
  deps: CallsDeps,
  by: Officer,
  limit: number,
  cursor: string | undefined,
): Promise<Page<'calls', CallReading>> {
  if (by.role !== 'contact-point') throw roleNotAllowed(['contact-point']);
  const now = deps.clock.now();
  const { calls, next } = await deps.calls.page(by.authority, limit, cursor);
  const readings = await Promise.all(calls.map((call) => readCall(deps, call, now)));
  return { calls: readings.flatMap((reading) => reading ?? []), next };
}

async function readCall(deps: CallsDeps, call: WaitingCall, now: Instant): Promise<CallReading | undefined> {
  const latest = await deps.orders.latest(call.orderId);
  const state = latest?.commit.state;
  if (!state || isAnswered(state, call, now)) {
    await deps.calls.remove(call);
    return undefined;
  }
  const [provider, authority] = await Promise.all([
    deps.directory.provider(state.provider),
    deps.directory.authority(state.authority),
  ]);
  const duty = findOnDuty(provider.reach?.people ?? [], provider.zone, now);
  return { call, reference: state.reference, provider, authority, duty };
}

const isAnswered = (state: OrderState, { type, message, since }: WaitingCall, now: Instant): boolean =>
  findEndOf(state, { type, message, from: since }, now) !== undefined;
