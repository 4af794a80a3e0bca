import type { ProviderEntry } from '../../domain/directory/entries.ts';
import { SANDBOX } from '../../domain/sandbox.ts';
import { authorityUnknown, type Directory, providerUnknown } from '../../ports/directory.ts';
import { SANDBOX_AUTHORITY } from './sandbox-entries.ts';

/** As much of the directory as a test order touches: its two ends, and nobody else. Nothing that was remembered of an entry stands in it. */
export const directoryOfSandbox = (provider: ProviderEntry): Directory => ({
  authority: async (id) => {
    if (id !== SANDBOX.authority) throw authorityUnknown(id);
    return SANDBOX_AUTHORITY;
  },
  authoritiesCalled: async () => [],
  provider: async (id) => {
    if (id !== provider.id) throw providerUnknown(id);
    return provider;
  },
  reviewers: async () => [],
  reviewersMail: async () => new Map(),
  overseers: async () => undefined,
  registrars: async () => [],
  suspendedOf: async () => [],
  oversight: async () => ({}),
});
