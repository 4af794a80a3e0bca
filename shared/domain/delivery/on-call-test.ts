import type { Instant } from '../instant.ts';

/** Whose on-call tools are tested. */
export interface Reached {
  readonly kind: 'authority' | 'provider';
  /** Directory id. */
  readonly id: string;
}

/** How the test of one tool went in one week: the last one, where it was made again. */
export interface OnCallTest extends Reached {
  /** The id of the tool within its entry. */
  readonly tool: string;
  /** The Monday of the week, `YYYY-MM-DD`. */
  readonly week: string;
  readonly at: Instant;
  /** An HTTP status, or a short code. */
  readonly outcome: string;
  /** Whether the tool has taken it. Whether anybody heard it, only they can say. */
  readonly isTaken: boolean;
}
