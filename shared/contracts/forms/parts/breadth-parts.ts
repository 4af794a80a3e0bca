import type { DataRange, NamedIdentifier } from '../../../domain/filing/breadth/facts.ts';
import { isReadOtherwise, lookAtNamed } from '../../../domain/filing/identifiers/recognise.ts';
import { fromRfc3339 } from '../../../domain/instant.ts';
import type { TimeRange } from '../../border/text.ts';
import type { Identifier } from './identifiers.ts';

export const toRange = (at: string, range: TimeRange | undefined): DataRange | null =>
  range ? { at, from: fromRfc3339(range.start), to: fromRfc3339(range.end) } : null;

/** Each identifier of a parsed filing, by what it is. */
export const toNamedIdentifiers = (at: string, identifiers: readonly Identifier[]): NamedIdentifier[] =>
  identifiers.flatMap((named, index) => {
    const { value, timestamp, timeRange } = named;
    const { thing } = lookAtNamed(named);
    const pointer = `${at}/${index}`;
    const range = toRange(`${pointer}/timeRange`, timeRange);
    const isCorrected = thing !== undefined && isReadOtherwise(value, thing);
    return thing ? [{ at: pointer, thing, isCorrected, hasMoment: timestamp !== undefined, range }] : [];
  });
