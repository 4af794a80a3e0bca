import { bytes, count, time } from './row.ts';

/** When the person concerned is told, and when that may wait. */
export const OF_NOTICE = {
  'notice-after-issue': time(
    'noticeAfterIssueMs',
    'The person concerned is told this long after an order is issued, and at the latest when the hold ends.',
  ),
  'deferral-at-most': time(
    'deferralAtMostMs',
    'Telling the person may wait at most this long at a time, for a stated reason.',
  ),
  'deferrals-together': time(
    'deferralsTogetherMs',
    'All such waits of one order together last at most this long on ordinary reasons.',
  ),
  'deferral-beyond-at-most': time(
    'deferralBeyondAtMostMs',
    'Once all waits of one order have used up their time, each further one lasts at most this long, and rests on a reviewer’s own decision.',
  ),
  'deferral-ending-told-before': time(
    'deferralEndingToldBeforeMs',
    'The authority is told this long before a wait is over, so that there is time to ask for another with fresh reasons.',
  ),
  'deferral-review-within': time(
    'deferralReviewWithinMs',
    'A reviewer decides on a wait within this time, and always before the notice would go out.',
  ),
  'deferrals-refused': count(
    'deferralsRefusedPerOrder',
    'After so many refused requests to wait, no more are taken for that order.',
  ),
  'notice-claim-review-within': time(
    'noticeClaimReviewWithinMs',
    'Where an authority says that it told the person itself, a reviewer says within this time whether that is shown.',
  ),
  'notice-claims': count(
    'noticeClaimsPerOrder',
    'So often an authority may say of one order that it told the person itself.',
  ),
  'notice-letters': count(
    'noticeLettersPerOrder',
    'So many letters, each with a code of its own, can be made of one order.',
  ),
  'relay-proof-within': time(
    'relayProofWithinMs',
    'A provider that passes the notice on shows within this time that it did.',
  ),
  'notice-reads-beside-targets': count(
    'noticeReadsBesideTargets',
    'A provider may fetch a notice again once for each account of the order, and so often besides.',
  ),
  'notice-reads': count('noticeReadsAtMost', 'A provider may never fetch one notice again more often than this.'),
} as const;

/** Fighting an order, and who decides. */
export const OF_OBJECTIONS = {
  'challenge-within': time(
    'challengeWithinMs',
    'You can object this long after you learned of the order; later you give a reason for the delay.',
  ),
  'challenges-per-side': count(
    'challengesPerSide',
    'So often one side may object to one order, one objection at a time.',
  ),
  'review-within': time('reviewWithinMs', 'A reviewer decides within this time.'),
  'urgent-review-within': time('urgentReviewWithinMs', 'An urgent objection is decided within this time.'),
  'appeal-within': time('appealWithinMs', 'You can ask for a second look this long after a decision.'),
  'review-moves': count(
    'reviewMovesAtMost',
    'So often a review that nobody decides goes to another reviewer, before silence decides as the rules say.',
  ),
  'conflicts-per-party': count(
    'conflictsPerPartyAndOrder',
    'So often one party may say, of one order, that a reviewer should not decide.',
  ),
  'conflict-within': time(
    'conflictWithinMs',
    'A party says within this time after a reviewer was chosen that they should not decide.',
  ),
  'drawn-among-at-least': count(
    'drawnAmongAtLeast',
    'A reviewer is drawn by lot among at least so many, where there are so many.',
  ),
  'emergency-review-within': time(
    'emergencyReviewWithinMs',
    'A reviewer looks at every emergency order within this time, whether or not anybody objects.',
  ),
  'validated-orders-sampled': count(
    'validatedOrdersSampledOneIn',
    'Of the orders that a court or prosecutor validated, one in so many is looked at as well.',
  ),
  'sampled-with-reviewers': count(
    'sampledWithReviewersAtLeast',
    'Validated orders are looked at by chance where at least so many reviewers may judge them and are on duty.',
  ),
  'reviewer-drawn-within': time(
    'reviewerDrawnWithinMs',
    'A reviewer is found within this time, or people are told that there is none.',
  ),
  'reviewer-sought-every': time(
    'reviewerSoughtEveryMs',
    'While no reviewer may decide, one is looked for again this often.',
  ),
} as const;

/** What persons may do here, and what is kept of it. */
export const OF_PERSONS = {
  'case-code-lives': time(
    'caseCodeLivesMs',
    'The code of a notice opens the case this long, counted anew from each use.',
  ),
  'case-codes-known': time('caseCodesKnownForMs', 'A code is listed at least this long after it was made.'),
  'case-session': time(
    'caseSessionMs',
    'A case that was opened stays open this long, and as long again when it is used.',
  ),
  'case-session-ends-after': time(
    'caseSessionEndsAfterMs',
    'After this long at most, the code has to be entered again.',
  ),
  'visit-renewed-below': time(
    'visitRenewedBelowMs',
    'A case that is used with less time left than this stays open for longer.',
  ),
  'draft-kept': time('draftKeptMs', 'What you typed and did not send is kept this long.'),
  'draft-bytes': bytes('draftAtMostBytes', 'So much is kept of what was typed into one page.'),
  'guesses-per-address': count(
    'guessesPerAddress',
    'So many wrong codes an hour from one network address are answered; then one has to wait.',
  ),
  'case-code-tries': count('caseCodeTriesPerCaller', 'So often in an hour one network address may enter one code.'),
  'case-requests': count('caseRequestsPerCode', 'So often in an hour a case may be asked for with one code.'),
  'complaints-per-address': count(
    'complaintsPerAddress',
    'So many complaints an hour are taken from one network address.',
  ),
  'complaint-kept': time('complaintKeptMs', 'A complaint and what became of it are kept this long.'),
  'difficulties-per-address': count(
    'difficultiesPerAddress',
    'So often in an hour it can be said from one network address what was hard to use.',
  ),
  'difficulties-kept': time(
    'difficultiesKeptMs',
    'How often something was hard to use is kept this long after the end of the month.',
  ),
  'file-bytes': bytes('files.bytesAtMost', 'A file may be at most so large.'),
  'file-parts': count('files.partsAtMost', 'A file travels in at most so many parts.'),
  'file-part-bytes': bytes('files.partBytesAtMost', 'Each part of a file may be at most so large.'),
  'file-steps': count(
    'attachmentStepsPerOrder',
    'So often in an hour one party may send parts of files, or complete files, for one order.',
  ),
  'upload-form': time('uploadFormMs', 'A page by which you send a file works this long; then you get another.'),
  'scan-awaited': time(
    'scanAwaitedMs',
    'A file waits this long for the search for malware, then goes on marked as not searched.',
  ),
  'retention-after-end': time(
    'retentionAfterEndMs',
    'The record of an order can be read this long after the end of the hold; then it is made unreadable.',
  ),
} as const;
