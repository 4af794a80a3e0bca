import type { Complaint } from '../../domain/cases/complaint.ts';
import { callerOf, computeWindowEnd, refuseTooManyTries } from '../../domain/cases/tries.ts';
import { canonicalJson, keyedDigest } from '../../domain/digest.ts';
import { type ComplaintId, complaintIdFor, complaintUnknown } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import { POLICY } from '../../domain/policy.ts';
import { SEAL_RANDOM_BYTES, seal, unseal } from '../../domain/sealing.ts';
import { HoldfastError } from '../../errors.ts';
import type { TryCounter } from '../../ports/case/try-counter.ts';
import type { Clock, Randomness } from '../../ports/clock.ts';
import type { KeyVault } from '../../ports/key-vault.ts';
import type { KeyedHashes } from '../../ports/keyed-hashes.ts';
import type { ComplaintStore } from '../../ports/oversight/complaint-store.ts';
import type { Page } from '../../ports/page.ts';

interface SealedDeps {
  readonly complaints: ComplaintStore;
  readonly vault: KeyVault;
}

export interface ComplainDeps extends SealedDeps {
  readonly hashes: KeyedHashes;
  readonly tries: TryCounter;
  readonly clock: Clock;
  readonly random: Randomness;
}

/**
 * Takes a complaint in, sealed under a data key of its own. No order is looked for: whether there is a hold cannot show.
 *
 * @throws HoldfastError `too-many-tries` for an address that has sent many within the hour.
 */
export async function takeComplaint(
  deps: ComplainDeps,
  request: { readonly content: unknown; readonly idempotencyKey: string; readonly address: string },
): Promise<void> {
  const { content, idempotencyKey, address } = request;
  const now = deps.clock.now();
  const endsAt = computeWindowEnd(now);
  const hash = await deps.hashes.hasher();
  const name = hash(canonicalJson(['complaints', endsAt, callerOf(address)]));
  refuseTooManyTries(await deps.tries.count(name, endsAt), POLICY.complaintsPerAddress, endsAt, now);
  const id = complaintIdFor(now, hash(canonicalJson(['complaint', idempotencyKey, content])));
  const key = await deps.vault.keep(id, await deps.vault.generate(id));
  const sealed = seal(key, complaintContextOf(id), content, deps.random.bytes(SEAL_RANDOM_BYTES));
  await deps.complaints.add({ id, receivedAt: now, words: sealed, check: null });
}

const complaintContextOf = (id: ComplaintId) => ({ orderId: id, version: 1, part: 'complaint' }) as const;
const findingContextOf = (id: ComplaintId) => ({ orderId: id, version: 2, part: 'finding' }) as const;

export interface OpenedComplaint {
  readonly id: ComplaintId;
  readonly receivedAt: Instant;
  readonly content: unknown;
  readonly check: { readonly at: Instant; readonly person: string; readonly content: unknown } | null;
}

/** Complaints as oversight reads them, the latest days' first. */
export async function readComplaints(
  deps: SealedDeps,
  limit: number,
  cursor: string | undefined,
): Promise<Page<'complaints', OpenedComplaint>> {
  const { complaints, next } = await deps.complaints.list(limit, cursor);
  return { complaints: await Promise.all(complaints.map((one) => openComplaint(deps.vault, one))), next };
}

async function openComplaint(vault: KeyVault, { id, receivedAt, words, check }: Complaint): Promise<OpenedComplaint> {
  const key = await vault.open(id);
  return {
    id,
    receivedAt,
    content: unseal(key, complaintContextOf(id), words),
    check: check && { at: check.at, person: check.person, content: unseal(key, findingContextOf(id), check.words) },
  };
}

export interface CheckDeps extends SealedDeps {
  readonly clock: Clock;
  readonly random: Randomness;
}

/**
 * Records that a complaint was checked, and what was found: once.
 *
 * @returns when; the same for a repeat of the same request.
 * @throws HoldfastError `complaint-unknown`; `complaint-checked` when it was checked by another request.
 */
export async function checkComplaint(
  deps: CheckDeps,
  request: {
    readonly id: ComplaintId;
    readonly person: string;
    readonly idempotencyKey: string;
    readonly finding: unknown;
  },
): Promise<Instant> {
  const { id, person, idempotencyKey, finding } = request;
  if (!(await deps.complaints.read(id))) throw complaintUnknown();
  const key = await deps.vault.open(id);
  const fingerprint = keyedDigest(key, canonicalJson([person, idempotencyKey, finding]));
  const sealed = seal(key, findingContextOf(id), finding, deps.random.bytes(SEAL_RANDOM_BYTES));
  const stored = await deps.complaints.check(id, { at: deps.clock.now(), person, fingerprint, words: sealed });
  if (!stored) throw complaintUnknown();
  if (stored.fingerprint !== fingerprint) {
    throw new HoldfastError('complaint-checked', `complaint ${id} was checked already`);
  }
  return stored.at;
}
