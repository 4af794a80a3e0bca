import { sha256 } from '../../../shared/domain/digest.ts';

/** Draws from a list, the same for a seed and a place. */
export const draw = <T>(list: readonly T[], seed: number, place: string): T => {
  const at = Number.parseInt(sha256(`${seed}/${place}`).slice(0, 8), 16) % list.length;
  const drawn = list[at];
  if (drawn === undefined) throw new Error('the list is empty');
  return drawn;
};

/** How many seeds are tried: more of them by hand, such as `SEEDED_DAYS=500`. */
export const SEEDS: readonly number[] = Array.from(
  { length: Number(process.env['SEEDED_DAYS'] ?? 24) },
  (_, seed) => seed + 1,
);
