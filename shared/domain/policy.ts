import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './instant.ts';

/**
 * Holdfast's own figures, for where the law is silent. None of them is law: no instrument sets them, and an instrument's row
 * always goes first. Times are elapsed time, not calendar days: a machine waits for them, no court counts them. Each is published, with
 * a sentence in every language (`domain/published`, `web/public/words`): one without does not pass the types.
 */
export const POLICY = {
  /**
   * An order not acknowledged this long after issue is late, and its contact point is told. Policy: the instruments say
   * "without undue delay" and no figure; an hour is what a duty officer can still do something about in the same night.
   */
  acknowledgementExpectedWithinMs: 60 * MINUTE_MS,

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
   * After a hold's end the provider has this long to confirm that it has let go; then the order is flagged. Policy: the
   * instruments end the duty and ask for no confirmation, but the record must not end in a guess.
   */
  releaseConfirmationOwedWithinMs: 7 * DAY_MS,

  /**
   * The record stays readable this long after the end, then its data key is destroyed. Policy: neither the Regulation nor
   * its implementing act fixes a retention; a year covers the yearly statistics and the usual time to complain.
   */
  retentionAfterEndMs: 365 * DAY_MS,

  /**
   * The ids of officers, validators and reviewers open this long after the end of the hold, then what opens them is destroyed. Policy: who
   * did what has to be answerable for as long as somebody can be called to account for it, and ten years is as long as an ordinary claim
   * against a State, or its officials' discipline, is commonly open; beyond that the record needs to show that two were not the same
   * person, and not who they were. Not verified State by State.
   */
  officialsReadableAfterEndMs: 3_653 * DAY_MS,

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
   * A validation that was sought and not decided after this long is late, and the authority is told. Policy: the law limits
   * the time for seeking it and sets none for the decision.
   */
  validationDecisionExpectedWithinMs: 7 * DAY_MS,

  /**
   * A provider's question not answered after this long is late, where the instrument ties nothing to the answer. Policy: the
   * five days that Regulation (EU) 2023/1543, Article 11(5), gives where it does.
   */
  clarificationExpectedWithinMs: 5 * DAY_MS,

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

  /**
   * A search of oversight that no second person confirms within this time ends. Policy: who shares an office meets within a day; what was
   * asked for longer ago is asked for anew, with the reason of that day.
   */
  searchConfirmedWithinMs: DAY_MS,

  /** So long after it was confirmed what a search finds can be read. Policy: a week to check and to come back with a question. */
  searchReadForMs: 7 * DAY_MS,

  /**
   * Who searched for what and why is kept this long. Policy: as long as the complaint that it may serve, so that oversight can be asked
   * about the one for as long as about the other.
   */
  searchKeptMs: 730 * DAY_MS,

  /**
   * A change of the directory that no second registrar approves within this time ends. Policy: a week is as long as somebody is away;
   * what was proposed longer ago rests on what the register said then.
   */
  directoryChangeAnsweredWithinMs: 7 * DAY_MS,

  /**
   * A change that could lead messages elsewhere, or let somebody else act, comes into force this long after it was approved: until then
   * the contacts that stand can object. Policy: two days reach a desk over a weekend's night, and hold up no provider that moves for long.
   */
  directoryCoolingMs: 48 * HOUR_MS,

  /**
   * Who saw data of persons through an office is on record this long, counted from the end of the month. Policy: an order's own record is
   * readable for a year after its end, and whoever learns of it then needs time to ask who looked; after three years nobody asks, and
   * the log is itself about people.
   */
  consultationsKeptMs: 3 * 365 * DAY_MS,

  /** So many consultations of their order, the latest, are counted for a person. Policy: beyond a thousand the number says no more. */
  consultationsCounted: 1_000,

  /** A reviewer is drawn with the next tick; that nobody was found is told of from then on. Policy: nobody is alarmed by the first minute. */
  reviewerDrawnWithinMs: 5 * MINUTE_MS,

  /** While no reviewer on duty may have a review, one is looked for again this often. Policy: duty changes by the hour. */
  reviewerSoughtEveryMs: HOUR_MS,

  /**
   * Which repeated reads of a certificate are put on record, by their number on the day (UTC); the others are counted, and the next on
   * record tells how many they were. Policy: a provider may ask every minute, and what matters is that it did, and about how often.
   */
  readsOnRecordOfDay: [1, 2, 10, 100, 1_000, 10_000],

  /**
   * Beyond its first, a notice is read once for each target of its order, and so often besides; never more often than the last figure. Each
   * read makes a case code, and whoever holds one is a person to the record, who objects, is heard and can be silent about it: a provider
   * must not be able to make a crowd. Policy: a target can have a user of its own, and a code gets lost now and then.
   */
  noticeReadsBesideTargets: 4,
  noticeReadsAtMost: 90,

  /** How often an order's certificate was read is counted this long after the latest read. Policy: as long as an order may be silent. */
  readsCountedForMs: 400 * DAY_MS,

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
   * A demand taken for an order that is not on record this long after may be taken by another. Policy: longer than any filing
   * runs, so that nothing is stored for it any more.
   */
  demandUnbornForMs: 2 * MINUTE_MS,

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
   * What one registrar suspended and nobody confirmed, the same registrar does not suspend alone again before this after its end. Policy:
   * else one account of a registrar, stolen or not, holds what an officer issues day after day; a week is time for a second one to look
   * also over holidays, and another registrar may suspend at any moment.
   */
  suspensionAloneAgainAfterMs: 7 * DAY_MS,

  /**
   * So many accounts of one entry one registrar alone has suspended at once or within the time above. Policy: more than a theft that is
   * told of by telephone names; where there are more, the whole authority can be suspended, or a second registrar says so too.
   */
  suspensionsAloneAtMost: 10,

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

  /** What pages for persons say of who calls is believed this long, and this far ahead of our clock. Policy: as a provider's signature. */
  vouchedWithinMs: 5 * MINUTE_MS,

  /** A provider's signature may be this old, or this far ahead of our clock. Policy: the usual Standard Webhooks tolerance. */
  providerSignatureWindowMs: 5 * MINUTE_MS,

  /**
   * A signature on a form may be this many days old when the order is filed, in the issuer's zone. Policy: the instruments set
   * no limit; what made an order necessary half a year ago must be looked at anew, and a wrong year is a slip of the pen.
   */
  signatureAtMostDaysOld: 180,

  /**
   * Where the law sets only a least length, a hold may be asked for at most this many days. Policy: a hold nobody remembers must
   * not outlive its need; one that is still needed is continued.
   */
  holdAtMostDays: 365,
} as const;

