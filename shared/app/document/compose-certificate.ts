import { type Instant, toRfc3339 } from '../../domain/instant.ts';
import { type StoredCommit, toldDigests } from '../../domain/order/commit.ts';
import { inForce } from '../../domain/order/life/time.ts';
import { afterEnd, type SharedHold } from '../../domain/order/readings/after-end.ts';
import type { CertificateDocument } from '../../domain/order/readings/certificate-document.ts';
import { periodOf } from '../../domain/order/record/evolve.ts';
import { isAlive, isHeld, type OrderState, requireUnerased } from '../../domain/order/record/state.ts';
import { statusOf } from '../../domain/order/record/status.ts';
import type { KeyVault } from '../../ports/key-vault.ts';
import type { OrderReader } from '../../ports/order/order-store.ts';
import type { MarkReader } from '../../ports/overlap/mark-index.ts';
import { openParts } from '../order/sealed-parts.ts';
import { otherHolds } from '../overlap/other-holds.ts';

export interface ComposeDeps {
  readonly orders: OrderReader;
  readonly vault: KeyVault;
  readonly marks: MarkReader;
}

/** An order as it stands for whoever reads it. */
export interface Standing {
  readonly stored: StoredCommit;
  /** The state at `at`, with everything time has done since `stored`, written or not. */
  readonly state: OrderState;
  readonly at: Instant;
}

/**
 * The one document of an order, whoever it is for. Only the certificate and later forms are opened: grounds are not in it.
 *
 * @throws HoldfastError `order-erased`.
 */
export async function composeCertificate(
  deps: ComposeDeps,
  { stored, state, at }: Standing,
): Promise<CertificateDocument> {
  requireUnerased(state);
  const [parts, holds] = await Promise.all([
    openParts(deps, state, ['certificate', 'form']),
    sharedHolds(deps, state, at),
  ]);
  return {
    orderId: state.orderId,
    reference: state.reference,
    instrument: state.instrument,
    authority: state.authority,
    provider: state.provider,
    version: stored.commit.version,
    digest: toldDigests(stored).at(-1) ?? stored.digest,
    status: statusOf(state),
    inForce: inForce(state, at),
    emergency: state.emergency,
    issuedAt: toRfc3339(state.issuedAt),
    readAt: toRfc3339(at),
    period: periodOnPaper(state),
    afterEnd: afterEnd(state, holds),
    otherHolds: holds,
    targets: state.targets.map((target) => {
      const { id, type, status, categories } = target;
      return { id, type, status, categories: isHeld(target) ? categories : [] };
    }),
    certificate: parts.find(({ part }) => part === 'certificate')?.value ?? null,
    forms: parts.filter(({ part }) => part === 'form').map(({ about, value }) => ({ about, form: value })),
  };
}

/** While it lasts, an order learns of every other; afterwards others may come that it is not told of. */
async function sharedHolds(deps: ComposeDeps, state: OrderState, at: Instant): Promise<SharedHold[]> {
  if (isAlive(state.phase) && !state.overlaps) return [];
  const holds = await otherHolds(deps, state.orderId, at);
  return holds.map((hold) => ({ orderId: hold.state.orderId, reference: hold.state.reference, targets: hold.ours }));
}

function periodOnPaper(state: OrderState): CertificateDocument['period'] {
  const period = periodOf(state);
  if (!period) return null;
  const { zone, nominalEndsAt, appliedEndsAt } = period.ends;
  return {
    startsAt: toRfc3339(period.startsAt),
    nominalEndsAt: toRfc3339(nominalEndsAt),
    appliedEndsAt: toRfc3339(appliedEndsAt),
    zone,
  };
}
