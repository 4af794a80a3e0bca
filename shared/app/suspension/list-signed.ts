import type { RecordedCommit } from '../../domain/directory/entry-commit.ts';
import { applyTimeTo, type EntryRef } from '../../domain/directory/entry-state.ts';
import { findKeptKey, type KeptKey } from '../../domain/directory/kept-keys.ts';
import type { OrderId } from '../../domain/ids.ts';
import { fromRfc3339, type Instant } from '../../domain/instant.ts';
import { applyTime } from '../../domain/order/life/time.ts';
import type { SignedAct } from '../../domain/order/readings/signed-act.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import { HoldfastError } from '../../errors.ts';
import type { Clock } from '../../ports/clock.ts';
import { type DirectoryRegister, entryUnknown } from '../../ports/directory-register.ts';
import type { OrderReader } from '../../ports/order/order-store.ts';
import type { SignedReader } from '../../ports/order/signed-list.ts';
import { rowOf } from '../order/row-of.ts';
import { readPhase, writePhase } from './phases.ts';

export interface SignedDeps {
  readonly register: Pick<DirectoryRegister, 'newest' | 'history'>;
  readonly signed: SignedReader;
  readonly orders: Pick<OrderReader, 'latest'>;
  readonly clock: Clock;
}

export interface SignedRequest {
  /** Directory ids of the provider and of its key. */
  readonly provider: string;
  readonly key: string;
  /** Left out: since when the key is doubted or, of one that is not, since it counts. */
  readonly since: Instant | undefined;
  /** 1 to 100. */
  readonly limit: number;
  readonly cursor: string | undefined;
}

/** Something that a key signed about an order, and the order as it stands now. */
export interface ListedAct {
  readonly act: SignedAct;
  /** `undefined` where the record has no such order, as after a restore to an earlier instant. */
  readonly order: OrderState | undefined;
}

export interface SignedPage {
  readonly provider: string;
  readonly key: KeptKey;
  readonly since: Instant;
  readonly acts: readonly ListedAct[];
  /** What it signed about its provider's entry in the directory. */
  readonly onEntry: readonly RecordedCommit[];
  readonly next: string | null;
}

/** What is gone through, one after the other: what was signed about orders, then what about the entry. */
const PHASES = ['orders', 'entry'] as const;

/** So many commits of an entry are looked through at once. */
const LOOKED_THROUGH = 100;

/**
 * What a key of a provider signed, the latest first, about orders and, with the last of these, about the provider's entry, a page at a
 * time; pages may be empty though another comes. Whether the key is revoked, or in the entry still, makes no difference.
 *
 * @throws HoldfastError `directory-entry-unknown`; `key-unknown` for a key that the provider never had; `invalid-request` for a cursor of
 * elsewhere.
 */
export async function listSigned(deps: SignedDeps, request: SignedRequest): Promise<SignedPage> {
  const { provider, limit, cursor } = request;
  const key = await findKey(deps, { kind: 'provider', id: provider }, request.key);
  const since = request.since ?? fromRfc3339(key.doubtedSince ?? key.notBefore);
  const { phase, after } = readPhase(PHASES, cursor);
  const page = { provider, key, since };
  if (phase === 'entry') return { ...page, acts: [], ...(await pageOnEntry(deps, request, since, after)) };
  const { acts: signed, next } = await deps.signed.of(provider, key.id, since, limit, after);
  const acts = await withOrders(deps, signed);
  if (next !== null) return { ...page, acts, onEntry: [], next: writePhase(PHASES, phase, next) };
  return { ...page, acts, ...(await pageOnEntry(deps, request, since, undefined)) }; // little was signed about most entries
}

async function pageOnEntry(
  { register }: SignedDeps,
  { provider, key, limit }: SignedRequest,
  since: Instant,
  after: string | undefined,
): Promise<Pick<SignedPage, 'onEntry' | 'next'>> {
  const { commits, next } = await register.history({ kind: 'provider', id: provider }, limit, after);
  const lasting = commits.filter(({ at }) => at >= since);
  const onEntry = lasting.filter(({ actor: { role, by } }) => role === 'provider' && by === key);
  return { onEntry, next: lasting.length < commits.length ? null : writePhase(PHASES, 'entry', next) };
}

/** The key as the entry has it or, of one that was taken out, as it last had it. */
async function findKey({ register, clock }: SignedDeps, ref: EntryRef, id: string): Promise<KeptKey> {
  const newest = await register.newest(ref);
  if (!newest) throw entryUnknown();
  const standing = findKeptKey(applyTimeTo(newest.state, clock.now()), id);
  if (standing) return standing;
  let cursor: string | undefined;
  do {
    const { commits, next } = await register.history(ref, LOOKED_THROUGH, cursor);
    for (const { state } of commits) {
      const key = findKeptKey(state, id);
      if (key) return key;
    }
    cursor = next ?? undefined;
  } while (cursor !== undefined);
  throw new HoldfastError('key-unknown', 'the provider has no key of that id, and never had');
}

/** Each order is read once, however often it was signed about. */
async function withOrders({ orders, clock }: SignedDeps, acts: readonly SignedAct[]): Promise<readonly ListedAct[]> {
  const now = clock.now();
  const read = async (id: OrderId): Promise<[OrderId, OrderState | undefined]> => {
    const stored = (await orders.latest(id))?.commit.state;
    return [id, stored && applyTime(rowOf(stored), stored, now).state];
  };
  const states = new Map(await Promise.all([...new Set(acts.map(({ orderId }) => orderId))].map(read)));
  return acts.map((act) => ({ act, order: states.get(act.orderId) }));
}
