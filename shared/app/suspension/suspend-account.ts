import { type Identified, isKnownAs } from '../../domain/actor.ts';
import { canonicalJson, sha256 } from '../../domain/digest.ts';
import type { EntryAct } from '../../domain/directory/entry-commit.ts';
import { applyTimeTo, type EntryBody, type EntryRef, inForceAt } from '../../domain/directory/entry-state.ts';
import { identifyNamed, type Naming } from '../../domain/directory/named-people.ts';
import { requireRosterStanding } from '../../domain/directory/standing.ts';
import {
  confirmSuspension,
  liftSuspension,
  SUSPENDED_ROSTERS,
  type SuspendedRoster,
  type Suspension,
  type SuspensionReason,
  type SuspensionsChanged,
  suspend,
  suspensionUnknown,
} from '../../domain/directory/suspensions.ts';
import { readSuspensionId, type SuspensionId, suspensionIdFor } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import { isSandboxId } from '../../domain/sandbox.ts';
import { HoldfastError } from '../../errors.ts';
import type { Clock } from '../../ports/clock.ts';
import { type DirectoryRegister, entryUnknown } from '../../ports/directory-register.ts';
import type { SuspensionQueue } from '../../ports/suspension-queue.ts';
import { LOOK_AGAIN_AFTER_S } from './look-again.ts';

export interface SuspendDeps {
  readonly register: Pick<DirectoryRegister, 'newest' | 'append'>;
  readonly queue: SuspensionQueue;
  readonly clock: Clock;
}

/** Whose entry an account is suspended in. */
export type SuspendedIn =
  | { readonly kind: 'authority'; readonly id: string }
  | { readonly kind: 'provider'; readonly id: string }
  | { readonly kind: 'roster'; readonly id: SuspendedRoster };

/** What a registrar asks about an account. */
export interface SuspendRequest {
  readonly ref: SuspendedIn;
  /** By which id the officer, or the person of the roster or provider, stands on record; left out: everybody of the authority. */
  readonly person?: string | undefined;
  readonly since: Instant;
  readonly reason: SuspensionReason;
  /** The registrar, by every id of theirs in the roster. */
  readonly by: Identified;
  readonly idempotencyKey: string;
}

/** A suspension of an authority, by its id. */
export interface NamedSuspension {
  readonly id: SuspensionId;
  readonly authority: string;
  readonly suspension: Suspension;
}

/** A suspension of somebody on a roster, by its id. */
export interface RosterSuspension {
  readonly id: SuspensionId;
  readonly roster: SuspendedRoster;
  readonly suspension: Suspension;
}

/** A suspension of one of a provider's people, by its id. */
export interface ProviderSuspension {
  readonly id: SuspensionId;
  readonly provider: string;
  readonly suspension: Suspension;
}

export type AnySuspension = NamedSuspension | RosterSuspension | ProviderSuspension;

/** Whoever loses this often to others is told to come back. */
const MAX_TRIES = 5;

/**
 * Suspends an account at once, for a day, and has the orders of an officer looked for that nobody received. Asked again it is the same suspension, and
 * its orders are looked for again: whatever failed behind the first is mended by the second.
 *
 * @throws HoldfastError `directory-entry-unknown`, `date-in-future`, `idempotency-key-reused`, `suspended-alone-lately`,
 * `second-registrar-needed` for whoever names themselves,
 * `entry-version-conflict`; `may-be-stored` when it stands and nobody could be told to look.
 */
export async function suspendAccount(deps: SuspendDeps, request: SuspendRequest): Promise<AnySuspension> {
  const { ref, person, since, reason, by, idempotencyKey } = request;
  if (since > deps.clock.now())
    throw new HoldfastError('date-in-future', 'an account is doubted from an instant that has come');
  const key = sha256(canonicalJson(['suspension', by.person, idempotencyKey]));
  const suspended = await change(deps, ref, by.person, 'suspended', (suspensions, now, entry) => {
    const whose = person === undefined ? undefined : identifyNamed(entry, person);
    if (ref.kind === 'roster' && whose && isKnownAs(whose, by.person)) {
      throw new HoldfastError('second-registrar-needed', 'nobody suspends themselves: another registrar has to');
    }
    return suspend(suspensions, { ...whose, since, reason, by, key }, now);
  });
  await lookFor(deps, suspended);
  return suspended;
}

/** What a registrar says of a suspension there is. */
export interface SuspensionWord {
  readonly id: SuspensionId;
  readonly by: Identified;
}

/**
 * A second registrar confirms it, and its orders are looked for again: from then on they are withdrawn unless another officer confirms them.
 *
 * @throws HoldfastError `suspension-unknown`, `suspension-over`, `second-registrar-needed`, `entry-version-conflict`, `may-be-stored`.
 */
export async function confirmAccountSuspension(deps: SuspendDeps, { id, by }: SuspensionWord): Promise<AnySuspension> {
  const { number } = readSuspensionId(id);
  const confirmed = await change(deps, refOf(id), by.person, 'suspension-confirmed', (suspensions, now) =>
    confirmSuspension(suspensions, number, by, now),
  );
  await lookFor(deps, confirmed);
  return confirmed;
}

