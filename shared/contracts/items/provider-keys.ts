import type { ProviderKey } from '../../domain/directory/entries.ts';
import { earliest, fromRfc3339 } from '../../domain/instant.ts';

/** A key as an entry writes it. */
interface WrittenKey {
  readonly id: string;
  readonly publicKey: string;
  readonly notBefore: string;
  readonly notAfter?: string | undefined;
  readonly revokedAt?: string | undefined;
}

/** The keys of a provider as signatures are checked by: each ends as it was registered to, or when it was revoked, whichever is first. */
export const readProviderKeys = (keys: readonly WrittenKey[]): readonly ProviderKey[] =>
  keys.map(({ id, publicKey, notBefore, notAfter, revokedAt }) => ({
    id,
    publicKey: Buffer.from(publicKey, 'base64'),
    notBefore: fromRfc3339(notBefore),
    notAfter:
      earliest(...[notAfter, revokedAt].map((end) => (end === undefined ? undefined : fromRfc3339(end)))) ?? null,
  }));
