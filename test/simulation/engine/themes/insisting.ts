import { DAY_MS as DAY, HOUR_MS as HOUR, MINUTE_MS as MINUTE } from '../../../../shared/domain/instant.ts';
import { IN_THE_CASE, RECEIVED, type Theme } from './theme.ts';

/** An open question is decided, by whoever has it: the second time where somebody else was taken for them. */
const REFUSED = [
  [HOUR, 'revoke'],
  [MINUTE, 'revoke'],
] as const satisfies Theme['opening'];
const AFFIRMED = [
  [HOUR, 'affirm'],
  [MINUTE, 'affirm'],
] as const satisfies Theme['opening'];

/** Of people who ask for one thing until they are told that it is enough. */
export const OF_INSISTING = {
  renewals: {
    opening: [
      ...RECEIVED,
      [DAY, 'go-on-anew'],
      ...AFFIRMED,
      [DAY, 'go-on-anew'],
      ...AFFIRMED,
      [DAY, 'go-on-anew'],
      [MINUTE, 'ask-leave-anew'],
      [MINUTE, 'ask-leave-anew'],
      ...REFUSED,
      [HOUR, 'ask-leave-anew'],
      ...REFUSED,
      [HOUR, 'ask-leave-anew'],
    ],
    acts: ['go-on-anew', 'ask-leave-anew', 'affirm', 'transmit', 'renew', 'confirm-need', 'wait'],
    waits: [MINUTE, HOUR, DAY, 30 * DAY],
    anyActIn: 8,
    isLong: true,
  },
  unsent: {
    opening: [
      ...RECEIVED,
      [DAY, 'go-on-anew'],
      ...AFFIRMED,
      [31 * DAY, 'wait'],
      [HOUR, 'affirm'],
      [MINUTE, 'transmit'],
    ],
    acts: ['go-on-anew', 'transmit', 'affirm', 'revoke', 'confirm-need', 'ask-back', 'relay', 'wait'],
    waits: [MINUTE, HOUR, DAY, 30 * DAY],
    anyActIn: 8,
    isLong: true,
  },
  'claimed-anew': {
    opening: [
      ...RECEIVED,
      [DAY, 'claim-anew'],
      [MINUTE, 'claim-anew'],
      ...REFUSED,
      [HOUR, 'claim-anew'],
      ...REFUSED,
      [HOUR, 'claim-anew'],
    ],
    acts: ['claim-anew', 'defer-anew', 'affirm', 'file-eu', 'acknowledge', 'make-letter', 'wait'],
    waits: [MINUTE, HOUR, DAY],
    anyActIn: 8,
  },
  'on-and-on': {
    opening: [
      ...IN_THE_CASE,
      ...Array.from({ length: 4 }, () => [3 * MINUTE, 'mistrust-anew'] as const),
      [MINUTE, 'write-on-and-on'],
      [MINUTE, 'write-on-and-on'],
      [0, 'take-back'],
      [0, 'object-on-and-on'],
    ],
    acts: ['mistrust-anew', 'challenge', 'open-case', 'object', 'exhaust', 'declare-conflict', 'affirm'],
    waits: [0, MINUTE, HOUR, DAY],
    anyActIn: 8,
  },
} as const satisfies Record<string, Theme>;
