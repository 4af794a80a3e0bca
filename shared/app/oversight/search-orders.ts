import type { Identified } from '../../domain/actor.ts';
import { requireReadable, type Search } from '../../domain/cases/search.ts';
import type { IdentifierType } from '../../domain/filing/identifiers/identifiers.ts';
import type { SearchId } from '../../domain/ids.ts';
import { applyTime } from '../../domain/order/life/time.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import { imprintIdentifier } from '../../domain/overlap/imprints.ts';
import type { KeyedHashes } from '../../ports/keyed-hashes.ts';
import type { OrderStore } from '../../ports/order/order-store.ts';
import type { FoundOrder, ImprintReader } from '../../ports/overlap/imprint-index.ts';
import type { Page } from '../../ports/page.ts';
import { rowOf } from '../order/row-of.ts';
import { openSearch, type SearchDeps } from './searches.ts';

/** What is searched for, and why. */
export interface Sought {
  readonly identifier: { readonly type: IdentifierType; readonly value: string };
  readonly reason: string;
}

export interface FindDeps extends SearchDeps {
  readonly orders: Pick<OrderStore, 'latest'>;
  readonly imprints: ImprintReader;
  readonly hashes: KeyedHashes;
  /** What was sealed of a search. */
  readonly readSought: (content: unknown) => Sought;
}

/** An order that names the identifier, as time has made it. */
export interface SearchedOrder {
  readonly state: OrderState;
  /** Which of its targets. */
  readonly targets: readonly string[];
}

/** A page of what a search finds. */
export interface SearchFound extends Page<'orders', SearchedOrder> {
  readonly search: Search;
  /** Why it was asked for: what whoever looks at these orders looks at them for. */
  readonly reason: string;
}

/**
 * The orders that name the identifier of a search, of every authority and at every provider, ended ones too, until they are erased. Each
 * is read again; a page counts on the search's record before it is given.
 *
 * @throws HoldfastError `search-unknown`, `search-not-yours`, `search-not-open`, `invalid-request` for a cursor of elsewhere.
 */
export async function findSearchedOrders(
  deps: FindDeps,
  asked: Identified & {
    readonly id: SearchId;
    readonly limit: number;
    readonly cursor: string | undefined;
  },
): Promise<SearchFound> {
  const { id, limit, cursor } = asked;
  const { search, content } = await openSearch(deps, id);
  const now = deps.clock.now();
  requireReadable(search, asked, now);
  const { identifier, reason } = deps.readSought(content);
  const imprint = imprintIdentifier(identifier.type, identifier.value, await deps.hashes.hasher());
  const { orders, next } = await deps.imprints.find(imprint, limit, cursor);
  const read = await Promise.all(orders.map((found) => readFound(deps, found)));
  await deps.searches.countRead(id, now);
  return { search, reason, orders: read.filter((one) => one !== undefined), next };
}

/** `undefined` for one that is erased, though the index may not know yet. */
async function readFound(
  { orders, clock }: FindDeps,
  { orderId, targets }: FoundOrder,
): Promise<SearchedOrder | undefined> {
  const before = (await orders.latest(orderId))?.commit.state;
  if (before === undefined) return undefined;
  const { state } = applyTime(rowOf(before), before, clock.now());
  return state.phase.kind === 'erased' ? undefined : { state, targets };
}
