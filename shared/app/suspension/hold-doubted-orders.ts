import { type Identified, isKnownAs, type SystemActor } from '../../domain/actor.ts';
import type { AuthorityEntry } from '../../domain/directory/entries.ts';
import { lookBackTo } from '../../domain/directory/look-back.ts';
import { identifyIn } from '../../domain/directory/officers.ts';
import { isSuspendedAt, nameSuspended, type Suspension } from '../../domain/directory/suspensions.ts';
import { readSuspensionId } from '../../domain/ids.ts';
import { fromRfc3339, type Instant } from '../../domain/instant.ts';
import { recordPerson } from '../../domain/officials.ts';
import { decideDoubtRaised } from '../../domain/order/few-decisions.ts';
import type { CommandOf } from '../../domain/order/life/command.ts';
import { SYSTEM_ROWS } from '../../domain/order/life/rows/system.ts';
import { isAlive, type OrderState } from '../../domain/order/record/state.ts';
import { HoldfastError } from '../../errors.ts';
import type { OfficialKeyReader } from '../../ports/official-keys.ts';
import type { OrderFinder } from '../../ports/order/order-list.ts';
import type { SuspensionLook, SuspensionQueue } from '../../ports/suspension-queue.ts';
import { type Acting, actOnOrder } from '../order/act-on-order.ts';
import { LOOK_AGAIN_AFTER_S } from './look-again.ts';

/** A doubt has no words: nothing is sealed, so that no key is there to be opened. */
export interface HoldDeps extends Omit<Acting, 'vault'> {
  /** The entry as it stands, and not as it is remembered. */
  readonly readAuthority: (id: string) => Promise<AuthorityEntry>;
  readonly officials: OfficialKeyReader;
  readonly list: Pick<OrderFinder, 'of'>;
  readonly queue: SuspensionQueue;
}

/** What one message came to. */
export interface HeldOrders {
  /** Orders looked at, and those that are held now or were before. */
  readonly looked: number;
  readonly held: number;
}

/** So many orders are looked at by one message; the next is left to another. */
const ORDERS_AT_ONCE = 25;

const HOLDING_ACTOR: SystemActor = { kind: 'system', function: 'hold-doubted-orders' };

const NO_KEYS: Acting['vault'] = {
  open: async () => {
    throw new Error('a doubt brings nothing to seal');
  },
};

/**
 * Holds the orders that stand by the word of a suspended account and that nobody received, one page of the authority's list at a time, newest
 * first, as far back as such a word can reach. Safe to run twice, and to be cut off: whoever comes next begins at the same place, and an order
 * that is held is held.
 *
 * @throws HoldfastError of stores and queues; Error for the first look at a suspension that no entry has.
 */
export async function holdDoubtedOrders(deps: HoldDeps, look: SuspensionLook): Promise<HeldOrders> {
  const { kind, of: authority, number } = readSuspensionId(look.suspension);
  if (kind !== 'authority') throw new Error(`${look.suspension} is of nobody who issues orders`);
  const entry = await deps.readAuthority(authority);
  const { suspensions = [] } = entry;
  const suspension = suspensions.find((one) => one.number === number);
  if (!suspension && look.look === 1) throw new Error(`no entry has the suspension ${look.suspension}`);
  if (!suspension) return { looked: 0, held: 0 }; // it was about to be: whoever made it died first, or another was quicker
  if (!isSuspendedAt(suspension, deps.clock.now())) return { looked: 0, held: 0 };
  const { orders, next } = await deps.list.of(authority, ORDERS_AT_ONCE, look.cursor);
  const backTo = lookBackTo(suspensions, suspension);
  const doubted = orders.filter(({ issuedAt }) => issuedAt >= backTo);
  const named = nameSuspended(suspension);
  const whose = named && identifyIn(entry, named);
  let held = 0;
  for (const { orderId } of doubted) {
    const latest = await deps.orders.latest(orderId);
    if (latest && (await holdOrder(deps, { look, suspension, whose }, latest.commit.state))) held += 1;
  }
  await goOn(deps, look, doubted.length === orders.length ? next : null);
  return { looked: doubted.length, held };
}

async function goOn({ queue }: HoldDeps, { suspension, look }: SuspensionLook, next: string | null): Promise<void> {
  if (next !== null) return await queue.send({ suspension, look, cursor: next }, 0);
  const wait = LOOK_AGAIN_AFTER_S[look - 1];
  if (wait !== undefined) await queue.send({ suspension, look: look + 1 }, wait);
}

/** Whose orders are looked for. */
interface Doubted {
  readonly look: SuspensionLook;
  readonly suspension: Suspension;
  /** Left out: everybody's of the authority. */
  readonly whose: Identified | undefined;
}

/** @returns whether it is held. */
async function holdOrder(
  deps: HoldDeps,
  { look: { suspension: id }, suspension: { until, since }, whose }: Doubted,
  state: OrderState,
): Promise<boolean> {
  const { orderId, phase, doubt } = state;
  if (!isAlive(phase) || phase.kind !== 'issued') return false; // what is received stays as it is
  const recorded = whose && recordPerson(await deps.officials.open(orderId), orderId, whose);
  const isTheirs = (said: string): boolean => recorded === undefined || isKnownAs(recorded, said);
  const isHeldByIt = doubt?.status === 'open' && doubt.suspension === id;
  if (!isHeldByIt && !listWords(state, fromRfc3339(since)).some(isTheirs)) return false;
  const command: CommandOf<'doubt-order'> = {
    type: 'doubt-order',
    suspension: id,
    ...(recorded && { whose: recorded }),
    ...(until !== undefined && { until: fromRfc3339(until) }),
  };
  try {
    await actOnOrder(
      { rows: SYSTEM_ROWS, decide: decideDoubtRaised },
      { ...deps, vault: NO_KEYS },
      {
        orderId,
        by: HOLDING_ACTOR,
        command,
        idempotencyKey: `${id} ${until === undefined ? 'confirmed' : 'alone'}`,
        body: undefined,
      },
    );
    return true;
  } catch (error) {
    if (isSettled(error)) return false;
    throw error;
  }
}

/** By whose words, of those said since an instant, an order stands: whoever issued it, let it out, or confirmed it again. */
function listWords({ issuer, issuedAt, secondedBy, doubt }: OrderState, since: Instant): readonly string[] {
  const again = doubt?.status === 'confirmed' && doubt.at >= since ? [doubt.person] : [];
  if (issuedAt < since) return again;
  return [issuer.person, ...(secondedBy ? [secondedBy.person] : []), ...again];
}

/** It was received, or ended, while it was looked at. */
const isSettled = (error: unknown): boolean =>
  error instanceof HoldfastError &&
  (error.code === 'order-received' || error.code === 'order-ended' || error.code === 'order-erased');
