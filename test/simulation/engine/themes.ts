import { OF_CARELESSNESS } from './themes/careless.ts';
import { OF_CORNERS } from './themes/corners.ts';
import { OF_FILES } from './themes/files.ts';
import { OF_INSISTING } from './themes/insisting.ts';
import { OF_KEPT_DATA } from './themes/kept.ts';
import { LIVES } from './themes/lives.ts';
import { OF_THE_REGISTER } from './themes/register.ts';
import { OF_THE_SANDBOX } from './themes/sandbox.ts';
import type { Theme } from './themes/theme.ts';

/** Kinds of life; a capability adds its own. */
export const THEMES = {
  ...LIVES,
  ...OF_FILES,
  ...OF_KEPT_DATA,
  ...OF_THE_SANDBOX,
  ...OF_THE_REGISTER,
  ...OF_CORNERS,
  ...OF_INSISTING,
  ...OF_CARELESSNESS,
} as const satisfies Record<string, Theme>;

export type ThemeName = keyof typeof THEMES;
export const THEME_NAMES = Object.keys(THEMES) as readonly ThemeName[];

/** Every second life is one in which chance alone decides; the others take turns. */
export const themeOf = (seed: number): ThemeName =>
  (seed % 2 === 1 ? undefined : THEME_NAMES[(seed / 2) % THEME_NAMES.length]) ?? 'ordinary';

/** Of the seeds of a theme, so many at least go first. */
const FIRST = 8;

/** So many seeds: first those of a theme, as far as a tenth of them, then all in their order. */
export function* seedsFor(theme: ThemeName, count: number): Generator<number> {
  const first = new Set<number>();
  for (let seed = 1; first.size < Math.min(count, Math.max(FIRST, Math.ceil(count / 10))); seed += 1)
    if (themeOf(seed) === theme) first.add(seed);
  yield* first;
  for (let seed = 1, left = count - first.size; left > 0; seed += 1) {
    if (first.has(seed)) continue;
    left -= 1;
    yield seed;
  }
}
