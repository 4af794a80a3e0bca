import { forRecord } from '../../domain/actor.ts';
import { canonicalJson } from '../../domain/digest.ts';
import {
  computeWaitingEnd,
  listCauses,
  refuseOver,
  type WaitingCause,
  type WaitingFiling,
} from '../../domain/filing/waiting.ts';
import { earlierFilingIdFor, type FilingId, filingIdFor, type OrderId, orderIdFor } from '../../domain/ids.ts';
import { plus } from '../../domain/instant.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import { AUTHORITY_POLICY } from '../../domain/policy/authorities.ts';
import { HoldfastError } from '../../errors.ts';
import type { FilingLookup } from '../../ports/filing/filing-lookup.ts';
import type { WaitingFilings } from '../../ports/filing/waiting-filings.ts';
import { keyReused } from '../order/act-on-order.ts';
import { openFiler, openSecondOfficers } from '../order/open-second-officers.ts';
import type { AdmissionRequest } from './admit-filing.ts';
import { type BurstDeps, takePlaceForFiling } from './burst.ts';
import { takeDemands, type Wanted } from './further-demand.ts';
import { type HastenDeps, hastenEmergency } from './hasten-emergency.ts';
import { instrumentOf } from './instrument-of.ts';
import { keepOrderKeys, type OrderKeys } from './order-keys.ts';
import {
  type FilingContents,
  lookAtDemands,
  type PreparedFiling,
  prepareFiling,
  type RuledFiling,
  readFirst,
  requestOf,
  ruleOnFiling,
} from './prepare-filing.ts';
import { sealForm } from './sealed-form.ts';
import { type FiledOrders, type OnWhoseWord, type StoreDeps, storeFiling } from './store-filing.ts';

export interface FileDeps extends StoreDeps, BurstDeps, HastenDeps {
  readonly waiting: WaitingFilings;
  readonly lookup: FilingLookup;
  /** Tells people that more is filed than one officer, or one authority, files. */
  readonly noteBurst: (burst: NotedBurst) => void;
}

/** What a line of log says of a burst: never who, and nothing of what was filed. */
export interface NotedBurst {
  readonly authority: string;
  readonly filing: FilingId;
  readonly outcome: 'waits' | 'issued-in-emergency' | 'word-not-taken';
}

/** A filing as it came in. */
export interface FilingRequest extends FilingContents, Pick<AdmissionRequest, 'by'> {
  readonly idempotencyKey: string;
  /** The form as it was sent: what a second officer is shown, and what is filed on the second word. */
  readonly form: unknown;
}

/**
 * Issues one order per named provider. Above the figure of a burst, and where the directory asks for it, a filing waits for the word of a
 * second officer, and nothing of it is told to anybody else; an emergency is issued at once, and shown to that officer.
 *
 * @returns the orders; or the filing that waits.
 * @throws HoldfastError the refusals of `prepareFiling` and `storeFiling`; `filing-refused`, `filing-expired` for one that waited.
 */
export async function fileOrders(deps: FileDeps, request: FilingRequest): Promise<FiledOrders | WaitingFiling> {
  const looked = await lookBefore(deps, request);
  const found = await findWhoseWord(deps, request, looked);
  if (isWaiting(found)) return found;
  const { filer, onWhoseWord, toShow } = found;
  const { waiting, keys, ...asSent } = looked;
  const prepared =
    filer === request.by.person // who sends what another filed files it for that one
      ? asSent
      : await prepareFiling(deps, { ...forRecord(request.by), person: filer }, request, asSent.filing);
  const [filed] = await Promise.all([
    storeFiling(deps, request, prepared, onWhoseWord, keys),
    deps.reserve.refill(), // beside it: for the next
    hastenEmergency(deps, request, prepared),
    toShow && showBeside(deps, request, toShow),
  ]);
  if (waiting?.word) await deps.waiting.settle(waiting); // it was given a word, and is filed by its filer's own repeat
  return filed;
}

/** What has to be known and kept before a filing is issued. */
interface LookedBefore extends PreparedFiling {
  readonly waiting: WaitingFiling | undefined;
  /** Whether it is within the figures of a burst. */
  readonly hasPlace: boolean;
  /** `undefined` where it is on record under an id of its own, and where it is not issued before a second officer's word. */
  readonly keys: ReadonlyMap<OrderId, OrderKeys> | undefined;
}

/**
 * Holds a filing against every rule, then asks and keeps all at once what its orders need: an urgent order waits for one service call before
 * that which stores it. Where a further demand is barred, it is looked for first: a refusal keeps nothing.
 */
