import type { Officer } from '../../domain/actor.ts';
import type { OrderId } from '../../domain/ids.ts';
import { decideForProvider } from '../../domain/order/few-decisions.ts';
import { PROVIDER_ROWS } from '../../domain/order/life/rows/provider.ts';
import { applyTime } from '../../domain/order/life/time.ts';
import type { CertificateDocument } from '../../domain/order/readings/certificate-document.ts';
import { requireOwnAuthority } from '../../domain/order/record/concerned.ts';
import type { Clock } from '../../ports/clock.ts';
import { type ActDeps, actOnOrder, loadOrder } from '../order/act-on-order.ts';
import { deriveCommandId } from '../order/command-id.ts';
import { rowOf } from '../order/row-of.ts';
import { type ComposeDeps, composeCertificate, composeWithoutHolds, type OpenDeps } from './compose-certificate.ts';
import { type ReadRequest, type RepeatDeps, repeatRead } from './repeat-read.ts';

/**
 * Gives the provider its certificate. The first such read proves receipt, starts the period, and is a commit; every later one is noted
 * or counted beside the commits.
 *
 * @param present makes of the document what will leave: signs it, prints it. It runs before the read is recorded, so nothing
 * starts for a document that never left.
 * @throws HoldfastError `order-not-found` (also for another provider), `order-erased`, and what `present` throws.
 */
export async function readCertificate<T>(
  deps: ActDeps & ComposeDeps & RepeatDeps,
  request: ReadRequest,
  present: (document: CertificateDocument) => Promise<T>,
): Promise<T> {
  const id = deriveCommandId('read-certificate', { ...request, key: request.idempotencyKey });
  let presented: { readonly content: T } | undefined;
  const latest = await actOnOrder(
    { rows: PROVIDER_ROWS, decide: decideForProvider },
    deps,
    { ...request, command: { type: 'read-certificate' }, body: undefined },
    async (stored) => {
      const { at, state, commandId } = stored.commit;
      if (commandId !== id) return; // it started nothing
      presented = { content: await present(await composeCertificate(deps, { stored, state, at })) };
    },
  );
  if (presented) return presented.content;
  return await repeatRead(deps, request, latest, async (order) => present(await composeCertificate(deps, order)));
}

/**
 * The same document for the issuing side, without the holds of others. It proves no receipt: nothing is recorded and nothing starts.
 *
 * @throws HoldfastError `order-not-found`, `order-erased`.
 */
export async function inspectCertificate(
  deps: OpenDeps & { readonly clock: Clock },
  orderId: OrderId,
  by: Officer,
): Promise<CertificateDocument> {
  const stored = await loadOrder(deps.orders, orderId);
  requireOwnAuthority(stored.commit.state, by);
  const at = deps.clock.now();
  const { state } = applyTime(rowOf(stored.commit.state), stored.commit.state, at);
  return await composeWithoutHolds(deps, { stored, state, at });
}
