import { bytes, choice, count, days, part, prefix, time } from './row.ts';

const REGULATION = 'Regulation (EU) 2023/1543';

/** How long data stay frozen, and on whose word. */
export const OF_HOLDS = {
  'never-received-ends-after': choice(
    'neverReceivedEndsAfter',
    'An order that its provider never provably received ends after this period of the law, counted from its issue.',
  ),
  'disputed-end-applied': choice(
    'disputedEndApplied',
    'Where an end turns on a day that is only likely a holiday, this one of the two ends is applied.',
  ),
  'hold-at-most': days(
    'holdAtMostDays',
    'Where the law sets only a least length, a hold is asked for at most this long.',
  ),
  'continuation-confirmed-every': time(
    'continuationConfirmedEveryMs',
    'A hold that goes on until data are produced ends unless its authority confirms it again within this time.',
  ),
  'renewals-without-leave': count(
    'renewalsWithoutLeave',
    'A hold that goes on until data are produced is confirmed so often on the authority’s word alone; after that a reviewer has to agree.',
  ),
  'leaves-asked': count(
    'leavesAskedPerContinuation',
    'So often in a year an authority may ask a reviewer to let a hold go on until data are produced.',
  ),
  'transmission-shown-within': time(
    'transmissionShownWithinMs',
    'An authority that has issued a request for the data shows within this time that it was sent; else a reviewer is asked whether the hold may go on.',
    `${REGULATION}, recital 60`,
  ),
  'need-asked-before-end': time(
    'needAskedBeforeEndMs',
    'The authority is asked this long before the end whether the hold is still needed, and once halfway.',
  ),
  'news-of-end-before': time(
    'newsOfEndBeforeMs',
    'Whoever left an address hears this long before a hold, or a time to appeal, ends.',
  ),
  'news-of-silence-before': time(
    'newsOfSilenceBeforeMs',
    'Whoever owes an act and left an address hears this long before their silence has an effect.',
  ),
  'need-answered-within': time(
    'needAnsweredWithinMs',
    'The authority answers within this time whether the hold is still needed; its silence is counted.',
  ),
  'brief-order-ends-within': time(
    'briefOrderEndsWithinMs',
    'An order that its own authority ends this soon after it was received is shown to oversight.',
  ),
  'overlaps-told-after': time(
    'overlapsToldAfterMs',
    'Authorities that hold the same data hear of each other once both orders were in force this long.',
  ),
  'overlaps-shown': count(
    'overlapsShownAtMost',
    'So many other orders on the same data are shown; of the rest the number is told.',
  ),
  'overlaps-remembered': count(
    'overlapsRememberedAtMost',
    'So many other orders on the same data are remembered of one order.',
  ),
  'holders-remembered-at-issue': count(
    'holdersRememberedAtIssue',
    'So many of the orders that hold the same data already are remembered when an order is issued.',
  ),
  'orders-read-at-issue': count(
    'ordersReadAtIssue',
    'So many orders are read to find which hold the same data as a new one.',
  ),
  'holders-named': count(
    'holdersNamedPerIdentifier',
    'So many orders that hold the same account or number are named to a provider when one of them ends.',
  ),
  'marks-looked-at': count(
    'marksLookedAtPerAnswer',
    'So many traces of other orders are looked at for one answer about other holds.',
  ),
  'orders-looked-at': count(
    'ordersLookedAtPerAnswer',
    'So many other orders are read for one answer about other holds.',
  ),
} as const;

