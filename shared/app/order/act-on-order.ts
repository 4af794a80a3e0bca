import { type Actor, isByPerson } from '../../domain/actor.ts';
import type { Digest } from '../../domain/digest.ts';
import { type OrderId, orderNotFound, reviewUnknown } from '../../domain/ids.ts';
import { latestOf } from '../../domain/instant.ts';
import type { InstrumentId } from '../../domain/law/instrument-ids.ts';
import { requireSealedId } from '../../domain/officials.ts';
import { createNextCommit, listToldCommits, type NextCommit, type StoredCommit } from '../../domain/order/commit.ts';
import {
  authoriseCommand,
  type Deciding,
  decideBy,
  requireRole,
  requireStillGiven,
} from '../../domain/order/decide.ts';
import type { CommandOf, CommandType } from '../../domain/order/life/command.ts';
import { requireShare } from '../../domain/order/life/shares.ts';
import type { OrderState, RememberedCommand, ToldCommit } from '../../domain/order/record/state.ts';
import { requireRoomLeft } from '../../domain/order/room-left.ts';
import { HoldfastError } from '../../errors.ts';
import type { Clock, Randomness } from '../../ports/clock.ts';
import type { KeyVault } from '../../ports/key-vault.ts';
import type { OrderReader, OrderStore } from '../../ports/order/order-store.ts';
import { computeFingerprint, deriveCommandId } from './command-id.ts';
import type { CommandOrigin, Repeatable } from './commands.ts';
import { rowOf } from './row-of.ts';
import { partsOf } from './sealed-content.ts';
import { sealParts } from './sealed-parts.ts';

export interface ActDeps {
  readonly orders: OrderStore;
  readonly vault: KeyVault;
  readonly clock: Clock;
  readonly random: Randomness;
}

/** What a command on an order that exists takes: keys are opened and never made. */
export interface Acting extends Omit<ActDeps, 'vault'> {
  readonly vault: Pick<KeyVault, 'open'>;
}

/** A command on one order, as it came in. */
export interface ActRequest<T extends CommandType = CommandType> {
  readonly orderId: OrderId;
  readonly by: Actor;
  /** By which other ids they may be on this order's record, where that has to be looked up. */
  readonly gather?: (state: OrderState) => Promise<Actor>;
  readonly command: CommandOf<T>;
  /** The caller's own key for this request, such as the id of a signed message: by it a repeat is recognised. */
  readonly idempotencyKey: string;
  /** The request as sent: a repeat must be the same, in what `COMMANDS` says. */
  readonly body: unknown;
  /** Personal data and free text the command brought; sealed as `COMMANDS` says. */
  readonly content?: unknown;
  /** The version the caller decided upon, if it said so. */
  readonly expectedVersion?: number | undefined;
  /** The instrument the request's form belongs to, where it has one. */
  readonly instrument?: InstrumentId | undefined;
  /** The digest a provider answers to. */
  readonly answersTo?: Digest | undefined;
}

/** A writer that loses this often to others is told to come back: the order is being changed by many at once. */
const MAX_TRIES = 5;

/**
 * Loads the order, decides, commits.
 *
 * @param commands those this caller gives, so that it carries no other.
 * @param prepare runs before the commit is stored, on what would be: what fails here leaves nothing behind.
 * @returns the commit the command caused, the same for a repeat; the latest one when it changed nothing.
 * @throws HoldfastError the decision's refusals, `order-not-found` (`review-unknown` to a reviewer), `idempotency-key-reused`,
 * `version-mismatch`, `digest-unknown`, `order-full`, and `order-version-conflict` when others were quicker five times.
 */
export async function actOnOrder<T extends CommandType>(
  commands: Deciding<T>,
  deps: Acting,
  request: ActRequest<T>,
  prepare: (commit: StoredCommit) => Promise<void> = async () => undefined,
): Promise<StoredCommit> {
  requireRole(commands.rows[request.command.type], request.by);
  for (let tries = 1; ; tries += 1) {
    const latest = await loadOrder(deps.orders, request.orderId, absentTo(request.by));
    const outcome = await attemptCommand(commands, deps, request, latest);
    const { stored, next } = outcome;
    await prepare(stored ?? next);
    if (stored) return stored;
    try {
      return requireSameRequest(await deps.orders.append(next), next);
    } catch (error) {
      const lost = error instanceof HoldfastError && error.code === 'order-version-conflict';
      if (!lost || tries >= MAX_TRIES) throw error;
    }
  }
}

/** Two requests under one key can meet in the same instant: the one that stands answers for both only if they are the same. */
export function requireSameRequest(stored: StoredCommit, wanted: StoredCommit): StoredCommit {
  const [ours, theirs] = [wanted, stored].map(({ commit }) => commit.state.remembered.at(-1)?.fingerprint);
  if (ours !== theirs) throw keyReused();
  return stored;
}

/** @param refusal what whoever asks is told where there is none. @throws HoldfastError `order-not-found`, or that refusal. */
export async function loadOrder(
  orders: OrderReader,
  orderId: OrderId,
  refusal: () => HoldfastError = orderNotFound,
): Promise<StoredCommit> {
  const latest = await orders.latest(orderId);
  if (!latest) throw refusal();
  return latest;
}

