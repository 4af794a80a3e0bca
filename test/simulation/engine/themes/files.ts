import {
  DAY_MS as DAY,
  HOUR_MS as HOUR,
  MINUTE_MS as MINUTE,
  SECOND_MS as SECOND,
} from '../../../../shared/domain/instant.ts';
import { IN_THE_CASE, RECEIVED, type Theme } from './theme.ts';

/** Of files, and of what comes back from a backup. */
export const OF_FILES = {
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
  'restored-in-between': {
    opening: [
      [0, 'file-eu'],
      [MINUTE, 'acknowledge'],
      [HOUR, 'act-and-mark'],
      [HOUR, 'restore-records'],
      [MINUTE, 'act-and-mark'],
      [DAY, 'restore-records'],
      [0, 'answer-the-lost'],
    ],
    acts: ['act-and-mark', 'restore-records', 'file-again', 'file-eu', 'acknowledge', 'preserve', 'look', 'wait'],
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
} as const satisfies Record<string, Theme>;
