import type { Identified } from '../../domain/actor.ts';
import { canonicalJson, sha256 } from '../../domain/digest.ts';
import type { Decided } from '../../domain/directory/changes.ts';
import { type EntryActor, type RecordedCommit, remember } from '../../domain/directory/entry-commit.ts';
import { EMPTY_STATE, type EntryRef, type EntryState } from '../../domain/directory/entry-state.ts';
import type { Instant } from '../../domain/instant.ts';
import { isSandboxId } from '../../domain/sandbox.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DirectoryRegister } from '../../ports/directory-register.ts';
import { keyReused } from '../order/act-on-order.ts';

export interface ActOnEntryDeps {
  readonly register: DirectoryRegister;
  readonly clock: Clock;
}

/** What somebody asks to be done to an entry. */
export interface EntryRequest {
  readonly ref: EntryRef;
  readonly actor: EntryActor;
  /** By which other ids a registrar may stand on record. */
  readonly alsoKnownAs?: Identified['alsoKnownAs'];
  /** The caller's own key for it: by it a repeat is recognised. */
  readonly idempotencyKey: string;
  /** All that was asked, as JSON: a repeat asks the same. */
  readonly asked: unknown;
}

/** An entry as it stands when somebody acts on it. */
export interface Standing {
  readonly state: EntryState;
  /** Of the latest commit; 0 where there is none. */
  readonly version: number;
  readonly now: Instant;
}

/**
 * Does one thing to one entry, by one conditional write. A repeat of a request that was answered gets the commit it caused.
 *
 * @param announce what has to be on its way before the commit stands, so that nothing is lost between the two.
 * @throws HoldfastError `idempotency-key-reused`, `entry-version-conflict` (retryable), what `decide` refuses, `record-damaged`.
 */
export async function actOnEntry(
  { register, clock }: ActOnEntryDeps,
  { ref, actor, idempotencyKey, asked }: EntryRequest,
  decide: (standing: Standing) => Decided,
  announce?: (decided: Decided) => Promise<void>,
): Promise<RecordedCommit> {
  const newest = isSandboxId(ref.id) ? undefined : await register.newest(ref); // an entry of the sandbox is nobody's to change
  const command = sha256(canonicalJson([ref.kind, ref.id, actor.role, actor.by, idempotencyKey]));
  const fingerprint = sha256(canonicalJson(asked));
  const known = newest?.recent.find((one) => one.command === command);
  if (known && known.fingerprint !== fingerprint) throw keyReused();
  if (newest && known) return (await register.read(ref, known.version)) ?? newest;
  const now = clock.now();
  const version = newest?.version ?? 0;
  const decided = decide({ state: newest?.state ?? EMPTY_STATE, version, now });
  await announce?.(decided);
  return await register.append({
    ref,
    version: version + 1,
    previous: newest?.digest ?? null,
    at: now,
    actor,
    ...decided,
    recent: remember(newest?.recent ?? [], { command, fingerprint, version: version + 1 }),
  });
}
