import type { TextReading, TextReadingAnswer } from '../../domain/cases/text-reading.ts';
import type { ReadingId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Page } from '../page.ts';

/** Readings of sealed text by oversight. Reads of one are strongly consistent. */
export interface TextReadingStore {
  /** Stores a reading, the first under its id alone. @returns the one that stands. */
  add(reading: TextReading): Promise<TextReading>;
  read(id: ReadingId): Promise<TextReading | undefined>;
  /**
   * The latest days' first.
   *
   * @param limit 1 to 100. @param cursor what an earlier page gave as `next`. @throws HoldfastError `invalid-request` for any other.
   */
  list(limit: number, cursor?: string): Promise<Page<'readings', TextReading>>;
  /** Puts an answer in, the first alone. @returns the answer that stands; `undefined` when there is no such reading. */
  answer(id: ReadingId, answer: TextReadingAnswer): Promise<TextReadingAnswer | undefined>;
  /**
   * Counts an answer with text that is about to be given.
   *
   * @param atMost so many are counted, and none beyond. @returns how many there are with this one. @throws HoldfastError `reading-not-open`
   * once there are as many, or no such reading.
   */
  countRead(id: ReadingId, at: Instant, atMost: number): Promise<number>;
}