/**
 * One registrar proposes to lift it, another lifts it.
 *
 * @param isSuspended whether a registrar may not act for now. @throws HoldfastError `suspension-unknown`, `suspension-over`, `entry-version-conflict`.
 */
export async function liftAccountSuspension(
  deps: SuspendDeps,
  { id, by }: SuspensionWord,
  isSuspended: (person: string) => boolean,
): Promise<AnySuspension> {
  const { number } = readSuspensionId(id);
  return await change(deps, refOf(id), by.person, 'lifting-proposed', (suspensions, now) =>
    liftSuspension(suspensions, number, { by, isSuspended }, now),
  );
}

/** @throws HoldfastError `suspension-unknown`. */
export async function readSuspension(
  { register }: Pick<SuspendDeps, 'register'>,
  id: SuspensionId,
): Promise<AnySuspension> {
  const ref = refOf(id);
  const newest = await register.newest(ref);
  const suspension = newest?.state.suspensions.find((one) => one.number === readSuspensionId(id).number);
  if (!suspension) throw suspensionUnknown();
  return nameSuspension(ref, suspension);
}

/** The entry a suspension stands beside. @throws HoldfastError `suspension-unknown` for a roster nobody of whom is suspended. */
function refOf(id: SuspensionId): SuspendedIn {
  const { kind, of } = readSuspensionId(id);
  const ref = toSuspendedIn({ kind, id: of });
  if (!ref) throw suspensionUnknown();
  return ref;
}

/** An entry as one beside which somebody can be suspended; `undefined` for every other. */
export function toSuspendedIn({ kind, id }: EntryRef): SuspendedIn | undefined {
  if (kind === 'authority' || kind === 'provider') return { kind, id };
  const roster = SUSPENDED_ROSTERS.find((one) => one === id);
  return kind === 'roster' && roster ? { kind, id: roster } : undefined;
}

/** A suspension by the id that names it from then on. */
export function nameSuspension(ref: SuspendedIn, suspension: Suspension): AnySuspension {
  const { kind, id: of } = ref;
  const id = suspensionIdFor({ kind, of, number: suspension.number });
  switch (ref.kind) {
    case 'authority':
      return { id, authority: of, suspension };
    case 'roster':
      return { id, roster: ref.id, suspension };
    case 'provider':
      return { id, provider: of, suspension };
  }
}

/** Who is on a roster, or of a provider, issues nothing. */
async function lookFor({ queue }: SuspendDeps, suspended: AnySuspension): Promise<void> {
  if (!('authority' in suspended)) return;
  await queue.send({ suspension: suspended.id, look: 1 }, 0);
}

/**
 * Before it stands: whoever dies behind that, and is not asked again, has its orders looked for all the same. Where the queue is away the
 * suspension does not wait for it, and whoever asked is told by the look that follows.
 */
async function foresee({ queue }: SuspendDeps, suspended: AnySuspension): Promise<void> {
  if (!('authority' in suspended)) return;
  const [soon] = LOOK_AGAIN_AFTER_S;
  await queue.send({ suspension: suspended.id, look: 2 }, soon).catch(() => undefined);
}

type Decide = (suspensions: readonly Suspension[], now: Instant, entry: EntryBody & Naming) => SuspensionsChanged;

async function change(
  deps: SuspendDeps,
  ref: SuspendedIn,
  by: string,
  act: EntryAct,
  decide: Decide,
): Promise<AnySuspension> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt(deps, ref, by, act, decide);
    } catch (error) {
      const lost = error instanceof HoldfastError && error.code === 'entry-version-conflict';
      if (!lost || tries >= MAX_TRIES) throw error;
    }
  }
}

/** @throws HoldfastError `account-suspended` besides, for a registrar whom the roster itself says to be suspended. */
async function attempt(
  deps: SuspendDeps,
  ref: SuspendedIn,
  by: string,
  act: EntryAct,
  decide: Decide,
): Promise<AnySuspension> {
  const { register, clock } = deps;
  const now = clock.now();
  const newest = isSandboxId(ref.id) ? undefined : await register.newest(ref); // an entry of the sandbox is nobody's to change
  const entry = newest ? inForceAt(newest.state, now) : null;
  if (!newest || entry === null) throw act === 'suspended' ? entryUnknown() : suspensionUnknown();
  const before = newest.state.suspensions;
  // what readers remember is half a minute old: in that time a thief would suspend whoever has just suspended them
  if (ref.id === 'registrars') requireRosterStanding(before, identifyNamed(entry, by), now);
  const { suspensions, meant } = decide(before, now, entry);
  if (suspensions !== before) {
    if (!meant.lifted) await foresee(deps, nameSuspension(ref, meant));
    await register.append({
      ref,
      version: newest.version + 1,
      previous: newest.digest,
      at: now,
      actor: { role: 'registrar', by },
      step: { act: meant.lifted ? 'suspension-lifted' : act, about: `s${meant.number}`, reason: meant.reason },
      state: { ...applyTimeTo(newest.state, now), suspensions },
      recent: newest.recent,
    });
  }
  return nameSuspension(ref, meant);
}
