import { DAY_MS as DAY, HOUR_MS as HOUR, MINUTE_MS as MINUTE } from '../../../../shared/domain/instant.ts';
import { IN_THE_CASE, type Theme } from './theme.ts';

/** Of people who look for what there is not, and of those who look at it. */
export const OF_CARELESSNESS = {
  oversight: {
    opening: [
      [0, 'file-demand'],
      [MINUTE, 'demand-again'],
      [0, 'complain'],
      [HOUR, 'check-complaint'],
      [0, 'search-in-threes'],
      [0, 'read-as-third'],
      [0, 'check-paper'],
    ],
    acts: [
      ...(['complain', 'check-complaint', 'search-in-threes', 'read-as-third', 'read-sealed', 'look-through'] as const),
      ...(['check-paper', 'file-demand', 'demand-again', 'file-eu', 'acknowledge', 'preserve', 'release'] as const),
    ],
    waits: [0, MINUTE, HOUR, DAY],
    anyActIn: 8,
  },
  'careless-registrars': {
    opening: [
      [0, 'look-for-unknown'],
      [MINUTE, 'suspend'],
      [HOUR, 'prove-by-another'],
      [MINUTE, 'end-at-once'],
      [DAY + HOUR, 'speak-of-what-is-over'],
      [MINUTE, 'propose-change'],
      [MINUTE, 'end-at-once'],
    ],
    acts: [
      ...(['look-for-unknown', 'speak-of-what-is-over', 'prove-by-another', 'end-at-once', 'propose-change'] as const),
      ...(['suspend', 'approve-change', 'confirm-suspension', 'move-provider'] as const),
    ],
    waits: [0, MINUTE, HOUR, DAY, 2 * DAY],
    anyActIn: 8,
  },
  'let-out': {
    opening: [
      [0, 'ask-police-for-two'],
      ...Array.from({ length: 8 }, () => [0, 'file-for-two'] as const),
      [MINUTE, 'see-unissued'],
      [0, 'let-all-out'],
    ],
    acts: ['file-for-two', 'file-for-two', 'let-all-out', 'see-unissued', 'give-word', 'refuse-word', 'acknowledge'],
    waits: [0, 0, MINUTE, HOUR, DAY],
    anyActIn: 8,
  },
  'full-desk': {
    opening: Array.from({ length: 24 }, () => [MINUTE, 'hoard-drafts'] as const),
    acts: ['hoard-drafts', 'file-draft', 'list-drafts', 'open-draft'],
    waits: [0, MINUTE],
    anyActIn: 0,
  },
  'large-files': {
    opening: [
      ...IN_THE_CASE,
      [0, 'attach-large'],
      [0, 'read-large-file'],
      [5 * MINUTE, 'attach'],
      [0, 'read-on-and-past'],
      [0, 'read-large-file'],
    ],
    acts: ['attach', 'read-on-and-past', 'read-large-file', 'read-own-file', 'read-reviewed-file', 'affirm', 'wait'],
    waits: [0, MINUTE, HOUR, DAY],
    anyActIn: 8,
  },
} as const satisfies Record<string, Theme>;
