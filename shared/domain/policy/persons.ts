import { DAY_MS, HOUR_MS, MINUTE_MS } from '../instant.ts';

/** What lets persons in and how often they may come, what is kept of theirs. */
export const PERSON_POLICY = {
  /**
   * The record stays readable this long after the end, then its data key is destroyed. Policy: neither the Regulation nor
   * its implementing act fixes a retention; a year covers the yearly statistics and the usual time to complain.
   */
  retentionAfterEndMs: 365 * DAY_MS,

  /** A case code opens its case this long, counted anew from each use. Policy: half a year outlasts every window to object. */
  caseCodeLivesMs: 180 * DAY_MS,

  /**
   * This long after a case code was made it is listed at least, and the request that made it is known again. Policy: long after the
   * code, if nobody used it, is dead.
   */
  caseCodesKnownForMs: 730 * DAY_MS,

  /** A session opened with a case code, and each renewal of it. Policy: time to write a page, short enough for a borrowed phone. */
  caseSessionMs: 30 * MINUTE_MS,

  /** The most that renewals make of a session, since the code. Policy: long enough to write an objection with breaks, gone by the evening. */
  caseSessionEndsAfterMs: 4 * HOUR_MS,

  /** A visit that is used with less than this left lasts on. Policy: whoever opens a form has time to write; most pages ask for nothing more. */
  visitRenewedBelowMs: 20 * MINUTE_MS,

  /**
   * What a person typed into a page is kept this long since they last sent it, or since their visit last was renewed. Policy: time to find the letter with the code again, and
   * gone before somebody else has the telephone.
   */
  draftKeptMs: HOUR_MS,

  /** So much is kept of what was typed into one page, bytes. Policy: an objection of the longest text there may be, in any script. */
  draftAtMostBytes: 65_536,

  /**
   * So many guesses in an hour from one address are told that they open nothing; then that there were too many. Policy: this slows
   * whoever guesses, and shows it; what keeps codes safe are their hundred bits, which no number of tries a network carries will find.
   * A right code is therefore let in: the visitors of a library share its address with whoever guesses there.
   */
  guessesPerAddress: 30,

  /**
   * So often in an hour one address may try one code. Policy: counted for the address and the code together, because others know the code
   * too, who passed it on, and must not use it up.
   */
  caseCodeTriesPerCaller: 10,

  /**
   * What the sessions of one case code may ask in an hour, all together. Policy: looking again every ten seconds is well within it; a
   * case is read in full each time, and whoever holds another code of it must not be kept waiting.
   */
  caseRequestsPerCode: 600,

  /** Complaints without a code may come so often in an hour from one address. Policy: one is enough, a family has several. */
  complaintsPerAddress: 5,

  /** What was hard to use may be said so often in an hour from one address. Policy: as complaints. */
  difficultiesPerAddress: 5,

  /** How often something was hard to use is kept this long, counted from the end of the month. Policy: two years show whether it became easier. */
  difficultiesKeptMs: 730 * DAY_MS,

  /**
   * Pieces of files may be sent, and files completed, so often in an hour for one order by one giver. Policy: five files of three
   * pieces, each tried again twice on a bad line, with room.
   */
  attachmentStepsPerOrder: 60,

  /**
   * A form by which a browser posts a file straight to the storage is good for so long. Policy: ten megabytes take eleven minutes on a
   * line of 128 kilobits, which is about the slowest that telephones fall back to; whoever needs longer asks for another form.
   */
  uploadFormMs: 15 * MINUTE_MS,

  /**
   * A file waits this long for the result of the search for malware, then goes on marked as not searched. Policy: a search takes seconds;
   * whoever decides within days is not kept from a letter by a service that is down.
   */
  scanAwaitedMs: 10 * MINUTE_MS,

  /** A complaint and its check are kept this long. Policy: the time most laws give for asking a court what became of one. */
  complaintKeptMs: 730 * DAY_MS,
} as const;
