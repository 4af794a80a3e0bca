import { hkdfSync } from 'node:crypto';
import { type Digest, sha256 } from '../digest.ts';
import { DAY_MS, type Instant, plus } from '../instant.ts';
import { PERSON_POLICY } from '../policy/persons.ts';
import { NONCE_BYTES, openBytes, sealBytes } from '../sealing.ts';

/** What a browser shows of a visit to the pages for persons: 32 random bytes in base64url, which alone open what is kept of it. */
export type VisitId = string & { readonly __brand: 'VisitId' };

export const VISIT_ID_BYTES = 32;
const VISIT_ID = /^[A-Za-z0-9_-]{43}$/;

export const isVisitId = (text: string): text is VisitId => VISIT_ID.test(text);

/** @param random `VISIT_ID_BYTES` fresh random bytes. */
export const createVisitId = (random: Uint8Array): VisitId => Buffer.from(random).toString('base64url') as VisitId;

/** What a visit is kept by. */
export const nameOfVisit = (id: VisitId): Digest => sha256(id);

/** A person's visit to their case, from the code on. */
export interface Visit {
  /** Of the session with the API. */
  readonly token: string;
  /** When that session is over. */
  readonly endsAt: Instant;
  /** What no renewal goes past; not there in a visit that an earlier version began, which is not renewed. */
  readonly latestEndsAt?: Instant;
  /** The id of the code they came with, which opens nothing. */
  readonly code: Digest;
  /** BCP 47. */
  readonly language: string;
  /** The zone they read dates in; `undefined` until they choose one. */
  readonly zone: string | undefined;
  /** Its code was found to open the case no more: nothing that is typed under it comes back. */
  readonly isCodeEnded?: true;
}

export const isOver = ({ endsAt }: Visit, now: Instant): boolean => now >= endsAt;

/** Such a visit's session was told no latest end, and is none to the API any more. */
export const isOfEarlierVersion = ({ latestEndsAt }: Visit): boolean => latestEndsAt === undefined;

/** Whether a visit that is used now lasts on: it is about to end, and can be renewed. */
export const isToRenew = (visit: Visit, now: Instant): boolean =>
  !isOver(visit, now) &&
  visit.endsAt - now < PERSON_POLICY.visitRenewedBelowMs &&
  visit.endsAt < (visit.latestEndsAt ?? visit.endsAt);

/** A visit that is over is known until then: whoever was writing brings what they wrote. */
export const forgetVisitAt = ({ endsAt }: Visit): Instant => plus(endsAt, PERSON_POLICY.draftKeptMs);

/** The day an instant is in: there is one working key for each. */
export const dayOf = (at: Instant): number => Math.floor(at / DAY_MS);

/** Something of a visit as it is kept: unreadable without the browser's cookie, whoever has the table and the keys. */
export interface SealedVisitPart {
  /** Of the working key. */
  readonly day: number;
  /** nonce (12 bytes) ‖ ciphertext ‖ tag (16 bytes), AES-256-GCM. */
  readonly sealed: Uint8Array;
  /** From when on it is gone. */
  readonly endsAt: Instant;
}

const LABEL = 'holdfast/pages/visit/1';

/** Both are needed, and neither is kept beside what is sealed. @param key the working key of the day. */
const keyOf = (key: Uint8Array, id: VisitId): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', key, Buffer.from(id, 'base64url'), LABEL, 32));

/** Which part of whose visit: `visit` itself, of an official `session`, one who went to sign in, or what was typed into a form. */
export interface VisitPart {
  readonly id: VisitId;
  readonly part: 'visit' | 'session' | `sign-in/${string}` | `draft/${string}`;
}

/** What a part is bound to, so that it opens nowhere else. */
const placeOf = ({ id, part }: VisitPart): string => `${nameOfVisit(id)}#${part}`;

export const VISIT_NONCE_BYTES: number = NONCE_BYTES;

/** @param key the working key of the day. @param nonce `VISIT_NONCE_BYTES` fresh random bytes. */
export const sealVisitPart = (key: Uint8Array, of: VisitPart, value: unknown, nonce: Uint8Array): Uint8Array =>
  sealBytes(keyOf(key, of.id), placeOf(of), Buffer.from(JSON.stringify(value)), nonce);

/** @throws HoldfastError `record-damaged` when it does not open. */
export const openVisitPart = (key: Uint8Array, of: VisitPart, sealed: Uint8Array): unknown =>
  JSON.parse(Buffer.from(openBytes(keyOf(key, of.id), placeOf(of), sealed, of.part)).toString());
