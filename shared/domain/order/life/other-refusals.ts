import type { ErrorCode } from '../../../errors.ts';
import type { CommandType } from './command.ts';

/**
 * Refusals of each command that hang on more than the state: on the instrument, on targets, on what was asked before. For readers of the
 * table of life, in a file of its own, so that no deployed function carries it.
 */
export const REFUSED_ALSO_WITH = {
  'read-certificate': [],
  acknowledge: [],
  preserve: ['target-unknown'],
  'not-execute': ['target-unknown', 'reason-not-valid'],
  'request-clarification': ['target-unknown', 'transition-not-allowed'],
  'confirm-release': ['target-unknown'],
  'seek-validation': ['validation-not-awaited', 'validator-not-independent', 'issuer-not-competent'],
  extend: ['extension-not-allowed', 'period-not-defined', 'extension-barred', 'challenge-pending'],
  continue: ['transition-not-allowed', 'extension-barred', 'challenge-pending', 'renewal-needs-leave'],
  'show-transmission': ['transmission-not-awaited'],
  'ask-renewal': ['transition-not-allowed', 'extension-barred', 'renewal-pending', 'renewals-exhausted'],
  'confirm-need': ['need-not-asked'],
  'see-emergency': ['transition-not-allowed', 'second-officer-needed'],
  release: ['reason-not-valid'],
  withdraw: [],
  'answer-clarification': ['clarification-not-open', 'target-unknown', 'impossibility-not-claimed'],
  'decide-validation': ['validation-not-awaited', 'validator-not-independent'],
  'defer-notice': [
    'notice-not-owed',
    'deferral-pending',
    'notice-claim-pending',
    'deferrals-exhausted',
    'deferral-too-long',
  ],
  'record-notice': [
    'notice-not-owed',
    'deferral-pending',
    'notice-claim-pending',
    'notice-claims-exhausted',
    'time-not-possible',
  ],
  'make-letter': ['notice-not-owed', 'deferral-pending', 'notice-letters-exhausted'],
  'read-notice': ['notice-not-requested'],
  'confirm-relay': ['notice-not-requested', 'time-not-possible'],
  challenge: ['challenge-pending', 'challenges-exhausted', 'challenge-too-late'],
  appeal: ['challenge-unknown', 'challenge-pending', 'appeal-not-allowed', 'appeal-too-late'],
  'add-attachment': ['challenge-unknown', 'review-closed', 'attachment-exists'],
  'assign-reviewer': ['review-unknown', 'review-closed', 'review-not-independent'],
  'declare-conflict': [
    'review-unknown',
    'review-closed',
    'review-not-yours',
    'review-unassigned',
    'conflicts-exhausted',
    'conflict-too-late',
    'seat-unknown',
  ],
  'permit-extension': [
    'review-unknown',
    'review-closed',
    'review-not-yours',
    'review-not-independent',
    'transition-not-allowed',
  ],
  'send-message': ['review-unknown', 'review-closed', 'review-not-yours'],
  'decide-review': [
    'review-unknown',
    'review-closed',
    'review-not-yours',
    'review-not-independent',
    'review-voted',
    'amendment-widens',
  ],
  'note-overlap': [],
} as const satisfies Record<CommandType, readonly ErrorCode[]>;
