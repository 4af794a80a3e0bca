/** Puts back what was there when it was made: a table that is restored, or one that begins empty. */
export type PutBack = () => void;

/** What some maps hold now. Their values are replaced and never changed; those that are, are copied by whoever has them. */
export function copyOf(...maps: readonly Map<unknown, unknown>[]): PutBack {
  const kept = maps.map((map) => [map, [...map]] as const);
  return () => {
    for (const [map, entries] of kept) {
      map.clear();
      for (const [key, value] of entries) map.set(key, value);
    }
  };
}
