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
  /** Targets nobody holds any more: to these `data` applies. */
  readonly release: readonly string[];
  /** Targets whose data other orders still hold. */
  readonly keep: readonly { readonly target: string; readonly heldBy: readonly OrderId[] }[];
}

/** Types of identifiers that name nobody by themselves: a service's name, and text that only its own form explains. */
const DEPENDENT_TYPES: ReadonlySet<string> = new Set(['service_name', 'other']);

/**
 * What the provider has to do with the data now; `null` while the order is in force and once it is erased.
 *
 * A target is kept as long as another order holds its data; one that says nothing by itself, as long as any other target is.
 *
 * @param holds of the same data, by other orders in force.
 */
export function describeAfterEnd(
  law: OrderLaw,
  { phase, targets }: OrderState,
  holds: readonly SharedHold[],
): AfterEnd | null {
  if (phase.kind !== 'ended') return null;
  const { ending, reason } = phase;
  const rule = findEndRule(law, ending, reason);
  const data = rule.kind === 'end' ? rule.data : 'normal-retention';
  const held = targets.map(({ id, type }) => ({
    target: id,
    heldBy: holds
      .filter((hold) => DEPENDENT_TYPES.has(type) || hold.targets.includes(id))
      .map(({ orderId }) => orderId),
  }));
  return {
    ending,
    reason,
    data,
    citation: rule.citation,
    release: held.filter(({ heldBy }) => heldBy.length === 0).map(({ target }) => target),
    keep: held.filter(({ heldBy }) => heldBy.length > 0),
  };
}
