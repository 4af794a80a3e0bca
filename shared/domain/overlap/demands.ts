import { canonicalJson, type Digest } from '../digest.ts';
import { recogniseIdentifier } from '../filing/identifiers/recognise.ts';
import { type NamedTarget, takeAsWritten } from './marks.ts';

/** What a certificate names, as it was filed or as it is stored. */
export interface NamedCase {
  /** The issuing authority's own. */
  readonly fileNumber: string;
  readonly targets: readonly NamedTarget[];
}

/** That one case demands one identifier of one provider, as a keyed hash: demanded again, it is the same. */
export interface Demand {
  /** Id of the target within its order. */
  readonly target: string;
  readonly digest: Digest;
}

/** Whom a case is of, under which law, and whom it asks. */
export interface Asked {
  readonly instrument: string;
  readonly authority: string;
  readonly provider: string;
}

/**
 * The demands of an order, each once. An identifier is what it is recognised as, however it is spelled; an address is that address
 * at that moment; a file number is the same whatever its case and spaces.
 *
 * @param hash keyed, so that demands cannot be tried out against guesses.
 */
export function createDemands(
  { instrument, authority, provider }: Asked,
  { fileNumber, targets }: NamedCase,
  hash: (text: string) => Digest,
): Demand[] {
  const of = [instrument, authority, squeezeFileNumber(fileNumber), provider];
  const demands = targets.map(({ id, type, value, span, port }): Demand => {
    const { kind, normalised } = recogniseIdentifier(type, value) ?? takeAsWritten(value);
    const moment = kind === 'ip' ? [span, port] : [];
    return { target: id, digest: hash(canonicalJson(['demand', ...of, kind, normalised, ...moment])) };
  });
  return [...new Map(demands.toReversed().map((demand) => [demand.digest, demand])).values()].toReversed();
}

const squeezeFileNumber = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
