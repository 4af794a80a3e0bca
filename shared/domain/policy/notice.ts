import { DAY_MS } from '../instant.ts';

/** When the person concerned is told, and how long that may wait. */
export const NOTICE_POLICY = {
  /**
   * The person concerned is told this long after issue, and at the latest when the hold ends. Policy: the instruments speak of
   * notice with production only; two weeks leave an authority time to ask for a deferral with reasons.
   */
  noticeAfterIssueMs: 14 * DAY_MS,

  /** A deferral of notice lasts at most this long; waiting longer needs a fresh reason and a fresh approval. Policy. */
  deferralAtMostMs: 90 * DAY_MS,

  /**
   * All deferrals of one order together, counted from the first instant at which notice was owed. Beyond it each further one
   * is short, and rests on a reviewer's own decision. Policy: a year of secrecy is long for data nobody has read yet.
   */
  deferralsTogetherMs: 365 * DAY_MS,
  deferralBeyondAtMostMs: 30 * DAY_MS,

  /**
   * That a deferral runs out is told this long before. Policy: three days are the reviewer's, and a weekend may lie in those that are left
   * to write fresh reasons.
   */
  deferralEndingToldBeforeMs: 7 * DAY_MS,

  /** A reviewer decides on a deferral within this time, and always before the notice would go out. Policy. */
  deferralReviewWithinMs: 3 * DAY_MS,

  /**
   * A reviewer says within this time whether the authority told the person itself, as it claims; after as long again with another
   * the claim is void. Policy: nothing waits for it, the notice goes out on its day.
   */
  noticeClaimReviewWithinMs: 3 * DAY_MS,

  /** So often an authority can claim of one order that it told the person. Policy: once more with better proof, no asking until somebody nods. */
  noticeClaimsPerOrder: 2,

  /** So many letters, each with a case code of its own, can be made of one order. Policy: one, and some that came back or were lost. */
  noticeLettersPerOrder: 5,

  /**
   * So many requests to wait with the notice of one order can be refused; then no more are taken. Policy: once more with better reasons,
   * no asking until somebody nods.
   */
  deferralsRefusedPerOrder: 2,

  /** The provider proves within this time that it told its user; then it is reminded. Policy. */
  relayProofWithinMs: 7 * DAY_MS,

  /**
   * Beyond its first, a notice is read once for each target of its order, and so often besides; never more often than the last figure. Each
   * read makes a case code, and whoever holds one is a person to the record, who objects, is heard and can be silent about it: a provider
   * must not be able to make a crowd. Policy: a target can have a user of its own, and a code gets lost now and then.
   */
  noticeReadsBesideTargets: 4,
  noticeReadsAtMost: 90,
} as const;
