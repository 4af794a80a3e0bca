import type { Digest } from '../digest.ts';
import type { ComplaintId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import type { SealedPart } from '../sealing.ts';

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
export const COMPLAINT_ANSWER = 'checked-nothing-unlawful-remains';
