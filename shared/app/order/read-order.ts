import type { Officer } from '../../domain/actor.ts';
import type { Delivery } from '../../domain/delivery/delivery.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import type { StoredCommit } from '../../domain/order/commit.ts';
import { applyTime } from '../../domain/order/life/time.ts';
import { listOverlaps } from '../../domain/order/notes/overlaps.ts';
import { requireOwnAuthority } from '../../domain/order/record/concerned.ts';
import type { MetOrder } from '../../domain/order/record/overlap.ts';
import type { OrderState, SealedEntry } from '../../domain/order/record/state.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DeliveryStore } from '../../ports/delivery/delivery-store.ts';
import type { Directory } from '../../ports/directory.ts';
import type { KeyVault } from '../../ports/key-vault.ts';
import type { OfficialKeyReader } from '../../ports/official-keys.ts';
import type { NoteReader } from '../../ports/order/note-store.ts';
import type { OrderStore } from '../../ports/order/order-store.ts';
import type { OverlapReader } from '../../ports/overlap/overlap-list.ts';
import { loadOrder } from './act-on-order.ts';
import type { ContentReader } from './content-lists.ts';
import { type ContentReading, type PageDeps, type PageReading, readContent, readContentPage } from './content-pages.ts';
import { nameProvider } from './name-parties.ts';
import { openSecondOfficers, type SecondOfficers } from './open-second-officers.ts';
import { type OverlapsReading, readOverlaps } from './read-overlaps.ts';
import { rowOf } from './row-of.ts';

export interface ReadDeps {
  readonly orders: OrderStore;
  readonly notes: Pick<NoteReader, 'latest'>;
  readonly overlaps: Pick<OverlapReader, 'of'>;
  readonly deliveries: DeliveryStore;
  readonly vault: KeyVault;
  readonly directory: Directory;
  readonly officials: OfficialKeyReader;
  readonly clock: Clock;
}

export interface OrderReading {
  readonly latest: StoredCommit;
  /** The state at `now`: with everything time has done since the latest commit, written or not. */
  readonly state: OrderState;
  readonly now: Instant;
  readonly deliveries: readonly Delivery[];
  readonly overlaps: OverlapsReading;
  readonly secondOfficers: SecondOfficers;
  /** As the directory has it now. */
  readonly providerName: string | undefined;
  /** What was ordered and why, and what was said and written since; `null` once erased. */
  readonly content: ContentReading | null;
}

/** The issuing side hears all that is said. */
const toIssuingReader = ({ authority }: Officer): ContentReader => ({
  name: `authority ${authority}`,
  lists: ['messages', 'statements', 'forms', 'explanations', 'confirmations'],
  reviews: null,
});

/**
 * An order as its issuing side may see it.
 *
 * @throws HoldfastError `order-not-found`.
 */
export async function readOrder(deps: ReadDeps, orderId: OrderId, by: Officer): Promise<OrderReading> {
  const [latest, told] = await Promise.all([loadOrder(deps.orders, orderId), deps.deliveries.of(orderId)]);
  requireOwnAuthority(latest.commit.state, by);
  const now = deps.clock.now();
  const { state } = applyTime(rowOf(latest.commit.state), latest.commit.state, now);
  const [content, overlaps, secondOfficers, providerName] = await Promise.all([
    state.phase.kind === 'erased'
      ? null
      : readContent(deps, { reader: toIssuingReader(by), stored: latest.commit.state, state }, isOrdered),
    readOverlaps(deps, state, () => listMet(deps, state), now),
    openSecondOfficers(deps.officials, state),
    nameProvider(deps.directory, state.provider),
  ]);
  const deliveries = told.filter(({ type }) => type !== 'news'); // which tell people, and nothing of the order
  return { latest, state, now, deliveries, overlaps, secondOfficers, providerName, content };
}

/** Whatever version found them. */
async function listMet({ notes, overlaps }: ReadDeps, state: OrderState): Promise<readonly MetOrder[]> {
  const [newest, met] = await Promise.all([notes.latest(state.orderId), overlaps.of(state)]);
  return [...listOverlaps(state, newest?.note), ...met];
}

const isOrdered = ({ part }: SealedEntry): boolean =>
  part === 'certificate' || part === 'grounds' || part === 'protection';

/**
 * An earlier page of what was said of an order or written for it, for its issuing side.
 *
 * @throws HoldfastError what `readContentPage` throws, `order-not-found` also for another authority.
 */
export const readOrderPage = (
  deps: PageDeps,
  orderId: OrderId,
  by: Officer,
  cursor: string | undefined,
): Promise<PageReading> =>
  readContentPage(deps, {
    orderId,
    cursor,
    readerOf: (state) => {
      requireOwnAuthority(state, by);
      return toIssuingReader(by);
    },
  });
