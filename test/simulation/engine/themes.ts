import {
  DAY_MS as DAY,
  HOUR_MS as HOUR,
  MINUTE_MS as MINUTE,
  SECOND_MS as SECOND,
} from '../../../shared/domain/instant.ts';
import type { ActName } from '../actors/acts.ts';

/** How long before an act, milliseconds; `next` is until something is due. */
export type Wait = number | 'next';

/** A kind of life: how it begins, and what goes on in it more often than elsewhere. So that lives reach corners that chance alone hardly does. */
export interface Theme {
  readonly opening: readonly (readonly [wait: Wait, act: ActName])[];
  /** What is done after it, beside what anybody does anywhere. */
  readonly acts: readonly ActName[];
  /** How long is waited between those; the usual waits where it is left out. */
  readonly waits?: readonly Wait[];
  /** One act in so many is one that anybody does anywhere; 0 for none. */
  readonly anyActIn: number;
  /** Whether nothing goes wrong: neither machines nor calls fail, so that everything has to come at its second. */
  readonly isCalm?: boolean;
  /** Whether it goes on until nothing of it can be read any more. */
  readonly isLong?: boolean;
}

const RECEIVED = [
  [0, 'file-eu'],
  [MINUTE, 'acknowledge'],
] as const satisfies Theme['opening'];

const IN_THE_CASE = [...RECEIVED, [15 * DAY, 'open-case'], [MINUTE, 'challenge']] as const satisfies Theme['opening'];

/** What is done in a life however far on it is: about the notice, objections and reviews. */
const AT_ANY_TIME = [
  ...(['read-certificate', 'read-notice', 'relay', 'defer-notice', 'claim-notice', 'make-letter', 'wait'] as const),
  ...(['challenge-late', 'challenge-as-told', 'challenge', 'appeal', 'take-back', 'write', 'name-conflict'] as const),
  ...([
    'affirm',
    'revoke',
    'narrow',
    'decide',
    'declare-conflict',
    'vote-again',
    'object',
    'write-to-reviewer',
  ] as const),
] as const satisfies Theme['acts'];
const SOON_OR_LATER = [MINUTE, HOUR, DAY, 4 * DAY, 15 * DAY, 'next'] as const satisfies Theme['waits'];

/** Under the one instrument whose appeals go to a panel. */
const AT_A_PANEL = [
  [0, 'file-budapest'],
  [MINUTE, 'acknowledge'],
  [15 * DAY, 'open-case'],
  [MINUTE, 'challenge'],
  [5 * MINUTE, 'affirm'],
  [MINUTE, 'appeal'],
] as const satisfies Theme['opening'];

/** What is done with orders that an earlier version left. */
const KEPT_ACTS = [
  'read-kept',
  'extend-kept',
  'validate-kept',
  'answer-kept',
  'decide-kept',
  'release-kept',
  'open-kept-case',
  'file-beside-kept',
  'read-kept-file',
  'wake-as-older',
  'wait',
] as const satisfies Theme['acts'];

/** What somebody does who tries things out, and what others do with that. */
const SANDBOX_ACTS = [
  'register-in-sandbox',
  'ask-for-test',
  'answer-test',
  'answer-test',
  'play-test',
  'play-test',
  'read-test',
  'object-to-test',
  'leave-sandbox',
  'enter-sandbox',
  'file-about-test',
  'break-endpoint',
  'wait',
] as const satisfies Theme['acts'];

