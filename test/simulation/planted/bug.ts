import type { ThemeName } from '../engine/themes.ts';

/** A fault that somebody might have made: one place of one file of the product, and what stands there instead. */
export interface PlantedBug {
  readonly name: string;
  /** What goes wrong by it, for whom. */
  readonly why: string;
  /** From the root of the project. */
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly find: string;
  readonly put: string;
  /** Lives in which it can show: their seeds are tried before others. */
  readonly theme: ThemeName;
}
