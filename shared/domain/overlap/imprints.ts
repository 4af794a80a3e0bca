import { canonicalJson, type Digest } from '../digest.ts';
import type { IdentifierType } from '../filing/identifiers/identifiers.ts';
import { type Recognised, recogniseIdentifier } from '../filing/identifiers/recognise.ts';
import { type NamedTarget, singlesOut, takeAsWritten } from './marks.ts';

/**
 * What oversight finds an order by: a keyed hash of one identifier as it is recognised, whoever the provider is and whatever the period.
 * Other orders do not look at it, so it can stay when the hold is over.
 */
export interface Imprint {
  readonly digest: Digest;
  /** Ids of the targets that name the identifier. */
  readonly targets: readonly string[];
}

const hashIdentity = ({ kind, normalised }: Recognised, hash: (text: string) => Digest): Digest =>
  hash(canonicalJson(['imprint', { kind, normalised }]));

const identify = (type: IdentifierType, value: string): Recognised =>
  recogniseIdentifier(type, value) ?? takeAsWritten(value);

/** The imprint that every order which names the identifier bears. */
export const imprintIdentifier = (type: IdentifierType, value: string, hash: (text: string) => Digest): Digest =>
  hashIdentity(identify(type, value), hash);

/**
 * The imprints of an order, one for each identifier. Targets that single nobody out have none.
 *
 * @param hash keyed, so that imprints cannot be tried out against guesses.
 */
export function createImprints(
  targets: readonly Pick<NamedTarget, 'id' | 'type' | 'value'>[],
  hash: (text: string) => Digest,
): Imprint[] {
  const found = new Map<Digest, string[]>();
  for (const { id, type, value } of targets) {
    const identity = identify(type, value);
    if (!singlesOut(type, identity)) continue;
    const digest = hashIdentity(identity, hash);
    found.set(digest, [...(found.get(digest) ?? []), id]);
  }
  return [...found].map(([digest, ids]) => ({ digest, targets: ids }));
}

/** Whether orders can be found by it: the rules of filing take it, and it singles somebody out. */
export function canBeFound(type: IdentifierType, value: string): boolean {
  const identity = recogniseIdentifier(type, value);
  return identity !== undefined && singlesOut(type, identity);
}
