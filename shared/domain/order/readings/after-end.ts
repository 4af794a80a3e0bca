import type { OrderId } from '../../ids.ts';
import type { EndRule } from '../../law/terms/ending.ts';
import type { OrderLaw } from '../../law/terms/instrument.ts';
import { findEndRule } from '../record/ending.ts';
import type { Ending, OrderState } from '../record/state.ts';

/** Another order of the same provider that is in force and holds some of the same data. */
export interface SharedHold {
  readonly orderId: OrderId;
  readonly reference: string;
  /** Which targets of the order whose document this stands in. */
  readonly targets: readonly string[];
}

/** A target that nobody may let go yet. */
interface KeptTarget {
  readonly target: string;
  /** The orders found; none where the looking was cut off before one was. */
  readonly heldBy: readonly OrderId[];
  /** Only where nobody was found and not everybody was looked at: it is kept until a later look says more. */
  readonly why?: 'not-all-looked-at' | undefined;
}

/** What an end asks of the provider, as the instrument's row and the other holds have it. */
export interface AfterEnd {
  readonly ending: Ending;
  readonly reason: string;
  /**
   * `normal-retention`: the provider's own retention applies again · `delete-or-restrict`: and the data are not used · `destroy`:
   * copies kept for the order alone must go.
   */
  readonly data: EndRule['data'];
  readonly citation: string;
  /** Targets nobody holds any more, after every other order was looked at: to these `data` applies. */
  readonly release: readonly string[];
  /** Targets whose data other orders still hold, or may hold. */
  readonly keep: readonly KeptTarget[];
}

/** Types of identifiers that name nobody by themselves: a service's name, and text that only its own form explains. */
const DEPENDENT_TYPES: ReadonlySet<string> = new Set(['service_name', 'other']);

/**
 * What the provider has to do with the data now; `null` while the order is in force and once it is erased.
 *
 * A target is kept as long as another order holds its data; one that says nothing by itself, as long as any other target is.
 * "Release" is said only of what everybody was asked about: cut off, the answer is "keep".
 *
 * @param holds of the same data, by other orders in force.
 * @param notAllLookedAt targets of this order that others may hold without having been found.
 */
export function describeAfterEnd(
  law: OrderLaw,
  { phase, targets }: OrderState,
  holds: readonly SharedHold[],
  notAllLookedAt: readonly string[],
): AfterEnd | null {
  if (phase.kind !== 'ended') return null;
  const { ending, reason } = phase;
  const rule = findEndRule(law, ending, reason);
  const data = rule.kind === 'end' ? rule.data : 'normal-retention';
  const looked = targets.map(({ id, type }) => {
    const isNamed = (ids: readonly string[]): boolean =>
      DEPENDENT_TYPES.has(type) ? ids.length > 0 : ids.includes(id);
    const heldBy = holds.filter((hold) => isNamed(hold.targets)).map(({ orderId }) => orderId);
    return { target: id, heldBy, isSure: !isNamed(notAllLookedAt) };
  });
  return {
    ending,
    reason,
    data,
    citation: rule.citation,
    release: looked.filter(({ heldBy, isSure }) => heldBy.length === 0 && isSure).map(({ target }) => target),
    keep: looked.flatMap(({ target, heldBy, isSure }): KeptTarget[] => {
      if (heldBy.length > 0) return [{ target, heldBy }];
      return isSure ? [] : [{ target, heldBy, why: 'not-all-looked-at' }];
    }),
  };
}
