import type { EntryBody, EntryState } from './entry-state.ts';

/** A key as it is kept in the entry of a provider; instants in RFC 3339. */
export interface KeptKey {
  readonly id: string;
  /** In base64, in its one spelling: two ids with the same are the same key. */
  readonly publicKey: string;
  readonly notBefore: string;
  readonly revokedAt?: string | undefined;
  /** Since when it is doubted that the provider alone could sign with it. */
  readonly doubtedSince?: string | undefined;
}

export type Keyed = EntryBody & { readonly keys: readonly KeptKey[] };

export const isKeyed = (entry: EntryBody | null | undefined): entry is Keyed =>
  entry?.kind === 'provider' && 'keys' in entry;

/** A key that an entry has, had as of a commit, or is to have by a change: with one that is only proposed a new provider proves itself. */
export function findKeptKey({ entry, change }: EntryState, id: string): KeptKey | undefined {
  const known = [entry, change?.entry].filter(isKeyed);
  return known.flatMap(({ keys }) => keys).find((key) => key.id === id);
}
