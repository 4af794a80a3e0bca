import { setImmediate } from 'node:timers/promises';
import { refuseTooBroad } from '../../domain/filing/breadth/findings.ts';
import { earlierFilingIdFor, type FilingId, filingIdFor, orderIdFor } from '../../domain/ids.ts';
import { SEND_AGAIN } from '../../domain/may-be-stored.ts';
import { OFFICIALS_KEY_BYTES, type OfficialsKey, recordedIdOf } from '../../domain/officials.ts';
import { createNextCommit, type NextCommit, type StoredCommit } from '../../domain/order/commit.ts';
import type { EventOf, OrderEvent } from '../../domain/order/record/events.ts';
import { requireRoomLeft } from '../../domain/order/room-left.ts';
import { HoldfastError } from '../../errors.ts';
import type { NewDataKey } from '../../ports/key-vault.ts';
import type { OfficialKeys } from '../../ports/official-keys.ts';
import { type ActDeps, requireSameRequest } from '../order/act-on-order.ts';
import { fingerprintOf } from '../order/command-id.ts';
import { COMMANDS, FILING } from '../order/commands.ts';
import { sealParts } from '../order/sealed-parts.ts';
import { type AdmissionRequest, type AdmitDeps, admitFiling } from './admit-filing.ts';
import { type DemandDeps, takeDemands } from './further-demand.ts';
import { instrumentOf } from './instrument-of.ts';

export interface FileDeps extends ActDeps, AdmitDeps, Pick<DemandDeps, 'demands' | 'hashes' | 'caseOf'> {
  readonly officials: OfficialKeys;
}

/** A filing as it came in. `certificate` is all that a provider may ever read; `confidential` never leaves the issuing side. */
export interface FilingRequest extends AdmissionRequest {
  readonly idempotencyKey: string;
  readonly providers: readonly { readonly provider: string; readonly certificate: unknown }[];
  readonly confidential: unknown;
  /** Why nobody is to be told yet, where the order asks for that; for the reviewer who decides on it. */
  readonly banReason?: string | undefined;
}

export interface FiledOrders {
  readonly filing: FilingId;
  /** One per provider, in the order they were named. */
  readonly orders: readonly StoredCommit[];
  /** What the instrument's row answers without having been verified, as pointers into the row. */
  readonly unverified: string[];
}

/**
 * Issues one order per named provider. The first order goes before the others: a second request under the same
 * key meets it, and is answered alike or refused, before anything of it is stored. Where the instrument bars a further demand, each
 * is taken for its order before that.
 *
 * @throws HoldfastError the refusals of `admitFiling`, `order-too-broad`, `further-demand`, `idempotency-key-reused`; `may-be-stored`
 * (retryable) when an order's answer was lost, or when some orders stand and others could not be stored.
 */
export async function fileOrders(deps: FileDeps, request: FilingRequest): Promise<FiledOrders> {
  const { facts, providers } = request;
  const filing = await findFilingId(deps, request);
  const isRepeat = async () => (await deps.orders.latest(orderIdFor(filing, 0))) !== undefined;
  const { events, bans, findings, unverified } = await admitFiling(deps, request, filing, isRepeat);
  refuseTooBroad(instrumentOf(facts), findings);
  await requireNewDemands(deps, request, events);
  const drafts = await Promise.all(
    events.map(async (event, position): Promise<Draft> => {
      const [key, stored] = await Promise.all([deps.vault.generate(event.orderId), deps.orders.latest(event.orderId)]);
      return {
        event,
        ban: bans[position] ?? [],
        certificate: providers[position]?.certificate,
        key,
        officials: stored ? undefined : deps.random.bytes(OFFICIALS_KEY_BYTES),
      };
    }),
  );
  const [first, ...others] = drafts;
  if (!first) throw new HoldfastError('invalid-request', 'a filing names at least one provider');
  const store = (draft: Draft) => storeNewOrder(deps, request, draft);
  const firstStored = await store(first);
  const othersStored = await storeOthers(firstStored, others.map(store));
  return { filing, orders: [firstStored, ...othersStored], unverified };
}

