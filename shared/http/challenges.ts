import type { SignInWanted } from '../errors.ts';

/**
 * What a 401 of ours asks for, by how its caller is known (RFC 9110, section 11.6.1). Only Bearer is a scheme of the register (RFC 6750): for
 * signatures of requests and for case codes it has none, so those have names of ours. The gateway's own 401 is another.
 */
export const CHALLENGES = {
  /** A token of the issuer, for it is none, not for us, or has run out (RFC 6750, section 3.1). */
  token: 'Bearer error="invalid_token"',
  /** A token of the issuer, from a more recent sign-in, or a stronger one (RFC 9470, section 3). */
  'step-up': 'Bearer error="insufficient_user_authentication"',
  /** The token a case code opened. The answer is the same for none as for one that is over, so it says no error. */
  session: 'Bearer realm="case"',
  /** Headers by which a provider signs each request, in one way or the other. */
  signature:
    'Holdfast-Signature realm="provider", headers="holdfast-provider webhook-id webhook-timestamp webhook-signature", Holdfast-Message-Signature realm="provider", headers="holdfast-provider webhook-id signature-input signature"',
  /** The code of the notice, in the body. */
  'case-code': 'Holdfast-Case-Code realm="case"',
} as const;

export type Challenge = (typeof CHALLENGES)[keyof typeof CHALLENGES];

/** @param signIn how whoever calls has to sign in again, where that is what is asked. */
export const spellChallenge = (challenge: Challenge, signIn: SignInWanted | undefined): string =>
  signIn === undefined ? challenge : [challenge, ...listParameters(signIn)].join(', ');

/** No request of OpenID Connect asks for a method, so only words say which: of the values there are parameters for, each has its own. */
function listParameters({ maxAgeSeconds, acrValues, amrValues }: SignInWanted): readonly string[] {
  const words = [
    ...(maxAgeSeconds === undefined ? [] : ['A more recent authentication is required']),
    ...(acrValues ? ['A different authentication level is required'] : []),
    ...(amrValues ? [`An authentication by one of these methods is required: ${amrValues.join(' ')}`] : []),
  ];
  return [
    `error_description="${words.join('. ')}"`,
    ...(acrValues ? [`acr_values="${acrValues.join(' ')}"`] : []),
    ...(maxAgeSeconds === undefined ? [] : [`max_age="${maxAgeSeconds}"`]),
  ];
}
