import { DAY_MS, HOUR_MS } from '../instant.ts';

/** How long a hold lasts, whether it is still needed, which others hold the same. */
export const HOLD_POLICY = {
  /**
   * An order that the provider never provably received ends as if received the moment it was issued: the instrument's
   * `initial` period, counted from issue in the addressee's zone, at its applied end. Policy: periods run from receipt, so
   * without receipt the law gives no end; no order may wait for ever, and one received late was issued for a shorter need.
   */
  neverReceivedEndsAfter: 'initial',

  /**
   * Of two ends that turn on a day of which it is not certain whether it is a holiday, the later is applied, of holds and of every other
   * period. Policy: evidence that is deleted a day early is gone for good; a hold that lasts a day too long is marked as disputed wherever
   * it is shown, and can be objected to. Whoever owes an act goes by the earlier end.
   */
  disputedEndApplied: 'later',

  /**
   * A continuation ("as long as necessary") ends unless it is confirmed again within this time of the last confirmation.
   * Policy: the law sets no end; a hold nobody remembers must not outlive its need.
   */
  continuationConfirmedEveryMs: 365 * DAY_MS,

  /**
   * So often a continuation is renewed on the authority's word alone; each renewal beyond needs the leave of a reviewer. Policy: what
   * nobody has produced two years after it was asked for is looked at by somebody else before it is kept a third.
   */
  renewalsWithoutLeave: 1,

  /** So often leave to renew can be asked for in one year of a continuation. Policy: once more with better reasons, no asking until somebody nods. */
  leavesAskedPerContinuation: 2,

  /**
   * A production request that was issued and not yet sent is shown to have gone out within this time; else a reviewer is asked whether
   * the hold may go on. Policy: recital 60 of Regulation (EU) 2023/1543 lets a request wait for its way, and names no time.
   */
  transmissionShownWithinMs: 30 * DAY_MS,

  /** Besides halfway to its end, the authority is asked this long before it whether the hold is still needed. Policy. */
  needAskedBeforeEndMs: 7 * DAY_MS,

  /** Whoever is reached hears this long before an end, of a hold or of a time to appeal, that it comes. Policy: a week is enough to extend by. */
  newsOfEndBeforeMs: 7 * DAY_MS,

  /** Whoever owes an act hears this long before their silence has an effect. Policy. */
  newsOfSilenceBeforeMs: DAY_MS,

  /** The question whether a hold is still needed waits this long, and never past half of what is left. Policy: a long weekend. */
  needAnsweredWithinMs: 3 * DAY_MS,

  /**
   * Orders tell of each other once both were provably received and have been in force this long since. Policy: whoever files only to
   * learn who else holds the data has to let the hold run, and be seen to end it; a desk that has to be called waits an hour.
   */
  overlapsToldAfterMs: HOUR_MS,

  /** So many others are shown, the first told of; how many more there are is a number. Policy: whoever has twenty to call needs no twenty-first. */
  overlapsShownAtMost: 20,

  /** So many others that hold the same data are remembered of an order, the first found. Policy: no order grows with the number of orders there are. */
  overlapsRememberedAtMost: 100,

  /**
   * A new order and so many of those that hold its data already remember each other; and so many orders are read to find them. Policy: as
   * many as are shown, and twice as many, because a mark can outlast its hold by a moment; a thousand on one account cost no more than forty.
   */
  holdersRememberedAtIssue: 20,
  ordersReadAtIssue: 40,

  /**
   * An order that its own authority ends before it was received, or this long after, is brief: it is counted and shown to oversight.
   * Policy: a wrong name is noticed in a day, and so is what others are told; who holds data longer held them.
   */
  briefOrderEndsWithinMs: DAY_MS,

  /** So many who hold one identifier are named, the first found. Policy: one is enough to keep the data, and no document grows without end. */
  holdersNamedPerIdentifier: 50,

  /**
   * How far one answer about other holds looks: rows of marks, and orders read because their marks meet. What is beyond is kept.
   * Policy: an address shared by a carrier's customers has thousands of live moments, and all are looked at within seconds.
   */
  marksLookedAtPerAnswer: 20_000,
  ordersLookedAtPerAnswer: 1_000,

  /**
   * Where the law sets only a least length, a hold may be asked for at most this many days. Policy: a hold nobody remembers must
   * not outlive its need; one that is still needed is continued.
   */
  holdAtMostDays: 365,
} as const;
