import { type Identified, isKnownAs } from '../../domain/actor.ts';
import { identifyIn } from '../../domain/directory/officers.ts';
import type { TouchedStanding } from '../../domain/directory/touched.ts';
import { DAY_MS, fromRfc3339, type Instant, plus } from '../../domain/instant.ts';
import { recordPerson } from '../../domain/officials.ts';
import { applyTime, findEndByTime } from '../../domain/order/life/time.ts';
import type { ListedOrder } from '../../domain/order/readings/listed-order.ts';
import type { EventType } from '../../domain/order/record/events.ts';
import { findDoubt, isAlive, type OrderState } from '../../domain/order/record/state.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Directory } from '../../ports/directory.ts';
import type { OfficialKeyReader } from '../../ports/official-keys.ts';
import type { OrderFinder } from '../../ports/order/order-list.ts';
import type { OrderReader } from '../../ports/order/order-store.ts';
import { rowOf } from '../order/row-of.ts';
import { readPhase, writePhase } from './phases.ts';
import type { NamedSuspension } from './suspend-account.ts';

export interface TouchedDeps {
  readonly orders: Pick<OrderReader, 'latest' | 'history'>;
  readonly officials: OfficialKeyReader;
  readonly list: Pick<OrderFinder, 'of' | 'ofValidator'>;
  readonly directory: Pick<Directory, 'authority'>;
  readonly clock: Clock;
}

/** Something that was done with the account. `order.seconded`: it gave the second word for somebody else's filing. */
export interface Touch {
  readonly what: EventType | 'order.seconded';
  readonly at: Instant;
}

/** An order that the account touched since it is doubted. */
export interface TouchedOrder {
  readonly state: OrderState;
  readonly touches: readonly Touch[];
  readonly standing: TouchedStanding;
  /** When time ends the hold; `null` once it has ended. */
  readonly endsAt: Instant | null;
  /** It ends within a week, and whoever is suspended cannot extend it. */
  readonly endsSoon: boolean;
}

export interface TouchedPage {
  readonly touched: readonly TouchedOrder[];
  readonly next: string | null;
}

/** The lists that are gone through, one after the other: what the authority issued, and what it validated or was asked to. */
const LISTS = ['issued', 'validated'] as const;

const SOON_MS = 7 * DAY_MS;

/**
 * What an account touched since it is doubted, a page of the authority's lists at a time: pages may be empty though another comes. Whether
 * the suspension is over makes no difference.
 *
 * @param limit of orders looked at, 1 to 100. @throws HoldfastError `invalid-request` for a cursor of elsewhere.
 */
export async function listTouched(
  deps: TouchedDeps,
  { authority, suspension }: Pick<NamedSuspension, 'authority' | 'suspension'>,
  limit: number,
  cursor: string | undefined,
): Promise<TouchedPage> {
  const { phase: list, after } = readPhase(LISTS, cursor);
  const find = list === 'issued' ? deps.list.of : deps.list.ofValidator;
  const { orders, next } = await find.call(deps.list, authority, limit, after);
  const account = await findAccount(deps, { authority, suspension });
  const looked = await Promise.all(orders.map((row) => lookAt(deps, account, row)));
  const touched = looked.filter((one) => one !== undefined);
  return { touched, next: writePhase(LISTS, list, next) };
}

/** An account that is doubted, and since when. */
interface DoubtedAccount {
  readonly authority: string;
  readonly since: Instant;
  /** Whose it is, by every id they have; left out: everybody's of the authority. */
  readonly whose: Identified | undefined;
}

export async function findAccount(
  { directory }: Pick<TouchedDeps, 'directory'>,
  { authority, suspension: { person, since } }: Pick<NamedSuspension, 'authority' | 'suspension'>,
): Promise<DoubtedAccount> {
  const whose = person === undefined ? undefined : identifyIn(await directory.authority(authority), person);
  return { authority, since: fromRfc3339(since), whose };
}

async function lookAt(
  { orders, officials, clock }: TouchedDeps,
  { authority, since, whose }: DoubtedAccount,
  { orderId }: ListedOrder,
): Promise<TouchedOrder | undefined> {
  const latest = await orders.latest(orderId);
  if (!latest || latest.commit.at < since) return undefined;
  const recorded = whose && recordPerson(await officials.open(orderId), orderId, whose);
  const isTheirs = (id: string, of: string): boolean =>
    of === authority && (recorded === undefined || isKnownAs(recorded, id));
  const touches: Touch[] = [];
  for await (const { commit } of orders.history(orderId)) {
    const { by, at, events, state } = commit;
    if (at < since) continue;
    if (by.kind === 'officer' && isTheirs(by.person, by.authority)) {
      touches.push(...events.filter((event) => isTheirDoing(event.type)).map(({ type }) => ({ what: type, at })));
    }
    const { secondedBy } = state;
    if (commit.version === 1 && secondedBy && isTheirs(secondedBy.person, state.authority)) {
      touches.push({ what: 'order.seconded', at: secondedBy.at });
    }
  }
  if (touches.length === 0) return undefined;
  const now = clock.now();
  const { state } = applyTime(rowOf(latest.commit.state), latest.commit.state, now);
  return describe(state, touches, now);
}

/** What time did besides stands in the same commits. */
const isTheirDoing = (type: EventType): boolean => !type.endsWith('.overdue') && !type.startsWith('notice.given');

function describe(state: OrderState, touches: readonly Touch[], now: Instant): TouchedOrder {
  const endsAt = findEndByTime(state)?.at ?? null;
  const endsSoon = endsAt !== null && endsAt <= plus(now, SOON_MS);
  return { state, touches, standing: standingOf(state), endsAt, endsSoon };
}

function standingOf(state: OrderState): TouchedStanding {
  if (!isAlive(state.phase)) return 'ended';
  if (findDoubt(state)) return 'held';
  if (state.phase.kind !== 'issued') return 'in-force';
  return state.doubt?.status === 'confirmed' ? 'confirmed-again' : 'waiting';
}
