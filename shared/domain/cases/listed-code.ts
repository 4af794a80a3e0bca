import { HoldfastError } from '../../errors.ts';
import type { Digest } from '../digest.ts';
import type { OrderId } from '../ids.ts';
import type { Instant } from '../instant.ts';

/** Through whose hands a case code reaches the person: with the notice a provider passes on, or in a letter of the authority. */
export const HANDS = ['provider', 'authority'] as const;
export type Hands = (typeof HANDS)[number];

/** A case code that is to be put in force. */
export interface MadeCode {
  readonly orderId: OrderId;
  /** The code's keyed hash: what it is kept by. */
  readonly code: Digest;
  /** What is filed with the code is filed under this. It opens nothing. */
  readonly id: Digest;
  readonly through: Hands;
  /** The instant on record. */
  readonly madeAt: Instant;
  readonly expiresAt: Instant;
}

/** What became of a case code. */
export interface ListedCode {
  readonly code: Digest;
  readonly id: Digest;
  /** Both are `null` where they are not known: of a code that was made before codes were listed. */
  readonly through: Hands | null;
  readonly madeAt: Instant | null;
  /** When it first opened the case. */
  readonly firstUsedAt: Instant | null;
  /** When it was ended, replaced, or ran out. */
  readonly endedAt: Instant | null;
}

/**
 * Whether whoever came with one code may end another. Hands that make a code can make more of them, so a code that came later
 * proves nothing against an earlier one, nor against one that came through other hands.
 *
 * @param codes in the order they were made. @param own the id of the code that the session was opened with.
 */
export function mayEnd(codes: readonly ListedCode[], own: Digest, { id, through }: ListedCode): boolean {
  if (id === own) return true;
  const place = codes.findIndex((code) => code.id === own);
  const hands = codes[place]?.through;
  return Boolean(hands) && hands === through && codes.slice(place + 1).some((later) => later.id === id);
}

/** The code to end. @throws HoldfastError `code-unknown`, `code-not-yours`. */
export function requireEndable(codes: readonly ListedCode[], own: Digest, wanted: Digest): ListedCode {
  const code = codes.find(({ id }) => id === wanted);
  if (!code) throw new HoldfastError('code-unknown', 'the case has no such code');
  if (!mayEnd(codes, own, code)) {
    throw new HoldfastError('code-not-yours', 'a code is ended with itself, or with an earlier one of the same hands');
  }
  return code;
}
