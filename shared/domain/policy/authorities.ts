import { DAY_MS, HOUR_MS, MINUTE_MS } from '../instant.ts';

/** Filing, its second officers and validators, commands and their shares. */
export const AUTHORITY_POLICY = {
  /**
   * A validation that was sought and not decided after this long is late, and the authority is told. Policy: the law limits
   * the time for seeking it and sets none for the decision.
   */
  validationDecisionExpectedWithinMs: 7 * DAY_MS,

  /**
   * A demand taken for an order that is not on record this long after may be taken by another. Policy: longer than any filing
   * runs, so that nothing is stored for it any more.
   */
  demandUnbornForMs: 2 * MINUTE_MS,

  /**
   * Filings are counted in windows of this length. Policy: long enough that a figure is one of work and not of a quick hand, short
   * enough that a night is not spoilt by one busy hour.
   */
  burstWindowMs: 10 * MINUTE_MS,

  /**
   * What waits for a second officer's word is over after this. Policy: time to call somebody out of bed, sign in and read; data are
   * deleted meanwhile, and a form that nobody vouched for must not lie about.
   */
  secondWordWithinMs: 15 * MINUTE_MS,

  /**
   * What waits because its authority's entry asks for a second officer is over after this. Policy: whoever comes on duty within a day has
   * had a shift to read it; data are deleted meanwhile, and a form that nobody vouched for must not lie about.
   */
  proposedForMs: DAY_MS,

  /**
   * What was issued in an emergency is looked at by a second officer within this time; then people hear of it.
   * Policy: as long as the acknowledgement of its provider may take, and within the same night.
   */
  emergencySeenWithinMs: 60 * MINUTE_MS,

  /**
   * A draft of a filing is gone so long after it was made, however often it was changed. Policy: a form that was not filed within a month is
   * written anew, from what is known then; what was typed about somebody must not lie about longer.
   */
  filingDraftKeptMs: 30 * DAY_MS,

  /** So many drafts one authority has at once. Policy: more than a large desk writes in a month, and few enough to be looked through. */
  filingDraftsPerAuthority: 200,

  /**
   * A suspension by one registrar is undone after this, unless another confirms it. Policy: long enough to reach a second one on any day of
   * the week, and no longer than one person's word may stop an officer.
   */
  suspensionAloneMs: DAY_MS,

  /**
   * An order that was not received when its officer was suspended is withdrawn after this, unless another officer confirms it again. Policy:
   * a desk that has just lost an account gets two days to read its own orders, and a provider waits no longer than that.
   */
  doubtAnsweredWithinMs: 2 * DAY_MS,

  /** So long an emergency that nobody has seen stays in the list of what a second officer has to look at. Policy: longer than any leave. */
  emergencyListedMs: 90 * DAY_MS,

  /**
   * A repeated `Idempotency-Key`, or message id of a provider, gets its first answer at least this long. Policy: longer than
   * any client retries, and longer than any signature is good for.
   */
  idempotencyKeyRememberedMs: 24 * HOUR_MS,

  /**
   * So many commands one giver may give on one order within a day: those that the law asks for or somebody's rights need; words and
   * files. Each has a room of its own, and nobody's fills another's. Policy: more than any order in ordinary use sees, and few
   * enough that no record grows beyond reading.
   */
  commandsPerDay: { needed: 100, words: 50 },
  commandsCountedWithinMs: DAY_MS,

  /** A human hears of a giver that used this part of a share. Policy: time enough to call before anybody is refused. */
  shareNearlyUsedFrom: 0.8,

  /**
   * The widest range of IP addresses one identifier may be, as prefix lengths: 256 addresses of IPv4, one site's assignment of
   * IPv6 (RFC 6177). Policy: no instrument has a figure; wider ones name whole networks, as a wildcard does.
   */
  widestIpRange: { ipv4: 24, ipv6: 48 },

  /** An order over more identifiers than this is looked at again. Policy: a quarter of the most that can be filed at once. */
  manyIdentifiers: 25,

  /** Data over a longer time than this are looked at again. Policy: a year, whichever it is. */
  longPeriodMs: 366 * DAY_MS,

  /**
   * Data may be asked for up to so long from now. Policy: an order that is received late reaches what is stored until then, so an end
   * ahead is found and no more; one beyond a month is a slip of the pen.
   */
  rangeAheadAtMostMs: 31 * DAY_MS,

  /**
   * A signature on a form may be this many days old when the order is filed, in the issuer's zone. Policy: the instruments set
   * no limit; what made an order necessary half a year ago must be looked at anew, and a wrong year is a slip of the pen.
   */
  signatureAtMostDaysOld: 180,
} as const;
