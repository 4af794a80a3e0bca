/**
 * What an endpoint can do wrong, each with the rows that fail of it. Of those that they rest on none fails. One is named for each row there
 * is; where several fail, nobody could do the one wrong and the others right.
 */
export const FAULTS = {
  'answers-nothing': ['good.answered', 'good.kept'],
  'answers-late': ['good.answered'],
  'keeps-nothing': ['good.kept'],
  'speaks-unread': ['good.read'],
  'keeps-two-at-most': ['good.several'],
  'remembers-when-at-work': ['repeated.later'],
  'remembers-when-done': ['repeated.at-once'],
  'needs-issue-first': ['reordered.extension-first'],
  'quotes-the-message': ['reordered.older-after'],
  'takes-the-past': ['stale.behind'],
  'takes-the-future': ['stale.ahead'],
  'takes-any-signature': ['forged.other-key', 'forged.other-body', 'forged.other-id'],
  'knows-headers-again': ['forged.other-body'],
  'trusts-v1': ['forged.shared-secret'],
  'lets-unsigned-in': ['forged.no-header'],
  'looks-at-one-signature': ['forged.one-of-two'],
  'remembers-unproved': ['forged.other-body', 'forged.true-after'],
  'remembers-refused': ['forged.true-after'],
  'fetches-keys-once': ['rotated.new-key'],
  'fetches-keys-always': ['rotated.reads'],
  'opens-without-proof': ['documents.altered', 'documents.stranger', 'documents.other-type'],
  'takes-key-from-header': ['documents.stranger'],
  'takes-any-type': ['documents.other-type'],
  'takes-any-order': ['documents.other-order'],
  'reads-beside': ['documents.beside'],
  'gives-up-for-good': ['documents.after'],
  'tries-for-ever': ['documents.digest-unknown'],
  'works-before-answering': ['slow.certificate'],
  'comes-back-too-soon': ['slow.unavailable'],
  'gives-up-at-429': ['slow.too-many'],
  'takes-new-id-after-loss': ['slow.answer-lost'],
  'keeps-what-is-held': ['held.held'],
  'forgets-what-was-held': ['held.confirmed'],
  'lets-go-unread': ['ends.released', 'ends.withdrawn', 'ends.shared'],
  'knows-no-withdrawal': ['ends.withdrawn'],
  'lets-go-of-all': ['ends.shared'],
  'tells-nobody': ['notice.relayed'],
  'proves-nothing': ['others.challenge'],
  'refuses-the-unknown': ['others.unknown'],
  'breaks-at-unreadable': ['others.unreadable'],
  'signs-wrongly-once': ['signing.key'],
  'is-behind': ['signing.clock'],
  'signs-paths-alone': ['signing.query'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type FaultName = keyof typeof FAULTS;

/** Rows that are wished for: they warn, and never fail. */
export const WISHED: readonly string[] = ['notice.relayed', 'others.challenge', 'signing.clock', 'signing.query'];
