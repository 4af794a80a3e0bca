import type { StoredCommit } from '../../domain/order/commit.ts';
import { isObjection } from '../../domain/order/record/rights.ts';
import { type ActRequest, actOnOrder } from '../order/act-on-order.ts';
import { fileObjection, type ObjectionDeps } from './file-objection.ts';

/**
 * Takes what a provider states about an order. Proof of an objection is owed to whoever files one.
 *
 * @returns the receipt of an objection besides the commit it caused.
 * @throws HoldfastError what `actOnOrder` throws.
 */
export async function takeProviderMessage(
  deps: ObjectionDeps,
  request: ActRequest,
): Promise<{ readonly stored: StoredCommit; readonly receipt?: string }> {
  return isObjection(request.command.type)
    ? await fileObjection(deps, request)
    : { stored: await actOnOrder(deps, request) };
}
