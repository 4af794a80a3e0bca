import { DAY_MS, HOUR_MS, MINUTE_MS } from '../instant.ts';

/** What may be objected to until when, and who decides on it by when. */
export const OBJECTION_POLICY = {
  /** An objection is in time this long after its filer learned of the order; later it needs a reason. Policy, where no law says. */
  challengeWithinMs: 30 * DAY_MS,

  /** A challenge can be filed so often by one side; one at a time. Policy: enough for new facts, too few to drown anyone. */
  challengesPerSide: 5,

  /** A review is decided within this time; the urgent ones sooner. After as long again with another reviewer it defaults. Policy. */
  reviewWithinMs: 14 * DAY_MS,
  urgentReviewWithinMs: 3 * DAY_MS,

  /**
   * So often one party can say, in all reviews of one order together, that somebody should not sit. Policy: two mistrusted are believed
   * without proof; more would let a party pick, or use up the roster until silence decides.
   */
  conflictsPerPartyAndOrder: 2,

  /**
   * A party says so within this time of the draw, from which on it can read the house. Policy: a long weekend and two days; whoever
   * waits until it sees where a reviewer is going mistrusts the decision, and not the house.
   */
  conflictWithinMs: 5 * DAY_MS,

  /**
   * Whoever has done nothing else on an order is drawn first, but from so many at least where there are so many. Policy: among fewer
   * than three a party that used up the others would know, or choose, who comes.
   */
  drawnAmongAtLeast: 3,

  /** Every emergency order gets an independent look within this time, whether or not anyone objects. Policy. */
  emergencyReviewWithinMs: 7 * DAY_MS,

  /**
   * Of the orders that a known authority validated beforehand, one in so many is looked at as well. Policy: whoever files twenty on
   * stolen access is found out by the odds, and a house that validates with care gives reviewers one order in twenty more.
   */
  validatedOrdersSampledOneIn: 20,

  /**
   * Chance gives them nobody's time but where so many may judge the order and are on duty. Policy: eight is what the objections to one
   * order can need, a panel among them; a roster that has no two besides looks at what somebody asked about.
   */
  sampledWithReviewersAtLeast: 10,

  /** An appeal is filed within this time of the decision. Policy, where no law says. */
  appealWithinMs: 14 * DAY_MS,

  /** How often silence moves a review to another reviewer before the default applies. Policy. */
  reviewMovesAtMost: 1,

  /** A reviewer is drawn with the next tick; that nobody was found is told of from then on. Policy: nobody is alarmed by the first minute. */
  reviewerDrawnWithinMs: 5 * MINUTE_MS,

  /** While no reviewer on duty may have a review, one is looked for again this often. Policy: duty changes by the hour. */
  reviewerSoughtEveryMs: HOUR_MS,
} as const;
