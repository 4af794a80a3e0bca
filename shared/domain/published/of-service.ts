import { count, part, seconds, time } from './row.ts';

/** What a provider owes, and what it is spared. */
export const OF_PROVIDERS = {
  'acknowledgement-expected-within': time(
    'acknowledgementExpectedWithinMs',
    'A provider acknowledges an order within this time of its issue; then the contact point is told that it is late.',
  ),
  'release-confirmation-within': time(
    'releaseConfirmationOwedWithinMs',
    'A provider confirms within this time after the end of a hold that it let go.',
  ),
  'clarification-expected-within': time(
    'clarificationExpectedWithinMs',
    'An authority answers a provider’s question within this time, where the law ties nothing to the answer.',
    'Regulation (EU) 2023/1543, Article 11(5)',
  ),
  'provider-signature-window': time(
    'providerSignatureWindowMs',
    'A provider’s signature may be this old, or this far ahead of our clock.',
  ),
  'reads-on-record': count(
    'readsOnRecordOfDay',
    'Of a certificate that is read again and again, these reads of a day are put on record, by their number; the others are counted.',
  ),
  'reads-counted-for': time(
    'readsCountedForMs',
    'How often a certificate was read is counted this long after the latest read.',
  ),
  'sandbox-registrations': count(
    'sandboxRegistrationsPerHour',
    'So many providers can register in the sandbox in an hour, all callers together, where there is a sandbox.',
  ),
  'sandbox-orders': count('sandboxOrdersPerDay', 'A provider of the sandbox gets so many test orders on a day (UTC).'),
  'sandbox-orders-together': count(
    'sandboxOrdersPerHour',
    'So many test orders are filed in an hour, to all providers of the sandbox together.',
  ),
  'sandbox-files': count(
    'sandboxFileStepsPerHour',
    'So many parts of files, and files, are taken in an hour for objections to test orders, of everybody together.',
  ),
  'sandbox-usable-for': time(
    'sandboxUsableForMs',
    'A registration in the sandbox can be used until this long after its day; then its key opens nothing until it is registered again.',
  ),
  'sandbox-tried-for': time(
    'sandboxTriedForMs',
    'A message of a test order is tried for this long, and then given up.',
  ),
} as const;

/** Who looks over whose shoulder, and how long that is on record. */
export const OF_OVERSIGHT = {
  'search-confirmed-within': time(
    'searchConfirmedWithinMs',
    'A search of oversight ends unless a second person confirms it within this time.',
  ),
  'search-read-for': time('searchReadForMs', 'What a search finds can be read this long after it was confirmed.'),
  'search-kept': time('searchKeptMs', 'Who searched for what and why is kept this long.'),
  'reading-confirmed-within': time(
    'readingConfirmedWithinMs',
    'A reading of sealed text by oversight ends unless a second person confirms it within this time.',
  ),
  'reading-open-for': time(
    'readingOpenForMs',
    'What is sealed of an order can be read by those two people this long after it was confirmed.',
  ),
  'reading-answers-at-most': count(
    'readingAnswersAtMost',
    'So many answers with sealed text are given for one reason; each is on the record of the order.',
  ),
  'reading-kept': time('readingKeptMs', 'Who asked to read which order, and who confirmed it, is listed this long.'),
  'directory-change-answered-within': time(
    'directoryChangeAnsweredWithinMs',
    'A change of the directory ends unless a second registrar approves it within this time.',
  ),
  'directory-cooling': time(
    'directoryCoolingMs',
    'A change that could lead messages elsewhere, or let somebody else act, waits this long after its approval; those whom it concerns are told, and can object.',
  ),
  'consultations-kept': time(
    'consultationsKeptMs',
    'Who saw data of persons through an office is on record this long after the end of the month.',
  ),
  'consultations-counted': count(
    'consultationsCounted',
    'So many views of their order, the latest, are counted for a person.',
  ),
  'officials-readable-after-end': time(
    'officialsReadableAfterEndMs',
    'Which officials acted on an order can be found out this long after the end of the hold; then nobody can.',
  ),
} as const;

