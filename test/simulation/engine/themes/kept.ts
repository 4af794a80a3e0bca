import {
  DAY_MS as DAY,
  HOUR_MS as HOUR,
  MINUTE_MS as MINUTE,
  SECOND_MS as SECOND,
} from '../../../../shared/domain/instant.ts';
import { RECEIVED, type Theme } from './theme.ts';

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

/** Of what an earlier version left, and of versions side by side. */
export const OF_KEPT_DATA = {
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
} as const satisfies Record<string, Theme>;
