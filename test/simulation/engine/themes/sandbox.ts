import { DAY_MS as DAY, HOUR_MS as HOUR, MINUTE_MS as MINUTE } from '../../../../shared/domain/instant.ts';
import type { Theme } from './theme.ts';

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

/** Of whoever tries things out. */
export const OF_THE_SANDBOX = {
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
} as const satisfies Record<string, Theme>;
