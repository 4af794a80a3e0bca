import { HoldfastError } from '../../../errors.ts';
import type { OrderState, Target } from '../record/state.ts';

/** @throws HoldfastError `target-unknown`, naming each that the order has not. */
export function requireTargets({ orderId, targets }: OrderState, ids: readonly string[]): void {
  const unknown = ids.filter((id) => !targets.some((target) => target.id === id));
  if (unknown.length > 0) throw targetUnknown(orderId, unknown);
}

/** @throws HoldfastError `target-unknown`. */
export function findTarget({ orderId, targets }: OrderState, id: string): Target {
  const target = targets.find((candidate) => candidate.id === id);
  if (!target) throw targetUnknown(orderId, [id]);
  return target;
}

const targetUnknown = (orderId: string, ids: readonly string[]): HoldfastError =>
  new HoldfastError('target-unknown', `order ${orderId} has no target ${ids.join(', ')}`);
