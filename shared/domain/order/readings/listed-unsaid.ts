import type { ReviewRef } from '../../ids.ts';
import type { Instant } from '../../instant.ts';
import type { InstrumentId } from '../../law/instrument-ids.ts';
import type { Commit } from '../commit.ts';
import type { UnsaidProtection } from '../record/rights.ts';

/** What leads to the rows of a finding. */
export interface ListedUnsaidRef extends ReviewRef {
  readonly authority: string;
  /** Whoever filed the order, by the opaque id of the identity provider. */
  readonly officer: string;
  readonly foundAt: Instant;
}

/** That somebody filed an order without saying what they knew of a protected person, as oversight is told of it. */
export interface ListedUnsaid extends ListedUnsaidRef {
  readonly reference: string;
  readonly instrument: InstrumentId;
  readonly issuedAt: Instant;
  /** By their ids in the order. */
  readonly targets: readonly string[];
}

export interface UnsaidListChange {
  readonly listed: readonly ListedUnsaid[];
  readonly gone: readonly ListedUnsaidRef[];
}

/** What a commit makes of oversight's list: what is found with it, and with erasure all of the order's. */
export function toUnsaidListChange({ orderId, state, events }: Commit): UnsaidListChange {
  const { authority, issuer, reference, instrument, issuedAt, phase, rights } = state;
  const found = rights.unsaid ?? [];
  const refOf = ({ review, at }: UnsaidProtection): ListedUnsaidRef => {
    return { orderId, review, authority, officer: issuer.person, foundAt: at };
  };
  if (phase.kind === 'erased') return { listed: [], gone: found.map(refOf) };
  const reviews = events.flatMap((event) => (event.type === 'protection.unsaid' ? [event.review] : []));
  const listed = found
    .filter(({ review }) => reviews.includes(review))
    .map((one) => ({ ...refOf(one), reference, instrument, issuedAt, targets: one.targets }));
  return { listed, gone: [] };
}
