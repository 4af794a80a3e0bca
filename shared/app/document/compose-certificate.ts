import { type Instant, toRfc3339 } from '../../domain/instant.ts';
import { listToldDigests, type StoredCommit } from '../../domain/order/commit.ts';
import { isInForce } from '../../domain/order/life/time.ts';
import { listOverlaps } from '../../domain/order/notes/overlaps.ts';
import { describeAfterEnd, type SharedHold } from '../../domain/order/readings/after-end.ts';
import type { CertificateDocument } from '../../domain/order/readings/certificate-document.ts';
import { readFiledBy } from '../../domain/order/readings/filed-by.ts';
import { readDoubt } from '../../domain/order/readings/told-doubt.ts';
import { periodOf } from '../../domain/order/record/evolve.ts';
import { isAlive, isHeld, type OrderState, requireUnerased } from '../../domain/order/record/state.ts';
import { statusOf } from '../../domain/order/record/status.ts';
import { isSandbox } from '../../domain/sandbox.ts';
import type { KeyVault } from '../../ports/key-vault.ts';
import type { NoteReader } from '../../ports/order/note-store.ts';
import type { OrderReader } from '../../ports/order/order-store.ts';
import type { MarkReader } from '../../ports/overlap/mark-index.ts';
import type { OverlapReader } from '../../ports/overlap/overlap-list.ts';
import { rowOf } from '../order/row-of.ts';
import { openParts } from '../order/sealed-parts.ts';
import { knowingNothing, lookForOtherHolds, type OtherHolds } from '../overlap/other-holds.ts';

export interface OpenDeps {
  readonly orders: OrderReader;
  readonly vault: KeyVault;
}

export interface ComposeDeps extends OpenDeps {
  readonly marks: MarkReader;
  readonly overlaps: Pick<OverlapReader, 'of'>;
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
 * The one document of an order as its provider reads it: with who else holds the data. Only the certificate and later forms are opened:
 * grounds are not in it.
 *
 * @throws HoldfastError `order-erased`.
 */
export const composeCertificate = (deps: ComposeDeps, order: OrderReadAt): Promise<CertificateDocument> =>
  compose(deps, order, () => findSharedHolds(deps, order.state, order.at));

/**
 * The same for the issuing side, for which nobody is looked at: of other holds its view of the order tells, and of them what it may know.
 *
 * @throws HoldfastError `order-erased`.
 */
export const composeWithoutHolds = (deps: OpenDeps, order: OrderReadAt): Promise<CertificateDocument> =>
  compose(deps, order, async () => ({ ...knowingNothing(order.state), holds: [] }));

async function compose(
  deps: OpenDeps,
  { stored, state, at }: OrderReadAt,
  look: () => Promise<SharedHolds>,
): Promise<CertificateDocument> {
  requireUnerased(state);
  const [parts, { holds, notAllLookedAt }] = await Promise.all([
    openParts(deps, state, ['certificate', 'form']),
    look(),
  ]);
  const doubt = readDoubt(state);
  return {
    orderId: state.orderId,
    reference: state.reference,
    instrument: state.instrument,
    ...(isSandbox(state) && { test: true as const }),
    authority: state.authority,
    filedBy: readFiledBy(state),
    provider: state.provider,
    version: stored.commit.version,
    digest: listToldDigests(stored).at(-1) ?? stored.digest,
    status: statusOf(state),
    inForce: isInForce(state, at),
    ...(doubt && { doubt: { status: doubt.status, since: toRfc3339(doubt.since) } }),
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

interface SharedHolds extends Pick<OtherHolds, 'notAllLookedAt'> {
  readonly holds: readonly SharedHold[];
}

/** An order that lives and holds all it names lets nothing go: there it is enough to look where another was found. */
async function findSharedHolds(deps: ComposeDeps, state: OrderState, at: Instant): Promise<SharedHolds> {
  const holdsAll = isAlive(state.phase) && state.targets.every(isHeld);
  if (holdsAll && (await isAlone(deps, state))) return { holds: [], notAllLookedAt: [] };
  const { holds, notAllLookedAt } = await lookForOtherHolds(deps, state, at);
  const shared = holds.map((hold) => ({
    orderId: hold.state.orderId,
    reference: hold.state.reference,
    targets: hold.ours,
  }));
  return { holds: shared, notAllLookedAt };
}

async function isAlone({ overlaps, notes }: ComposeDeps, state: OrderState): Promise<boolean> {
  const [met, newest] = await Promise.all([overlaps.of(state), notes.latest(state.orderId)]);
  return met.length === 0 && listOverlaps(state, newest?.note).length === 0;
}

function toPrintedPeriod(state: OrderState): CertificateDocument['period'] {
  const period = periodOf(state);
  if (!period) return null;
  const { zone, nominalEndsAt, appliedEndsAt, ruleSet, disputed } = period.ends;
  return {
    startsAt: toRfc3339(period.startsAt),
    nominalEndsAt: toRfc3339(nominalEndsAt),
    appliedEndsAt: toRfc3339(appliedEndsAt),
    zone,
    ruleSet,
    ...(disputed && {
      disputed: {
        days: disputed.days,
        earlierEndsAt: toRfc3339(disputed.earlierEndsAt),
        laterEndsAt: toRfc3339(disputed.laterEndsAt),
      },
    }),
  };
}
