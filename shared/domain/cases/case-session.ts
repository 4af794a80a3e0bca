import { timingSafeEqual } from 'node:crypto';
import { HoldfastError } from '../../errors.ts';
import { canonicalJson, type Digest, digest } from '../digest.ts';
import { earliestOf, type Instant, instant, plus } from '../instant.ts';
import { PERSON_POLICY } from '../policy/persons.ts';

/** What a session is good for. It names neither an order nor a person: the code's hash leads to the case, while the code lives. */
export interface CaseSession {
  /** 16 random bytes in base64url. */
  readonly id: string;
  /** The case code's keyed hash. */
  readonly code: Digest;
  readonly expiresAt: Instant;
  /** Where it ends, however often it is renewed. */
  readonly endsAt: Instant;
}

export const SESSION_ID_BYTES = 16;

/** A session that begins `now`, when somebody showed the code. */
export const beginSession = (id: string, code: Digest, now: Instant): CaseSession => ({
  id,
  code,
  expiresAt: plus(now, PERSON_POLICY.caseSessionMs),
  endsAt: plus(now, PERSON_POLICY.caseSessionEndsAfterMs),
});

/** The same session for as long again as it had at first, and never past its end. */
export const renewSession = (session: CaseSession, now: Instant): CaseSession => ({
  ...session,
  expiresAt: earliestOf(plus(now, PERSON_POLICY.caseSessionMs), session.endsAt),
});

/** A keyed hash that only our side can make. */
type Mac = (text: string) => Digest;

type Shown = readonly [id: string, code: string, expiresAt: string, endsAt: string];

const macOf = (mac: Mac, ...session: Shown): Digest => mac(canonicalJson(['case-session', ...session]));

/** The session as a token to be shown with each request: `id.code.expiry.end.mac`. */
export function tokenOf({ id, code, expiresAt, endsAt }: CaseSession, mac: Mac): string {
  const shown: Shown = [id, code, `${expiresAt}`, `${endsAt}`];
  return [...shown, macOf(mac, ...shown)].join('.');
}

const TOKEN_PATTERN = /^([A-Za-z0-9_-]{22})\.([0-9a-f]{64})\.(\d{1,15})\.(\d{1,15})\.([0-9a-f]{64})$/;

/**
 * The session behind a token.
 *
 * @throws HoldfastError `case-session-invalid` for a token of another form, one made elsewhere, and one past its time: all alike.
 */
export function readSession(token: string, mac: Mac, now: Instant): CaseSession {
  const [, id = '', code = '', expiresAt = '', endsAt = '', shown = ''] = TOKEN_PATTERN.exec(token) ?? [];
  const computed = macOf(mac, id, code, expiresAt, endsAt);
  const isOurs = shown !== '' && timingSafeEqual(Buffer.from(computed), Buffer.from(shown));
  if (!isOurs || now >= Number(expiresAt)) throw caseSessionInvalid();
  return { id, code: digest(code), expiresAt: instant(Number(expiresAt)), endsAt: instant(Number(endsAt)) };
}

export const caseSessionInvalid = (): HoldfastError =>
  new HoldfastError('case-session-invalid', 'the session is over: open another with the case code');
