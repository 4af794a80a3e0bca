import type { OrderId } from '../../domain/ids.ts';
import { DELIVERY_POLICY } from '../../domain/policy/delivery.ts';
import type { UrgentHintQueue } from '../../ports/delivery/hint-queue.ts';
import type { FilingContents, PreparedFiling } from './prepare-filing.ts';

export interface HastenDeps {
  readonly hints: UrgentHintQueue;
  /** Tells people that an emergency is handed on no sooner than any other order. */
  readonly noteUnhastened: (unhastened: Unhastened) => void;
}

/** What a line of log says of it. */
export interface Unhastened {
  readonly orderId: OrderId;
  readonly error: unknown;
}

/**
 * Hints at each order of an emergency while it is stored, so that nothing waits for it; the hint arrives once it stands. Without it they
 * are found in the stream, behind whatever was stored before them. Whatever failed, a right that is missing too, is no reason to refuse
 * what is stored meanwhile: it is told of, and people are called. A repeat hints at nothing: what it meets was hinted at.
 */
export async function hastenEmergency(
  { hints, noteUnhastened }: HastenDeps,
  { facts }: FilingContents,
  { events, first }: PreparedFiling,
): Promise<void> {
  if (!facts.emergency || first) return;
  await Promise.all(
    events.map(async ({ orderId }) => {
      try {
        await hints.send({ orderId }, DELIVERY_POLICY.hintDelaySeconds);
      } catch (error) {
        noteUnhastened({ orderId, error });
      }
    }),
  );
}
