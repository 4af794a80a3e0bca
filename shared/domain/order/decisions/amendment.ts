import { HoldfastError } from '../../../errors.ts';
import { isAlive, isHeld, type OrderState } from '../record/state.ts';

/**
 * An amendment says of every target that the order still holds whether it stays or goes: one that is not named would go unseen, in the
 * same commit, and its provider may delete what it kept.
 *
 * @param named every target the reviewer named, whichever it is to do.
 * @throws HoldfastError `amendment-incomplete`, saying which are left out.
 */
export function requireEveryTargetNamed(state: OrderState, named: readonly { readonly id: string }[]): void {
  if (!isAlive(state.phase)) return; // nothing is cut any more
  const missing = state.targets.filter((target) => isHeld(target) && !named.some(({ id }) => id === target.id));
  if (missing.length === 0) return;
  const ids = missing.map(({ id }) => id).join(', ');
  const detail = `leaves out ${ids}: name every target the order still holds, those that go with "drop": true`;
  throw new HoldfastError('amendment-incomplete', detail, { faults: [{ pointer: '/amendment/targets', detail }] });
}
