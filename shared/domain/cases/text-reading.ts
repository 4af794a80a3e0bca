import { HoldfastError } from '../../errors.ts';
import { type Identified, isKnownAs } from '../actor.ts';
import type { OrderId, ReadingId } from '../ids.ts';
import {
  ANSWERS_IN_TWOS,
  type AnsweredInTwos,
  type AskedInTwos,
  findEndInTwos,
  isOneOfTwo,
  STANDINGS_IN_TWOS,
  type StandingInTwos,
  standInTwos,
  type TimesInTwos,
} from '../in-twos.ts';
import { type Instant, plus } from '../instant.ts';
import { OVERSIGHT_POLICY } from '../policy/oversight.ts';

/**
 * Oversight wants to read what is sealed of an order. Who asked and when stands in clear. Why is sealed under the order's own key, and
 * ends with it: a reason can name whom the order is about.
 */
export interface TextReading extends AskedInTwos {
  readonly id: ReadingId;
  readonly orderId: OrderId;
  /** The order's. */
  readonly reference: string;
  /** On whose record the request stands, under which the reason is sealed: the number of a note of the order. */
  readonly note: number;
  readonly answer: TextReadingAnswer | null;
}

/** What a second person said. */
export interface TextReadingAnswer extends AnsweredInTwos {
  /** The number of the order's note it stands in. */
  readonly note: number;
}

export const READING_ANSWERS = ANSWERS_IN_TWOS;
/** `closed`: it was confirmed, and the time to read the text is over. */
export const READING_STANDINGS = STANDINGS_IN_TWOS;

const TIMES: TimesInTwos = {
  confirmedWithinMs: OVERSIGHT_POLICY.readingConfirmedWithinMs,
  usedForMs: OVERSIGHT_POLICY.readingOpenForMs,
};

/** When time ends it: unconfirmed, or to be read. `null` where a person has. */
export const findReadingEnd = (reading: TextReading): Instant | null => findEndInTwos(reading, TIMES);

/** Time decides, not a timer. */
export const standingOfReading = (reading: TextReading, now: Instant): StandingInTwos =>
  standInTwos(reading, TIMES, now);

/** Whether its time on record is over, though the table may still have it. */
export const isReadingForgotten = ({ askedAt }: Pick<TextReading, 'askedAt'>, now: Instant): boolean =>
  now >= plus(askedAt, OVERSIGHT_POLICY.readingKeptMs);

/** @throws HoldfastError `reading-own` for whoever asked; `reading-answered` once it waits no longer. */
export function requireReadingAnswerable(reading: TextReading, by: Identified, now: Instant): void {
  if (isKnownAs(by, reading.person)) {
    throw new HoldfastError('reading-own', 'whoever asked to read does not confirm it: a second person does');
  }
  if (standingOfReading(reading, now) !== 'awaiting-confirmation') throw readingAnswered();
}

export const readingAnswered = (): HoldfastError =>
  new HoldfastError('reading-answered', 'the reading waits no longer: it was answered, or nobody did in time');

/**
 * @throws HoldfastError `reading-not-yours` for a third person; `reading-not-open` before it is confirmed, once its time is over, and
 * once it was read as often as it may be.
 */
export function requireTextReadable(reading: TextReading, by: Identified, now: Instant): void {
  if (!isOneOfTwo(reading, by)) {
    throw new HoldfastError('reading-not-yours', 'only whoever asked and whoever confirmed read the text of an order');
  }
  if (standingOfReading(reading, now) !== 'confirmed') {
    throw new HoldfastError(
      'reading-not-open',
      'nothing is opened: the reading is not confirmed, or its time is over; ask anew, with the reason of today',
    );
  }
  if (reading.readCount >= OVERSIGHT_POLICY.readingAnswersAtMost) throw readingUsedUp();
}

export const readingUsedUp = (): HoldfastError =>
  new HoldfastError(
    'reading-not-open',
    `nothing is opened: the text was read ${OVERSIGHT_POLICY.readingAnswersAtMost} times for this reason; ask anew`,
  );

/** Whether its text can be read by this person now, as far as the reading tells. */
export const mayReadText = (reading: TextReading, by: Identified, now: Instant): boolean =>
  isOneOfTwo(reading, by) &&
  standingOfReading(reading, now) === 'confirmed' &&
  reading.readCount < OVERSIGHT_POLICY.readingAnswersAtMost;
