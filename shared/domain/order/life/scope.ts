import type { Instant } from '../../instant.ts';
import type { Amendment } from '../record/rights.ts';
import { isHeld, type OrderState } from '../record/state.ts';
import { findEndByTime } from './time.ts';

/** What an order asks for, and until when time lets it. */
export interface Scope {
  readonly targets: Amendment['targets'];
  /** `null` once the order has ended: no vote moves that. */
  readonly endsAt: Instant | null;
}

/** What is left to decide about. */
export const scopeOf = (state: OrderState): Scope => ({
  targets: state.targets.filter(isHeld).map(({ id, categories }) => ({ id, categories })),
  endsAt: findEndByTime(state)?.at ?? null,
});
