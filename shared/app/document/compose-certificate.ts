import { type Instant, toRfc3339 } from '../../domain/instant.ts';
import { listToldDigests, type StoredCommit } from '../../domain/order/commit.ts';
import { isInForce } from '../../domain/order/life/time.ts';
import { listOverlaps } from '../../domain/order/notes/overlaps.ts';
import { describeAfterEnd, type SharedHold } from '../../domain/order/readings/after-end.ts';
import type { CertificateDocument } from '../../domain/order/readings/certificate-document.ts';
import { readFiledBy } from '../../domain/order/readings/filed-by.ts';
import { periodOf } from '../../domain/order/record/evolve.ts';
import { isAlive, isHeld, type OrderState, requireUnerased } from '../../domain/order/record/state.ts';
import { statusOf } from '../../domain/order/record/status.ts';
import type { KeyVault } from '../../ports/key-vault.ts';
import type { NoteReader } from '../../ports/order/note-store.ts';
import type { OrderReader } from '../../ports/order/order-store.ts';
import type { MarkReader } from '../../ports/overlap/mark-index.ts';
import { rowOf } from '../order/row-of.ts';
import { openParts } from '../order/sealed-parts.ts';
import { lookForOtherHolds } from '../overlap/other-holds.ts';

export interface ComposeDeps {
  readonly orders: OrderReader;
  readonly vault: KeyVault;
  readonly marks: MarkReader;
  readonly notes: Pick<NoteReader, 'latest'>;
}

/** An order as it stands for whoever reads it. */
export interface OrderReadAt {
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
  { stored, state, at }: OrderReadAt,
): Promise<CertificateDocument> {
  requireUnerased(state);
  const [parts, { holds, notAllLookedAt }] = await Promise.all([
    openParts(deps, state, ['certificate', 'form']),
    findSharedHolds(deps, state, at),
  ]);
  return {
    orderId: state.orderId,
    reference: state.reference,
    instrument: state.instrument,
    authority: state.authority,
    filedBy: readFiledBy(state),
    provider: state.provider,
    version: stored.commit.version,
    digest: listToldDigests(stored).at(-1) ?? stored.digest,
    status: statusOf(state),
    inForce: isInForce(state, at),
    emergency: state.emergency,
    issuedAt: toRfc3339(state.issuedAt),
    readAt: toRfc3339(at),
    period: toPrintedPeriod(state),
    afterEnd: describeAfterEnd(rowOf(state), state, holds, notAllLookedAt),
    otherHolds: holds,
    otherHoldsLookedAt: notAllLookedAt.length === 0 ? 'all' : 'in-part',
    targets: state.targets.map((target) => {
      const { id, type, status, categories } = target;
      return { id, type, status, categories: isHeld(target) ? categories : [] };
    }),
    certificate: parts.find(({ part }) => part === 'certificate')?.value ?? null,
    forms: parts.filter(({ part }) => part === 'form').map(({ about, value }) => ({ about, form: value })),
  };
}

interface SharedHolds {
  readonly holds: readonly SharedHold[];
  readonly notAllLookedAt: readonly string[];
}

/** An order that lives and holds all it names lets nothing go: there it is enough to look where an overlap is on record. */
async function findSharedHolds(deps: ComposeDeps, state: OrderState, at: Instant): Promise<SharedHolds> {
  const holdsAll = isAlive(state.phase) && state.targets.every(isHeld);
  const isAlone = async () => listOverlaps(state, (await deps.notes.latest(state.orderId))?.note).length === 0;
  if (holdsAll && (await isAlone())) return { holds: [], notAllLookedAt: [] };
  const { holds, notAllLookedAt } = await lookForOtherHolds(deps, state, at);
  const shared = holds.map((hold) => ({
    orderId: hold.state.orderId,
    reference: hold.state.reference,
    targets: hold.ours,
  }));
  return { holds: shared, notAllLookedAt };
}

function toPrintedPeriod(state: OrderState): CertificateDocument['period'] {
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
