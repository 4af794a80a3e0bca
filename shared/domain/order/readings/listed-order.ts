import type { OrderId } from '../../ids.ts';
import type { Instant } from '../../instant.ts';
import type { InstrumentId } from '../../law/instrument-ids.ts';
import type { OrderLaw } from '../../law/terms/instrument.ts';
import type { Commit } from '../commit.ts';
import { ENDING_OF, findEndByTime } from '../life/time.ts';
import type { Ending } from '../record/state.ts';
import { type OrderStatus, statusOf } from '../record/status.ts';
import { type Attention, listAttention } from './attention.ts';

/** An order as a list shows it; rebuilt from the commits, so a little behind them. */
export interface ListedOrder {
  readonly orderId: OrderId;
  readonly reference: string;
  readonly authority: string;
  readonly provider: string;
  readonly instrument: InstrumentId;
  readonly issuedAt: Instant;
  readonly version: number;
  readonly status: OrderStatus;
  readonly attention: readonly Attention[];
  /** When time ends the hold and what it is then; `null` once it has ended. */
  readonly endsAt: { readonly at: Instant; readonly as: Ending } | null;
}

/** Its status at `now`: a row past its end reads as ended, though its list is a little behind. */
export const readListedStatus = (
  { endsAt, status }: Pick<ListedOrder, 'endsAt' | 'status'>,
  now: Instant,
): OrderStatus => (endsAt !== null && endsAt.at <= now ? endsAt.as : status);

export function toListedOrder(law: OrderLaw, { version, state }: Commit): ListedOrder {
  const { orderId, reference, authority, provider, instrument, issuedAt } = state;
  const end = findEndByTime(state);
  return {
    orderId,
    reference,
    authority,
    provider,
    instrument,
    issuedAt,
    version,
    status: statusOf(state),
    attention: listAttention(law, state),
    endsAt: end ? { at: end.at, as: ENDING_OF[end.type] } : null,
  };
}
