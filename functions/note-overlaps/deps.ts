import type { NoteDeps } from '../../shared/app/overlap/note-overlaps.ts';

/** Everything the search for overlaps touches. */
export type Deps = NoteDeps;
