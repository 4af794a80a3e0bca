import { isAtDesk } from '../../actor.ts';
import type { OrderId } from '../../ids.ts';
import type { Instant } from '../../instant.ts';
import type { Commit } from '../commit.ts';
import type { EventType } from '../record/events.ts';

/** What a provider's signed request can put on record of an order, as the table of life has it. */
export const SIGNED_EVENTS = [
  'order.received',
  'certificate.read',
  'order.acknowledged',
  'end.acknowledged',
  'targets.preserved',
  'targets.not-executed',
  'clarification.requested',
  'release.confirmed',
  'notice.read',
  'notice.relayed',
  'challenge.filed',
  'appeal.filed',
  'attachment.added',
  'review.conflict-declared',
  'message.sent',
] as const satisfies readonly EventType[];
export type SignedEvent = (typeof SIGNED_EVENTS)[number];

/** One signed request of a provider that is on record, and by which of its keys. */
export interface SignedAct {
  readonly provider: string;
  /** The id of the key, as it stands in the provider's entry. */
  readonly key: string;
  readonly at: Instant;
  readonly orderId: OrderId;
  /** Of the commit that it made. */
  readonly version: number;
  /** What it put on record. */
  readonly events: readonly SignedEvent[];
}

const isSigned = (type: EventType): type is SignedEvent => SIGNED_EVENTS.some((one) => one === type);

/** What of a commit a provider signed; `undefined` where somebody else made it, or one of its people. What time did besides stands in the same commit. */
export function toSignedAct({ orderId, version, at, by, events }: Commit): SignedAct | undefined {
  if (by.kind !== 'provider' || isAtDesk(by)) return undefined;
  const signed = events.map(({ type }) => type).filter(isSigned);
  return { provider: by.provider, key: by.key, at, orderId, version, events: signed };
}
