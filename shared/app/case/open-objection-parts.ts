import type { OrderState } from '../../domain/order/record/state.ts';
import { type OpenDeps, type OpenedPart, openParts } from '../order/sealed-parts.ts';
import { omitSecretVotes } from '../order/statements.ts';

/**
 * What was said in objections, messages and decisions, the names of attachments, and those votes of panels that a decision rests
 * on; none once the record is erased. The view chooses whose objections it shows.
 *
 * @param stored the state on record. @param state the same with everything time has done since.
 */
export async function openObjectionParts(deps: OpenDeps, stored: OrderState, state: OrderState): Promise<OpenedPart[]> {
  if (state.phase.kind === 'erased') return [];
  return omitSecretVotes(
    state,
    await openParts(deps, stored, ['challenge', 'decision', 'vote', 'message', 'attachment']),
  );
}
