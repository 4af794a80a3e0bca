import { forRecord, type Officer } from '../../domain/actor.ts';
import { requireStanding } from '../../domain/directory/standing.ts';
import { computeBurstEnd, tooManyWords } from '../../domain/filing/burst.ts';
import {
  computeWaitingEnd,
  filingUnknown,
  type GivenWord,
  notIssued,
  requireFitting,
  requireOpenFor,
  requireOwn,
  requireSecondOfficer,
  type SecondWord,
  type WaitingCause,
  type WaitingFiling,
} from '../../domain/filing/waiting.ts';
import { type FilingId, orderIdFor } from '../../domain/ids.ts';
import { recordPerson } from '../../domain/officials.ts';
import type { StoredCommit } from '../../domain/order/commit.ts';
import { decideForAuthority } from '../../domain/order/few-decisions.ts';
import { AUTHORITY_ROWS } from '../../domain/order/life/rows/authority.ts';
import { HoldfastError } from '../../errors.ts';
import { actOnOrder } from '../order/act-on-order.ts';
import { openFiler } from '../order/open-second-officers.ts';
import { requireContactPoint } from './contact-point.ts';
import type { FileDeps } from './file-orders.ts';
import { type FilingContents, prepareFiling, readFirst } from './prepare-filing.ts';
import { openForm, sealReason } from './sealed-form.ts';
import { storeFiling } from './store-filing.ts';

export interface WordDeps extends FileDeps {
  /** What a form says that was taken in; read again, because the rules may have changed meanwhile. */
  readonly readFiling: (form: unknown) => FilingContents;
}

export interface WordRequest {
  readonly filing: FilingId;
  readonly by: Officer;
  readonly idempotencyKey: string;
  readonly word: SecondWord;
  /** Why it is refused; for the filer. */
  readonly reason?: string | undefined;
}

/** What came of a word. */
export interface SaidWord {
  readonly waiting: WaitingFiling;
  /** What is issued: by this word, or before it. */
  readonly orders: readonly StoredCommit[];
}

/**
 * Takes a second officer's word about a filing that waits for it, or that was issued in an emergency. One that is let out is held against every rule again, and
 * issued as its filer's; said twice, it is issued once.
 *
 * @throws HoldfastError `role-not-allowed`, `filing-unknown`, `second-officer-needed`, `filing-issued`, `filing-not-issued`,
 * `filing-refused`, `filing-expired`, `too-many-words`, and every refusal of filing.
 */
export async function sayWord(deps: WordDeps, request: WordRequest): Promise<SaidWord> {
  const { by, filing, word } = request;
  requireContactPoint(by);
  const kept = await deps.waiting.find(filing);
  const waiting = requireOwn(kept ?? (word === 'seen' ? await findUnlisted(deps, filing) : undefined), by);
  requireSecondOfficer(waiting, by);
  requireFitting(word, waiting);
  switch (word) {
    case 'given':
      return await giveWord(deps, request, waiting);
    case 'refused':
      return await refuseFiling(deps, request, waiting);
    case 'seen':
      return await seeIssued(deps, request, waiting);
  }
}

async function giveWord(deps: WordDeps, request: WordRequest, waiting: WaitingFiling): Promise<SaidWord> {
  const { filing, by } = request;
  const sealed = await deps.waiting.findForm(filing);
  if (!sealed) return { waiting, orders: await readIssued(deps, waiting) };
  if (!waiting.word)
    requireStanding(await deps.directory.authority(by.authority), waiting.filer, deps.clock.now(), 'filer');
  const contents = deps.readFiling(await openForm(deps, filing, sealed));
  const prepared = await prepareFiling(deps, { ...forRecord(by), person: waiting.filer }, contents, filing);
  const word = prepared.first ? waiting.word : await putWord(deps, request, waiting);
  const secondedBy = word && { person: word.person, at: word.at };
  const { orders } = await storeFiling(deps, contents, prepared, { ...(secondedBy && { secondedBy }) });
  await deps.waiting.settle(waiting);
  return { waiting: { ...waiting, word }, orders };
}

/** Puts the word down, of several the first; from then on the filing may be issued, whoever comes to do it. */
async function putWord(deps: WordDeps, { filing, by }: WordRequest, waiting: WaitingFiling): Promise<GivenWord> {
  const now = deps.clock.now();
  requireOpenFor('given', waiting, now);
  const word: GivenWord = { word: 'given', person: by.person, at: now };
  if (!waiting.word) await requirePlaceForWord(deps, by, filing);
  const said = await deps.waiting.say(filing, word);
  if (!said) throw filingUnknown();
  requireOpenFor('given', { ...waiting, word: said }, now);
  return said;
}

