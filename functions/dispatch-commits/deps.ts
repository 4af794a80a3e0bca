import type { DispatchDeps } from '../../shared/app/delivery/dispatch-commit.ts';

/** Everything the dispatch of a commit touches. */
export type Deps = DispatchDeps;
