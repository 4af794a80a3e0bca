import type { Officer } from '../../domain/actor.ts';
import type { ProtectedTarget } from '../../domain/filing/protected-targets.ts';
import type { FilingId, OrderId } from '../../domain/ids.ts';
import { SEND_AGAIN } from '../../domain/may-be-stored.ts';
import { type OfficialsKey, recordedIdOf } from '../../domain/officials.ts';
import { createNextCommit, type NextCommit, type StoredCommit } from '../../domain/order/commit.ts';
import type { EventOf, OrderEvent } from '../../domain/order/record/events.ts';
import { requireRoomLeft } from '../../domain/order/room-left.ts';
import { HoldfastError } from '../../errors.ts';
import { type ActDeps, requireSameRequest } from '../order/act-on-order.ts';
import { fingerprintOf } from '../order/command-id.ts';
import { COMMANDS, FILING } from '../order/commands.ts';
import { sealParts } from '../order/sealed-parts.ts';
import { drawSamples } from './draw-sample.ts';
import { takeDemands, type Wanted } from './further-demand.ts';
import { instrumentOf } from './instrument-of.ts';
import { keepOrderKeys, type OrderKeyDeps, type OrderKeys, openOrderKeys } from './order-keys.ts';
import {
  type FilingContents,
  listNew,
  lookAtDemands,
  type PrepareDeps,
  type PreparedFiling,
  requestOf,
} from './prepare-filing.ts';

export interface StoreDeps extends ActDeps, Omit<PrepareDeps, keyof ActDeps>, Omit<OrderKeyDeps, keyof ActDeps> {}

export interface FiledOrders {
  readonly filing: FilingId;
  /** One per provider, in the order they were named. */
  readonly orders: readonly StoredCommit[];
  /** What the instrument's row answers without having been verified, as pointers into the row. */
  readonly unverified: string[];
  /** Which of its targets the filing says are a protected person's. */
  readonly protectedTargets: readonly ProtectedTarget[];
}

/** On whose word beside the filer's it is issued, where one was needed; or by when a second officer is to see an emergency. */
export type OnWhoseWord = Pick<EventOf<'order.issued'>, 'secondedBy' | 'seeBy'>;

/** What was kept for the orders of a filing, and looked at, before it was known whether they are issued. */
export interface ReadyOrders {
  readonly keys: ReadonlyMap<OrderId, OrderKeys>;
  /** Those that its orders make and that were nobody else's; taken by nobody yet. */
  readonly demands: readonly Wanted[];
}

/**
 * Issues the orders of a filing that is admitted. Their demands are taken before any of them is stored. The first goes before the others: a second request under the same key meets it, and is
 * answered alike or refused, before anything of it is stored.
 *
 * @param ready left out, keys are made and demands looked at here.
 * @throws HoldfastError `further-demand`, `idempotency-key-reused`; `may-be-stored` (retryable) when an order's answer was lost, or when
 * some orders stand and others could not be stored.
 */
export async function storeFiling(
  deps: StoreDeps,
  contents: FilingContents,
  prepared: PreparedFiling,
  onWhoseWord: OnWhoseWord,
  ready?: ReadyOrders,
): Promise<FiledOrders> {
  const { filing, unverified, bans } = prepared;
  const events = prepared.events.map((event) => ({ ...event, ...onWhoseWord }));
  const demands = ready?.demands ?? (await lookAtNewDemands(deps, contents, events));
  if (demands.length > 0) await takeDemands(deps, instrumentOf(contents.facts).furtherDemand, demands);
  const drawing = drawSamples(deps, events);
  const drafts = await Promise.all(
    events.map(async (event, position): Promise<Draft> => {
      const { orderId } = event;
      const [samples, own] = await Promise.all([
        drawing,
        ready?.keys.get(orderId) ?? findOrderKeys(deps, orderId, prepared.first !== undefined),
      ]);
      const { certificate } = contents.providers[position] ?? {};
      return { event, ban: bans[position] ?? [], sample: samples[position] ?? [], certificate, keys: own };
    }),
  );
  const [first, ...others] = drafts;
  if (!first) throw new HoldfastError('invalid-request', 'a filing names at least one provider');
  const store = (draft: Draft) => storeNewOrder(deps, contents, prepared, draft);
  const firstStored = await store(first);
  const othersStored = await storeOthers(firstStored, others.map(store));
  const { protectedTargets } = contents;
  return { filing, orders: [firstStored, ...othersStored], unverified, protectedTargets };
}

