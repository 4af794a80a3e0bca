import type { NotingDeps } from '../../shared/app/order/append-note.ts';
import type { NoteDeps } from '../../shared/app/overlap/note-overlaps.ts';

/** Everything the search for overlaps, and the noting of deliveries, touches. */
export type Deps = NoteDeps & NotingDeps;
