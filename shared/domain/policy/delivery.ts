import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../instant.ts';

/** How messages get out and come back, and what works them off. */
export const DELIVERY_POLICY = {
  /** A message not seen dispatched this long after its commit is dispatched again. Policy: the stream takes a second or two. */
  dispatchCheckAfterMs: 20 * SECOND_MS,

  /**
   * An emergency is handed on this long after it is filed, should the stream have other things before it; and looked for again this
   * long after it was not there, so many times in all. Policy: a commit stands within a second, or its filer is told that it may not.
   */
  hintDelaySeconds: 1,
  hintLooksAtMost: 5,

  /**
   * Attempts at delivery are moved from their place by up to this part of the time to them, either way. Policy: when thousands of
   * holds end in one instant, their messages do not come in one instant at every rung of the ladder. The rungs are in `LADDERS`.
   */
  deliveryJitter: 0.2,

  /** A first attempt this long after its commit is checked like a later one, for what it tells of may be over. Policy: sooner is on time. */
  firstAttemptWithinMs: 5 * SECOND_MS,

  /**
   * An endpoint is failing once one message failed there so often in a row, and each time as often again. Policy: half a minute of an
   * urgent message is longer than a restart takes.
   */
  incidentOpensAfterAttempts: 4,

  /**
   * A message not delivered this long after its commit is one that people hear of. Policy: as long as an acknowledgement may take;
   * within the same night somebody can still call.
   */
  deliveryLateAfterMs: HOUR_MS,

  /**
   * Which attempts since it was given up are put on record, by their number. Policy: what matters is that it was tried, and about how
   * often; a sign of life every few minutes may bring thousands.
   */
  attemptsAgainOnRecord: [1, 2, 10, 100],

  /**
   * A sign of life brings what is late at once, but no message more often than this. Policy: whoever asks a hundred times a minute
   * is not sent a hundred webhooks.
   */
  deliveryWokenAtMostEveryMs: 5 * MINUTE_MS,

  /**
   * Told by pull: what is written within `feedOnTimeMs` stands by the instant of its commit; readers are shown what is older than
   * `feedShownAfterMs`; what was committed within `feedToldAgainMs` is told again when the lists are made anew. Policy: the difference of the
   * first two is for clocks that differ; the third is longer than any stream or queue keeps what it has not handed on.
   */
  feedOnTimeMs: 5 * SECOND_MS,
  feedShownAfterMs: 10 * SECOND_MS,
  feedToldAgainMs: 15 * DAY_MS,

  /** Whoever asks by pull and finds nothing more asks again after this long. Policy: a webhook is the quick way; this is soon enough for a desk. */
  pullAgainAfterSeconds: 15,

  /** So many late messages follow one sign of life; each one delivered is another sign. Policy: a receiver just back is not flooded. */
  deliveriesWokenAtOnce: 10,

  /**
   * Of a batch so many rows are worked on at once, and none is begun later than this. Policy: a row takes a second or two on a bad day, and
   * the whole has 28; what is not begun is sent again.
   */
  batchRowsAtOnce: 4,
  batchBeginsWithinMs: 18 * SECOND_MS,

  /** So many data keys are made ahead of need by each process that files. Policy: the next filing finds one, and a raid most of its own. */
  spareKeys: 4,

  /** A data key made ahead of need is thrown away after this. Policy: an unused secret lies about no longer than a form takes to write. */
  spareKeyMs: 3 * MINUTE_MS,

  /** What pages for persons say of who calls is believed this long, and this far ahead of our clock. Policy: as a provider's signature. */
  vouchedWithinMs: 5 * MINUTE_MS,
} as const;
