import type { Instant } from '../../instant.ts';
import { type Doubt, NOT_CONFIRMED_AGAIN, type OrderState, type Phase } from '../record/state.ts';

/** What became of a doubt, for programs to read: part of the API, never renamed. */
export const DOUBT_STATUSES = ['held', 'confirmed', 'undone', 'received', 'withdrawn'] as const;

/**
 * `held`: nobody is to act on the order until it is answered · `confirmed`: another officer said that it is the authority's own ·
 * `undone`: nobody shared the doubt · `received`: its provider received it before anybody had answered, and it is in force ·
 * `withdrawn`: nobody confirmed it, which ended it.
 */
export type DoubtStatus = (typeof DOUBT_STATUSES)[number];

/** What whoever sees an order is told of a doubt whose it is: neither who is suspected nor who said so, nor how firmly. */
export interface ToldDoubt {
  readonly status: DoubtStatus;
  /** From when on that is so. */
  readonly since: Instant;
}

/** As much of a state as says it, so that it is read alike off a record that was taken along. */
export interface Doubted {
  readonly doubt?: Pick<Doubt, 'status' | 'at'> | undefined;
  readonly phase:
    | { readonly kind: 'ended'; readonly reason: string; readonly at: Instant }
    | { readonly kind: Exclude<Phase['kind'], 'ended'> };
}

/**
 * What is told of a doubt about this order.
 *
 * @param state the one at the moment of telling.
 * @returns `undefined` where nobody ever doubted it; also where it ended while it was held and not by that, and where it was erased since.
 */
export function readDoubt({ doubt, phase }: Doubted): ToldDoubt | undefined {
  if (doubt === undefined) return undefined;
  if (doubt.status !== 'open') return { status: doubt.status, since: doubt.at };
  if (phase.kind === 'issued') return { status: 'held', since: doubt.at };
  return phase.kind === 'ended' && phase.reason === NOT_CONFIRMED_AGAIN
    ? { status: 'withdrawn', since: phase.at }
    : undefined;
}

/** What a doubt of an order can be once its provider has received it: the person concerned hears of no other. */
export const DOUBTS_OF_RECEIVED = ['confirmed', 'undone', 'received'] as const satisfies readonly DoubtStatus[];

export type DoubtOfReceived = (typeof DOUBTS_OF_RECEIVED)[number];

/** The same of an order that was received; `undefined` for every other. */
export function readDoubtOfReceived(
  state: OrderState,
): { readonly status: DoubtOfReceived; readonly since: Instant } | undefined {
  const { doubt } = state;
  if (doubt === undefined || doubt.status === 'open' || state.phase.kind === 'issued') return undefined;
  return { status: doubt.status, since: doubt.at };
}
