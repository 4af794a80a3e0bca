import type { ProtectedTarget } from '../../domain/filing/protected-targets.ts';
import type { CommandOf } from '../../domain/order/life/command.ts';
import { isProtectionSaid, type Review } from '../../domain/order/record/rights.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import { type OpenDeps, openParts } from '../order/sealed-parts.ts';

export interface SaidDeps {
  /** Reads what the filing said of protected persons, once it is opened. */
  readonly readProtection: (said: unknown) => readonly ProtectedTarget[];
}

/**
 * The targets that the filing says are a protected person's: in clear stands only that it says so of one, so its words are opened where
 * a decision turns on them.
 *
 * @param found `undefined` for a review the caller has no seat on: nothing is opened for strangers.
 */
export async function readSaid(
  deps: OpenDeps & SaidDeps,
  state: OrderState,
  found: Review | undefined,
  { unsaid }: Pick<CommandOf<'decide-review'>, 'unsaid'>,
): Promise<readonly string[]> {
  if (found === undefined || unsaid === undefined || !isProtectionSaid(state.rights)) return [];
  const parts = await openParts(deps, state, ['protection']);
  return parts.flatMap(({ value }) => deps.readProtection(value).map(({ target }) => target));
}
