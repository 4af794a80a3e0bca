import type { SignInWanted } from '../../../errors.ts';

/** `name="value"` of a challenge of ours, which has no escapes in it. */
const PARAMETER = /([a-z_]+)="([^"]*)"/g;

const WHOLE_SECONDS = /^\d{1,9}$/;

const listWords = (text: string | undefined): readonly string[] =>
  (text ?? '').split(' ').filter((word) => word !== '');

/**
 * How to sign in again, as the API asks for it (RFC 9470, section 3).
 *
 * @param challenge the header `www-authenticate`. @returns `undefined` for every other challenge.
 */
export function readSignInWanted(challenge: string | null): SignInWanted | undefined {
  const parameters = new Map(
    [...(challenge ?? '').matchAll(PARAMETER)].map(([, name = '', value = '']) => [name, value]),
  );
  if (parameters.get('error') !== 'insufficient_user_authentication') return undefined;
  const age = parameters.get('max_age') ?? '';
  const acrValues = listWords(parameters.get('acr_values'));
  return {
    ...(WHOLE_SECONDS.test(age) && { maxAgeSeconds: Number(age) }),
    ...(acrValues.length > 0 && { acrValues }),
  };
}
