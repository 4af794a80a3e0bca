import type { Parties, PartyNames } from '../app/order/name-parties.ts';

/** What those of a row are called, as the answer has it: whom the directory does not name has no member. */
export function toPartyNames({ authority, provider }: Parties, names: PartyNames) {
  const authorityName = names.authorities.get(authority);
  const providerName = provider === undefined ? undefined : names.providers.get(provider);
  return {
    ...(authorityName !== undefined && { authorityName }),
    ...(providerName !== undefined && { providerName }),
  };
}
