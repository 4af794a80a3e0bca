import { interactionPolicy } from 'oidc-provider';
import { listAskedAcr } from './claims.ts';

const { Check, base } = interactionPolicy;

/**
 * When somebody is asked who they are: as the library has it, with two differences. How long ago they said it is counted on the host's clock;
 * and whoever signed in as something else than a program would like is asked once more. Nobody is asked what a program may have: it has all.
 */
export function createPolicy(clock: () => number): ReturnType<typeof base> {
  const policy = base();
  policy.remove('consent');
  const login = policy.get('login');
  if (login === undefined) throw new Error('the library asks nobody to sign in');
  login.checks.remove('max_age');
  login.checks.add(
    new Check('max_age', 'the sign-in is too old', ({ oidc }) => {
      const { session, params, result } = oidc;
      const { max_age: maxAge } = Object(params);
      if (maxAge === undefined || result?.login) return Check.NO_NEED_TO_PROMPT;
      return clock() / 1_000 - (session?.loginTs ?? 0) > Number(maxAge);
    }),
  );
  login.checks.add(
    new Check('acr_values', 'the sign-in was another', ({ oidc }) => {
      const { session, params, result } = oidc;
      const asked = listAskedAcr(Object(params));
      if (asked.length === 0 || result?.login) return Check.NO_NEED_TO_PROMPT;
      return session?.acr === undefined || !asked.includes(session.acr);
    }),
  );
  return policy;
}
