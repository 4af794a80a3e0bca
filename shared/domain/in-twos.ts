import { type Identified, isKnownAs } from './actor.ts';
import type { Digest } from './digest.ts';
import { type Instant, plus } from './instant.ts';

/** What one person of oversight asks for, and a second confirms or declines, once. */
export interface AskedInTwos {
  readonly askedAt: Instant;
  /** Opaque id of whoever asked. */
  readonly person: string;
  /** Tells a repeat of the same request from another; keyed with the data key that its words are sealed under. */
  readonly fingerprint: Digest;
  /** `null` while it waits for the second. */
  readonly answer: AnsweredInTwos | null;
  /** How often what it opens was given. */
  readonly readCount: number;
  readonly lastReadAt: Instant | null;
}

export interface AnsweredInTwos {
  readonly at: Instant;
  /** Opaque id of the second person. */
  readonly person: string;
  readonly answer: AnswerInTwos;
  /** As of the request. */
  readonly fingerprint: Digest;
}

export const ANSWERS_IN_TWOS = ['confirmed', 'declined'] as const;
export type AnswerInTwos = (typeof ANSWERS_IN_TWOS)[number];

/** `expired`: nobody answered in time · `closed`: it was confirmed, and the time to use it is over. */
export const STANDINGS_IN_TWOS = ['awaiting-confirmation', 'confirmed', 'declined', 'expired', 'closed'] as const;
export type StandingInTwos = (typeof STANDINGS_IN_TWOS)[number];

/** How long it waits, and how long it may be used. */
export interface TimesInTwos {
  readonly confirmedWithinMs: number;
  readonly usedForMs: number;
}

/** When time ends it: unconfirmed, or in use. `null` where a person has. */
export function findEndInTwos(
  { askedAt, answer }: Pick<AskedInTwos, 'askedAt' | 'answer'>,
  { confirmedWithinMs, usedForMs }: TimesInTwos,
): Instant | null {
  if (answer === null) return plus(askedAt, confirmedWithinMs);
  return answer.answer === 'confirmed' ? plus(answer.at, usedForMs) : null;
}

/** Time decides, not a timer. */
export function standInTwos(
  asked: Pick<AskedInTwos, 'askedAt' | 'answer'>,
  times: TimesInTwos,
  now: Instant,
): StandingInTwos {
  const end = findEndInTwos(asked, times);
  const isOver = end !== null && now >= end;
  if (asked.answer === null) return isOver ? 'expired' : 'awaiting-confirmation';
  return isOver ? 'closed' : asked.answer.answer;
}

/** Whether somebody asked for it, or answered. */
export const isOneOfTwo = ({ person, answer }: Pick<AskedInTwos, 'person' | 'answer'>, by: Identified): boolean =>
  [person, answer?.person].some((id) => id !== undefined && isKnownAs(by, id));