/** What an order that is not there is to whoever asks: a reviewer knows of reviews, and hears the same of one that is not theirs. */
export const absentTo = (by: Actor): (() => HoldfastError) =>
  by.kind === 'officer' && by.role === 'reviewer' ? reviewUnknown : orderNotFound;

/** The commit that stands already, or the one that is to be stored. */
type Outcome =
  | { readonly stored: StoredCommit; readonly next?: undefined }
  | { readonly stored?: undefined; readonly next: NextCommit };

async function attemptCommand<T extends CommandType>(
  commands: Deciding<T>,
  deps: Acting,
  request: ActRequest<T>,
  latest: StoredCommit,
): Promise<Outcome> {
  const { orderId, by, command, idempotencyKey, content } = request;
  const { state, version } = latest.commit;
  const row = commands.rows[command.type];
  authoriseCommand(row, state, command, by);
  if (isByPerson(by) && state.officials !== undefined) requireSealedId(by.person);
  const parts = partsOf(command, state, content);
  const opening = parts.length > 0 ? deps.vault.open(orderId) : undefined;
  const before = await findRepeated(deps.orders, latest, request, opening);
  const key = await opening;
  if (before) return { stored: before };
  const now = latestOf(deps.clock.now(), latest.commit.at); // clocks differ between machines; a record never runs back
  const law = rowOf(state);
  requireStillGiven(law, state, command, by, now);
  await requirePreconditions(deps.orders, request, latest);
  const acting = request.gather ? await request.gather(state) : by;
  const events = decideBy(commands, law, state, command, acting, now);
  if (events.length === 0) return { stored: latest };
  requireShare(row, state, by, now); // what changes nothing takes no share
  const origin = { by, orderId, key: idempotencyKey };
  const id = deriveCommandId(command.type, origin);
  const fingerprint = computeFingerprint(command, origin, request.body, key);
  const sealed = key ? sealParts(key, orderId, version + 1, parts, deps.random) : [];
  const room = row.room ?? undefined;
  const next = createNextCommit(law, latest, { by, at: now, command: { id, fingerprint, room }, events, sealed });
  requireRoomLeft(next);
  return { next };
}

/** As much of a request as tells its repeat. */
interface Asked extends Pick<ActRequest, 'orderId' | 'by' | 'idempotencyKey' | 'body'> {
  readonly command: Repeatable;
}

/**
 * The commit that the same request caused before, if it did. Of an order with a past it is looked for while the key is opened.
 *
 * @throws HoldfastError `idempotency-key-reused`, and what opening the key throws.
 */
export async function findRepeated(
  orders: OrderReader,
  latest: StoredCommit,
  { orderId, by, command, idempotencyKey, body }: Asked,
  opening: Promise<Uint8Array> | undefined,
): Promise<StoredCommit | undefined> {
  const origin: CommandOrigin = { by, orderId, key: idempotencyKey };
  const [known, key] = await Promise.all([
    findKnown(orders, latest.commit.state, deriveCommandId(command.type, origin)),
    opening,
  ]);
  if (!known) return undefined;
  if (known.fingerprint !== computeFingerprint(command, origin, body, key)) throw keyReused();
  return (await orders.read(orderId, known.version)) ?? latest;
}

async function findKnown(
  orders: OrderReader,
  { orderId, remembered, past }: OrderState,
  commandId: string,
): Promise<RememberedCommand | undefined> {
  const known = remembered.find(({ id }) => id === commandId);
  if (known || past === undefined || past.remembered === 0) return known;
  return await orders.findPastCommand(orderId, commandId);
}

async function requirePreconditions(
  orders: OrderReader,
  request: Omit<ActRequest, 'command'>,
  latest: StoredCommit,
): Promise<void> {
  const { state } = latest.commit;
  if (request.expectedVersion !== undefined) requireVersion(latest, request.expectedVersion);
  if (request.instrument !== undefined && request.instrument !== state.instrument) {
    const detail = `the order was issued under ${state.instrument}`;
    throw new HoldfastError('invalid-request', detail, { faults: [{ pointer: '/instrument', detail }] });
  }
  if (request.answersTo !== undefined && !(await findTold(orders, latest, request.answersTo))) {
    throw new HoldfastError('digest-unknown', 'no message of this order carried that digest');
  }
}

/** @throws HoldfastError `version-mismatch` when the order has gone on since what the caller decided upon. */
export function requireVersion({ commit: { orderId, version } }: StoredCommit, expected: number): void {
  if (expected !== version) throw new HoldfastError('version-mismatch', `order ${orderId} is at version ${version}`);
}

/** The commit with this digest, if the provider was told of it. */
export async function findTold(
  orders: Pick<OrderReader, 'findPastTold'>,
  latest: StoredCommit,
  digest: Digest,
): Promise<ToldCommit | undefined> {
  const { orderId, past } = latest.commit.state;
  return (
    listToldCommits(latest).find((told) => told.digest === digest) ??
    (past === undefined || past.told === 0 ? undefined : await orders.findPastTold(orderId, digest))
  );
}

/** Of a key that came with another body. */
export const keyReused = (): HoldfastError =>
  new HoldfastError('idempotency-key-reused', 'this key came before, with another request');
