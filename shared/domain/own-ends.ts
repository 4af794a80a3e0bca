import { HoldfastError } from '../errors.ts';
import { isTest, SANDBOX } from './sandbox.ts';
import { SELF_TEST } from './self-test.ts';

/** Whose orders a provider takes, where it takes no other's: those that are filed to see how things go. */
function authorityOfTests(provider: string): string | undefined {
  if (provider === SELF_TEST.provider) return SELF_TEST.authority;
  return provider.startsWith(SANDBOX.providers) ? SANDBOX.authority : undefined;
}

/**
 * Both ends of a test belong together: neither has an order with anybody else.
 *
 * @throws HoldfastError `provider-unknown`, as of a provider that the directory does not have.
 */
export function requireOwnEnds(authority: string, providers: readonly { readonly provider: string }[]): void {
  const own = isTest({ authority }) ? authority : undefined;
  const strange = providers.find(({ provider }) => authorityOfTests(provider) !== own);
  if (strange) throw new HoldfastError('provider-unknown', `${strange.provider} takes no order of anybody here`);
}
