import type { PersonActor } from '../../domain/actor.ts';
import { readCaseCode } from '../../domain/cases/case-code.ts';
import {
  beginSession,
  type CaseSession,
  caseSessionInvalid,
  readSession,
  renewSession,
  SESSION_ID_BYTES,
  tokenOf,
} from '../../domain/cases/case-session.ts';
import { computeWindowEnd, refuseTooManyTries } from '../../domain/cases/tries.ts';
import { canonicalJson, type Digest } from '../../domain/digest.ts';
import { plus } from '../../domain/instant.ts';
import { PERSON_POLICY } from '../../domain/policy/persons.ts';
import { HoldfastError } from '../../errors.ts';
import type { CodeReader } from '../../ports/case/case-store.ts';
import type { TryCounter } from '../../ports/case/try-counter.ts';
import type { Randomness } from '../../ports/clock.ts';
import { findByCode } from './find-by-code.ts';
import { type CaseCodeDeps, toCodeId, toHashInput } from './issue-case-code.ts';

/** What tells whose a session is. */
interface CallerDeps extends Omit<CaseCodeDeps, 'cases'> {
  readonly cases: CodeReader;
  readonly tries: TryCounter;
}

export interface SessionDeps extends CaseCodeDeps {
  readonly tries: TryCounter;
  readonly random: Randomness;
}

/** A session as whoever opened it is told of it. */
export interface ToldSession extends Pick<CaseSession, 'expiresAt' | 'endsAt'> {
  readonly token: string;
}

/**
 * Opens a session with a case code, and renews the code's life.
 *
 * Whatever opens nothing gets the same answer: nobody learns whether a code was mistyped, never given out, replaced or too old. What is
 * no code by its own last symbol, which anybody can compute, costs nobody a try.
 *
 * @param typed as typed. @param address the caller's network address; kept as a keyed hash, of the hour.
 * @throws HoldfastError `case-code-invalid`, `too-many-tries`.
 */
export async function openCaseSession(
  deps: SessionDeps,
  { typed, address }: { readonly typed: string; readonly address: string },
): Promise<ToldSession> {
  const read = readCaseCode(typed);
  if (read === undefined) throw caseCodeInvalid();
  const now = deps.clock.now();
  const hash = await deps.hashes.hasher();
  const code = hash(toHashInput(read));
  const use = () => deps.cases.use(code, toCodeId(code, hash), now, plus(now, PERSON_POLICY.caseCodeLivesMs));
  await findByCode(deps, { kind: 'case-code', code, address }, use, caseCodeInvalid);
  const id = Buffer.from(deps.random.bytes(SESSION_ID_BYTES)).toString('base64url');
  return tell(beginSession(id, code, now), hash);
}

/**
 * Renews the session that a request shows, up to its end. Nothing is kept of it: the token says how long it is good for, and the
 * one before it is good for as long as it was.
 *
 * @throws HoldfastError `case-session-invalid`, `too-many-tries`.
 */
export async function renewCaseSession(deps: CallerDeps, token: string): Promise<ToldSession> {
  const { session } = await callerOfRequest(deps, token);
  return tell(renewSession(session, deps.clock.now()), await deps.hashes.hasher());
}

const tell = (session: CaseSession, hash: (text: string) => Digest): ToldSession => ({
  token: tokenOf(session, hash),
  expiresAt: session.expiresAt,
  endsAt: session.endsAt,
});

const caseCodeInvalid = (): HoldfastError => new HoldfastError('case-code-invalid', 'no case is opened by this code');

/** Who asks in a session: the person, of whom we know the order and the code. */
export interface CaseCaller {
  readonly person: PersonActor & { readonly under: Digest };
  readonly session: CaseSession;
}

/**
 * Who asks in a session. A code that was replaced or ended or has run out takes its sessions with it.
 *
 * @throws HoldfastError `case-session-invalid`.
 */
async function findCaller(deps: CallerDeps, token: string): Promise<CaseCaller> {
  const now = deps.clock.now();
  const hash = await deps.hashes.hasher();
  const session = readSession(token, hash, now);
  const orderId = await deps.cases.orderOf(session.code, now);
  if (orderId === undefined) throw caseSessionInvalid();
  return { person: { kind: 'person', orderId, under: toCodeId(session.code, hash) }, session };
}

/** @throws HoldfastError `too-many-tries` once the sessions of this code made many within the hour. */
async function countCaseRequest(
  { tries, hashes, clock }: Pick<CallerDeps, 'tries' | 'hashes' | 'clock'>,
  { orderId, under }: CaseCaller['person'],
): Promise<void> {
  const now = clock.now();
  const endsAt = computeWindowEnd(now);
  const hash = await hashes.hasher();
  const name = hash(canonicalJson(['case-requests', endsAt, orderId, under]));
  refuseTooManyTries(await tries.count(name, endsAt), PERSON_POLICY.caseRequestsPerCode, endsAt, now);
}

/**
 * Who asks in the session that a request shows, with the request counted.
 *
 * @throws HoldfastError `case-session-invalid`, `too-many-tries`.
 */
export async function callerOfRequest(deps: CallerDeps, token: string): Promise<CaseCaller> {
  const caller = await findCaller(deps, token);
  await countCaseRequest(deps, caller.person);
  return caller;
}

/** The person alone. @throws HoldfastError `case-session-invalid`, `too-many-tries`. */
export const personOfRequest = async (deps: CallerDeps, token: string): Promise<PersonActor> =>
  (await callerOfRequest(deps, token)).person;