/**
 * What is stored after the first order: from then on no failure may be told as though nothing were. All are waited for, so that what is
 * said of them is true when it is said.
 *
 * @throws HoldfastError `may-be-stored`, which names the orders that stand; a refusal that a repeat would meet again, as it is.
 */
async function storeOthers(first: StoredCommit, storing: readonly Promise<StoredCommit>[]): Promise<StoredCommit[]> {
  const settled = await Promise.allSettled(storing);
  const failures = settled.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
  const others = settled.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  const [cause] = failures;
  if (failures.length === 0) return others;
  const final = failures.find((failure) => failure instanceof HoldfastError && !failure.retryable);
  if (final) throw final;
  const standing = [first, ...others].map(({ commit }) => `${commit.orderId} to ${commit.state.provider}`);
  const detail = `stored are ${standing.join(', ')}; the other orders of the filing may be: ${SEND_AGAIN}`;
  throw new HoldfastError('may-be-stored', detail, { cause, retryable: true });
}

/** Of orders that are not on record yet: a repeat is answered like the first. */
async function lookAtNewDemands(
  deps: StoreDeps,
  contents: FilingContents,
  events: readonly EventOf<'order.issued'>[],
): Promise<readonly Wanted[]> {
  if (instrumentOf(contents.facts).furtherDemand.again !== 'barred') return [];
  return await lookAtDemands(deps, contents, await listNew(deps, events));
}

/** Of an order that is not on record yet they are made; one that is has its own. */
async function findOrderKeys(deps: StoreDeps, orderId: OrderId, isRepeat: boolean): Promise<OrderKeys> {
  const isStored = isRepeat && (await deps.orders.latest(orderId)) !== undefined; // the first goes before the others
  return await (isStored ? openOrderKeys(deps, orderId) : keepOrderKeys(deps, orderId));
}

interface Draft {
  readonly event: EventOf<'order.issued'>;
  /** That nobody is told yet, where the order asks for it. */
  readonly ban: readonly OrderEvent[];
  /** That a reviewer looks at it, where chance has it so. */
  readonly sample: readonly OrderEvent[];
  readonly certificate: unknown;
  /** Kept before its commit is: nothing on record is sealed under a key that is not. */
  readonly keys: OrderKeys;
}

async function storeNewOrder(
  deps: StoreDeps,
  contents: FilingContents,
  { by }: Pick<PreparedFiling, 'by'>,
  draft: Draft,
): Promise<StoredCommit> {
  const wanted = createFirstCommit(deps, contents, by, draft);
  requireRoomLeft(wanted);
  return requireSameRequest(await deps.orders.append(wanted), wanted);
}

function createFirstCommit(deps: StoreDeps, contents: FilingContents, filer: Officer, draft: Draft): NextCommit {
  const { ban, sample, certificate, keys } = draft;
  const { key, officials } = keys;
  const { facts, confidential, banReason, protectedTargets } = contents;
  const by = { ...filer, person: recordedIdOf(officials, draft.event.orderId, filer.person) };
  const event = recordOfficials(draft.event, officials);
  const command = {
    id: FILING.id(event.orderId),
    fingerprint: fingerprintOf(requestOf(contents), key),
  };
  const parts = [
    { ...FILING.seals.certificate, value: certificate },
    { ...FILING.seals.grounds, value: confidential },
    ...(protectedTargets.length > 0 ? [{ ...FILING.seals.protection, value: { protectedTargets } }] : []),
    ...(ban.length > 0 ? [{ ...COMMANDS['defer-notice'].seals, value: { reason: banReason } }] : []),
  ];
  const sealed = sealParts(key, event.orderId, 1, parts, deps.random);
  return createNextCommit(instrumentOf(facts), undefined, {
    by,
    at: event.at,
    command,
    events: [event, ...ban, ...sample],
    sealed,
  });
}

/** The same with whoever filed, and whoever gave the second word, by the ids that this order's record has for them. */
function recordOfficials(event: EventOf<'order.issued'>, officials: OfficialsKey | undefined): EventOf<'order.issued'> {
  const { orderId, issuer, secondedBy } = event;
  const recorded = <P extends { readonly person: string }>(one: P): P => ({
    ...one,
    person: recordedIdOf(officials, orderId, one.person),
  });
  return {
    ...event,
    issuer: recorded(issuer),
    ...(secondedBy && { secondedBy: recorded(secondedBy) }),
    ...(officials !== undefined && { officials: 'sealed' }),
  };
}
