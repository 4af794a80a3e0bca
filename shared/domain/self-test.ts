import { HoldfastError } from '../errors.ts';

/** The two ends of the order that is filed each week to see that one is acknowledged. Nobody is behind them, and nobody else may use their ids. */
export const SELF_TEST = { authority: 'aut-holdfast-self-test', provider: 'prv-holdfast-self-test' } as const;

/** Whether an order is that one: it holds nobody's data, so it stands in no list and in no figure. */
export const isSelfTest = ({ authority }: { readonly authority: string }): boolean => authority === SELF_TEST.authority;

/**
 * The two ends belong together: neither has an order with anybody else.
 *
 * @throws HoldfastError `provider-unknown`, as of a provider that the directory does not have.
 */
export function requireOwnEnds(authority: string, providers: readonly { readonly provider: string }[]): void {
  const strange = providers.find(
    ({ provider }) => (provider === SELF_TEST.provider) !== (authority === SELF_TEST.authority),
  );
  if (strange) throw new HoldfastError('provider-unknown', `${strange.provider} takes no order of anybody here`);
}
