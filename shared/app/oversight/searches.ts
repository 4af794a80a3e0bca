import type { Identified } from '../../domain/actor.ts';
import {
  isSearchForgotten,
  requireAnswerable,
  type Search,
  type SearchAnswer,
  searchAnswered,
} from '../../domain/cases/search.ts';
import { canonicalJson, type Digest, keyedDigest } from '../../domain/digest.ts';
import { type ComplaintId, complaintUnknown, type SearchId, searchIdFor, searchUnknown } from '../../domain/ids.ts';
import { DAY_MS, type Instant, plus } from '../../domain/instant.ts';
import { AUTHORITY_POLICY } from '../../domain/policy/authorities.ts';
import { SEAL_RANDOM_BYTES, seal, unseal } from '../../domain/sealing.ts';
import type { Clock, Randomness } from '../../ports/clock.ts';
import type { KeyVault } from '../../ports/key-vault.ts';
import type { ComplaintStore } from '../../ports/oversight/complaint-store.ts';
import type { SearchStore } from '../../ports/oversight/search-store.ts';
import type { Page } from '../../ports/page.ts';
import { keyReused } from '../order/act-on-order.ts';

export interface SearchDeps {
  readonly searches: SearchStore;
  readonly vault: KeyVault;
  readonly clock: Clock;
}

export interface AskDeps extends SearchDeps {
  readonly complaints: Pick<ComplaintStore, 'read'>;
  readonly random: Randomness;
}

const searchContextOf = (id: SearchId) => ({ orderId: id, version: 1, part: 'search' }) as const;
const answerContextOf = (id: SearchId) => ({ orderId: id, version: 2, part: 'search-answer' }) as const;

/** Who asks for what, with the complaint it serves, if any. */
export interface SearchRequest {
  readonly person: string;
  readonly idempotencyKey: string;
  readonly content: { readonly complaintId?: ComplaintId | undefined };
}

/**
 * Puts on record that a person of oversight asks for a search, and why. Nothing is looked up: that waits for a second person.
 *
 * @returns the search that stands; the same for a repeat within a day.
 * @throws HoldfastError `complaint-unknown`, `idempotency-key-reused`.
 */
export async function askForSearch(deps: AskDeps, request: SearchRequest): Promise<Search> {
  const { person, idempotencyKey, content } = request;
  const now = deps.clock.now();
  const earlier = await findRepeated(deps, person, idempotencyKey, now);
  if (earlier) return await requireSame(deps.vault, earlier, request);
  const { complaintId } = content;
  if (complaintId !== undefined && !(await deps.complaints.read(complaintId))) throw complaintUnknown();
  const id = searchIdFor(now, person, idempotencyKey);
  const key = await deps.vault.keep(id, await deps.vault.generate(id));
  const words = seal(key, searchContextOf(id), content, deps.random.bytes(SEAL_RANDOM_BYTES));
  const fingerprint = fingerprintOf(key, request);
  const search = { id, askedAt: now, person, fingerprint, words, answer: null, readCount: 0, lastReadAt: null };
  return await requireSame(deps.vault, await deps.searches.add(search), request);
}

/** An id begins with the day it was asked on, and a key is remembered past midnight. */
async function findRepeated(
  { searches }: AskDeps,
  person: string,
  idempotencyKey: string,
  now: Instant,
): Promise<Search | undefined> {
  for (const day of [now, plus(now, -DAY_MS)]) {
    const search = await searches.read(searchIdFor(day, person, idempotencyKey));
    if (search && now < plus(search.askedAt, AUTHORITY_POLICY.idempotencyKeyRememberedMs)) return search;
  }
  return undefined;
}

const fingerprintOf = (key: Uint8Array, { person, idempotencyKey, content }: SearchRequest): Digest =>
  keyedDigest(key, canonicalJson([person, idempotencyKey, content]));

async function requireSame(vault: KeyVault, stored: Search, request: SearchRequest): Promise<Search> {
  if (stored.fingerprint !== fingerprintOf(await vault.open(stored.id), request)) throw keyReused();
  return stored;
}

/** Searches, the latest days' first, with nothing of them opened. */
export async function listSearches(
  { searches, clock }: SearchDeps,
  limit: number,
  cursor: string | undefined,
): Promise<Page<'searches', Search>> {
  const page = await searches.list(limit, cursor);
  const now = clock.now();
  return { searches: page.searches.filter((search) => !isSearchForgotten(search, now)), next: page.next };
}

/** @throws HoldfastError `search-unknown`, also once its time on record is over. */
export async function requireSearch({ searches, clock }: SearchDeps, id: SearchId): Promise<Search> {
  const search = await searches.read(id);
  if (!search || isSearchForgotten(search, clock.now())) throw searchUnknown();
  return search;
}

/** A search with what is sealed of it. */
export interface OpenedSearch {
  readonly search: Search;
  readonly content: unknown;
  /** `null` while nobody has answered. */
  readonly answer: unknown;
}

/** For whoever may confirm it: what is to be searched for, and why. @throws HoldfastError `search-unknown`. */
export async function openSearch(deps: SearchDeps, id: SearchId): Promise<OpenedSearch> {
  const search = await requireSearch(deps, id);
  const key = await deps.vault.open(id);
  const { words, answer } = search;
  return {
    search,
    content: unseal(key, searchContextOf(id), words),
    answer: answer && unseal(key, answerContextOf(id), answer.words),
  };
}

/** What a second person says of a search. */
export interface AnswerRequest extends Identified {
  readonly id: SearchId;
  readonly idempotencyKey: string;
  readonly content: { readonly answer: SearchAnswer['answer'] };
}

/**
 * Puts on record that a second person confirms a search, or declines it: once.
 *
 * @returns the search with the answer that stands; the same for a repeat of the same request.
 * @throws HoldfastError `search-unknown`, `search-own`, `search-answered`.
 */
export async function answerSearch(
  deps: SearchDeps & { readonly random: Randomness },
  request: AnswerRequest,
): Promise<Search> {
  const { id, person, idempotencyKey, content } = request;
  const search = await requireSearch(deps, id);
  const key = await deps.vault.open(id);
  const fingerprint = keyedDigest(key, canonicalJson([person, idempotencyKey, content]));
  if (search.answer?.fingerprint === fingerprint) return search;
  const at = deps.clock.now();
  requireAnswerable(search, request, at);
  const words = seal(key, answerContextOf(id), content, deps.random.bytes(SEAL_RANDOM_BYTES));
  const answer = await deps.searches.answer(id, { at, person, answer: content.answer, fingerprint, words });
  if (answer?.fingerprint !== fingerprint) throw searchAnswered();
  return { ...search, answer };
}
