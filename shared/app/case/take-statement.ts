import type { StoredCommit } from '../../domain/order/commit.ts';
import type { Command } from '../../domain/order/life/command.ts';
import { type ActRequest, actOnOrder } from '../order/act-on-order.ts';
import { fileObjection, type ObjectionDeps } from './file-objection.ts';

/** Proof of an objection is owed to whoever files one. */
const isObjection = ({ type }: Command): boolean => type === 'challenge' || type === 'appeal';

/**
 * Takes what a provider states about an order.
 *
 * @returns the receipt of an objection besides the commit it caused.
 * @throws HoldfastError what `actOnOrder` throws.
 */
export async function takeStatement(
  deps: ObjectionDeps,
  request: ActRequest,
): Promise<{ readonly stored: StoredCommit; readonly receipt?: string }> {
  return isObjection(request.command)
    ? await fileObjection(deps, request)
    : { stored: await actOnOrder(deps, request) };
}
