import { HoldfastError } from '../../errors.ts';
import { type Instant, instant, SECOND_MS } from '../instant.ts';
import { AUTHORITY_POLICY } from '../policy/authorities.ts';

/** How many filings, and words about those of others, one window has places for: figures of a stage, whole numbers from 1. */
export interface BurstFigures {
  readonly filingsPerOfficer: number;
  readonly filingsPerAuthority: number;
  /** Words by which one officer lets filings of others out. */
  readonly wordsPerOfficer: number;
}

/** The first instant that no longer belongs to the window `now` is in; places are counted anew from it on. */
export const computeBurstEnd = (now: Instant): Instant =>
  instant((Math.floor(now / AUTHORITY_POLICY.burstWindowMs) + 1) * AUTHORITY_POLICY.burstWindowMs);

/** Whoever lets out more than somebody can read is no second pair of eyes. */
export const tooManyWords = (endsAt: Instant, now: Instant): HoldfastError =>
  new HoldfastError('too-many-words', 'you gave your word for many filings lately: ask another officer, or wait', {
    retryAfterSeconds: Math.ceil((endsAt - now) / SECOND_MS),
  });
