import type { ProviderEntry } from '../../domain/directory/entries.ts';
import { fromRfc3339 } from '../../domain/instant.ts';
import type { composeSandboxProvider } from './sandbox-entries.ts';

/** An entry of the sandbox, as whoever reads the directory has it. */
export const toProvider = ({ keys, ...entry }: ReturnType<typeof composeSandboxProvider>): ProviderEntry => ({
  ...entry,
  keys: keys.map((key) => ({
    ...key,
    publicKey: Buffer.from(key.publicKey, 'base64'),
    notBefore: fromRfc3339(key.notBefore),
    notAfter: fromRfc3339(key.notAfter),
  })),
});
