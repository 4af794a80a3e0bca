import type { DispatchDeps } from '../../shared/app/delivery/dispatch-commit.ts';
import type { WakeDeps } from '../../shared/app/delivery/wake-undelivered.ts';

/** Everything the dispatch of a commit touches. */
export type Deps = DispatchDeps & WakeDeps;
