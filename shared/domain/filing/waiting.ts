import { HoldfastError } from '../../errors.ts';
import { isKnownAs, type Officer, secondOfficerNeeded } from '../actor.ts';
import type { Digest } from '../digest.ts';
import type { FilingId, OrderId } from '../ids.ts';
import { type Instant, plus, toRfc3339 } from '../instant.ts';
import type { InstrumentId } from '../law/instrument-ids.ts';
import { AUTHORITY_POLICY } from '../policy/authorities.ts';
import type { SealedPart } from '../sealing.ts';
import type { FilingFacts } from './facts.ts';

/** `above-figure`: more is filed than one officer, or one authority, files · `authority-asks`: its entry has it so · `emergency`: it is one. */
export const WAITING_CAUSES = ['above-figure', 'authority-asks', 'emergency'] as const;
export type WaitingCause = (typeof WAITING_CAUSES)[number];

/** A filing that a second officer is shown: to decide about it, or because it was issued in an emergency. Nothing here is about the persons concerned. */
export interface WaitingFiling {
  readonly filing: FilingId;
  /** Directory id of the authority whose officers may look at it. */
  readonly authority: string;
  /** Opaque id of whoever filed it. */
  readonly filer: string;
  readonly at: Instant;
  /** By when somebody has to look at it; whatever waits for a word is over then. */
  readonly until: Instant;
  /** Why it is shown. */
  readonly because: readonly WaitingCause[];
  readonly instrument: InstrumentId;
  /** Directory ids. */
  readonly providers: readonly string[];
  readonly targets: number;
  /** What was filed, under a key of the service: a repeat is told by it. */
  readonly fingerprint: Digest;
  /** What was issued all the same, because it is an emergency; `null` where nothing is issued before the word. */
  readonly issued: readonly OrderId[] | null;
  /** What a second officer said. */
  readonly word: GivenWord | null;
}

/** `given`: file it · `refused`: it is not filed · `seen`: what was issued all the same was looked at. */
export const SECOND_WORDS = ['given', 'refused', 'seen'] as const;
export type SecondWord = (typeof SECOND_WORDS)[number];

export interface GivenWord {
  readonly word: SecondWord;
  readonly person: string;
  readonly at: Instant;
  /** Why it was refused, where that was said. */
  readonly reason?: SealedAlone | undefined;
}

/** Sealed under a data key of its own, which stands wrapped beside it: the form as it was sent, or why it was refused. */
export interface SealedAlone extends SealedPart {
  readonly wrapped: Uint8Array;
}

export const WAITING_STATES = [
  'awaiting-second-word',
  'given',
  'refused',
  'expired',
  'issued-all-the-same',
  'seen',
] as const;
export type WaitingState = (typeof WAITING_STATES)[number];

/** Where it stands at `now`; nothing runs for that, time itself ends the waiting. */
export function readWaitingState({ issued, until, word }: WaitingFiling, now: Instant): WaitingState {
  if (word) return word.word;
  if (issued) return 'issued-all-the-same';
  return now < until ? 'awaiting-second-word' : 'expired';
}

/** Why a filing is shown to a second officer; nothing where it goes out on its filer's word and nobody else has to look. */
export const listCauses = (
  { emergency }: Pick<FilingFacts, 'emergency'>,
  { isAboveFigure, isAskedFor }: { readonly isAboveFigure: boolean; readonly isAskedFor: boolean },
): readonly WaitingCause[] => [
  ...(isAboveFigure ? (['above-figure'] as const) : []),
  ...(isAskedFor ? (['authority-asks'] as const) : []),
  ...(emergency ? (['emergency'] as const) : []),
];

/**
 * By when somebody has to look at it. What may be a burst has the shorter time, whatever the entry asks for: a form that a thief may have
 * sent does not lie about for a day.
 */
export function computeWaitingEnd(at: Instant, because: readonly WaitingCause[]): Instant {
  if (because.includes('emergency')) return plus(at, AUTHORITY_POLICY.emergencySeenWithinMs);
  return plus(
    at,
    because.includes('above-figure') ? AUTHORITY_POLICY.secondWordWithinMs : AUTHORITY_POLICY.proposedForMs,
  );
}

/** Until when it stands in the list: what waits, until it is over; an emergency, until somebody must have come back. */
export const listedUntil = ({ issued, at, until }: WaitingFiling): Instant =>
  issued ? plus(at, AUTHORITY_POLICY.emergencyListedMs) : until;

/** Until when its filer, who sends it again, is told what became of it. */
export const knownUntil = (waiting: WaitingFiling): Instant =>
  plus(listedUntil(waiting), AUTHORITY_POLICY.idempotencyKeyRememberedMs);

/** Alike for an id no filing has, and for another authority's. */
export const filingUnknown = (): HoldfastError =>
  new HoldfastError('filing-unknown', 'no filing of this id waits, or waited, for an officer of your authority');

/** @throws HoldfastError `filing-unknown` unless it is of the officer's own authority. */
export function requireOwn(waiting: WaitingFiling | undefined, by: Officer): WaitingFiling {
  if (waiting?.authority !== by.authority) throw filingUnknown();
  return waiting;
}

/** @throws HoldfastError `second-officer-needed` for whoever filed it, under whichever account. */
export function requireSecondOfficer({ filer }: WaitingFiling, by: Officer): void {
  if (isKnownAs(by, filer)) throw secondOfficerNeeded();
}

/**
 * What a filer is told who sends again what no longer waits, and an officer whose word comes too late.
 *
 * @throws HoldfastError `filing-refused`, `filing-expired`.
 */
export function refuseOver(waiting: WaitingFiling, now: Instant): void {
  const state = readWaitingState(waiting, now);
  if (state === 'refused') {
    throw new HoldfastError(
      'filing-refused',
      'a second officer refused this filing: nothing was issued, and nothing will be',
    );
  }
  const isOver = state === 'expired' || (state === 'given' && now >= waiting.until);
  if (!isOver) return;
  const detail = `nobody gave a second word before ${toRfc3339(waiting.until)}, and nothing was issued: file again with a new key`;
  throw new HoldfastError('filing-expired', detail);
}

/**
 * Whether this is a word about such a filing.
 *
 * @throws HoldfastError `filing-issued` for a word given or refused where it was issued in an emergency; `filing-not-issued` where
 * nothing is there to be seen before the word.
 */
export function requireFitting(word: SecondWord, { issued }: WaitingFiling): void {
  if (issued !== null && word !== 'seen') {
    throw new HoldfastError('filing-issued', 'this filing is issued: say that you saw it, or release its orders');
  }
  if (issued === null && word === 'seen') throw notIssued('give your word for it, or refuse');
}

/** @param instead what can be done. */
export const notIssued = (instead: string): HoldfastError =>
  new HoldfastError('filing-not-issued', `nothing of this filing is issued: ${instead}`);

/**
 * Whether the word can still be given for it, or refused; what was said already can be said again.
 *
 * @throws HoldfastError `filing-issued` where it would refuse what another gave the word for, and those of `refuseOver`.
 */
export function requireOpenFor(word: 'given' | 'refused', waiting: WaitingFiling, now: Instant): void {
  const said = waiting.word?.word;
  if (word === 'refused' && said === 'given') {
    throw new HoldfastError('filing-issued', 'a second officer gave the word for this filing: release its orders');
  }
  if (word !== 'refused' || said !== 'refused') refuseOver(waiting, now);
}
