import type { Delivery } from '../../delivery/delivery.ts';
import type { Step } from '../../delivery/escalation.ts';
import type { Digest } from '../../digest.ts';
import type { OrderId, ReadingId } from '../../ids.ts';
import type { AnswerInTwos } from '../../in-twos.ts';
import type { Instant } from '../../instant.ts';
import type { SealedPart } from '../../sealing.ts';
import type { MessageType } from '../record/events.ts';

/** What each kind of event carries in a note besides its type and instant. Names that commits have too mean the same there. */
interface Facts {
  /** A repeated read; the one that started the period is in a commit. */
  'certificate.read': {
    /** Of the commit that was read. */
    readonly version: number;
    /** How many reads it stands for: this one and those since the note before it that were only counted. */
    readonly counted: number;
    /** The how manieth of its day it is, in UTC. */
    readonly today: number;
  };
  /** A case code was made; the first one is in a commit. */
  'notice.read': { readonly version: number; readonly today: number };
  'overlap.found': {
    readonly with: OrderId;
    readonly reference: string;
    readonly authority: string;
    /** Of this order. */
    readonly targets: readonly string[];
  };
  /** A person ended a case code. `code`: its id, which opens nothing; `madeAt`: the instant of what made it, if that is known. */
  'code.ended': { readonly code: Digest; readonly madeAt: Instant | null };
  'delivery.delivered': Attempted;
  'delivery.given-up': Attempted;
  /** One that was given up is tried once more; how that ended is another note, if it arrived. */
  'delivery.tried-again': Omit<Attempted, 'lastOutcome'> & {
    /** The how manieth attempt it is since it was given up, from 1. */
    readonly again: number;
  };
  /** Somebody of the authority called about a message, or said that nobody has to be told of it any more. */
  'call.noted': {
    readonly message: number;
    readonly about: MessageType;
    readonly outcome: CallOutcome;
    /** When the call was made; `null` where none was. */
    readonly calledAt: Instant | null;
    /** Of the request, by which a repeat is known; keyed like the order's own. */
    readonly fingerprint: Digest;
    /** Whom they spoke with, or why: under the order's seal, bound to the number of this note. `null` where nothing was said. */
    readonly said: SealedWords | null;
  };
  /** The provider said, signed, what it had said on the telephone about a message. */
  'call.confirmed': { readonly message: number };
  /** A person of oversight asked to read what is sealed of the order, and said why. */
  'reading.asked': {
    readonly reading: ReadingId;
    /** Of the request, by which a repeat is known; keyed with the order's data key. */
    readonly fingerprint: Digest;
    /** Why: under the order's seal, bound to the number of this note. */
    readonly said: SealedWords;
  };
  /** Another one confirmed it, or declined. `said`: why it was declined; `null` where it was not. */
  'reading.answered': {
    readonly reading: ReadingId;
    readonly answer: AnswerInTwos;
    readonly fingerprint: Digest;
    readonly said: SealedWords | null;
  };
  /** One of the two was about to be shown text of the order. */
  'text.read': {
    readonly reading: ReadingId;
    /** The how manieth answer with text it is for this reading, from 1. */
    readonly count: number;
    /** What was shown: all of it with the latest page of each list, or an earlier page of one. */
    readonly shown: 'all' | 'earlier-page';
  };
}

/**
 * `acknowledged`: the provider read the reference back and will act · `not-reached`: nobody answered, and the call stays to be made ·
 * `stopped`: nobody has to be told by any way.
 */
export const CALL_OUTCOMES = ['acknowledged', 'not-reached', 'stopped'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** A sealed part in a note: its ciphertext in base64, and what commits to it. */
export interface SealedWords {
  readonly ciphertext: string;
  readonly commitment: Digest;
}

export const spellSealed = ({ ciphertext, commitment }: SealedPart): SealedWords => ({
  ciphertext: Buffer.from(ciphertext).toString('base64'),
  commitment,
});

/** What `unseal` opens. */
export const readSealed = ({ ciphertext, commitment }: SealedWords): SealedPart => ({
  ciphertext: Buffer.from(ciphertext, 'base64'),
  commitment,
});

/** How the attempts at one delivery ended. */
export interface Attempted extends Pick<Delivery, 'message' | 'endpoint' | 'attempts' | 'lastOutcome'> {
  /** Which step it was, where silence led to it. */
  readonly step?: Step | undefined;
}

export type NoteEventType = keyof Facts;
export type NoteEventOf<T extends NoteEventType> = { readonly type: T; readonly at: Instant } & Facts[T];

/** What happened to an order without changing where it stands in law. */
export type NoteEvent = { readonly [T in NoteEventType]: NoteEventOf<T> }[NoteEventType];
