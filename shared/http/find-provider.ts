import type { ProviderEntry } from '../domain/directory/entries.ts';
import { HoldfastError } from '../errors.ts';
import type { Directory } from '../ports/directory.ts';

/** An entry; `undefined` where nobody knows such a provider, for whoever must not be told. */
export async function findProvider(
  directory: Pick<Directory, 'provider'>,
  provider: string,
): Promise<ProviderEntry | undefined> {
  try {
    return await directory.provider(provider);
  } catch (error) {
    if (error instanceof HoldfastError && error.code === 'provider-unknown') return undefined;
    throw error;
  }
}
