import { isKnownAs } from '../../domain/actor.ts';
import type { TouchedStanding } from '../../domain/directory/touched.ts';
import { DAY_MS, type Instant, plus } from '../../domain/instant.ts';
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
import { type DoubtedAccount, findAccount, spanOf } from './doubted-account.ts';
import { type ConsultedDeps, listConsulted, type Reads } from './list-consulted.ts';
import { type DraftedDeps, listDrafted } from './list-drafted.ts';
import { readPhase, writePhase } from './phases.ts';
import type { NamedSuspension } from './suspend-account.ts';

export interface TouchedDeps extends ActedDeps, ConsultedDeps, DraftedDeps {}

/** What it takes to find the orders that an account acted on. */
export interface ActedDeps {
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

/** A page of what was touched: of one kind, whichever it is. */
export interface TouchedPage extends Reads {
  readonly touched: readonly TouchedOrder[];
  readonly next: string | null;
}

/** A page of the orders that were acted on. */
type ActedPage = Pick<TouchedPage, 'touched' | 'next'>;

/** The lists of orders that are gone through, one after the other: what the authority issued, and what it validated or was asked to. */
const LISTS = ['issued', 'validated'] as const;
/** What follows them: what the account read, and what it wrote that is not an order yet. */
const PHASES = [...LISTS, 'consulted', 'drafted'] as const;

const SOON_MS = 7 * DAY_MS;

/**
 * What an account touched since it is doubted: orders that it acted on, then what it read, then drafts that it wrote, a page of each at a
 * time; pages may be empty though another comes. Whether the suspension is over makes no difference.
 *
 * @param limit of orders, consultations or drafts looked at, 1 to 100. @throws HoldfastError `invalid-request` for a cursor of elsewhere.
 */
export async function listTouched(
  deps: TouchedDeps,
  named: Pick<NamedSuspension, 'authority' | 'suspension'>,
  limit: number,
  cursor: string | undefined,
): Promise<TouchedPage> {
  const { phase, after } = readPhase(PHASES, cursor);
  const account = await findAccount(deps, named);
  const span = spanOf(named, deps.clock.now());
  const pageOf = async (): Promise<Partial<TouchedPage> & Pick<TouchedPage, 'next'>> => {
    if (phase === 'consulted') return await listConsulted(deps, account, span, limit, after);
    if (phase === 'drafted') return await listDrafted(deps, account, span, limit, after);
    return await lookThrough(deps, account, phase, limit, after);
  };
  const page = await pageOf();
  return { ...NOTHING, ...page, next: writePhase(PHASES, phase, page.next) };
}

const NOTHING = { touched: [], consulted: [], searches: [], drafts: [] };

/** The orders that an account acted on since it is doubted, likewise. @throws as `listTouched`. */
export async function listActed(
  deps: ActedDeps,
  account: DoubtedAccount,
  limit: number,
  cursor: string | undefined,
): Promise<ActedPage> {
  const { phase, after } = readPhase(LISTS, cursor);
  const page = await lookThrough(deps, account, phase, limit, after);
  return { ...page, next: writePhase(LISTS, phase, page.next) };
}

async function lookThrough(
  deps: ActedDeps,
  account: DoubtedAccount,
  list: (typeof LISTS)[number],
  limit: number,
  after: string | undefined,
): Promise<ActedPage> {
  const find = list === 'issued' ? deps.list.of : deps.list.ofValidator;
  const { orders, next } = await find.call(deps.list, account.authority, limit, after);
  const looked = await Promise.all(orders.map((row) => lookAt(deps, account, row)));
  return { touched: looked.filter((one) => one !== undefined), next };
}

async function lookAt(
  { orders, officials, clock }: ActedDeps,
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
