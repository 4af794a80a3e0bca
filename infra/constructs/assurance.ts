import { ANY_SIGN_IN } from '../../shared/deployment/assurance.ts';
import type { Stage } from '../stage.ts';

/** What can stand between blanks in a quoted string of a challenge. */
const WORD = /^[\x21\x23-\x5b\x5d-\x7e]+$/;

/**
 * What its functions are told about how strongly people sign in.
 *
 * @throws Error where a stage that keeps everything lets any sign-in do, because nobody would notice; and for values that no challenge can name.
 */
export function spellAssurance({ kept, signInAssurance }: Stage): string {
  if (signInAssurance === undefined) {
    if (kept !== 'everything') return ANY_SIGN_IN;
    throw new Error(
      'signInAssurance: a stage that keeps everything says which acr, or which amr, of a token is enough to move something',
    );
  }
  const { claim, enough } = signInAssurance;
  const words: readonly string[] = enough;
  if (words.length > 0 && words.every((word) => WORD.test(word))) return [claim, ...words].join(' ');
  throw new Error(
    'signInAssurance.enough: one value or several, each as the issuer writes it, without blanks or quotes',
  );
}
