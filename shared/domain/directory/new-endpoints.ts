import type { Endpoint } from './entries.ts';
import type { Change, EntryBody } from './entry-state.ts';

type Addressed = Pick<Endpoint, 'id' | 'url' | 'way'>;

/** The endpoints of an entry; none of one that is no provider's. */
const listEndpoints = (entry: EntryBody | null): readonly Addressed[] =>
  entry !== null && isProvider(entry) ? entry.endpoints : [];

const isProvider = (entry: EntryBody): entry is EntryBody & { readonly endpoints: readonly Addressed[] } =>
  entry.kind === 'provider' && 'endpoints' in entry;

/**
 * The endpoints whose address a change brings. Queues that messages are handed over to are none of them: which those are the operator's
 * stage says, and nothing can be sent to any other.
 */
export function listNewEndpoints(standing: EntryBody | null, entry: EntryBody): readonly Addressed[] {
  const known = new Set(listEndpoints(standing).map(({ url }) => url));
  return listEndpoints(entry).filter(({ url, way }) => way !== 'handover' && !known.has(url));
}

/** Those of them of which nobody has shown that the provider reads them. */
export const listUnproved = (standing: EntryBody | null, { entry, proofs }: Change): readonly Addressed[] =>
  listNewEndpoints(standing, entry).filter(({ url }) => !proofs.some((proof) => proof.url === url));
