import { asOfficer } from '../actor.ts';
import { decideAttachment } from './decisions/attachment.ts';
import {
  decideClarificationAnswer,
  decideEnd,
  decideExtension,
  decideValidation,
  decideValidationSought,
} from './decisions/authority.ts';
import { decideAppeal, decideChallenge, decideWithdrawal } from './decisions/challenge.ts';
import {
  decideContinuation,
  decideNeedConfirmed,
  decideRenewalRequest,
  decideTransmissionShown,
} from './decisions/continuation.ts';
import type { Decision } from './decisions/decision.ts';
import { decideConfirmedAgain, decideDoubt } from './decisions/doubt.ts';
import { decideEmergencySeen } from './decisions/emergency.ts';
import { decideConflict, decideMessage, decidePermission } from './decisions/hearing.ts';
import {
  decideClaimedNotice,
  decideDeferral,
  decideLetter,
  decideNoticeRead,
  decideRelayProof,
} from './decisions/notice.ts';
import { decideOverlap } from './decisions/overlap.ts';
import {
  decideAcknowledgement,
  decideClarificationRequest,
  decideNotExecuted,
  decidePreserved,
  decideRead,
  decideReleaseConfirmation,
} from './decisions/provider.ts';
import { decideAlone, decideAssignment, decideReview } from './decisions/review.ts';
import { decideScan } from './decisions/scan.ts';

/** Decisions by who gives the commands: a function that serves one of them brings what it needs, and none of the others'. */

export const decideNoticeReading: Decision<'read-notice'> = (_law, state, _command, _by, now) =>
  decideNoticeRead(state, now);

export const decideLetterMaking: Decision<'make-letter'> = (_law, state, _command, _by, now) =>
  decideLetter(state, now);

export const decideOverlapNoted: Decision<'note-overlap'> = (_law, state, { overlap }, _by, now) =>
  decideOverlap(state, overlap, now);

export const decideDoubtRaised: Decision<'doubt-order'> = (_law, state, command, _by, now) =>
  decideDoubt(state, command, now);

export const decideReviewerDrawn: Decision<'assign-reviewer'> = (_law, state, { review, reviewer }, _by, now) =>
  decideAssignment(state, review, reviewer, now);

export const decideObjectionWithdrawn: Decision<'withdraw-challenge'> = (_law, state, { challenge }, by, now) =>
  decideWithdrawal(state, challenge, by, now);

export const decideFileAdded: Decision<'add-attachment'> = (_law, state, command, by, now) =>
  decideAttachment(state, command, by, now);

export const decideScanRecorded: Decision<'record-scan'> = (_law, state, command, _by, now) =>
  decideScan(state, command, now);

export const decideVote: Decision<'decide-review'> = (_law, state, command, by, now) =>
  decideReview(state, command, by, now);

/** The same, with nobody else's votes: what it would come to. */
export const decideVoteAlone: Decision<'decide-review'> = (_law, state, command, by, now) =>
  decideAlone(state, command, by, now);

/** That the notice is to wait: asked of an order, or written into it. */
export const decideWaiting: Decision<'defer-notice'> = (_law, state, { ground, until }, _by, now) =>
  decideDeferral(state, { ground, until }, now);

type SpeechType = 'declare-conflict' | 'send-message';

/** What a reviewer says besides deciding. */
export const decideForReviewer: Decision<SpeechType | 'permit-extension'> = (law, state, command, by, now) =>
  command.type === 'permit-extension'
    ? decidePermission(state, command.review, by, now)
    : decideSpeech(law, state, command, by, now);

/** What a party says in a review. */
const decideSpeech: Decision<SpeechType> = (_law, state, command, by, now) =>
  command.type === 'declare-conflict'
    ? decideConflict(state, command, by, now)
    : decideMessage(state, command.review, by, now);

export type ObjectorCommandType = SpeechType | 'challenge' | 'appeal';

