import { HoldfastError } from '../errors.ts';

/** A point in time: whole milliseconds since 1970-01-01T00:00:00Z, as the wire's RFC 3339 carries them. */
export type Instant = number & { readonly __brand: 'Instant' };

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** The instants a record can carry: year 1970 to year 9999, what RFC 3339 can write. */
export const LAST_INSTANT: number = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** @throws HoldfastError `invalid-instant` unless `epochMs` is a whole number of milliseconds from 1970 to 9999. */
export function instant(epochMs: number): Instant {
  if (!Number.isSafeInteger(epochMs) || epochMs < 0 || epochMs > LAST_INSTANT) {
    throw new HoldfastError(
      'invalid-instant',
      `${epochMs} is not a whole number of milliseconds between 1970 and 9999`,
    );
  }
  return epochMs as Instant;
}

/** Later by `ms` milliseconds; `ms` may be negative. */
export const plus = (at: Instant, ms: number): Instant => instant(at + ms);

/** RFC 3339 in UTC with milliseconds: `2026-11-20T16:10:00.000Z`. */
export const toRfc3339 = (at: Instant): string => new Date(at).toISOString();

/** The earlier of two. */
export const earliestOf = (one: Instant, other: Instant): Instant => instant(Math.min(one, other));

/** The later of two. */
/** Whole seconds until then, so that what waits for them is never early; 0 for what has passed. */
export const computeSecondsUntil = (at: Instant, now: Instant): number =>
  Math.max(0, Math.ceil((at - now) / SECOND_MS));

export const latestOf = (one: Instant, other: Instant): Instant => instant(Math.max(one, other));

/** The earliest of the instants given; `undefined` when none is. */
export function earliest(...candidates: readonly (Instant | undefined)[]): Instant | undefined {
  const known = candidates.filter((at) => at !== undefined);
  return known.length === 0 ? undefined : instant(Math.min(...known));
}

/** What a text that is read as an instant is told to be. */
export const INSTANT_FORM = 'must be an RFC 3339 date-time with its offset, such as 2026-11-20T17:10:00+01:00';

/** What a day or a moment is told to be that lies before the calendar everything here counts in. */
export const FROM_1970 = 'must be from 1970 on';

/** What the name of a zone is told to be. */
export const ZONE_FORM = 'must be the name of an IANA time zone, such as Europe/Berlin';

const RFC3339 = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):(\d{2}):(\d{2})(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads an RFC 3339 date-time with its offset; fractions below a millisecond are cut.
 *
 * @throws HoldfastError `invalid-instant` for any other form, and for dates no calendar has (30 February).
 */
export function fromRfc3339(text: string): Instant {
  const match = RFC3339.exec(text);
  const refuse = () => new HoldfastError('invalid-instant', INSTANT_FORM);
  if (!match) throw refuse();
  const [year, month, day] = match.slice(1, 4).map(Number) as [number, number, number];
  const falls = new Date(Date.UTC(year, month - 1, day));
  if (falls.getUTCMonth() !== month - 1) throw refuse(); // Date.parse would roll 30 February over into March
  const parsed = Date.parse(text);
  if (Number.isNaN(parsed)) throw refuse();
  if (parsed < 0) throw new HoldfastError('invalid-instant', FROM_1970);
  return instant(parsed);
}
