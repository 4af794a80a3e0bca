import type { Month } from '../month.ts';

/** Where something was hard: pages by what they are for, and the letter. Names are never changed, nor used again. */
export const DIFFICULT_PAGES = [
  'notice',
  'start',
  'case',
  'messages',
  'objection',
  'files',
  'appeal',
  'codes',
  'complaint',
  'check-document',
  'deadline',
  'figures',
  'privacy',
  'accessibility',
  'description',
  'another',
] as const;
export type DifficultPage = (typeof DIFFICULT_PAGES)[number];

/** What was hard. */
export const DIFFICULTIES = [
  'reading',
  'understanding',
  'language',
  'keyboard',
  'screen-reader',
  'zoom-or-small-screen',
  'colours',
  'finding',
  'time-ran-out',
  'sending-a-file',
  'something-else',
] as const;
export type DifficultyKind = (typeof DIFFICULTIES)[number];

/** With which aid somebody came. */
export const AIDS = [
  'none',
  'screen-reader',
  'braille',
  'magnifier',
  'keyboard-alone',
  'voice-control',
  'switch',
  'translation',
  'another-person',
  'another-aid',
] as const;
export type Aid = (typeof AIDS)[number];

/** What somebody said was hard: choices alone, so that nothing in it can be about them. */
export interface Difficulty {
  readonly page: DifficultPage;
  readonly kinds: readonly DifficultyKind[];
  readonly aid?: Aid | undefined;
}

/** How often it was said in one month, of pages and of aids apart: the three together, or the day, would tell of one person where few come. */
export interface DifficultiesOfMonth {
  readonly month: Month;
  /** How many said anything. */
  readonly said: number;
  readonly onPages: readonly { readonly page: DifficultPage; readonly kind: DifficultyKind; readonly times: number }[];
  readonly withAids: readonly { readonly aid: Aid; readonly kind: DifficultyKind; readonly times: number }[];
}