async function lookBefore(deps: FileDeps, request: FilingRequest): Promise<LookedBefore> {
  const { by, facts, idempotencyKey } = request;
  const filing = filingIdFor(await deps.hashes.hasher(), by.authority, idempotencyKey);
  const earlier = earlierFilingIdFor(by.authority, idempotencyKey);
  const ruled = await ruleOnFiling(
    deps,
    by,
    request,
    filing,
    async () => (await readFirst(deps, filing)) ?? (await readFirst(deps, earlier)),
  );
  const looking = lookForRepeat(deps, request, ruled, earlier);
  const { furtherDemand } = instrumentOf(facts);
  const demands = furtherDemand.again === 'barred' ? await lookAtNewDemands(deps, request, ruled, looking) : [];
  const isProposed = ruled.isSecondOfficerAskedFor; // it has no keys and makes no demand
  const [{ storedAs, first, waiting }, hasPlace, keys] = await Promise.all([
    looking,
    orInEmergency(request, takePlaceForFiling(deps, by, filing), false),
    isProposed ? undefined : keepKeysAhead(deps, ruled),
    isProposed ? undefined : takeDemands(deps, furtherDemand, demands),
  ]);
  if (storedAs === filing) return { ...ruled, first, waiting, hasPlace, keys };
  // an earlier version stored it, under an id made otherwise: the key meets what it stored
  return { ...(await prepareFiling(deps, by, request, storedAs)), waiting, hasPlace, keys: undefined };
}

/** What came in before under the same key. */
interface Repeat extends Pick<LookedBefore, 'first' | 'waiting'> {
  /** Under which id it is on record, if it is. */
  readonly storedAs: FilingId;
  /** Those of its orders that are; `undefined` where only the first was asked for. */
  readonly onRecord: readonly OrderId[] | undefined;
}

/** Asks about all of it in one call; only a repeat is read. */
async function lookForRepeat(
  deps: FileDeps,
  request: FilingRequest,
  { filing, events }: RuledFiling,
  earlier: FilingId,
): Promise<Repeat> {
  const [firstId, earlierId] = [orderIdFor(filing, 0), orderIdFor(earlier, 0)];
  const asked = [earlierId, ...events.map(({ orderId }) => orderId)];
  const known = await orInEmergency(request, deps.lookup.look(filing, asked), undefined);
  const mayStand = (orderId: OrderId) => known?.onRecord.includes(orderId) ?? true;
  const [first, storedEarlier] = await Promise.all([
    mayStand(firstId) ? readFirst(deps, filing) : undefined,
    mayStand(earlierId) ? readFirst(deps, earlier) : undefined,
  ]);
  const storedAs = storedEarlier ? earlier : filing;
  return { storedAs, first, waiting: known?.waiting, onRecord: known?.onRecord };
}

