import { HOUR_MS, MINUTE_MS } from '../instant.ts';

/** What officials at a desk are held to, and what is kept of theirs. */
export const DESK_POLICY = {
  /** A session that nobody uses is over then. Policy: a desk that was left is nobody's; a duty officer on the telephone is back by then. */
  sessionIdleMs: 30 * MINUTE_MS,

  /** A session is over then however much it is used, counted from the sign-in. Policy: a shift. */
  sessionEndsAfterMs: 12 * HOUR_MS,

  /** That a session is used is noted no more often. Policy: a write for each page would be one for nothing; it ends a minute early at most. */
  sessionUseNotedEveryMs: MINUTE_MS,

  /** Whoever goes to sign in has so much time to come back. Policy: a second factor is looked for, and a link that lies about opens nothing. */
  signInKeptMs: 15 * MINUTE_MS,

  /** What was typed and not sent is kept this long since. Policy: as a session at most; whoever wants it for longer saves a draft. */
  unsentKeptMs: 12 * HOUR_MS,

  /**
   * The most that a form at a desk sends, bytes as browsers encode them. Policy: three texts of grounds of the longest that there may be, in a
   * script of which each letter takes six signs, or a hundred identifiers.
   */
  formAtMostBytes: 262_144,

  /** So much is kept of what was typed into one form, bytes. Policy: the same once decoded; an item of the table has 400 kB. */
  unsentAtMostBytes: 262_144,

  /** A token that runs out within this time is taken for run out: an act takes a while to arrive. */
  tokenSpentBeforeMs: 30 * 1_000,
} as const;
