import { timingSafeEqual } from 'node:crypto';
import { HoldfastError } from '../../errors.ts';
import { canonicalJson, type Digest, digest } from '../digest.ts';
import { type Instant, instant } from '../instant.ts';

/** What a session is good for. It names neither an order nor a person: the code's hash leads to the case, while the code lives. */
export interface CaseSession {
  /** 16 random bytes in base64url. */
  readonly id: string;
  /** The case code's keyed hash. */
  readonly code: Digest;
  readonly expiresAt: Instant;
}

export const SESSION_ID_BYTES = 16;

/** A keyed hash that only our side can make. */
type Mac = (text: string) => Digest;

const macOf = (mac: Mac, ...session: readonly [id: string, code: string, expiresAt: string]): Digest =>
  mac(canonicalJson(['case-session', ...session]));

/** The session as a token to be shown with each request: `id.code.expiry.mac`. */
export const tokenOf = ({ id, code, expiresAt }: CaseSession, mac: Mac): string =>
  [id, code, expiresAt, macOf(mac, id, code, `${expiresAt}`)].join('.');

const TOKEN_PATTERN = /^([A-Za-z0-9_-]{22})\.([0-9a-f]{64})\.(\d{1,15})\.([0-9a-f]{64})$/;

/**
 * The session behind a token.
 *
 * @throws HoldfastError `case-session-invalid` for a token of another form, one made elsewhere, and one past its time: all alike.
 */
export function readSession(token: string, mac: Mac, now: Instant): CaseSession {
  const [, id = '', code = '', expiresAt = '', shown = ''] = TOKEN_PATTERN.exec(token) ?? [];
  const isOurs = shown !== '' && timingSafeEqual(Buffer.from(macOf(mac, id, code, expiresAt)), Buffer.from(shown));
  if (!isOurs || now >= Number(expiresAt)) throw caseSessionInvalid();
  return { id, code: digest(code), expiresAt: instant(Number(expiresAt)) };
}

export const caseSessionInvalid = (): HoldfastError =>
  new HoldfastError('case-session-invalid', 'the session is over: open another with the case code');
