import type { DifficultiesOfMonth, Difficulty } from '../../domain/cases/difficulty.ts';
import type { Month } from '../../domain/month.ts';
import type { Page } from '../page.ts';

/** Counts what was hard to use, month by month; of who said it, and when, nothing is kept. */
export interface DifficultyCounter {
  /** One more. Said twice it counts twice: to know it again, something would have to be remembered. */
  add(month: Month, difficulty: Difficulty): Promise<void>;
}

export interface DifficultyReader {
  /**
   * The latest month first; a month in which nobody said anything is not there.
   *
   * @param limit 1 to 100. @param cursor what an earlier page gave as `next`. @throws HoldfastError `invalid-request` for any other.
   */
  latest(limit: number, cursor?: string): Promise<Page<'months', DifficultiesOfMonth>>;
}
