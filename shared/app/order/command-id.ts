import type { Actor } from '../../domain/actor.ts';
import { canonicalJson, sha256 } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';

/**
 * The id of a command on an order, by which a repeat is recognised. It stands in the record, so each derivation stays as it is.
 *
 * @param key chosen by whoever acts for this one request: an `Idempotency-Key`, or the id of a signed message. Of the system's own
 * commands: for an overlap the other order's id, for time and chance the version they go on from.
 */
export function deriveCommandId(by: Actor, orderId: OrderId, key: string): string {
  switch (by.kind) {
    case 'officer': // colleagues of one authority may finish what another began; a reviewer answers for nobody else
      return by.role === 'reviewer' ? digestOf(['reviewer', by.person, key]) : digestOf(['officer', by.authority, key]);
    case 'provider':
      return digestOf(['provider', by.provider, key]);
    case 'person':
      return digestOf(['person', by.orderId, key]);
    case 'system':
      return by.function === 'fire-due' ? `assign:${key}` : digestOf(['overlap', orderId, key]);
    case 'time':
      return `time:${key}`;
  }
}

/** The id of the command that issues an order. Its order's id is made of the filing's key already. */
export const deriveFilingCommandId = (orderId: OrderId): string => digestOf(['filing', orderId]);

const digestOf = (named: readonly string[]): string => sha256(canonicalJson(named));
