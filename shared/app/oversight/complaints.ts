import { type Complaint, type ComplaintCheck, isOpenFinding } from '../../domain/cases/complaint.ts';
import { type ComplaintNumber, complaintNumberFor, hashComplaintNumber } from '../../domain/cases/complaint-number.ts';
import { callerOf, computeWindowEnd, refuseTooManyTries } from '../../domain/cases/tries.ts';
import { canonicalJson } from '../../domain/digest.ts';
import { type ComplaintId, complaintIdFor, complaintUnknown } from '../../domain/ids.ts';
import { type Instant, plus } from '../../domain/instant.ts';
import { PERSON_POLICY } from '../../domain/policy/persons.ts';
import { SEAL_RANDOM_BYTES, seal, unseal } from '../../domain/sealing.ts';
import type { TryCounter } from '../../ports/case/try-counter.ts';
import type { Clock, Randomness } from '../../ports/clock.ts';
import type { KeyVault } from '../../ports/key-vault.ts';
import type { KeyedHashes } from '../../ports/keyed-hashes.ts';
import type { ComplaintStore } from '../../ports/oversight/complaint-store.ts';
import type { UnremediedList } from '../../ports/oversight/unremedied-list.ts';
import type { Page } from '../../ports/page.ts';

interface SealedDeps {
  readonly complaints: ComplaintStore;
  readonly vault: KeyVault;
}

export interface ComplainDeps {
  readonly complaints: Pick<ComplaintStore, 'add'>;
  readonly vault: KeyVault;
  readonly hashes: KeyedHashes;
  readonly tries: TryCounter;
  readonly clock: Clock;
  readonly random: Randomness;
}

/**
 * Takes a complaint in, sealed under a data key of its own. No order is looked for: whether there is a hold cannot show.
 *
 * @returns the number to ask after it with, which is kept nowhere; the same for the same complaint of the same day.
 * @throws HoldfastError `too-many-tries` for an address that has sent many within the hour.
 */
export async function takeComplaint(
  deps: ComplainDeps,
  request: { readonly content: unknown; readonly idempotencyKey: string; readonly address: string },
): Promise<ComplaintNumber> {
  const { content, idempotencyKey, address } = request;
  const now = deps.clock.now();
  const endsAt = computeWindowEnd(now);
  const hash = await deps.hashes.hasher();
  const name = hash(canonicalJson(['complaints', endsAt, callerOf(address)]));
  refuseTooManyTries(await deps.tries.count(name, endsAt), PERSON_POLICY.complaintsPerAddress, endsAt, now);
  const id = complaintIdFor(now, hash(canonicalJson(['complaint', idempotencyKey, content])));
  const key = await deps.vault.keep(id, await deps.vault.generate(id));
  const sealed = seal(key, complaintContextOf(id), content, deps.random.bytes(SEAL_RANDOM_BYTES));
  const number = complaintNumberFor(id, hash);
  const complaint = { id, receivedAt: now, words: sealed, check: null };
  await deps.complaints.add(complaint, hashComplaintNumber(number, hash));
  return number;
}

const complaintContextOf = (id: ComplaintId) => ({ orderId: id, version: 1, part: 'complaint' }) as const;
/** A complaint has two checks at most; each is sealed as what it is. */
export const findingContextOf = (id: ComplaintId, nth: 1 | 2) =>
  ({ orderId: id, version: 1 + nth, part: 'finding' }) as const;

interface OpenedCheck {
  readonly at: Instant;
  readonly person: string;
  readonly content: unknown;
}

export interface OpenedComplaint {
  readonly id: ComplaintId;
  readonly receivedAt: Instant;
  readonly content: unknown;
  readonly check: OpenedCheck | null;
  readonly laterCheck: OpenedCheck | null;
}

export interface ReadDeps extends SealedDeps {
  readonly unremedied: UnremediedList;
}

/** Complaints with how many there are whose wrong is not put right. */
export type ComplaintPage = Page<'complaints', OpenedComplaint> & { readonly unremedied: number };

interface ComplaintsAsked {
  readonly limit: number;
  readonly cursor: string | undefined;
  /** Those that wait for a check, or those with a wrong that is not put right. */
  readonly only: 'unchecked' | 'unremedied' | undefined;
}

/** Complaints as oversight reads them, the latest days' first. What is not listed is not opened. */
export async function readComplaints(deps: ReadDeps, { limit, cursor, only }: ComplaintsAsked): Promise<ComplaintPage> {
  const [{ complaints, next }, unremedied] = await Promise.all([
    only === 'unremedied' ? listUnremedied(deps, limit, cursor) : deps.complaints.list(limit, cursor),
    deps.unremedied.count(),
  ]);
  const listed = only === 'unchecked' ? complaints.filter(({ check }) => check === null) : complaints;
  const opened = await Promise.all(listed.map((one) => openComplaint(deps.vault, one)));
  return { complaints: only === 'unremedied' ? opened.filter(isUnremedied) : opened, next, unremedied };
}

/** One of them. @throws HoldfastError `complaint-unknown`, also once its time on record is over. */
export async function readComplaint(
  { complaints, vault, clock }: SealedDeps & { readonly clock: Clock },
  id: ComplaintId,
): Promise<OpenedComplaint> {
  const complaint = await complaints.read(id);
  if (!complaint || clock.now() >= endOfComplaint(complaint)) throw complaintUnknown();
  return await openComplaint(vault, complaint);
}

/** When a complaint is gone, checked or not. */
export const endOfComplaint = ({ receivedAt }: Pick<Complaint, 'receivedAt'>): Instant =>
  plus(receivedAt, PERSON_POLICY.complaintKeptMs);

/** A row says only where to look. */
async function listUnremedied(
  { complaints, unremedied }: ReadDeps,
  limit: number,
  cursor: string | undefined,
): Promise<Page<'complaints', Complaint>> {
  const { ids, next } = await unremedied.latest(limit, cursor);
  const read = await Promise.all(ids.map((id) => complaints.read(id)));
  return { complaints: read.filter((one) => one !== undefined), next };
}

const isUnremedied = ({ check, laterCheck }: OpenedComplaint): boolean =>
  isOpenFinding(check?.content) && laterCheck === null;

async function openComplaint(vault: KeyVault, complaint: Complaint): Promise<OpenedComplaint> {
  const { id, receivedAt, words, check, laterCheck } = complaint;
  const key = await vault.open(id);
  return {
    id,
    receivedAt,
    content: unseal(key, complaintContextOf(id), words),
    check: check && openCheck(key, id, 1, check),
    laterCheck: laterCheck ? openCheck(key, id, 2, laterCheck) : null,
  };
}

export const openCheck = (key: Uint8Array, id: ComplaintId, nth: 1 | 2, check: ComplaintCheck): OpenedCheck => ({
  at: check.at,
  person: check.person,
  content: unseal(key, findingContextOf(id, nth), check.words),
});