/** Beside looking for a repeat, which is answered like the first, whatever was demanded since. */
async function lookAtNewDemands(
  deps: FileDeps,
  request: FilingRequest,
  { filing, events }: RuledFiling,
  looking: Promise<Repeat>,
): Promise<readonly Wanted[]> {
  const looks = events.map((event) => lookAtDemands(deps, request, [event]));
  const [{ storedAs, onRecord = [] }, looked] = await Promise.all([looking, Promise.allSettled(looks)]);
  if (storedAs !== filing) return [];
  return looked.flatMap((outcome, position) => {
    const { orderId } = events[position] ?? {};
    if (orderId !== undefined && onRecord.includes(orderId)) return [];
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
}

/** Keys for each of its orders. */
async function keepKeysAhead(deps: FileDeps, { events }: RuledFiling): Promise<ReadonlyMap<OrderId, OrderKeys>> {
  const kept = events.map(async ({ orderId }) => [orderId, await keepOrderKeys(deps, orderId)] as const);
  return new Map(await Promise.all(kept));
}

/** What the orders are issued on, and as whose. */
interface FoundWord {
  readonly filer: string;
  readonly onWhoseWord: OnWhoseWord;
  /** An emergency that nobody has to wait for: it is shown to a second officer while it is stored. */
  readonly toShow?: WaitingFiling;
}

/** What the orders are issued on; or the filing itself, while it waits. */
async function findWhoseWord(
  deps: FileDeps,
  request: FilingRequest,
  looked: LookedBefore,
): Promise<FoundWord | WaitingFiling> {
  const { filing, first, waiting } = looked;
  const filer = waiting?.filer ?? request.by.person;
  if (first) return await findWhoseWordOnRecord(deps, first.commit.state, filer);
  const isEmergency = request.facts.emergency;
  const isAboveFigure = !looked.hasPlace;
  const because = listCauses(request.facts, { isAboveFigure, isAskedFor: looked.isSecondOfficerAskedFor });
  if (!waiting && because.length === 0) return { filer, onWhoseWord: {} };
  if (!waiting && isAboveFigure) {
    const outcome = isEmergency ? 'issued-in-emergency' : 'waits';
    deps.noteBurst({ authority: request.by.authority, filing, outcome });
  }
  const wanted = { ...(await describeWaiting(deps, request, looked, because)), filer };
  if (!isEmergency) return await keepWaiting(deps, request, wanted);
  if (waiting || isAboveFigure) return await showIssued(deps, request, wanted);
  return { filer, onWhoseWord: { seeBy: wanted.until }, toShow: wanted };
}

/**
 * The other orders of a filing are issued on what its first one was. With a second word, or one to come, they are its filer's as well, or
 * whoever gave it could complete them alone. @param sender whose they are without.
 */
async function findWhoseWordOnRecord(
  { officials }: Pick<FileDeps, 'officials'>,
  state: OrderState,
  sender: string,
): Promise<FoundWord> {
  const { sight, issuedAt } = state;
  const { secondedBy } = await openSecondOfficers(officials, state);
  const onWhoseWord = {
    ...(secondedBy && { secondedBy }),
    ...(sight && { seeBy: plus(issuedAt, AUTHORITY_POLICY.emergencySeenWithinMs) }),
  };
  return { filer: secondedBy || sight ? await openFiler(officials, state) : sender, onWhoseWord };
}

/** As much of a filing as a second officer is shown of it in a list. */
async function describeWaiting(
  { clock, hashes }: FileDeps,
  request: FilingRequest,
  { filing, events }: RuledFiling,
  because: readonly WaitingCause[],
): Promise<Omit<WaitingFiling, 'filer'>> {
  const at = clock.now();
  const { facts, by, providers } = request;
  return {
    filing,
    authority: by.authority,
    at,
    until: computeWaitingEnd(at, because),
    because,
    instrument: facts.instrument,
    providers: providers.map(({ provider }) => provider),
    targets: facts.targets.length,
    fingerprint: (await hashes.hasher())(canonicalJson(['waiting', requestOf(request)])),
    issued: facts.emergency ? events.map(({ orderId }) => orderId) : null,
    word: null,
  };
}

/** Before its orders are: whoever looks at the list finds what is issued, and perhaps what is about to be. */
async function showIssued(deps: FileDeps, request: FilingRequest, wanted: WaitingFiling): Promise<FoundWord> {
  const there = await orInEmergency(request, addFiling(deps, wanted), undefined);
  if (there) await orInEmergency(request, deps.waiting.show(there), undefined);
  const { filer, until } = there ?? wanted;
  return { filer, onWhoseWord: { seeBy: until } };
}

/** While its orders are stored, so that no emergency waits for a list. What else came in under its key, the order on record decides about. */
async function showBeside(deps: FileDeps, request: FilingRequest, wanted: WaitingFiling): Promise<void> {
  await orInEmergency(request, Promise.all([deps.waiting.add(wanted), deps.waiting.show(wanted)]), undefined);
}

/** @throws HoldfastError `idempotency-key-reused`, and what its filer is told of one that no longer waits. */
async function keepWaiting(
  deps: FileDeps,
  { form }: FilingRequest,
  wanted: WaitingFiling,
): Promise<FoundWord | WaitingFiling> {
  const there = await addFiling(deps, wanted);
  const { filing, filer, word } = there;
  refuseOver(there, deps.clock.now());
  if (word) return { filer, onWhoseWord: { secondedBy: { person: word.person, at: word.at } } };
  if (!(await deps.waiting.findForm(filing))) await deps.waiting.show(there, await sealForm(deps, filing, form));
  return there;
}

/** What is there under its id, by whoever came first. @throws HoldfastError `idempotency-key-reused` for another filing. */
async function addFiling({ waiting }: FileDeps, wanted: WaitingFiling): Promise<WaitingFiling> {
  const there = await waiting.add(wanted);
  if (there.fingerprint !== wanted.fingerprint) throw keyReused();
  return there;
}

/** An emergency goes out whatever becomes of the counting: then it is issued as one above the figure. */
async function orInEmergency<T, O>({ facts }: FilingRequest, asked: Promise<T>, otherwise: O): Promise<T | O> {
  try {
    return await asked;
  } catch (error) {
    const isOutage = error instanceof HoldfastError && OUTAGES.has(error.code);
    if (isOutage && facts.emergency) return otherwise;
    throw error;
  }
}

const OUTAGES: ReadonlySet<string> = new Set(['service-unavailable', 'may-be-stored']);

/** Whether what filing gave is a filing that waits. */
export const isWaiting = (filed: FiledOrders | FoundWord | WaitingFiling): filed is WaitingFiling => 'until' in filed;
