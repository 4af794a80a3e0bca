import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { parse } from '../contracts/border/parse.ts';
import { DirectoryEntry } from '../contracts/items/directory.ts';
import { readProviderKeys } from '../contracts/items/provider-keys.ts';
import type { ProviderEntry } from '../domain/directory/entries.ts';
import { isChangeOpen, readChangeId } from '../domain/directory/entry-state.ts';
import { HoldfastError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import { type Directory, providerUnknown } from '../ports/directory.ts';
import type { DirectoryRegister } from '../ports/directory-register.ts';

interface Deps {
  readonly directory: Pick<Directory, 'provider'>;
  readonly register: Pick<DirectoryRegister, 'newest'>;
  readonly clock: Clock;
}

/**
 * Providers by whose keys requests about the directory are signed: as they are in force or, of one that is new, as the change that the
 * path names proposes it. Whoever holds a proposed key can say nothing by it but that an address is theirs.
 */
export const withProposed = (
  { directory, register, clock }: Deps,
  { pathParameters }: APIGatewayProxyEventV2,
): Pick<Directory, 'provider'> => ({
  provider: async (id) => {
    try {
      return await directory.provider(id);
    } catch (error) {
      if (!(error instanceof HoldfastError && error.code === 'provider-unknown')) throw error;
    }
    const named = readChangeId(pathParameters?.['changeId'] ?? '');
    if (named?.kind !== 'provider' || named.id !== id) throw providerUnknown(id);
    const state = (await register.newest(named))?.state;
    const change = state?.change;
    if (state?.entry !== null || !change || !isChangeOpen(change, clock.now())) throw providerUnknown(id);
    return toProvider(change.entry, id);
  },
});

function toProvider(proposed: unknown, id: string): ProviderEntry {
  const entry = parse(DirectoryEntry, proposed);
  if (entry.kind !== 'provider') throw providerUnknown(id);
  return { ...entry, keys: readProviderKeys(entry.keys) };
}
