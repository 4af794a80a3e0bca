/**
 * What stands on record where requests are tried: ids, codes, digests, cursors. A word is put where the document asks for one of its form,
 * so that requests are about something that exists.
 */
export interface Known {
  /** Found by the pattern of a schema. */
  readonly words: readonly string[];
  /** Of a member or parameter of this name, whatever its pattern. */
  readonly named: Readonly<Record<string, readonly string[]>>;
  /** Days by which the examples of the document lie behind where requests are tried. */
  readonly daysOn: number;
}

const DAY_MS = 86_400_000;
const DAY_FIRST = /^(\d{4}-\d{2}-\d{2})(?=$|T)/;

/** Moves every day in it on; what is no day stays. */
export function moveDays(value: unknown, days: number): unknown {
  if (typeof value === 'string') return value.replace(DAY_FIRST, (day) => moveDay(day, days));
  if (Array.isArray(value)) return value.map((item) => moveDays(item, days));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, moveDays(inner, days)]));
}

const moveDay = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, day.length);

const compiled = new Map<string, RegExp>();

/** A pattern as JSON Schema means it; made once. */
export function patternOf(source: string): RegExp {
  const known = compiled.get(source) ?? new RegExp(source, 'u');
  compiled.set(source, known);
  return known;
}
