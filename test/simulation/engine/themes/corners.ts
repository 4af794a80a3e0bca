import { DAY_MS as DAY, HOUR_MS as HOUR, MINUTE_MS as MINUTE } from '../../../../shared/domain/instant.ts';
import { AT_A_PANEL, IN_THE_CASE, RECEIVED, type Theme } from './theme.ts';

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

/** Of what is done in a state in which hardly anybody does it. */
export const OF_CORNERS = {
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
  'unreceived-and-doubted': {
    opening: [
      [0, 'file-eu'],
      [HOUR, 'defer-anew'],
      [HOUR, 'revoke'],
      [MINUTE, 'revoke'],
      [MINUTE, 'suspend-filer'],
      [MINUTE, 'confirm-again'],
      [MINUTE, 'confirm-again'],
    ],
    acts: ['file-eu', 'defer-anew', 'revoke', 'affirm', 'confirm-again', 'suspend-filer', 'acknowledge', 'look'],
    waits: [0, MINUTE, HOUR, DAY],
    anyActIn: 8,
  },
  'looked-at-unreceived': {
    opening: [
      [0, 'file-emergency'],
      [MINUTE, 'seek-validation'],
      [MINUTE, 'validate-again'],
      [HOUR, 'narrow'],
      [MINUTE, 'narrow'],
      [DAY, 'file-emergency-again'],
      [HOUR, 'find-unsaid'],
      [MINUTE, 'find-unsaid'],
      [MINUTE, 'find-unsaid'],
    ],
    acts: ['file-emergency', 'file', 'find-unsaid', 'narrow', 'affirm', 'acknowledge', 'look'],
    waits: [MINUTE, HOUR, DAY],
    anyActIn: 8,
  },
  'emergency-received': {
    opening: [
      [0, 'file-emergency'],
      [MINUTE, 'acknowledge'],
      [HOUR, 'seek-validation'],
      [MINUTE, 'ask-back-of-one'],
      [6 * DAY, 'wait'],
      [MINUTE, 'refuse-validation'],
    ],
    acts: [
      'file-emergency',
      'acknowledge',
      'seek-validation',
      'refuse-validation',
      'ask-back-of-one',
      'validate',
      'wait',
    ],
    waits: [MINUTE, HOUR, DAY, 6 * DAY],
    anyActIn: 8,
  },
  'found-unsaid': {
    opening: [
      ...IN_THE_CASE,
      [5 * MINUTE, 'find-unsaid'],
      [MINUTE, 'find-unsaid'],
      [MINUTE, 'appeal'],
      [10 * MINUTE, 'find-unsaid'],
      [MINUTE, 'find-unsaid'],
      [MINUTE, 'decide-on-own'],
    ],
    acts: ['find-unsaid', 'challenge', 'open-case', 'appeal', 'decide-on-own', 'return-to-case', 'object', 'affirm'],
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
