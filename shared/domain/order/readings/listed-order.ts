import type { OrderId } from '../../ids.ts';
import type { Instant } from '../../instant.ts';
import type { InstrumentId } from '../../law/instrument-ids.ts';
import type { OrderLaw } from '../../law/terms/instrument.ts';
import type { Commit } from '../commit.ts';
import { ENDING_OF, findEndByTime } from '../life/time.ts';
import { findDecideBy } from '../life/windows.ts';
import type { Ending, Validation } from '../record/state.ts';
import type { OrderStatus } from '../record/status.ts';
import type { Attention } from './attention.ts';
import { foresee, type Moment, momentAt, type Outlook } from './outlook.ts';

/** Where the validation of an order stands, which no time changes but by making a decision late. */
export interface ListedValidation {
  readonly status: Validation['status'];
  /** When it was sought, or decided. */
  readonly at?: Instant | undefined;
  /** From then on the decision is late. */
  readonly decideBy?: Instant | undefined;
}

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
  /** How time alone will change it; not there where an earlier version wrote the row. */
  readonly outlook?: Outlook | undefined;
  /** Not there where an earlier version wrote the row. */
  readonly validation?: ListedValidation | undefined;
}

/** Its status at `now`: a row past its end reads as ended, though its list is a little behind. */
export const readListedStatus = (
  { endsAt, status }: Pick<ListedOrder, 'endsAt' | 'status'>,
  now: Instant,
): OrderStatus => (endsAt !== null && endsAt.at <= now ? endsAt.as : status);

/**
 * How it stands at `now`; of a row an earlier version wrote, what it needs is as it was with its last commit, and nothing is said of what
 * is due.
 */
export function momentOf(row: ListedOrder, now: Instant): Omit<Moment, 'from'> {
  const { outlook, attention } = row;
  if (outlook !== undefined) return momentAt(outlook, now);
  return { status: readListedStatus(row, now), attention, due: null };
}

function toListedValidation(validation: Validation): ListedValidation {
  const decideBy = findDecideBy(validation);
  return {
    status: validation.status,
    ...('at' in validation && { at: validation.at }),
    ...(decideBy !== undefined && { decideBy }),
  };
}

export function toListedOrder(law: OrderLaw, commit: Commit): ListedOrder {
  const { version, state } = commit;
  const { orderId, reference, authority, provider, instrument, issuedAt } = state;
  const end = findEndByTime(state);
  const outlook = foresee(law, commit);
  const [{ status, attention }] = outlook;
  return {
    orderId,
    reference,
    authority,
    provider,
    instrument,
    issuedAt,
    version,
    status,
    attention,
    endsAt: end ? { at: end.at, as: ENDING_OF[end.type] } : null,
    outlook,
    validation: toListedValidation(state.validation),
  };
}
