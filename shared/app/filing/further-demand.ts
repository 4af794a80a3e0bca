import type { Digest } from '../../domain/digest.ts';
import { plus, toRfc3339 } from '../../domain/instant.ts';
import type { InstrumentId } from '../../domain/law/instrument-ids.ts';
import type { Sourced } from '../../domain/law/terms/sourced.ts';
import type { StoredCommit } from '../../domain/order/commit.ts';
import type { EventOf } from '../../domain/order/record/events.ts';
import { type Asked, createDemands, type Demand, type NamedCase } from '../../domain/overlap/demands.ts';
import { AUTHORITY_POLICY } from '../../domain/policy/authorities.ts';
import { HoldfastError } from '../../errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DemandRegister, Holder } from '../../ports/filing/demand-register.ts';
import type { KeyVault } from '../../ports/key-vault.ts';
import type { KeyedHashes } from '../../ports/keyed-hashes.ts';
import type { OrderReader } from '../../ports/order/order-store.ts';
import { openParts } from '../order/sealed-parts.ts';

export interface DemandDeps {
  readonly orders: OrderReader;
  readonly vault: Pick<KeyVault, 'open'>;
  readonly demands: DemandRegister;
  readonly hashes: KeyedHashes;
  readonly clock: Clock;
  /** The case and the identifiers a certificate names, filed or stored. */
  readonly caseOf: (instrument: InstrumentId, certificate: unknown) => NamedCase;
}

/** An order about to be issued, with the certificate its provider is to read. */
export interface DraftOrder {
  readonly event: EventOf<'order.issued'>;
  readonly certificate: unknown;
}

/** One demand of one draft, nobody else's when it was looked at. */
export interface Wanted extends Demand {
  readonly draft: DraftOrder;
}

type Hash = (text: string) => Digest;

/**
 * Refuses drafts that demand what an earlier order of the same case demanded of the same provider. Looks, and stores nothing.
 *
 * @param rule where the instrument bars it.
 * @throws HoldfastError `further-demand`, with the earlier order's reference; retryable while another filing that may yet fail has it.
 */
export async function refuseFurtherDemands(
  deps: DemandDeps,
  rule: Sourced,
  drafts: readonly DraftOrder[],
): Promise<readonly Wanted[]> {
  const hash = await deps.hashes.hasher();
  const wanted = drafts.flatMap((draft) =>
    demandsOf(deps, draft.event, draft.certificate, hash).map((one) => ({ ...one, draft })),
  );
  await Promise.all(
    wanted.map(async (one) => {
      const holder = await deps.demands.find(one.digest);
      if (holder) await requireFree(deps, rule, one, holder, hash);
    }),
  );
  return wanted;
}

/**
 * Takes every demand for its order before any of them is stored: of two filings at once one takes it, or both are told to come back.
 * A filing that is tried again meets its own. All at once; who meets another that is under way gives back what it took, and takes one
 * after the other, in one order as all do, so that two that share several seldom refuse each other. Who is refused keeps nothing that
 * the other needs.
 *
 * @param wanted what was looked at. @throws HoldfastError as `refuseFurtherDemands`.
 */
export async function takeDemands(deps: DemandDeps, rule: Sourced, wanted: readonly Wanted[]): Promise<void> {
  const hash = await deps.hashes.hasher();
  const atOnce = await Promise.allSettled(wanted.map((one) => takeDemand(deps, rule, one, hash)));
  const failure = atOnce.find((outcome) => outcome.status === 'rejected');
  if (!failure) return;
  await giveBack(
    deps,
    atOnce.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : [])),
  );
  if (!isUnderWay(failure.reason)) throw failure.reason;
  await takeInOneOrder(deps, rule, wanted, hash);
}

async function takeInOneOrder(deps: DemandDeps, rule: Sourced, wanted: readonly Wanted[], hash: Hash): Promise<void> {
  const taken: Taken[] = [];
  try {
    for (const one of wanted.toSorted((one, other) => (one.digest < other.digest ? -1 : 1)))
      taken.push(await takeDemand(deps, rule, one, hash));
  } catch (error) {
    await giveBack(deps, taken);
    throw error;
  }
}

const isUnderWay = (error: unknown): boolean =>
  error instanceof HoldfastError && error.code === 'further-demand' && error.retryable;

interface Taken {
  readonly demand: Digest;
  readonly mine: Holder;
}

async function takeDemand(deps: DemandDeps, rule: Sourced, wanted: Wanted, hash: Hash): Promise<Taken> {
  const mine: Holder = { orderId: wanted.draft.event.orderId, at: deps.clock.now() };
  let holder = await deps.demands.take(wanted.digest, mine);
  while (holder.orderId !== mine.orderId || holder.at !== mine.at) {
    // its own from an earlier try is taken anew: it would lapse, and another could have it while this one is stored
    if (holder.orderId !== mine.orderId) await requireFree(deps, rule, wanted, holder, hash);
    holder = await deps.demands.take(wanted.digest, mine, holder);
  }
  return { demand: wanted.digest, mine };
}

/** Free again, each as though it had been taken long ago for an order that never came to be. */
async function giveBack({ demands }: DemandDeps, taken: readonly Taken[]): Promise<void> {
  const giving = taken.map(({ demand, mine }) => {
    const longAgo = { ...mine, at: plus(mine.at, -AUTHORITY_POLICY.demandUnbornForMs) };
    return demands.take(demand, longAgo, mine);
  });
  await Promise.all(giving);
}

/** @throws HoldfastError `further-demand` unless the demand is the draft's own, or was taken for an order that does not make it. */
async function requireFree(deps: DemandDeps, rule: Sourced, wanted: Wanted, holder: Holder, hash: Hash): Promise<void> {
  if (holder.orderId === wanted.draft.event.orderId) return;
  const earlier = await deps.orders.latest(holder.orderId);
  if (earlier === undefined) {
    if (deps.clock.now() >= holder.at + AUTHORITY_POLICY.demandUnbornForMs) return; // whoever took it died before the order was stored
    throw createRefusal(rule, wanted, 'another filing of this case is under way', true);
  }
  if (!(await isMadeBy(deps, earlier, wanted.digest, hash))) return;
  const { reference, issuedAt } = earlier.commit.state;
  throw createRefusal(rule, wanted, `order ${reference} of ${toRfc3339(issuedAt)} demanded it in this case`, false);
}

/** The order's own record decides: a demand may have been taken for a filing that was refused. */
async function isMadeBy(
  deps: DemandDeps,
  { commit: { state } }: StoredCommit,
  digest: Digest,
  hash: Hash,
): Promise<boolean> {
  try {
    const [certificate] = await openParts(deps, state, ['certificate']);
    return demandsOf(deps, state, certificate?.value, hash).some((one) => one.digest === digest);
  } catch (error) {
    if (error instanceof HoldfastError && error.code === 'order-erased') return false; // and its demands with it, any moment
    throw error;
  }
}

const demandsOf = (
  { caseOf }: DemandDeps,
  asked: Asked & { readonly instrument: InstrumentId },
  certificate: unknown,
  hash: Hash,
): Demand[] => createDemands(asked, caseOf(asked.instrument, certificate), hash);

const createRefusal = (rule: Sourced, { target, draft }: Wanted, because: string, retryable: boolean): HoldfastError =>
  new HoldfastError('further-demand', `${target} may not be demanded of ${draft.event.provider} again: ${because}`, {
    rule: rule.citation,
    retryable,
  });
