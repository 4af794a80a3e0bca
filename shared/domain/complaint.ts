import type { Digest } from './digest.ts';
import type { Instant } from './instant.ts';
import { toRfc3339 } from './instant.ts';
import type { SealedPart } from './sealing.ts';

/** `cmp_`, the day it came, and 32 hexadecimal digits: complaints sort by day, and the same one sent twice has one id. */
export type ComplaintId = string & { readonly __brand: 'ComplaintId' };

export const COMPLAINT_ID_PATTERN: RegExp = /^cmp_\d{8}_[0-9a-f]{32}$/;
const ID_DIGITS = 32;

export const isComplaintId = (text: string): text is ComplaintId => COMPLAINT_ID_PATTERN.test(text);

/** @param mark a keyed hash of what was sent: nobody can tell from an id what somebody complained of. */
export const complaintIdFor = (receivedAt: Instant, mark: Digest): ComplaintId =>
  `cmp_${toRfc3339(receivedAt).slice(0, 10).replaceAll('-', '')}_${mark.slice(0, ID_DIGITS)}` as ComplaintId;

/** What came out of a check. Only oversight knows it; the answer given is one and the same for all. */
export const FINDINGS = ['no-hold', 'lawful', 'remedied'] as const;

/** Somebody suspects a hold. Words are sealed; whether there is a hold stands nowhere here. */
export interface Complaint {
  readonly id: ComplaintId;
  readonly receivedAt: Instant;
  readonly words: SealedPart;
  readonly check: ComplaintCheck | null;
}

export interface ComplaintCheck {
  readonly at: Instant;
  /** Opaque id of whoever checked. */
  readonly person: string;
  /** Tells a repeat of the same request from another; keyed with the complaint's own data key. */
  readonly fingerprint: Digest;
  /** Finding and note. */
  readonly words: SealedPart;
}

/** What the complainant hears, whatever was found: it tells neither that there was a hold nor that there was none. */
export const STANDING_ANSWER = 'checked-nothing-unlawful-remains';