export const THEMES = {
  ordinary: { opening: [[0, 'file']], acts: [], anyActIn: 1 },
  calm: {
    opening: [...RECEIVED],
    acts: ['wait', 'file', 'acknowledge', 'preserve', 'extend', 'release'],
    anyActIn: 0,
    isCalm: true,
  },
  endings: {
    opening: [...RECEIVED, [2 * HOUR, 'preserve']],
    acts: ['wait', 'release', 'withdraw', 'confirm-release', 'look', 'read-certificate'],
    waits: ['next', 'next', DAY, 10 * DAY],
    anyActIn: 0,
    isCalm: true,
  },
  unreceived: {
    opening: [
      [0, 'file-eu'],
      [0, 'file-us'],
    ],
    acts: ['wait', 'look', 'file'],
    waits: ['next', 20 * DAY, 30 * DAY],
    anyActIn: 0,
    isCalm: true,
  },
  'late-receipt': {
    opening: [
      [0, 'file-eu'],
      [3 * DAY, 'acknowledge'],
      [0, 'file-us'],
      [9 * DAY, 'read-certificate'],
      [0, 'acknowledge'],
    ],
    acts: ['wait', 'acknowledge', 'preserve'],
    anyActIn: 5,
  },
  extension: {
    opening: [...RECEIVED, [10 * DAY, 'extend'], [2 * DAY, 'extend'], [DAY, 'extend']],
    acts: ['extend', 'affirm', 'confirm-need', 'wait', 'acknowledge'],
    anyActIn: 6,
  },
  continuation: {
    opening: [
      ...RECEIVED,
      [10 * DAY, 'request-production'],
      [DAY, 'affirm'],
      [MINUTE, 'transmit'],
      [200 * DAY, 'wait'],
      [170 * DAY, 'wait'],
      [0, 'look'],
    ],
    acts: ['request-production', 'transmit', 'renew', 'affirm', 'confirm-need', 'wait'],
    waits: ['next', DAY, 30 * DAY, 100 * DAY],
    anyActIn: 8,
    isLong: true,
  },
  validation: {
    opening: [
      [0, 'file-emergency'],
      [MINUTE, 'validate'],
      [0, 'self-validate'],
      [MINUTE, 'seek-validation'],
      [0, 'self-validate'],
      [MINUTE, 'validate'],
      [0, 'validate-again'],
    ],
    acts: ['file-emergency', 'acknowledge', 'seek-validation', 'validate', 'validate-again', 'self-validate', 'wait'],
    waits: [MINUTE, HOUR, 'next', DAY],
    anyActIn: 6,
  },
  objection: {
    opening: [...IN_THE_CASE, [MINUTE, 'challenge'], [0, 'extend'], [MINUTE, 'challenge'], [0, 'revoke']],
    acts: [
      'challenge',
      'extend',
      'decide',
      'permit',
      'take-back',
      'write',
      'object',
      'ask-parties',
      'read-file',
      'read-case',
    ],
    anyActIn: 6,
  },
  narrowing: {
    opening: [...IN_THE_CASE, [HOUR, 'narrow'], [HOUR, 'extend']],
    acts: ['narrow', 'extend', 'request-production', 'wait', 'challenge'],
    anyActIn: 8,
  },
  barred: {
    opening: [...IN_THE_CASE, [14 * DAY, 'wait'], [15 * DAY, 'wait'], [0, 'extend']],
    acts: ['wait', 'extend', 'request-production', 'challenge'],
    anyActIn: 8,
  },
  'late-objection': {
    opening: [
      ...RECEIVED,
      [18 * DAY, 'challenge-as-told'],
      [20 * DAY, 'challenge-as-told'],
      [30 * DAY, 'challenge-as-told'],
    ],
    acts: ['challenge-as-told', 'affirm', 'wait'],
    anyActIn: 6,
    isLong: true,
  },
  'late-appeal': {
    opening: [...IN_THE_CASE, [HOUR, 'affirm'], [20 * DAY, 'return-to-case'], [MINUTE, 'appeal']],
    acts: ['affirm', 'return-to-case', 'appeal', 'wait'],
    anyActIn: 6,
  },
  panel: {
    opening: [
      ...AT_A_PANEL,
      [10 * MINUTE, 'affirm'],
      [MINUTE, 'vote-again'],
      [MINUTE, 'affirm'],
      [MINUTE, 'vote-again'],
      [MINUTE, 'affirm'],
      [MINUTE, 'affirm'],
      [0, 'appeal'],
    ],
    acts: ['decide', 'affirm', 'vote-again', 'appeal', 'return-to-case', 'challenge', 'declare-conflict', 'wait'],
    waits: [0, MINUTE, HOUR, DAY],
    anyActIn: 8,
  },
  conflict: {
    opening: [
      ...IN_THE_CASE,
      [HOUR, 'declare-conflict'],
      [HOUR, 'declare-conflict'],
      [HOUR, 'decide'],
      [HOUR, 'declare-conflict'],
    ],
    acts: ['declare-conflict', 'decide', 'ask-parties', 'read-file', 'challenge', 'open-case'],
    waits: [0, MINUTE, HOUR, DAY],
    anyActIn: 8,
  },
  deferral: {
    opening: [
      ...RECEIVED,
      [DAY, 'defer-too-long'],
      [HOUR, 'defer-notice'],
      [HOUR, 'decide'],
      [0, 'defer-notice'],
      [0, 'release'],
    ],
    acts: ['defer-notice', 'defer-too-long', 'affirm', 'revoke', 'claim-notice', 'wait', 'release'],
    waits: [MINUTE, DAY, 3 * DAY, 20 * DAY, 'next'],
    anyActIn: 8,
  },
  clarification: {
    opening: [...RECEIVED, [HOUR, 'ask-back'], [HOUR, 'excuse'], [0, 'answer-question'], [6 * DAY, 'wait']],
    acts: ['ask-back', 'answer-question', 'excuse', 'refuse', 'wait', 'preserve'],
    waits: [MINUTE, HOUR, DAY, 'next'],
    anyActIn: 8,
  },
  erasure: {
    opening: [
      [0, 'break-endpoint'],
      ...RECEIVED,
      [DAY, 'release'],
      [40 * DAY, 'confirm-release'],
      [330 * DAY, 'wait'],
      [DAY, 'wait'],
      [3_400 * DAY, 'wait'],
      ['next', 'wait'],
    ],
    acts: ['wait', 'look', 'read-certificate', 'confirm-release'],
    waits: ['next', 'next', 30 * DAY, 300 * DAY],
    anyActIn: 8,
    isLong: true,
  },
  'open-at-the-end': {
    opening: [...RECEIVED, [DAY, 'release'], [360 * DAY, 'challenge-late'], [7 * DAY, 'wait'], [10 * DAY, 'wait']],
    acts: ['wait', 'challenge-late', 'affirm', 'appeal'],
    waits: ['next', DAY, 5 * DAY],
    anyActIn: 8,
    isLong: true,
  },
  overlap: {
    opening: [
      [0, 'file-eu'],
      [0, 'file-eu-again'],
      [MINUTE, 'acknowledge'],
      [0, 'acknowledge'],
      [0, 'acknowledge'],
      [0, 'preserve'],
      [2 * HOUR, 'release'],
    ],
    acts: ['release', 'file-eu', 'acknowledge', 'preserve', 'confirm-release', 'look', 'extend'],
    anyActIn: 6,
  },
  strangers: {
    opening: [
      ...RECEIVED,
      [MINUTE, 'trespass'],
      [0, 'trespass'],
      [0, 'sign-late'],
      [0, 'key-for-two'],
      [0, 'sign-late'],
      [0, 'trespass'],
      [15 * DAY, 'come-back-late'],
      [0, 'trespass'],
    ],
    acts: [
      'trespass',
      'sign-late',
      'key-for-two',
      'come-back-late',
      'challenge',
      'file-us',
      'file-emergency',
      'seek-validation',
    ],
    anyActIn: 5,
  },
  repeats: {
    opening: [...RECEIVED, [MINUTE, 'extend'], [MINUTE, 'preserve'], [MINUTE, 'acknowledge'], [MINUTE, 'extend']],
    acts: ['repeat', 'extend', 'acknowledge', 'preserve', 'ask-back', 'answer-question', 'object', 'release'],
    waits: [0, 0, MINUTE],
    anyActIn: 10,
  },
  races: {
    opening: [
      [0, 'file-eu'],
      [0, 'contradict'],
      [MINUTE, 'race'],
      [MINUTE, 'contradict'],
    ],
    acts: ['race', 'contradict', 'file-us'],
    waits: [0, MINUTE, HOUR],
    anyActIn: 8,
  },
  failing: {
    opening: [
      [0, 'break-endpoint'],
      [0, 'file-eu'],
      [MINUTE, 'wait'],
      [HOUR, 'wait'],
    ],
    acts: ['break-endpoint', 'file-us', 'acknowledge', 'extend', 'release', 'wait'],
    waits: [0, MINUTE, HOUR, 'next'],
    anyActIn: 10,
  },
  lapse: {
    // sixty days on it is a Saturday
    opening: [
      [0, 'file-eu'],
      [4 * DAY, 'acknowledge'],
      [70 * DAY, 'wait'],
      [MINUTE, 'release'],
      [MINUTE, 'confirm-release'],
      [MINUTE, 'withdraw'],
    ],
    acts: ['wait', 'release', 'confirm-release', 'file-us', 'acknowledge', 'look'],
    waits: ['next', DAY, 10 * DAY],
    anyActIn: 0,
    isCalm: true,
    isLong: true,
  },
  unvalidated: {
    opening: [
      [0, 'file-emergency'],
      [MINUTE, 'acknowledge'],
      [8 * DAY, 'wait'],
      [MINUTE, 'seek-validation'],
    ],
    acts: ['wait', 'file-eu', 'acknowledge', 'preserve'],
    waits: ['next', HOUR, DAY],
    anyActIn: 8,
  },
  'refused-wait': {
    opening: [
      ...RECEIVED,
      [DAY, 'defer-notice'],
      [HOUR, 'revoke'],
      [DAY, 'defer-notice'],
      [HOUR, 'revoke'],
      [HOUR, 'defer-notice'],
      [15 * DAY, 'wait'],
    ],
    acts: ['defer-notice', 'revoke', 'affirm', 'wait', 'claim-notice'],
    anyActIn: 8,
  },
  'odd-seconds': {
    // between two ticks
    opening: [
      [17 * SECOND, 'wait'],
      [0, 'file-eu'],
      [MINUTE, 'acknowledge'],
      [15 * DAY, 'wait'],
      [50 * DAY, 'wait'],
    ],
    acts: ['wait', 'look', 'confirm-release'],
    waits: ['next', DAY],
    anyActIn: 0,
    isCalm: true,
    isLong: true,
  },
  'settled-late': {
    opening: [
      ...RECEIVED,
      [DAY, 'release'],
      [360 * DAY, 'challenge-late'],
      [10 * MINUTE, 'affirm'],
      [7 * DAY, 'wait'],
      [10 * DAY, 'wait'],
    ],
    acts: ['wait', 'challenge-late', 'affirm', 'appeal'],
    waits: ['next', DAY, 5 * DAY],
    anyActIn: 8,
    isLong: true,
  },
  'contested-panel': {
    opening: [...AT_A_PANEL, ...Array.from({ length: 12 }, () => [3 * MINUTE, 'declare-conflict'] as const)],
    acts: ['declare-conflict'],
    waits: [3 * MINUTE, HOUR],
    anyActIn: 0,
  },
  files: {
    opening: [
      ...IN_THE_CASE,
      [0, 'attach'],
      [5 * MINUTE, 'read-reviewed-file'],
      [0, 'attach-as-provider'],
      [0, 'read-reviewed-file'],
      [MINUTE, 'read-own-file'],
    ],
    acts: [
      ...(['attach', 'post-file', 'attach-as-provider', 'read-own-file', 'read-reviewed-file'] as const),
      ...(['read-anothers-file', 'file-eu', 'open-case', 'challenge', 'resume', 'affirm'] as const),
    ],
    waits: [0, 0, SECOND, MINUTE, 5 * MINUTE, HOUR, DAY],
    anyActIn: 8,
  },
  'searched-at-once': {
    opening: [
      ...IN_THE_CASE,
      [0, 'attach'],
      [5 * SECOND, 'read-reviewed-file'],
      [0, 'post-file'],
      [0, 'read-own-file'],
    ],
    acts: ['attach', 'post-file', 'read-reviewed-file', 'read-own-file', 'challenge'],
    waits: [SECOND, 5 * SECOND, MINUTE, 11 * MINUTE],
    anyActIn: 0,
    isCalm: true,
  },
  'files-erased': {
    opening: [
      ...IN_THE_CASE,
      [0, 'attach'],
      [HOUR, 'affirm'],
      [0, 'release'],
      [380 * DAY, 'wait'],
      [0, 'read-own-file'],
      ['next', 'wait'],
    ],
    acts: ['read-own-file', 'attach', 'post-file', 'wait', 'read-reviewed-file'],
    waits: ['next', DAY, 30 * DAY],
    anyActIn: 8,
    isLong: true,
  },
  restored: {
    opening: [
      [0, 'file-eu'],
      [MINUTE, 'acknowledge'],
      [0, 'file-us'],
      [HOUR, 'mark-instant'],
      [MINUTE, 'extend'],
      [0, 'file-budapest'],
      [HOUR, 'release'],
      [HOUR, 'restore-records'],
      [0, 'answer-the-lost'],
      [MINUTE, 'file-again'],
      [0, 'answer-the-lost'],
      [0, 'release'],
    ],
    acts: [
      ...(['mark-instant', 'restore-records', 'answer-the-lost', 'file-again', 'file-eu', 'acknowledge'] as const),
      ...(['preserve', 'extend', 'release', 'look', 'challenge', 'attach', 'file-emergency'] as const),
    ],
    waits: [0, MINUTE, HOUR, DAY],
    anyActIn: 8,
  },
  'restored-after-erasure': {
    opening: [
      ...RECEIVED,
      [DAY, 'release'],
      [364 * DAY, 'wait'],
      [10 * HOUR, 'mark-instant'],
      [20 * HOUR, 'wait'],
      [0, 'restore-keys'],
      [0, 'look'],
      [0, 'restore-records'],
    ],
    acts: ['mark-instant', 'restore-keys', 'restore-records', 'file-again', 'answer-the-lost', 'wait', 'look'],
    waits: ['next', 'next', MINUTE, HOUR],
    anyActIn: 10,
    isLong: true,
  },
  'waits-and-ends': {
    opening: [...RECEIVED, [13 * DAY, 'defer-notice'], [0, 'release'], [MINUTE, 'wait'], [4 * DAY, 'wait']],
    acts: ['wait', 'look'],
    waits: ['next', HOUR, DAY],
    anyActIn: 8,
    isCalm: true,
  },
  'kept-data': {
    opening: [
      [0, 'take-up-kept'],
      [0, 'read-kept'],
      [0, 'open-kept-case'],
      [MINUTE, 'answer-kept'],
      [0, 'file-beside-kept'],
      [0, 'wake-as-older'],
      [0, 'read-kept-file'],
      [0, 'decide-kept'],
    ],
    acts: KEPT_ACTS,
    anyActIn: 4,
  },
  'kept-until-erased': {
    opening: [
      [0, 'take-up-kept'],
      [HOUR, 'decide-kept'],
      [HOUR, 'extend-kept'],
    ],
    acts: ['wait', 'wait', 'read-kept', 'extend-kept', 'decide-kept', 'challenge', 'appeal', 'confirm-release'],
    waits: ['next', 10 * DAY, 90 * DAY, 300 * DAY],
    anyActIn: 10,
    isLong: true,
  },
  'older-beside': {
    opening: [[0, 'begin-older'], ...Array.from({ length: 8 }, () => [0, 'write-as-older'] as const)],
    acts: [
      ...Array.from({ length: 6 }, () => 'write-as-older' as const),
      'acknowledge',
      'preserve',
      'release',
      'decide',
      'look',
      'wake-as-older',
      'hand-later-message',
      'meet-later-record',
      'wait',
    ],
    waits: [0, 0, 0, SECOND, SECOND, MINUTE, 'next'],
    anyActIn: 12,
  },
  'later-beside': {
    opening: [...RECEIVED, [0, 'hand-later-message'], [0, 'meet-later-record'], [MINUTE, 'wake-as-older']],
    acts: ['hand-later-message', 'meet-later-record', 'wake-as-older', 'extend', 'preserve', 'look', 'wait'],
    anyActIn: 4,
  },
  sandbox: {
    opening: [
      [0, 'register-in-sandbox'],
      [0, 'register-in-sandbox'],
      [0, 'file-about-test'],
      [MINUTE, 'read-test'],
      [0, 'answer-test'],
      [0, 'ask-for-test'],
      [0, 'leave-sandbox'],
      [0, 'enter-sandbox'],
    ],
    acts: SANDBOX_ACTS,
    anyActIn: 6,
  },
  'sandbox-life': {
    opening: [
      [0, 'register-in-sandbox'],
      [0, 'read-test'],
      [0, 'leave-address'],
      [15 * DAY, 'object-to-test'],
      [0, 'object-to-test'],
    ],
    acts: [
      'wait',
      'wait',
      'play-test',
      'object-to-test',
      'answer-test',
      'leave-address',
      'register-in-sandbox',
      'read-test',
    ],
    waits: ['next', 'next', MINUTE, HOUR, 5 * DAY, 60 * DAY],
    anyActIn: 10,
    isLong: true,
  },
  register: {
    opening: [
      [0, 'propose-change'],
      [HOUR, 'approve-own'],
      [0, 'approve-change'],
      [HOUR, 'propose-change'],
      [0, 'end-change'],
      [0, 'propose-change'],
      [0, 'end-change'],
    ],
    acts: [
      'propose-change',
      'propose-change',
      'approve-change',
      'approve-change',
      'approve-own',
      'end-change',
      'object-to-change',
      'put-entries',
      'move-provider',
      'suspend',
      'confirm-suspension',
      'wait',
    ],
    waits: [0, 0, MINUTE, HOUR, DAY, 2 * DAY - SECOND, 2 * DAY, 7 * DAY],
    anyActIn: 8,
  },
  'keys-that-rotate': {
    opening: [
      ...RECEIVED,
      [HOUR, 'rotate-key'],
      [HOUR, 'sign-with-any-key'],
      [2 * DAY, 'sign-with-any-key'],
      [0, 'preserve'],
      [0, 'revoke-key'],
      [MINUTE, 'sign-with-any-key'],
      [0, 'sign-with-any-key'],
      [0, 'rotate-key'],
      [2 * DAY, 'sign-with-any-key'],
    ],
    acts: [
      'rotate-key',
      'revoke-key',
      'sign-with-any-key',
      'ask-back',
      'preserve',
      'read-certificate',
      'propose-change',
      'approve-change',
    ],
    waits: [0, 0, MINUTE, HOUR, DAY, 2 * DAY],
    anyActIn: 8,
  },
  moving: {
    opening: [
      [0, 'file-eu'],
      [MINUTE, 'move-provider'],
      [DAY, 'acknowledge'],
      [DAY, 'wait'],
      [HOUR, 'extend'],
      [0, 'prove-address'],
    ],
    acts: [
      'move-provider',
      'prove-address',
      'approve-change',
      'propose-change',
      'object-to-change',
      'release',
      'file-eu',
      'extend',
      'revoke-key',
    ],
    waits: [0, MINUTE, HOUR, DAY, 2 * DAY],
    anyActIn: 8,
  },
  suspensions: {
    opening: [
      [0, 'file-eu'],
      [MINUTE, 'suspend-filer'],
      [MINUTE, 'act-suspended'],
      [HOUR, 'confirm-suspension'],
      [DAY, 'act-suspended'],
      [MINUTE, 'lift-suspension'],
    ],
    acts: [
      'suspend',
      'suspend-filer',
      'confirm-suspension',
      'confirm-suspension',
      'lift-suspension',
      'lift-suspension',
      'act-suspended',
      'act-suspended',
      'confirm-again',
      'look-at-touched',
      'file-eu-again',
      'acknowledge',
      'wait',
    ],
    waits: [0, MINUTE, HOUR, DAY - SECOND, DAY, 2 * DAY, 7 * DAY],
    anyActIn: 8,
  },
  'thief-in-the-register': {
    opening: [
      [0, 'propose-change'],
      [HOUR, 'suspend-proposer'],
      [0, 'act-suspended'],
      [0, 'approve-change'],
      [HOUR, 'confirm-suspension'],
      [0, 'propose-change'],
      [0, 'suspend-proposer'],
      [0, 'approve-change'],
      [HOUR, 'lift-suspension'],
      [0, 'lift-suspension'],
    ],
    acts: [
      'propose-change',
      'suspend-proposer',
      'approve-change',
      'approve-own',
      'act-suspended',
      'confirm-suspension',
      'lift-suspension',
      'end-change',
      'suspend',
    ],
    waits: [0, 0, MINUTE, HOUR, DAY, 2 * DAY],
    anyActIn: 8,
  },
  'second-words': {
    opening: [
      [0, 'ask-for-two'],
      [MINUTE, 'file-for-two'],
      [MINUTE, 'give-own-word'],
      [MINUTE, 'give-word'],
      [HOUR, 'file-for-two'],
      [MINUTE, 'refuse-word'],
      [MINUTE, 'give-word'],
      [HOUR, 'file-for-two'],
      [MINUTE, 'meddle-with-waiting'],
      [DAY + HOUR, 'give-word'],
    ],
    acts: [
      'file-for-two',
      'file-for-two',
      'give-word',
      'give-word',
      'give-own-word',
      'meddle-with-waiting',
      'refuse-word',
      'words-at-once',
      'see-waiting',
      'ask-for-two',
      'suspend-filer',
      'act-suspended',
      'acknowledge',
    ],
    waits: [0, MINUTE, MINUTE, HOUR, DAY - SECOND, DAY],
    anyActIn: 8,
  },
  'words-of-the-suspended': {
    opening: [
      [0, 'ask-for-two'],
      [MINUTE, 'file-for-two'],
      [MINUTE, 'suspend-filer'],
      [MINUTE, 'give-word'],
      [MINUTE, 'give-word'],
      [2 * DAY, 'file-for-two'],
      [MINUTE, 'suspend-filer'],
      [0, 'words-at-once'],
    ],
    acts: ['file-for-two', 'give-word', 'suspend-filer', 'lift-suspension', 'act-suspended', 'suspend'],
    waits: [0, MINUTE, HOUR, DAY],
    anyActIn: 8,
  },
  drafts: {
    opening: [
      [0, 'save-draft'],
      [MINUTE, 'change-draft'],
      [MINUTE, 'open-draft'],
      [MINUTE, 'meddle-with-draft'],
      [0, 'open-draft'],
      [MINUTE, 'file-draft'],
      [0, 'save-draft'],
    ],
    acts: [
      'save-draft',
      'change-draft',
      'change-draft',
      'write-at-once',
      'open-draft',
      'open-draft',
      'meddle-with-draft',
      'file-draft',
      'list-drafts',
    ],
    waits: [0, MINUTE, HOUR, DAY, 10 * DAY, 32 * DAY],
    anyActIn: 8,
  },
  continued: {
    opening: [...RECEIVED, [10 * DAY, 'request-production'], [MINUTE, 'transmit']],
    acts: [
      ...AT_ANY_TIME,
      ...([
        'ask-back',
        'answer-question',
        'excuse-all',
        'refuse-all',
        'preserve',
        'acknowledge',
        'confirm-need',
      ] as const),
      ...(['request-production', 'seek-validation', 'release', 'withdraw'] as const),
    ],
    waits: SOON_OR_LATER,
    anyActIn: 8,
  },
  excused: {
    opening: [...RECEIVED, [HOUR, 'refuse-all'], [HOUR, 'excuse-all']],
    acts: [...AT_ANY_TIME, 'confirm-release'],
    waits: SOON_OR_LATER,
    anyActIn: 8,
    isLong: true,
  },
  revoked: {
    opening: [...IN_THE_CASE, [HOUR, 'revoke']],
    acts: [...AT_ANY_TIME, 'confirm-release'],
    waits: SOON_OR_LATER,
    anyActIn: 8,
    isLong: true,
  },
  'objected-to-after': {
    opening: [
      [0, 'file-budapest'],
      [MINUTE, 'acknowledge'],
      [DAY, 'withdraw'],
      [15 * DAY, 'challenge-as-told'],
    ],
    acts: [...AT_ANY_TIME, 'file-budapest', 'acknowledge', 'withdraw', 'release'],
    waits: SOON_OR_LATER,
    anyActIn: 8,
    isLong: true,
  },
  'told-in-person': {
    opening: [...RECEIVED, [DAY, 'claim-notice'], [HOUR, 'affirm'], [HOUR, 'claim-notice'], [HOUR, 'revoke']],
    acts: [...AT_ANY_TIME, 'release', 'claim-notice', 'affirm'],
    waits: SOON_OR_LATER,
    anyActIn: 8,
  },
  'taken-back': {
    opening: [...IN_THE_CASE, [MINUTE, 'take-back'], [MINUTE, 'challenge'], [MINUTE, 'release'], [MINUTE, 'take-back']],
    acts: [...AT_ANY_TIME, 'open-case', 'challenge', 'take-back'],
    waits: SOON_OR_LATER,
    anyActIn: 8,
  },
  'panel-after': {
    opening: [...AT_A_PANEL, [MINUTE, 'withdraw'], [10 * MINUTE, 'affirm'], [MINUTE, 'affirm']],
    acts: [...AT_ANY_TIME, 'affirm', 'vote-again', 'appeal'],
    waits: [0, MINUTE, HOUR, DAY],
    anyActIn: 8,
  },
  corners: {
    opening: [...RECEIVED, [15 * DAY, 'open-case'], [0, 'mistake-order'], [0, 'exhaust'], [0, 'misspell']],
    acts: [
      ...(['misfile', 'reckon-wrongly', 'lose-way', 'misspell', 'mistake-order', 'misjudge', 'exhaust'] as const),
      ...(['end-code', 'search-alone', 'relay', 'claim-notice', 'challenge-as-told', 'file'] as const),
    ],
    waits: [0, MINUTE, HOUR, DAY],
    anyActIn: 8,
  },
} as const satisfies Record<string, Theme>;

export type ThemeName = keyof typeof THEMES;
export const THEME_NAMES = Object.keys(THEMES) as readonly ThemeName[];

/** Every second life is one in which chance alone decides; the others take turns. */
export const themeOf = (seed: number): ThemeName =>
  (seed % 2 === 1 ? undefined : THEME_NAMES[(seed / 2) % THEME_NAMES.length]) ?? 'ordinary';

/** Of the seeds of a theme, so many at least go first. */
const FIRST = 8;

/** So many seeds: first those of a theme, as far as a tenth of them, then all in their order. */
export function* seedsFor(theme: ThemeName, count: number): Generator<number> {
  const first = new Set<number>();
  for (let seed = 1; first.size < Math.min(count, Math.max(FIRST, Math.ceil(count / 10))); seed += 1)
    if (themeOf(seed) === theme) first.add(seed);
  yield* first;
  for (let seed = 1, left = count - first.size; left > 0; seed += 1) {
    if (first.has(seed)) continue;
    left -= 1;
    yield seed;
  }
}