async function requirePlaceForWord(deps: WordDeps, { authority, person }: Officer, filing: FilingId): Promise<void> {
  const { bursts, burstFigures, clock } = deps;
  const now = clock.now();
  const endsAt = computeBurstEnd(now);
  const counted = { of: 'words', authority, person } as const;
  if (await bursts.takePlace(counted, filing, { ofPerson: burstFigures.wordsPerOfficer }, endsAt)) return;
  deps.noteBurst({ authority, filing, outcome: 'word-not-taken' });
  throw tooManyWords(endsAt, now);
}

/** What was issued by an earlier word. @throws HoldfastError `filing-refused`, `filing-expired`; `filing-unknown` where no form was kept yet. */
async function readIssued({ orders, clock }: WordDeps, waiting: WaitingFiling): Promise<readonly StoredCommit[]> {
  const ids = waiting.providers.map((_, position) => orderIdFor(waiting.filing, position));
  const stored = (await Promise.all(ids.map((id) => orders.read(id, 1)))).filter((one) => one !== undefined);
  if (stored.length === ids.length) return stored;
  requireOpenFor('given', waiting, clock.now());
  throw filingUnknown();
}

async function refuseFiling(deps: WordDeps, request: WordRequest, waiting: WaitingFiling): Promise<SaidWord> {
  const { filing, by, reason } = request;
  const now = deps.clock.now();
  requireOpenFor('refused', waiting, now);
  const sealed = reason === undefined || waiting.word ? undefined : await sealReason(deps, filing, reason);
  const word: GivenWord = { word: 'refused', person: by.person, at: now, ...(sealed && { reason: sealed }) };
  const said = await deps.waiting.say(filing, word);
  if (!said) throw filingUnknown();
  requireOpenFor('refused', { ...waiting, word: said }, now);
  await deps.waiting.settle(waiting);
  return { waiting: { ...waiting, word: said }, orders: [] };
}

/** An emergency that no list took in, because its service was down: the record has all that it takes to see it. */
async function findUnlisted(deps: WordDeps, filing: FilingId): Promise<WaitingFiling | undefined> {
  const stored: StoredCommit[] = [];
  for (let next = await readFirst(deps, filing); next; ) {
    stored.push(next);
    next = await deps.orders.latest(orderIdFor(filing, stored.length));
  }
  const [first] = stored;
  if (first?.commit.state.sight === undefined) return undefined;
  const { state } = first.commit;
  return {
    filing,
    authority: state.authority,
    filer: await openFiler(deps.officials, state),
    at: state.issuedAt,
    until: computeWaitingEnd(state.issuedAt, UNLISTED),
    because: UNLISTED,
    instrument: state.instrument,
    providers: stored.map(({ commit }) => commit.state.provider),
    targets: state.targets.length,
    fingerprint: first.digest, // held against nothing: what was filed is on record
    issued: stored.map(({ commit }) => commit.orderId),
    word: null,
  };
}

const UNLISTED: readonly WaitingCause[] = ['emergency'];

/** What is on record of an emergency is seen order by order; one that is still being stored is seen when the word is said again. */
async function seeIssued(deps: WordDeps, request: WordRequest, waiting: WaitingFiling): Promise<SaidWord> {
  const { by, filing } = request;
  const ids = waiting.issued ?? [];
  const standing = (await Promise.all(ids.map((id) => deps.orders.latest(id)))).filter((one) => one !== undefined);
  if (standing.length === 0) throw notIssued('its officer was cut off, and has to send it again');
  const orders = await Promise.all(standing.map((one) => seeOrder(deps, request, one)));
  if (standing.length < ids.length) return { waiting, orders };
  const seen: GivenWord = { word: 'seen', person: by.person, at: deps.clock.now() };
  const word = await deps.waiting.say(filing, seen);
  await deps.waiting.settle(waiting);
  return { waiting: { ...waiting, word: word ?? seen }, orders };
}

/** One that has ended meanwhile asks for nobody's sight, and stays as it is. */
async function seeOrder(
  deps: WordDeps,
  { by, idempotencyKey }: WordRequest,
  latest: StoredCommit,
): Promise<StoredCommit> {
  const { orderId } = latest.commit;
  const command = { type: 'see-emergency' } as const;
  const recorded = recordPerson(await deps.officials.open(orderId), orderId, by);
  try {
    return await actOnOrder(SEEING, deps, { orderId, by: recorded, command, idempotencyKey, body: { word: 'seen' } });
  } catch (error) {
    if (error instanceof HoldfastError && (error.code === 'order-ended' || error.code === 'order-erased'))
      return latest;
    throw error;
  }
}

const SEEING = { rows: AUTHORITY_ROWS, decide: decideForAuthority };
