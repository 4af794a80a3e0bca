import type { EventType } from '../record/events.ts';
import type { TimedEventType } from './time-in-life.ts';
import type { WaitName } from './waits.ts';

/** What readers of the table of life are told of a wait. In a file of its own, so that no deployed function carries it. */
export interface WaitDescription {
  /** What it is for. */
  readonly until: string;
  /** After any of these events it may be waited for, or waited for anew. */
  readonly startedBy: readonly EventType[];
  /** What happens at the instant when nobody acts. */
  readonly silence: readonly TimedEventType[];
  /** Whether the instrument sets instant and default, or Holdfast where the instrument is silent. */
  readonly setBy: 'instrument' | 'policy';
}

const ENDINGS = [
  'order.lapsed',
  'order.expired',
  'order.exempt',
  'order.excused',
  'order.released',
  'order.withdrawn',
  'order.revoked',
] as const;

/** Of each wait, what it is for, what begins it, and what follows from silence. */
export const WAIT_DESCRIPTIONS = {
  receipt: {
    until: "the provider's provable receipt; until then the initial period counts from issue",
    startedBy: ['order.issued'],
    silence: ['order.expired'],
    setBy: 'policy',
  },
  period: {
    until: 'the end of the period, extensions included, at its applied end',
    startedBy: ['order.received', 'order.extended'],
    silence: ['order.lapsed'],
    setBy: 'instrument',
  },
  continuation: {
    until: 'a fresh confirmation that the production request is pending',
    startedBy: ['order.continued'],
    silence: ['order.lapsed'],
    setBy: 'policy',
  },
  'validation-request': {
    until: 'the request for the validation an emergency left for later, at the applied end of its window',
    startedBy: ['order.issued'],
    silence: ['order.withdrawn'],
    setBy: 'policy',
  },
  'clarification-answer': {
    until: "the answer to the provider's question, where the instrument frees the provider when none comes",
    startedBy: ['clarification.requested'],
    silence: ['targets.exempt', 'order.exempt'],
    setBy: 'instrument',
  },
  'clarification-reply': {
    until: "the answer to the provider's question, where the instrument ties nothing to it; the hold goes on",
    startedBy: ['clarification.requested'],
    silence: ['clarification.overdue'],
    setBy: 'policy',
  },
  acknowledgement: {
    until:
      "the provider's signed acknowledgement; when it is late, provider and authority are told and the hold goes on; not while it is doubted whose the order is, and then for as long as was left",
    startedBy: ['order.issued', 'order.confirmed-again', 'doubt.undone', 'order.received'],
    silence: ['acknowledgement.overdue'],
    setBy: 'policy',
  },
  'end-acknowledgement': {
    until:
      "the provider's signed word that it has the new end of an extension or continuation; when it is late, provider and authority are told and the hold goes on",
    startedBy: ['order.extended', 'order.continued'],
    silence: ['end.acknowledgement-overdue'],
    setBy: 'policy',
  },
  'validation-reminder': {
    until:
      'the same request at the exact end of its hours: it is late then, though its effect waits for the applied end',
    startedBy: ['order.issued'],
    silence: ['validation.overdue'],
    setBy: 'instrument',
  },
  'validation-decision': {
    until: 'the decision on a validation sought; no law dates it, so lateness is shown and the hold ends by its period',
    startedBy: ['validation.sought'],
    silence: ['validation.overdue'],
    setBy: 'policy',
  },
  notice: {
    until:
      'the day on which the person concerned is told, moved only by a deferral that a reviewer approved; no end of the hold brings it while a request to wait is undecided',
    startedBy: [
      'order.received',
      'deferral.approved',
      'order.expired',
      'order.withdrawn',
      'order.released',
      'order.revoked',
    ],
    silence: ['notice.given', 'notice.waived'],
    setBy: 'policy',
  },
  relay: {
    until: "the provider's proof that it told its user",
    startedBy: ['notice.given'],
    silence: ['notice.relay-overdue'],
    setBy: 'policy',
  },
  review: {
    until:
      'the decision of a review; silence moves it, or the seats of a panel that did not vote, to others, then the default: no longer hold, no further wait, no word taken that the person was told, and of a sample nothing; it never helps a party whose conflicts brought it about',
    startedBy: [
      'order.issued',
      'deferral.requested',
      'challenge.filed',
      'appeal.filed',
      'review.opened',
      'notice.claimed',
      'review.moved',
      'transmission.overdue',
      'renewal.requested',
    ],
    silence: ['review.moved', 'review.defaulted'],
    setBy: 'policy',
  },
  transmission: {
    until:
      'word that the production request is on its way; without it a reviewer is asked whether the hold may go on, and can end it',
    startedBy: ['order.continued'],
    silence: ['transmission.overdue'],
    setBy: 'policy',
  },
  'emergency-sight': {
    until:
      'a second officer of the authority, who looks at what was issued in an emergency; without one people hear of it, and the hold goes on',
    startedBy: ['order.issued'],
    silence: ['emergency.unseen'],
    setBy: 'policy',
  },
  doubt: {
    until:
      'a second officer, who says that an order stands whose officer was suspended before anybody received it; without one it is withdrawn, or goes on where one registrar alone had doubted it',
    startedBy: ['order.doubted'],
    silence: ['order.withdrawn', 'doubt.undone'],
    setBy: 'policy',
  },
  'need-answer': {
    until:
      "the authority's answer whether the hold is still needed; silence is on record and counted, and the hold goes on",
    startedBy: ['need.asked'],
    silence: ['need.unanswered'],
    setBy: 'policy',
  },
  'need-question': {
    until:
      'halfway to the end that was set last, and seven days before it: the authority is asked whether the hold is still needed',
    startedBy: ['order.received', 'order.extended', 'order.continued', 'need.confirmed', 'need.unanswered'],
    silence: ['need.asked'],
    setBy: 'policy',
  },
  'release-confirmation': {
    until: "the provider's signed word that it keeps nothing more for this order",
    startedBy: ENDINGS,
    silence: ['release.overdue'],
    setBy: 'policy',
  },
  retention: {
    until: 'the end of retention: the key of this order is destroyed',
    // not before the person was told and nothing is open: either can come last
    startedBy: [
      ...ENDINGS,
      'notice.given',
      'notice.recorded',
      'notice.confirmed',
      'notice.waived',
      'review.decided',
      'review.defaulted',
      'challenge.withdrawn',
    ],
    silence: ['order.erased'],
    setBy: 'policy',
  },
  'officials-retention': {
    until:
      'the end of the time in which officials answer for what they did: what opens their ids in this record is destroyed',
    startedBy: ['order.erased'],
    silence: ['officials.erased'],
    setBy: 'policy',
  },
} as const satisfies Record<WaitName, WaitDescription>;
