import { HOUR_MS, MINUTE_MS } from '../instant.ts';

/** What officials at a desk are held to, and what is kept of theirs. */
export const DESK_POLICY = {
  /** A session that nobody uses is over then. Policy: a desk that was left is nobody's; a duty officer on the telephone is back by then. */
  deskSessionIdleMs: 30 * MINUTE_MS,

  /** A session is over then however much it is used, counted from the sign-in. Policy: a shift. */
  deskSessionEndsAfterMs: 12 * HOUR_MS,

  /** Whoever goes to sign in has so much time to come back. Policy: a second factor is looked for, and a link that lies about opens nothing. */
  deskSignInWithinMs: 15 * MINUTE_MS,

  /** What was typed and not sent is kept this long since. Policy: as a session at most; whoever wants it for longer saves a draft. */
  deskTypedKeptMs: 12 * HOUR_MS,

  /**
   * The most that a form at a desk sends, bytes as browsers encode them. Policy: three texts of grounds of the longest that there may be, in a
   * script of which each letter takes six signs, or a hundred identifiers.
   */
  deskFormAtMostBytes: 262_144,

  /** So much is kept of what was typed into one form, bytes. Policy: the same once decoded; an item of the table has 400 kB. */
  deskTypedAtMostBytes: 262_144,
} as const;
