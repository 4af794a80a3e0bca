import { type Digest, sha256 } from '../digest.ts';
import { type Instant, instant, MINUTE_MS, plus, SECOND_MS } from '../instant.ts';
import { DESK_POLICY } from '../policy/desks.ts';
import type { DeskRole } from './role.ts';

/** The tokens of a sign-in. None of them ever reaches the browser. */
export interface DeskTokens {
  /** For the API. */
  readonly access: string;
  /** When that one has run out. */
  readonly accessEndsAt: Instant;
  /** Gets another; left out where the issuer gives none. */
  readonly refresh?: string | undefined;
}

/** How somebody has to prove once more who they are, and where they go on then. */
export interface ProofWanted {
  /** The path of the form that they sent. */
  readonly to: string;
  readonly maxAgeSeconds?: number | undefined;
  readonly acrValues?: readonly string[] | undefined;
}

/** An official who signed in at the desks. */
export interface DeskSession {
  /** `sub` of the sign-in. */
  readonly person: string;
  /** What the sign-in calls them; left out where it says nothing. */
  readonly name?: string | undefined;
  /** All that they may act as; empty for somebody without a role. */
  readonly roles: readonly DeskRole[];
  /** As what they act: what their token says. `undefined` for somebody without a role. */
  readonly role: DeskRole | undefined;
  readonly tokens: DeskTokens;
  readonly beganAt: Instant;
  /** When it was last noted that it is used. */
  readonly usedAt: Instant;
  /** Somebody left it, or the issuer ended it: it is over, whatever the clock says. */
  readonly isEnded?: true;
  /** A request is getting other tokens, until then at most: one that gets others does so once, and whoever uses it twice may lose all. */
  readonly refreshesUntil?: Instant | undefined;
  readonly proofWanted?: ProofWanted | undefined;
  /** BCP 47. */
  readonly language: string;
  /** In which they read times; `undefined` until they choose one. */
  readonly zone: string | undefined;
}

/** When a session is over unless it is used. */
export const sessionEndsAt = ({ beganAt, usedAt }: Pick<DeskSession, 'beganAt' | 'usedAt'>): Instant => {
  const idle = plus(usedAt, DESK_POLICY.deskSessionIdleMs);
  const latest = plus(beganAt, DESK_POLICY.deskSessionEndsAfterMs);
  return instant(Math.min(idle, latest));
};

export const isSessionOver = (session: DeskSession, now: Instant): boolean =>
  session.isEnded === true || now >= sessionEndsAt(session);

/** A write for each page would be one for nothing: a session ends so much earlier at most. */
const USE_NOTED_EVERY_MS = MINUTE_MS;
/** What is asked with a token takes a while to arrive. */
const TOKEN_SPENT_BEFORE_MS = 30 * SECOND_MS;

/** Whether it is to be noted that a session is used. */
export const isUseToNote = ({ usedAt }: DeskSession, now: Instant): boolean => now - usedAt >= USE_NOTED_EVERY_MS;

/** Whether its token is good for a request that is sent now. */
export const isTokenSpent = ({ tokens }: DeskSession, now: Instant): boolean =>
  now >= tokens.accessEndsAt - TOKEN_SPENT_BEFORE_MS;

/** What an issuer is given to answer, and a little more. */
const REFRESH_TAKES_MS = 10 * SECOND_MS;

export const refreshAt = (now: Instant): Instant => plus(now, REFRESH_TAKES_MS);

/** A session that is over is known until then: whoever was writing brings what they wrote. */
export const forgetSessionAt = (session: DeskSession): Instant =>
  plus(sessionEndsAt(session), DESK_POLICY.deskTypedKeptMs);

/** Whose typing it is: of a person as what they act. Somebody else, or the same in another role, never sees it. */
export const typistOf = ({ person, role }: Pick<DeskSession, 'person' | 'role'>): Digest =>
  sha256(JSON.stringify([person, role?.role ?? null, role?.authority ?? null]));

/** The same of all that they may act as: what somebody typed in one role is there again when they come back to it. */
export const typistsOf = ({
  person,
  role,
  roles,
}: Pick<DeskSession, 'person' | 'role' | 'roles'>): readonly Digest[] => [
  ...new Set([role, ...roles].map((one) => typistOf({ person, role: one }))),
];

/** Somebody who went to the issuer to sign in, and has not come back. */
export interface BegunSignIn {
  /** Where they go on: a path of ours. */
  readonly to: string;
  readonly nonce: string;
  /** PKCE (RFC 7636). */
  readonly verifier: string;
  /** How lately they have to have proved who they are, where that was asked. */
  readonly maxAgeSeconds?: number | undefined;
  /** As what strongly, likewise: one of these. */
  readonly acrValues?: readonly string[] | undefined;
  /** As what they want to act; an issuer that does not give that gives another, and says nothing. */
  readonly role?: DeskRole | undefined;
  /** Who has to come back, where somebody proves it once more. */
  readonly person?: string | undefined;
  readonly language: string;
}