/** What an authority may ask for, and when somebody else looks at it. */
export const OF_AUTHORITIES = {
  'validation-decision-expected-within': time(
    'validationDecisionExpectedWithinMs',
    'A validation that was asked for and not decided after this long is late, and the authority is told.',
  ),
  'signature-at-most-old': days(
    'signatureAtMostDaysOld',
    'The signature on a form or paper is at most this old when it is filed or sent.',
  ),
  'many-identifiers': count('manyIdentifiers', 'An order over more accounts or numbers than this is looked at again.'),
  'long-period': time('longPeriodMs', 'An order for data over a longer time than this is looked at again.'),
  'range-ahead': time('rangeAheadAtMostMs', 'Data may be asked for up to so long ahead.'),
  'widest-ipv4-range': prefix(
    'widestIpRange.ipv4',
    'The widest range of IPv4 addresses that one order may name, as its prefix.',
  ),
  'widest-ipv6-range': prefix(
    'widestIpRange.ipv6',
    'The widest range of IPv6 addresses that one order may name, as its prefix.',
    'RFC 6177',
  ),
  'burst-window': time('burstWindowMs', 'Filings of one officer and of one authority are counted over this time.'),
  'second-word-within': time(
    'secondWordWithinMs',
    'A filing above the figure is over unless a second officer agrees within this time.',
  ),
  'proposed-for': time(
    'proposedForMs',
    'A filing for which its authority asks for a second officer is over unless one agrees within this time.',
  ),
  'emergency-seen-within': time(
    'emergencySeenWithinMs',
    'A second officer looks within this time at what was issued in an emergency.',
  ),
  'suspension-alone': time(
    'suspensionAloneMs',
    'A suspension by one registrar alone is undone after this time, unless another confirms it.',
  ),
  'suspension-alone-again-after': time(
    'suspensionAloneAgainAfterMs',
    'A registrar does not alone suspend again what they alone suspended before, until this long after it was undone.',
  ),
  'suspensions-alone': count(
    'suspensionsAloneAtMost',
    'One registrar alone has suspended at most so many accounts of one authority at a time.',
  ),
  'doubt-answered-within': time(
    'doubtAnsweredWithinMs',
    'An order whose officer was suspended before anybody received it is withdrawn after this time, unless another officer confirms it again.',
  ),
  'emergency-listed': time('emergencyListedMs', 'An emergency that nobody has looked at stays listed this long.'),
  'filing-draft-kept': time('filingDraftKeptMs', 'A draft of a filing is deleted so long after it was made.'),
  'filing-drafts': count('filingDraftsPerAuthority', 'An authority has so many drafts at once.'),
  'commands-needed-a-day': count(
    'commandsPerDay.needed',
    'So often in a day one party may act on one order where the law asks for it or somebody’s rights need it.',
  ),
  'commands-words-a-day': count(
    'commandsPerDay.words',
    'So many messages and files one party may send about one order in a day.',
  ),
  'commands-counted-over': time(
    'commandsCountedWithinMs',
    'What one party does and sends about one order is counted over this time.',
  ),
  'share-nearly-used': part(
    'shareNearlyUsedFrom',
    'Once a party has used this part of what it may do and send about one order in a day, a human hears of it.',
  ),
  'demand-unborn-for': time(
    'demandUnbornForMs',
    'A paper that was put in for an order that never came about may serve for another after this time.',
  ),
  'idempotency-key-remembered': time(
    'idempotencyKeyRememberedMs',
    'A request that is sent again with the same key or id gets its first answer at least this long.',
  ),
  'desk-session-idle': time('deskSessionIdleMs', 'A session at a desk is over this long after its last use.'),
  'desk-session-ends-after': time(
    'deskSessionEndsAfterMs',
    'A session at a desk is over this long after the sign-in, however much it is used.',
  ),
  'desk-sign-in-within': time('deskSignInWithinMs', 'Whoever goes to sign in at a desk comes back within this time.'),
  'desk-typed-kept': time('deskTypedKeptMs', 'What an official typed at a desk and did not send is kept this long.'),
  'desk-form-bytes': bytes('deskFormAtMostBytes', 'A form at a desk is at most this large, as browsers send it.'),
  'desk-typed-bytes': bytes('deskTypedAtMostBytes', 'So much is kept of what was typed into one form at a desk.'),
} as const;
