import type { PersonActor } from '../../domain/actor.ts';
import { readCaseCode } from '../../domain/cases/case-code.ts';
import { caseSessionInvalid, readSession, SESSION_ID_BYTES, tokenOf } from '../../domain/cases/case-session.ts';
import { callerOf, computeWindowEnd, refuseTooManyTries } from '../../domain/cases/tries.ts';
import { canonicalJson } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import { type Instant, plus } from '../../domain/instant.ts';
import { POLICY } from '../../domain/policy.ts';
import { HoldfastError } from '../../errors.ts';
import type { TryCounter } from '../../ports/case/try-counter.ts';
import { type CaseCodeDeps, toHashInput } from './issue-case-code.ts';

export interface SessionDeps extends CaseCodeDeps {
  readonly tries: TryCounter;
}

export interface OpenedSession {
  readonly token: string;
  readonly expiresAt: Instant;
}

/**
 * Opens a session with a case code, and renews the code's life.
 *
 * Whatever is typed costs the same calls and, when it opens nothing, gets the same answer: nobody learns whether a code was
 * mistyped, never given out, replaced or too old. Every try counts, before anything is looked up.
 *
 * @param typed as typed. @param address the caller's network address; kept as a keyed hash, of the hour.
 * @throws HoldfastError `case-code-invalid`, `too-many-tries`.
 */
export async function openCaseSession(
  deps: SessionDeps,
  { typed, address }: { readonly typed: string; readonly address: string },
): Promise<OpenedSession> {
  const now = deps.clock.now();
  const hash = await deps.hashes.hasher();
  const code = hash(toHashInput(readCaseCode(typed) ?? typed)); // what is no code is looked for like one, and not found
  const endsAt = computeWindowEnd(now);
  const nameOf = (what: string, value: string) => hash(canonicalJson(['tries', what, endsAt, value]));
  const [byAddress, byCode] = await Promise.all([
    deps.tries.count(nameOf('address', callerOf(address)), endsAt),
    deps.tries.count(nameOf('code', code), endsAt),
  ]);
  refuseTooManyTries(byAddress, POLICY.caseCodeTriesPerAddress, endsAt, now);
  refuseTooManyTries(byCode, POLICY.caseCodeTriesPerCode, endsAt, now);
  const orderId = await deps.cases.use(code, now, plus(now, POLICY.caseCodeLivesMs));
  if (orderId === undefined) throw new HoldfastError('case-code-invalid', 'no case is opened by this code');
  const id = Buffer.from(deps.random.bytes(SESSION_ID_BYTES)).toString('base64url');
  const expiresAt = plus(now, POLICY.caseSessionMs);
  return { token: tokenOf({ id, code, expiresAt }, hash), expiresAt };
}

/**
 * The person of a session, of whom we know the order and the code. A code that was replaced or has run out takes its sessions with it.
 *
 * @throws HoldfastError `case-session-invalid`.
 */
export async function findPersonOfSession(
  deps: Omit<SessionDeps, 'tries' | 'random'>,
  token: string,
): Promise<PersonActor> {
  const now = deps.clock.now();
  const hash = await deps.hashes.hasher();
  const { code } = readSession(token, hash, now);
  const orderId = await deps.cases.orderOf(code, now);
  if (orderId === undefined) throw caseSessionInvalid();
  return { kind: 'person', orderId, under: hash(canonicalJson(['filed-under', code])) }; // what is kept of a code stays out of the record
}

/**
 * Counts a request of a session, whichever code of the case it was opened with.
 *
 * @throws HoldfastError `too-many-tries` once there were many within the hour.
 */
export async function countCaseRequest(
  { tries, hashes, clock }: Pick<SessionDeps, 'tries' | 'hashes' | 'clock'>,
  orderId: OrderId,
): Promise<void> {
  const now = clock.now();
  const endsAt = computeWindowEnd(now);
  const hash = await hashes.hasher();
  const name = hash(canonicalJson(['case-requests', endsAt, orderId]));
  refuseTooManyTries(await tries.count(name, endsAt), POLICY.caseRequestsPerCase, endsAt, now);
}

/**
 * The person concerned by the order of the session that a request shows, with the request counted.
 *
 * @throws HoldfastError `case-session-invalid`, `too-many-tries`.
 */
export async function personOfRequest(deps: Omit<SessionDeps, 'random'>, token: string): Promise<PersonActor> {
  const person = await findPersonOfSession(deps, token);
  await countCaseRequest(deps, person.orderId);
  return person;
}