/** What a refusal names as its rule where no law refuses but Holdfast. */
export const POLICY_RULES = {
  instruments: 'Holdfast policy: an order rests on an instrument that has a row',
  laws: 'Holdfast policy: only a law that was read is answered for',
  periods: 'Holdfast policy: a period is asked for by its name in the row',
  zones: 'Holdfast policy: a zone is named as in the IANA Time Zone Database',
  disputedDays: `Holdfast policy: of two ends that turn on a disputed day the ${POLICY.disputedEndApplied} is applied`,
  calendars: 'Holdfast policy: a State is named by its two letters in ISO 3166-1',
  dates: 'Holdfast policy: nothing is signed on a day that has not come, in the zone of whoever signs',
  signatureAge: `Holdfast policy: a signature is at most ${POLICY.signatureAtMostDaysOld} days old when the order is filed`,
  paperAge: `Holdfast policy: a signature is at most ${POLICY.signatureAtMostDaysOld} days old when its paper is sent`,
  filers: 'Holdfast policy: what a form says of whoever files it is held against the directory',
  papers: 'Holdfast policy: a later paper is of the order it is sent to, and signed after it',
  holdLength: `Holdfast policy: no hold is asked for beyond ${POLICY.holdAtMostDays} days`,
  filing: 'Holdfast policy: only a contact point files',
  renewals: `Holdfast policy: a continuation is renewed ${POLICY.renewalsWithoutLeave} time on the authority's word; beyond that a reviewer gives leave`,
  undecided: 'Holdfast policy: no hold goes on beyond its period while it is open whether it was validly ordered',
  independence: 'Holdfast policy: nobody validates what was issued by the same person or in the same institution',
  targets: 'Holdfast policy: an order names each thing it reaches',
  signOff: 'Holdfast policy: law that was not verified is used only once a lawyer has signed it off',
} as const;
