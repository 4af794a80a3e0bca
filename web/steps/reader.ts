import type { Follower } from './links.ts';
import type { Words } from './words.ts';

/** Whoever reads a page, of any audience. */
export interface Reader extends Follower {
  readonly words: Words;
}
