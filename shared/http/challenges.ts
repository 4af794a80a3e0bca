/**
 * What a 401 of ours asks for, by how its caller is known (RFC 9110, section 11.6.1). Only Bearer is a scheme of the register (RFC 6750): for
 * signatures of requests and for case codes it has none, so those have names of ours. The gateway's own 401 is another.
 */
export const CHALLENGES = {
  /** A token of the issuer, from a more recent sign-in (RFC 9470, section 3). */
  lately:
    'Bearer error="insufficient_user_authentication", error_description="A more recent authentication is required"',
  /** The token a case code opened. The answer is the same for none as for one that is over, so it says no error. */
  session: 'Bearer realm="case"',
  /** Headers by which a provider signs each request, in one way or the other. */
  signature:
    'Holdfast-Signature realm="provider", headers="holdfast-provider webhook-id webhook-timestamp webhook-signature", Holdfast-Message-Signature realm="provider", headers="holdfast-provider webhook-id signature-input signature"',
  /** The code of the notice, in the body. */
  'case-code': 'Holdfast-Case-Code realm="case"',
} as const;

export type Challenge = (typeof CHALLENGES)[keyof typeof CHALLENGES];

/** @param maxAge how lately whoever calls has to have signed in, seconds; where that is what is asked. */
export const spellChallenge = (challenge: Challenge, maxAge: number | undefined): string =>
  maxAge === undefined ? challenge : `${challenge}, max_age="${maxAge}"`;
