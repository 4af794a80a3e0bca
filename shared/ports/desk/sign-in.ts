import type { DeskRole } from '../../domain/desks/role.ts';
import type { DeskTokens } from '../../domain/desks/session.ts';

/** How to ask the issuer that somebody proves who they are. */
export interface SignInAsked {
  readonly state: string;
  readonly nonce: string;
  /** PKCE (RFC 7636), in base64url. */
  readonly verifier: string;
  /** Where the browser comes back to. */
  readonly returnTo: string;
  /** BCP 47. */
  readonly language: string;
  /** As what they want to act; left out, and the issuer says. */
  readonly role?: DeskRole | undefined;
  /** Once more, though they are signed in there. */
  readonly isAgain?: boolean | undefined;
  readonly maxAgeSeconds?: number | undefined;
  readonly acrValues?: readonly string[] | undefined;
  /** Who has to prove it. */
  readonly person?: string | undefined;
}

/** Somebody who proved who they are. */
export interface SignedIn {
  readonly person: string;
  readonly name: string | undefined;
  /** In which they read times, an IANA zone; `undefined` where the issuer says none that there is. */
  readonly zone: string | undefined;
  /** All that they may act as; empty for nobody's role. */
  readonly roles: readonly DeskRole[];
  /** As what the token acts. */
  readonly role: DeskRole | undefined;
  /** How strongly, as the issuer says it. */
  readonly acr: string | undefined;
  readonly tokens: DeskTokens;
}

/** The issuer of the stage, by OpenID Connect. */
export interface SignIn {
  /** The address that a browser is led to. @throws HoldfastError `service-unavailable` */
  begin(asked: SignInAsked): Promise<string>;
  /**
   * Who came back.
   *
   * @param returned the address at which the browser did, whole.
   * @throws HoldfastError `sign-in-failed` for what no sign-in of this browser is, or one that was refused or given up; `service-unavailable`.
   */
  finish(
    returned: string,
    asked: Pick<SignInAsked, 'state' | 'nonce' | 'verifier' | 'maxAgeSeconds'>,
  ): Promise<SignedIn>;
  /** Tokens in place of those that ran out; `undefined` where the issuer gives none any more. @throws HoldfastError `service-unavailable` */
  refresh(refreshToken: string): Promise<DeskTokens | undefined>;
  /** Where the session with the issuer is ended, nothing of whoever it was in the address; `undefined` where it has no such place. */
  endAddress(returnTo: string): Promise<string | undefined>;
}