/** What whoever is concerned objects, and says of it. */
export const decideForObjector: Decision<ObjectorCommandType> = (law, state, command, by, now) => {
  switch (command.type) {
    case 'challenge':
      return decideChallenge(law, state, command, by, now);
    case 'appeal':
      return decideAppeal(law, state, command.challenge, by, now);
    default:
      return decideSpeech(law, state, command, by, now);
  }
};

type ProviderCommandType =
  | 'read-certificate'
  | 'acknowledge'
  | 'preserve'
  | 'not-execute'
  | 'request-clarification'
  | 'confirm-release';

export const decideForProvider: Decision<ProviderCommandType> = (law, state, command, _by, now) => {
  switch (command.type) {
    case 'read-certificate':
      return decideRead(law, state, now);
    case 'acknowledge':
      return decideAcknowledgement(law, state, command, now);
    case 'preserve':
      return decidePreserved(law, state, command, now);
    case 'not-execute':
      return decideNotExecuted(law, state, command, now);
    case 'request-clarification':
      return decideClarificationRequest(law, state, command, now);
    case 'confirm-release':
      return decideReleaseConfirmation(state, command, now);
  }
};

type AuthorityCommandType =
  | 'seek-validation'
  | 'extend'
  | 'continue'
  | 'show-transmission'
  | 'ask-renewal'
  | 'confirm-need'
  | 'see-emergency'
  | 'confirm-again'
  | 'release'
  | 'withdraw'
  | 'answer-clarification'
  | 'decide-validation';

/** What the issuing authority asks, and the one that validates. */
export const decideForAuthority: Decision<AuthorityCommandType> = (law, state, command, by, now) => {
  switch (command.type) {
    case 'seek-validation':
      return decideValidationSought(law, state, command.validator, now);
    case 'extend':
      return decideExtension(law, state, now);
    case 'continue':
      return decideContinuation(law, state, command, now);
    case 'show-transmission':
      return decideTransmissionShown(state, now);
    case 'ask-renewal':
      return decideRenewalRequest(state, now);
    case 'confirm-need':
      return decideNeedConfirmed(state, now);
    case 'see-emergency':
      return decideEmergencySeen(state, asOfficer(by), now);
    case 'confirm-again':
      return decideConfirmedAgain(state, asOfficer(by), now);
    case 'release':
      return decideEnd(law, state, 'order.released', command.reason, now);
    case 'withdraw':
      return decideEnd(law, state, 'order.withdrawn', command.reason, now);
    case 'answer-clarification':
      return decideClarificationAnswer(law, state, command.excused, now);
    case 'decide-validation':
      return decideValidation(law, state, command.outcome, asOfficer(by), now);
  }
};

export type ContactPointCommandType = AuthorityCommandType | SpeechType | 'defer-notice' | 'record-notice';

/** The same, and what it asks about the notice and says in a review. */
export const decideForContactPoint: Decision<ContactPointCommandType> = (law, state, command, by, now) => {
  switch (command.type) {
    case 'defer-notice':
      return decideWaiting(law, state, command, by, now);
    case 'record-notice':
      return decideClaimedNotice(state, command.toldAt, now);
    case 'declare-conflict':
    case 'send-message':
      return decideSpeech(law, state, command, by, now);
    default:
      return decideForAuthority(law, state, command, by, now);
  }
};

export type MessageCommandType = ProviderCommandType | ObjectorCommandType | 'confirm-relay';

/** What a provider says in its messages: of the order, of the notice, and in objection. */
export const decideForMessages: Decision<MessageCommandType> = (law, state, command, by, now) => {
  switch (command.type) {
    case 'confirm-relay':
      return decideRelayProof(state, command.relayedAt, now);
    case 'challenge':
    case 'appeal':
    case 'declare-conflict':
    case 'send-message':
      return decideForObjector(law, state, command, by, now);
    default:
      return decideForProvider(law, state, command, by, now);
  }
};