/** The id this filing has, or had when an earlier version stored it: a key that was used then meets what it stored. */
async function findFilingId(
  { orders, hashes }: Pick<FileDeps, 'orders' | 'hashes'>,
  { by, idempotencyKey }: FilingRequest,
): Promise<FilingId> {
  const earlier = earlierFilingIdFor(by.authority, idempotencyKey);
  const [stored, hash] = await Promise.all([orders.latest(orderIdFor(earlier, 0)), hashes.hasher()]);
  return stored ? earlier : filingIdFor(hash, by.authority, idempotencyKey);
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
async function requireNewDemands(
  deps: FileDeps,
  { facts, providers }: FilingRequest,
  events: readonly EventOf<'order.issued'>[],
): Promise<void> {
  const { furtherDemand } = instrumentOf(facts);
  if (furtherDemand.again !== 'barred') return;
  const drafts = events.map((event, position) => ({ event, certificate: providers[position]?.certificate }));
  const stored = await Promise.all(drafts.map(({ event }) => deps.orders.latest(event.orderId)));
  await takeDemands(
    deps,
    furtherDemand,
    drafts.filter((_, position) => stored[position] === undefined),
  );
}

interface Draft {
  readonly event: EventOf<'order.issued'>;
  /** That nobody is told yet, where the order asks for it. */
  readonly ban: readonly OrderEvent[];
  readonly certificate: unknown;
  readonly key: NewDataKey;
  /** Of an order that is not on record yet; one that is has its own, or came before there were any. */
  readonly officials: Uint8Array | undefined;
}

/**
 * Keeps the order's keys, then stores its first commit. The commit is made ready while they are being written: both take
 * milliseconds, and an urgent order waits for one of them only.
 */
async function storeNewOrder(deps: FileDeps, request: FilingRequest, draft: Draft): Promise<StoredCommit> {
  const { event, officials: made } = draft;
  const [key, officials, drafted] = await Promise.all([
    deps.vault.keep(event.orderId, draft.key),
    made ? deps.officials.keep(event.orderId, made) : deps.officials.open(event.orderId),
    setImmediate().then(() => createFirstCommit(deps, request, draft, { key: draft.key.plain, officials: made })), // once the writes are on their way
  ]);
  const isOurs = isSame(key, draft.key.plain) && isSame(officials, made);
  const wanted = isOurs ? drafted : createFirstCommit(deps, request, draft, { key, officials }); // an earlier run kept its own first
  requireRoomLeft(wanted);
  return requireSameRequest(await deps.orders.append(wanted), wanted);
}

const isSame = (one: OfficialsKey | undefined, other: OfficialsKey | undefined): boolean =>
  one instanceof Uint8Array && other instanceof Uint8Array ? Buffer.compare(one, other) === 0 : one === other;

function createFirstCommit(
  deps: FileDeps,
  request: FilingRequest,
  draft: Draft,
  { key, officials }: { readonly key: Uint8Array; readonly officials: OfficialsKey | undefined },
): NextCommit {
  const { ban, certificate } = draft;
  const { facts, providers, confidential, banReason } = request;
  const by = { ...request.by, person: recordedIdOf(officials, draft.event.orderId, request.by.person) };
  const event: Draft['event'] = {
    ...draft.event,
    issuer: { ...draft.event.issuer, person: by.person },
    ...(officials !== undefined && { officials: 'sealed' }),
  };
  const command = {
    id: FILING.id(event.orderId),
    fingerprint: fingerprintOf({ facts, providers, confidential, ...(banReason !== undefined && { banReason }) }, key),
  };
  const parts = [
    { ...FILING.seals.certificate, value: certificate },
    { ...FILING.seals.grounds, value: confidential },
    ...(ban.length > 0 ? [{ ...COMMANDS['defer-notice'].seals, value: { reason: banReason } }] : []),
  ];
  const sealed = sealParts(key, event.orderId, 1, parts, deps.random);
  return createNextCommit(instrumentOf(facts), undefined, {
    by,
    at: event.at,
    command,
    events: [event, ...ban],
    sealed,
  });
}