/** How soon messages go out, and how stubbornly. */
export const OF_DELIVERY = {
  'delivery-retries': time(
    'urgentOffsetsMs',
    'A message that starts or moves a hold, and any of an emergency, is tried at these times after it was ready.',
  ),
  'delivery-retry-then-every': time(
    'ladders.urgentThenEveryMs',
    'After its first attempts a message that starts or moves a hold is tried this often.',
  ),
  'delivery-retry-until': time(
    'ladders.urgentThenUntilMs',
    'A message of no emergency is tried for this long; then it is given up for the time being.',
  ),
  'delivery-late-after': time('deliveryLateAfterMs', 'Of a message that did not arrive within this time, people hear.'),
  'delivery-given-up-every': time(
    'ladders.urgentForeverEveryMs',
    'A message that was given up is tried again this often while there is something to tell.',
  ),
  'delivery-emergency-then-every': time(
    'ladders.emergencyThenEveryMs',
    'After its first attempts a message of an emergency is tried this often.',
  ),
  'delivery-emergency-until': time(
    'ladders.emergencyThenUntilMs',
    'After this time a message of an emergency is tried less often, and never given up.',
  ),
  'delivery-emergency-forever-every': time(
    'ladders.emergencyForeverEveryMs',
    'A message of an emergency is then tried this often while there is something to tell.',
  ),
  'delivery-routine-retries': time(
    'routineOffsetsMs',
    'A message that neither starts nor moves a hold is tried at these times after it was ready.',
  ),
  'delivery-routine-then-every': time(
    'ladders.routineThenEveryMs',
    'After its first attempts such a message is tried this often.',
  ),
  'left-alone-emergency': time(
    'ladders.emergencyLeftAloneMs',
    'A provider that asks to be left alone is, in an emergency for this long at most.',
  ),
  'left-alone-urgent': time(
    'ladders.urgentLeftAloneMs',
    'A provider that asks to be left alone is, for a message that starts or moves a hold for this long at most.',
  ),
  'left-alone-routine': time(
    'ladders.routineLeftAloneMs',
    'A provider that asks to be left alone is, for any other message for this long at most.',
  ),
  'escalation-emergency': time(
    'escalationEmergencyMs',
    'Where a provider does not answer a message of an emergency, its second address, its mailbox, whoever is on call, and in the end a person by telephone hear of it at these times after the message.',
  ),
  'escalation-urgent': time(
    'escalationUrgentMs',
    'The same, where it does not answer a message that starts or moves a hold.',
  ),
  'escalation-routine': count(
    'escalationRoutineWorkingDays',
    'Where a provider does not answer any other message, its second address, its mailbox and a person by telephone hear of it after so many of its working days.',
  ),
  'delivery-jitter': part(
    'deliveryJitter',
    'An attempt is moved from its time by this part of it at most, either way.',
  ),
  'first-attempt-within': time(
    'firstAttemptWithinMs',
    'A first attempt within this time is made at once; later it is looked at first whether there still is something to tell.',
  ),
  'incident-opens-after': count(
    'incidentOpensAfterAttempts',
    'After so many failures in a row of one message the operator is called about the address it goes to.',
  ),
  'attempts-again-on-record': count(
    'attemptsAgainOnRecord',
    'Of the attempts after a message was given up, these are put on record, by their number.',
  ),
  'delivery-woken-every': time(
    'deliveryWokenAtMostEveryMs',
    'A sign of life from a provider brings what is late at once, but no message more often than this.',
  ),
  'deliveries-woken-at-once': count('deliveriesWokenAtOnce', 'So many late messages follow one sign of life.'),
  'feed-on-time': time(
    'feedOnTimeMs',
    'An event written within this time stands in the list that is pulled by the instant it happened; later ones stand where they arrive.',
  ),
  'feed-shown-after': time('feedShownAfterMs', 'Whoever pulls is shown what is older than this.'),
  'feed-told-again': time(
    'feedToldAgainMs',
    'When the lists that are pulled are made anew, what happened within this time is told again.',
  ),
  'pull-again-after': seconds(
    'pullAgainAfterSeconds',
    'Whoever pulls and finds nothing more asks again after this time.',
  ),
  'batch-rows-at-once': count('batchRowsAtOnce', 'Of a batch of filings so many rows are worked on at once.'),
  'batch-begins-within': time(
    'batchBeginsWithinMs',
    'No row of a batch is begun later than this; what was not begun is sent again.',
  ),
  'dispatch-check-after': time(
    'dispatchCheckAfterMs',
    'A message that was not seen going out this long after it was decided is sent out again.',
  ),
  'hint-delay': seconds(
    'hintDelaySeconds',
    'An emergency is handed on this long after it is filed, whatever else is waiting.',
  ),
  'hint-looks': count('hintLooksAtMost', 'An emergency that was not there yet is looked for so often.'),
  'vouched-within': time('vouchedWithinMs', 'What pages say of who calls is believed this long.'),
  'spare-keys': count('spareKeys', 'So many keys are made ahead by each process that takes filings.'),
  'spare-key-kept': time('spareKeyMs', 'A key made ahead is thrown away after this time.'),
} as const;
