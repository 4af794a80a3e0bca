import type { OrderId } from '../../ids.ts';
import type { Instant } from '../../instant.ts';
import type { InstrumentId } from '../../law/instrument-ids.ts';
import { HOLD_POLICY } from '../../policy/holds.ts';
import type { Commit } from '../commit.ts';
import { periodOf } from '../record/evolve.ts';

/** The two ways an authority ends an order itself. */
export const BRIEF_ENDINGS = ['released', 'withdrawn'] as const;

/** What leads to the rows of a brief order. */
export interface BriefOrderRef {
  readonly orderId: OrderId;
  readonly authority: string;
  /** Whoever filed it, by the opaque id of the identity provider. */
  readonly officer: string;
  readonly endedAt: Instant;
}

/** An order that its own authority ended before it was provably received, or soon after: what oversight is told of it. */
export interface BriefOrder extends BriefOrderRef {
  readonly reference: string;
  readonly instrument: InstrumentId;
  readonly issuedAt: Instant;
  /** `null`: it never was. */
  readonly receivedAt: Instant | null;
  readonly ending: (typeof BRIEF_ENDINGS)[number];
  /** The authority's, as a code. */
  readonly reason: string;
}

export interface BriefOrderChange {
  readonly listed: readonly BriefOrder[];
  readonly gone: readonly BriefOrderRef[];
}

/** What a commit makes of oversight's list of brief orders: the order that ends with it, and with erasure it goes. */
export function toBriefOrderChange({ orderId, state, events, by }: Commit): BriefOrderChange {
  const { phase, authority, issuer, reference, instrument, issuedAt } = state;
  const order = { orderId, authority, officer: issuer.person };
  if (phase.kind === 'erased') return { listed: [], gone: [{ ...order, endedAt: phase.endedAt }] };
  const isTakenBack = by.kind === 'officer' && by.role === 'contact-point';
  const ending = BRIEF_ENDINGS.find((one) => events.some(({ type }) => type === `order.${one}`));
  if (phase.kind !== 'ended' || ending === undefined || !isTakenBack) return { listed: [], gone: [] };
  const receivedAt = periodOf(state)?.startsAt ?? null;
  const isBrief = receivedAt === null || phase.at - receivedAt < HOLD_POLICY.briefOrderEndsWithinMs;
  const row = {
    ...order,
    reference,
    instrument,
    issuedAt,
    receivedAt,
    endedAt: phase.at,
    ending,
    reason: phase.reason,
  };
  return { listed: isBrief ? [row] : [], gone: [] };
}
