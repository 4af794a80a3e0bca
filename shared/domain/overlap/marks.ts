import { canonicalJson, type Digest } from '../digest.ts';
import type { IdentifierType } from '../filing/identifiers/identifiers.ts';
import { type Recognised, recogniseIdentifier } from '../filing/identifiers/recognise.ts';
import { type Instant, instant } from '../instant.ts';
import { prefixesOf } from './prefixes.ts';

/** One identifier of an order with the data asked for, as its form has them. */
export interface NamedTarget {
  readonly id: string;
  readonly type: IdentifierType;
  readonly value: string;
  /** The period of the data; `null`: everything stored. */
  readonly span: Span | null;
  /** Tells apart the users behind one shared address. */
  readonly port: number | null;
}

/** Both ends belong to it; the moment of an address is a span of no length. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * A target as other orders may find it: keyed hashes in place of its identifier. Two orders hold the same data when their marks
 * meet, and nobody without the key can tell from a mark whose data it is.
 */
export interface Mark {
  /** Id of the target within its order. */
  readonly target: string;
  /** Hash of provider, kind and identifier; of an address, of the widest range it lies in. */
  readonly place: Digest;
  /** Of an address or range: a short hash for each longer prefix, one after the other. Paths of all in a range begin with its own. */
  readonly path: string;
  /** Where ranges around an address stand; `null` for what is no address. */
  readonly around: Digest | null;
  /** It is a range: addresses in it look for it `around` them. */
  readonly isRange: boolean;
  readonly span: Span | null;
  readonly port: number | null;
}

const SECOND_MS = 1_000;

/** 32 bits are enough: they only tell addresses apart within one of the widest ranges. */
const STEP_CHARACTERS = 8;

/**
 * The marks of an order at this provider. Targets that single nobody out have none.
 *
 * @param hash keyed, so that the marks cannot be tried out against guesses.
 */
export function createMarks(provider: string, targets: readonly NamedTarget[], hash: (text: string) => Digest): Mark[] {
  return targets.flatMap(({ id, type, value, span, port }) => {
    const identity = recogniseIdentifier(type, value) ?? takeAsWritten(value);
    return singlesOut(type, identity) ? [{ target: id, ...hashIdentifier(provider, identity, hash), span, port }] : [];
  });
}

/** A value filed under earlier rules that today's refuse is taken as written, so that the same value still matches. */
export const takeAsWritten = (value: string): Recognised => ({
  kind: 'name',
  normalised: value.normalize('NFC').trim(),
});

/** A service has many users, and free text that reads as no identifier means something in its own form only. */
export const singlesOut = (type: IdentifierType, { kind }: Recognised): boolean =>
  type !== 'service_name' && !(type === 'other' && kind === 'name');

function hashIdentifier(
  provider: string,
  { kind, normalised: text }: Recognised,
  hash: (text: string) => Digest,
): Pick<Mark, 'place' | 'path' | 'around' | 'isRange'> {
  const of = (name: string, identifier: string): Digest => hash(canonicalJson([provider, name, identifier]));
  if (kind !== 'ip') return { place: of(kind, text), path: '', around: null, isRange: false };
  const { widest, longer } = prefixesOf(text);
  return {
    place: of(kind, widest),
    path: longer.map((prefix) => of(kind, prefix).slice(0, STEP_CHARACTERS)).join(''),
    around: of('ip-ranges', widest),
    isRange: text.includes('/'),
  };
}

/** Whether two marks stand for the same data: one thing, or one within the other, and periods with an instant in common. */
export const isMeetingMark = (one: Mark, other: Mark): boolean =>
  one.place === other.place &&
  (one.path.startsWith(other.path) || other.path.startsWith(one.path)) &&
  (one.port === null || other.port === null || one.port === other.port) &&
  isMeetingSpan(one.span, other.span);

/** Logs differ in precision: a moment at a full second may be any moment of it. */
const lastOf = ({ from, to }: Span): Instant =>
  from === to && from % SECOND_MS === 0 ? instant(from + SECOND_MS - 1) : to;

const isMeetingSpan = (one: Span | null, other: Span | null): boolean =>
  one === null || other === null || (one.from <= lastOf(other) && other.from <= lastOf(one));

/** The ids of those targets among `own` whose data `theirs` hold as well, each once, in their order. */
export function listSharedTargets(own: readonly Mark[], theirs: readonly Mark[]): string[] {
  const shared = own.filter((mark) => theirs.some((other) => isMeetingMark(mark, other)));
  return [...new Set(shared.map(({ target }) => target))];
}
