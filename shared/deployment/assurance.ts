/** How strongly whoever moves something signed in: the claim of the token that says it, and which values in it are enough, each alone. */
export interface Assurance {
  /** `acr`: as what the sign-in counts · `amr`: by which methods it was (RFC 9068, section 2.2.1). */
  readonly claim: 'acr' | 'amr';
  readonly enough: readonly [string, ...string[]];
}

/** That any sign-in is strong enough. */
export const ANY_SIGN_IN = 'none';

/** What stands in a quoted string of a challenge, and between blanks. */
const ASSURANCE = /^(acr|amr)((?: [\x21\x23-\x5b\x5d-\x7e]+)+)$/;

/** What `SIGN_IN_ASSURANCE` says. @throws Error for what names no claim, or no value. */
export function readAssurance(variable: string): Assurance | undefined {
  if (variable === ANY_SIGN_IN) return undefined;
  const [, claim, values = ''] = ASSURANCE.exec(variable) ?? [];
  const [, first, ...others] = values.split(' ');
  if (first === undefined) throw new Error('what a sign-in must be is not said in the environment');
  return { claim: claim === 'amr' ? 'amr' : 'acr', enough: [first, ...others] };
}
