import { HoldfastError } from '../../errors.ts';
import { type Identified, isKnownAs } from '../actor.ts';
import type { SearchId } from '../ids.ts';
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
import type { SealedPart } from '../sealing.ts';

/**
 * Oversight wants to know which orders name an identifier. Who asked and when stands in clear; the identifier and the reason are
 * sealed. What was found is not kept: it is looked up whenever it is read.
 */
export interface Search extends AskedInTwos {
  readonly id: SearchId;
  /** Identifier, reason, and the complaint it serves, if any. */
  readonly words: SealedPart;
  readonly answer: SearchAnswer | null;
}

/** What a second person said. */
export interface SearchAnswer extends AnsweredInTwos {
  /** The answer with its reason. */
  readonly words: SealedPart;
}

export const SEARCH_ANSWERS = ANSWERS_IN_TWOS;
/** `closed`: it was confirmed, and the time to read what it finds is over. */
export const SEARCH_STANDINGS = STANDINGS_IN_TWOS;
export type SearchStanding = StandingInTwos;

const TIMES: TimesInTwos = {
  confirmedWithinMs: OVERSIGHT_POLICY.searchConfirmedWithinMs,
  usedForMs: OVERSIGHT_POLICY.searchReadForMs,
};

/** When time ends it: unconfirmed, or to be read. `null` where a person has. */
export const findSearchEnd = (search: Pick<Search, 'askedAt' | 'answer'>): Instant | null =>
  findEndInTwos(search, TIMES);

/** Time decides, not a timer. */
export const standingOf = (search: Pick<Search, 'askedAt' | 'answer'>, now: Instant): SearchStanding =>
  standInTwos(search, TIMES, now);

/** Whether its time on record is over, though the table may still have it. */
export const isSearchForgotten = ({ askedAt }: Pick<Search, 'askedAt'>, now: Instant): boolean =>
  now >= plus(askedAt, OVERSIGHT_POLICY.searchKeptMs);

/** @throws HoldfastError `search-own` for whoever asked; `search-answered` once it waits no longer. */
export function requireAnswerable(search: Search, by: Identified, now: Instant): void {
  if (isKnownAs(by, search.person)) {
    throw new HoldfastError('search-own', 'whoever asked for a search does not answer it: a second person does');
  }
  if (standingOf(search, now) !== 'awaiting-confirmation') throw searchAnswered();
}

export const searchAnswered = (): HoldfastError =>
  new HoldfastError('search-answered', 'the search waits no longer: it was answered, or nobody did in time');

/** @throws HoldfastError `search-not-yours` for a third person; `search-not-open` before it is confirmed and once its time is over. */
export function requireReadable(search: Search, by: Identified, now: Instant): void {
  if (!isOneOfTwo(search, by)) {
    throw new HoldfastError('search-not-yours', 'only whoever asked and whoever confirmed read what a search finds');
  }
  if (standingOf(search, now) !== 'confirmed') {
    throw new HoldfastError(
      'search-not-open',
      'nothing is looked up: the search is not confirmed, or its time is over',
    );
  }
}
