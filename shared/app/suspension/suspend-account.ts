import type { Identified } from '../../domain/actor.ts';
import { canonicalJson, sha256 } from '../../domain/digest.ts';
import type { EntryAct } from '../../domain/directory/entry-commit.ts';
import { applyTimeTo, inForceAt } from '../../domain/directory/entry-state.ts';
import {
  confirmSuspension,
  liftSuspension,
  type Suspension,
  type SuspensionReason,
  type SuspensionsChanged,
  suspend,
  suspensionUnknown,
} from '../../domain/directory/suspensions.ts';
import { readSuspensionId, type SuspensionId, suspensionIdFor } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import { HoldfastError } from '../../errors.ts';
import type { Clock } from '../../ports/clock.ts';
import { type DirectoryRegister, entryUnknown } from '../../ports/directory-register.ts';
import type { SuspensionQueue } from '../../ports/suspension-queue.ts';

export interface SuspendDeps {
  readonly register: Pick<DirectoryRegister, 'newest' | 'append'>;
  readonly queue: SuspensionQueue;
  readonly clock: Clock;
}

/** What a registrar asks about an account. */
export interface SuspendRequest {
  readonly authority: string;
  /** By which id the officer stands on record; left out: everybody of the authority. */
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

/** Whoever loses this often to others is told to come back. */
const MAX_TRIES = 5;

/**
 * Suspends an account at once, for a day, and has its orders looked for that nobody received. Asked again it is the same suspension, and
 * its orders are looked for again: whatever failed behind the first is mended by the second.
 *
 * @throws HoldfastError `directory-entry-unknown`, `date-in-future`, `idempotency-key-reused`, `entry-version-conflict`; `may-be-stored`
 * when it stands and nobody could be told to look.
 */
export async function suspendAccount(deps: SuspendDeps, request: SuspendRequest): Promise<NamedSuspension> {
  const { authority, person, since, reason, by, idempotencyKey } = request;
  if (since > deps.clock.now())
    throw new HoldfastError('date-in-future', 'an account is doubted from an instant that has come');
  const key = sha256(canonicalJson(['suspension', by.person, idempotencyKey]));
  const suspended = await change(deps, authority, by.person, 'suspended', (suspensions, now) =>
    suspend(suspensions, { person, since, reason, by, key }, now),
  );
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
export async function confirmAccountSuspension(
  deps: SuspendDeps,
  { id, by }: SuspensionWord,
): Promise<NamedSuspension> {
  const { authority, number } = readSuspensionId(id);
  const confirmed = await change(deps, authority, by.person, 'suspension-confirmed', (suspensions, now) =>
    confirmSuspension(suspensions, number, by, now),
  );
  await lookFor(deps, confirmed);
  return confirmed;
}

/** One registrar proposes to lift it, another lifts it. @throws HoldfastError `suspension-unknown`, `suspension-over`, `entry-version-conflict`. */
export async function liftAccountSuspension(deps: SuspendDeps, { id, by }: SuspensionWord): Promise<NamedSuspension> {
  const { authority, number } = readSuspensionId(id);
  return await change(deps, authority, by.person, 'lifting-proposed', (suspensions, now) =>
    liftSuspension(suspensions, number, by, now),
  );
}

/** @throws HoldfastError `suspension-unknown`. */
export async function readSuspension(
  { register }: Pick<SuspendDeps, 'register'>,
  id: SuspensionId,
): Promise<NamedSuspension> {
  const { authority, number } = readSuspensionId(id);
  const newest = await register.newest({ kind: 'authority', id: authority });
  const suspension = newest?.state.suspensions.find((one) => one.number === number);
  if (!suspension) throw suspensionUnknown();
  return { id, authority, suspension };
}

const lookFor = async ({ queue }: SuspendDeps, { id }: NamedSuspension): Promise<void> =>
  await queue.send({ suspension: id, look: 1 }, 0);

type Decide = (suspensions: readonly Suspension[], now: Instant) => SuspensionsChanged;

async function change(
  deps: SuspendDeps,
  authority: string,
  by: string,
  act: EntryAct,
  decide: Decide,
): Promise<NamedSuspension> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt(deps, authority, by, act, decide);
    } catch (error) {
      const lost = error instanceof HoldfastError && error.code === 'entry-version-conflict';
      if (!lost || tries >= MAX_TRIES) throw error;
    }
  }
}

async function attempt(
  { register, clock }: SuspendDeps,
  authority: string,
  by: string,
  act: EntryAct,
  decide: Decide,
): Promise<NamedSuspension> {
  const ref = { kind: 'authority', id: authority } as const;
  const now = clock.now();
  const newest = await register.newest(ref);
  if (!newest || inForceAt(newest.state, now) === null) throw entryUnknown();
  const before = newest.state.suspensions;
  const { suspensions, meant } = decide(before, now);
  if (suspensions !== before) {
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
  return { id: suspensionIdFor({ authority, number: meant.number }), authority, suspension: meant };
}
