import type { Instant } from '../../instant.ts';

/**
 * What a command takes a share of, counted apart: what the law asks or somebody's rights need; words and files, which can be put
 * off. Reads take none: what is read again is no command.
 */
export type Room = 'needed' | 'words';

/** How many commands each giver has had taken lately. */
export interface Shares {
  /** When the first of them was. */
  readonly since: Instant;
  /** The one counted last stands last. */
  readonly taken: readonly { readonly by: string; readonly room: Room; readonly count: number }[];
}
